namespace WebStudio.Jobs;

/// <summary>Pieces of one kind that the <see cref="JobShelf"/> keeps for a job.</summary>
/// <param name="Name">What they are, in a word.</param>
/// <param name="Count">How many.</param>
public sealed record KeptWork(string Name, int Count);
