namespace WebStudio.Providers.Music;

/// <summary>A song on the disk and what is known of its time.</summary>
public sealed record Song
{
    /// <summary>WAV, 48 kHz, stereo, 16 bit, mastered to −14 LUFS and at most −1 dBTP.</summary>
    public required string Path { get; init; }

    /// <summary>Exact length.</summary>
    public required double Seconds { get; init; }

    /// <summary>Who made it, as shown to people: “built-in composer” or a service's name.</summary>
    public required string Maker { get; init; }

    public required Genre Genre { get; init; }

    /// <summary>For instance “D dorian”; null when not known.</summary>
    public string? Key { get; init; }

    /// <summary>Beats a minute; null when not known.</summary>
    public double? Tempo { get; init; }

    /// <summary>Integrated loudness, LUFS.</summary>
    public double Loudness { get; init; }

    public required SongTimes Times { get; init; }
}

/// <summary>When things happen in a song, in seconds from its start: all that a picture needs in order to move with it.</summary>
public sealed record SongTimes
{
    public required double Seconds { get; init; }

    /// <summary>Every beat, ascending.</summary>
    public required IReadOnlyList<double> Beats { get; init; }

    /// <summary>First beats of bars, ascending; a subset of <see cref="Beats"/>.</summary>
    public required IReadOnlyList<double> Downbeats { get; init; }

    /// <summary>In order, without gaps.</summary>
    public required IReadOnlyList<SongSection> Sections { get; init; }

    /// <summary>Lyric lines in order; empty for an instrumental.</summary>
    public required IReadOnlyList<TimedLine> Lines { get; init; }
}

/// <param name="Energy">0 (calm) to 1 (fullest of this song).</param>
public sealed record SongSection(SectionKind Kind, double Start, double End, double Energy);

/// <summary>A line and its words as they are sung.</summary>
public sealed record TimedLine(string Text, double Start, double End, IReadOnlyList<TimedWord> Words);

public sealed record TimedWord(string Text, double Start, double End);
