namespace WebStudio.Providers.Music.Composition;

/// <summary>A composition: all its notes in seconds, and its times.</summary>
public sealed record Score
{
    /// <summary>Pitch class of the tonic, 0 = C to 11 = B.</summary>
    public required int Tonic { get; init; }

    /// <summary>For instance “major”, “minor”, “dorian”, “mixolydian”.</summary>
    public required string Mode { get; init; }

    /// <summary>For instance “D dorian”, with the spelling that fits the mode.</summary>
    public required string Key { get; init; }

    /// <summary>Beats a minute.</summary>
    public required double Tempo { get; init; }

    public required SongTimes Times { get; init; }

    public required IReadOnlyList<Part> Parts { get; init; }
}

/// <summary>One instrument's notes.</summary>
public sealed record Part
{
    public required string Name { get; init; }

    /// <summary>General MIDI program, 0–127; without meaning for drums.</summary>
    public required int Program { get; init; }

    /// <summary>Whether it goes to the percussion channel (10).</summary>
    public bool Drums { get; init; }

    /// <summary>Controllers 7, 10, 91 and 93 of General MIDI, each 0–127.</summary>
    public int Volume { get; init; } = 100;

    public int Pan { get; init; } = 64;

    public int Reverb { get; init; } = 40;

    public int Chorus { get; init; }

    /// <summary>Controller 11 over time, ascending, linear between points and steady beyond them; empty for an even part.</summary>
    public IReadOnlyList<ExpressionPoint> Expression { get; init; } = [];

    public required IReadOnlyList<Note> Notes { get; init; }
}

/// <param name="At">Seconds.</param>
/// <param name="Value">0–127, 127 being as loud as the notes say: its square is the amplitude (General MIDI level 1).</param>
public readonly record struct ExpressionPoint(double At, double Value);

/// <param name="Start">Seconds.</param>
/// <param name="Length">Seconds, positive.</param>
/// <param name="Pitch">MIDI key, 0–127; 60 is middle C.</param>
/// <param name="Velocity">1–127.</param>
public readonly record struct Note(double Start, double Length, int Pitch, int Velocity);
