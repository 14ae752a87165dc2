namespace WebStudio.Providers.Speech;

/// <summary>A voice that stories are told in.</summary>
/// <param name="Id">As in the REST contract, for instance male_narrator_deep.</param>
/// <param name="Name">As shown to people.</param>
/// <param name="Gender">male or female.</param>
/// <param name="Style">A word or two: deep, calm, dramatic.</param>
/// <param name="BestFor">What it suits, in a few words.</param>
/// <param name="WordsPerMinute">Its measured pace at speed 1, pauses between sentences not counted.</param>
public sealed record Voice(string Id, string Name, string Gender, string Style, string BestFor, double WordsPerMinute);
