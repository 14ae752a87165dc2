using System.Text;

namespace WebStudio.Providers.Music.Suno;

/// <summary>A brief in the words that Suno reads.</summary>
internal static class SunoPrompt
{
    // Characters that the service takes.
    private const int Longest = 3000;

    /// <summary>The lyrics with their sections named, or what an instrumental is about.</summary>
    public static string Prompt(SongBrief brief)
    {
        var text = new StringBuilder();
        if (brief.Lyrics is { } lyrics)
        {
            foreach (var section in lyrics.Sections)
                text.Append('[').Append(section.Kind).Append("]\n").AppendJoin('\n', section.Lines).Append("\n\n");
        }
        else
        {
            text.Append(FormattableString.Invariant($"{brief.Title}. {brief.Description} About {Math.Ceiling(brief.Seconds):0} seconds."));
        }
        return text.Length > Longest ? text.ToString(0, Longest) : text.ToString().Trim();
    }

    /// <summary>Genre and mood, comma-separated.</summary>
    public static string Tags(SongBrief brief)
    {
        var genre = brief.Genre switch
        {
            Genre.Folk => "folk, acoustic guitar",
            Genre.Indie => "indie",
            Genre.DreamPop => "dream pop",
            Genre.Electronic => "electronic",
            Genre.HipHop => "hip-hop",
            Genre.Jazz => "jazz",
            Genre.Cinematic => "cinematic, orchestral",
            Genre.LoFi => "lo-fi",
            _ => throw new ArgumentOutOfRangeException(nameof(brief)),
        };
        var feeling = (brief.Mood.Valence, brief.Mood.Energy) switch
        {
            ( >= 0.2, >= 0.55) => "joyful",
            ( >= 0.2, _) => "warm, peaceful",
            ( <= -0.2, >= 0.55) => "dark, intense",
            ( <= -0.2, _) => "melancholic",
            (_, >= 0.55) => "driving",
            _ => "dreamy",
        };
        var pace = brief.Mood.Energy switch { >= 0.7 => "fast", <= 0.3 => "slow", _ => "mid-tempo" };
        return $"{genre}, {feeling}, {pace}";
    }
}
