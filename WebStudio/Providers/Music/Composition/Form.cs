namespace WebStudio.Providers.Music.Composition;

/// <summary>A song's bars and what is in them. The last chord begins at the bar line after them and rings until the end.</summary>
/// <param name="Tempo">Beats a minute.</param>
/// <param name="Metre">Beats a bar: 3 or 4.</param>
/// <param name="Bars">Before the last chord.</param>
/// <param name="Length">Seconds, exact, the last chord included.</param>
/// <param name="Sections">In order, without gaps; the last one has the last chord.</param>
internal sealed record Form(double Tempo, int Metre, int Bars, double Length, IReadOnlyList<FormSection> Sections)
{
    private const double SlowingBars = 2;

    public double BeatSeconds => 60 / Tempo;

    /// <summary>Share by which the last beat before the last chord is longer than others: the two bars before it slow down evenly.</summary>
    public double Slowing { get; init; }

    /// <summary>Beat on which the last chord begins.</summary>
    public double EndBeat => Bars * Metre;

    /// <summary>Beat, seldom whole, at which the song is over.</summary>
    public double LastBeat => EndBeat + (Length - Seconds(EndBeat)) / BeatSeconds;

    /// <summary>When a beat falls, seconds.</summary>
    public double Seconds(double beat)
    {
        var slowed = Math.Min(SlowingBars * Metre, EndBeat);
        var along = Math.Clamp(beat - (EndBeat - slowed), 0, slowed);
        return BeatSeconds * (beat + (slowed > 0 ? Slowing * along * along / (2 * slowed) : 0));
    }

    /// <summary>Slows down as much as the last chord can spare.</summary>
    public Form SlowedBy(double share)
    {
        var spare = 0.25 * (Length - EndBeat * BeatSeconds) / (BeatSeconds * SlowingBars * Metre / 2);
        return this with { Slowing = Bars <= 2 * SlowingBars ? 0 : Math.Clamp(spare, 0, share) };
    }
}

/// <param name="Kind">What it is to the song.</param>
/// <param name="Bar">First bar.</param>
/// <param name="Bars">May be 0 for the last section, which then is the last chord alone.</param>
/// <param name="Spare">Bars at its end that are left to the instruments.</param>
/// <param name="Occurrence">How many of its kind came before.</param>
/// <param name="IsLastOfKind">Whether none of its kind follows.</param>
/// <param name="Lines">To sing, evenly spread over the bars that are not spare.</param>
internal sealed record FormSection(SectionKind Kind, int Bar, int Bars, int Spare, int Occurrence, bool IsLastOfKind, IReadOnlyList<string> Lines)
{
    /// <summary>How full it is in this song, 0–1: grows from verse to verse and is 1 in the last chorus.</summary>
    public double Energy => Kind switch
    {
        SectionKind.Intro => 0.25,
        SectionKind.Verse => Math.Min(0.45 + 0.12 * Occurrence, 0.65),
        SectionKind.Chorus => IsLastOfKind ? 1 : 0.82,
        SectionKind.Bridge => 0.5,
        _ => 0.3,
    };
}
