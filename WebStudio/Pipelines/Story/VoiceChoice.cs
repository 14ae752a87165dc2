using WebStudio.Jobs;
using WebStudio.Providers.Speech;

namespace WebStudio.Pipelines.Story;

/// <summary>Who tells a story. Clients send the names of other engines and their voices; those are no mistakes.</summary>
/// <param name="Voice">One of ours.</param>
/// <param name="Notes">What was asked for otherwise.</param>
public sealed record VoiceChoice(Voice Voice, IReadOnlyList<string> Notes)
{
    private const int MaxName = 200;

    private static readonly string[] Engines = ["auto", "built-in", "builtin", "flite", "espeak", "openai", "elevenlabs"];

    /// <exception cref="Files.RequestRejectedException">A name is no text, or too long.</exception>
    public static VoiceChoice Read(OptionReader reader)
    {
        var (voice, note) = Voices.Find(reader.Text("voice_id", MaxName));
        var notes = note is null ? new List<string>() : [note];
        if (StoryRequest.Line(reader.Text("voice_engine", MaxName)) is { } engine && !Engines.Contains(engine, StringComparer.OrdinalIgnoreCase))
            notes.Add($"There is no voice engine “{engine}” here; the studio's own choice speaks.");
        return new VoiceChoice(voice, notes);
    }
}
