namespace WebStudio.Providers.Music.Composition;

/// <summary>What makes a genre sound like itself.</summary>
internal sealed record GenreStyle
{
    /// <summary>Beats a minute of its calmest and its liveliest songs.</summary>
    public required (double Slow, double Fast) Tempo { get; init; }

    /// <summary>Share of songs in three instead of four.</summary>
    public double Triple { get; init; }

    /// <summary>The part of a pair of notes that the first one takes: 0.5 is straight, 2/3 is triplets.</summary>
    public double Swing { get; init; } = 0.5;

    /// <summary>Beats of such a pair: 1 for swung eighths, 0.5 for swung sixteenths.</summary>
    public double SwingPair { get; init; } = 1;

    /// <summary>Standard deviation of a player's timing, seconds.</summary>
    public double Looseness { get; init; } = 0.005;

    /// <summary>How long after the beat the snare and the chords fall, seconds: the lazy feel.</summary>
    public double LayBack { get; init; }

    /// <summary>Share by which the very end slows down.</summary>
    public double Slowing { get; init; }

    public ChordColour Colour { get; init; }

    /// <summary>Whether the melody anticipates beats.</summary>
    public double Syncopation { get; init; }

    public required Voice Lead { get; init; }

    /// <summary>Doubles or answers the lead.</summary>
    public required Voice Answer { get; init; }

    public required IReadOnlyList<Layer> Layers { get; init; }

    public required BassStyle Bass { get; init; }

    /// <summary>Null for a genre without drums.</summary>
    public required DrumStyle Drums { get; init; }
}

/// <summary>Tones that a genre adds to triads.</summary>
internal enum ChordColour
{
    None,
    Ninths,
    Sevenths,
}

/// <summary>When in a song an instrument plays.</summary>
[Flags]
internal enum When
{
    Never = 0,
    Intro = 1,
    FirstVerse = 2,
    LaterVerses = 4,
    Choruses = 8,
    LastChorus = 16,
    Bridge = 32,
    Outro = 64,
    Verses = FirstVerse | LaterVerses,
    Full = Choruses | LastChorus,
    Always = 127,
}

/// <summary>An instrument for single lines.</summary>
/// <param name="Programs">General MIDI programs to choose from.</param>
/// <param name="Low">Lowest pitch it plays here.</param>
/// <param name="High">Highest.</param>
internal sealed record Voice(string Name, IReadOnlyList<int> Programs, int Low, int High, int Volume = 100, int Pan = 64, int Reverb = 45, int Chorus = 0);

/// <summary>An instrument for chords.</summary>
internal sealed record Layer
{
    public required string Name { get; init; }

    public required IReadOnlyList<int> Programs { get; init; }

    public required When Plays { get; init; }

    /// <summary>Bars of sixteenths to choose from, see <see cref="ChordPlayer"/>; empty for held chords.</summary>
    public IReadOnlyList<string> Quiet { get; init; } = [];

    /// <summary>Those of choruses; the quiet ones where there are none.</summary>
    public IReadOnlyList<string> Loud { get; init; } = [];

    public int Low { get; init; } = 50;

    public int High { get; init; } = 74;

    public int Voices { get; init; } = 4;

    /// <summary>Leaves the root to the bass.</summary>
    public bool Rootless { get; init; }

    /// <summary>Beats that notes ring on at most, within their chord; 0 where they are as long as written.</summary>
    public double Ring { get; init; }

    /// <summary>Seconds between the strings of a strummed chord.</summary>
    public double Strum { get; init; }

    /// <summary>Decibels by which held chords swell and fall with the sections.</summary>
    public double Swell { get; init; }

    public int Velocity { get; init; } = 75;

    public int Volume { get; init; } = 85;

    public int Pan { get; init; } = 64;

    public int Reverb { get; init; } = 40;

    public int Chorus { get; init; }
}

/// <param name="Programs">General MIDI programs to choose from.</param>
/// <param name="Quiet">Bars of sixteenths to choose from, see <see cref="BassPlayer"/>.</param>
/// <param name="Loud">Those of choruses.</param>
/// <param name="Triple">Bars of three beats.</param>
/// <param name="Plays">When.</param>
/// <param name="Walks">Whether it walks in quarters instead.</param>
internal sealed record BassStyle(IReadOnlyList<int> Programs, IReadOnlyList<string> Quiet, IReadOnlyList<string> Loud, IReadOnlyList<string> Triple, When Plays, bool Walks = false)
{
    public int Volume { get; init; } = 114;

    public int Low { get; init; } = 28;

    public int High { get; init; } = 50;
}

/// <summary>Beats as rows of sixteenths, see <see cref="DrumPlayer"/>. Each is a choice of beats, a beat is some rows.</summary>
internal sealed record DrumStyle
{
    /// <summary>General MIDI 2 drum kit.</summary>
    public int Kit { get; init; }

    public int Volume { get; init; } = 96;

    public int Reverb { get; init; } = 25;

    public IReadOnlyList<string[]> Light { get; init; } = [];

    public IReadOnlyList<string[]> Main { get; init; } = [];

    public IReadOnlyList<string[]> Full { get; init; } = [];

    public IReadOnlyList<string[]> Triple { get; init; } = [];

    public IReadOnlyList<string[]> Fills { get; init; } = [];

    public When PlaysLight { get; init; }

    public When PlaysMain { get; init; }

    public When PlaysFull { get; init; }

    /// <summary>Velocity 1–127 of a crash on the first beat of choruses; 0 for none.</summary>
    public int Crash { get; init; } = 95;
}
