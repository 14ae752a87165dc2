using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Composition;

namespace WebStudio.Tests.Providers.Music;

/// <summary>A song of four chords with bass and drums, in place of a composition.</summary>
internal static class SmallScore
{
    /// <param name="seconds">Length.</param>
    /// <param name="tempo">Beats a minute, four to a bar.</param>
    /// <param name="tonic">Pitch class.</param>
    /// <param name="sparse">Only the chords.</param>
    public static Score Of(double seconds, double tempo, int tonic = 0, bool sparse = false)
    {
        var beat = 60 / tempo;
        var beats = (int)Math.Floor((seconds - 0.01) / beat) + 1;
        List<Note> chords = [], bass = [], drums = [];
        for (var i = 0; i < beats; i++)
        {
            var degree = (i / 4 % 4) switch { 0 => 0, 1 => 5, 2 => 7, _ => 0 };
            var start = i * beat;
            if (i % 4 == 0)
                chords.AddRange(new[] { 0, 4, 7, 12 }.Select(step => new Note(start, Math.Min(beat * 4, seconds - start), 48 + tonic + degree + step, 80)));
            bass.Add(new Note(start, beat * 0.9, 36 + ((tonic + degree) % 12), 95));
            drums.Add(new Note(start, 0.1, i % 2 == 0 ? 36 : 38, i % 4 == 0 ? 115 : 95));
            drums.Add(new Note(start + (beat / 2), 0.1, 42, 60));
        }
        List<Part> parts = [new Part { Name = "Piano", Program = 0, Notes = chords, Reverb = 60 }];
        if (!sparse)
        {
            parts.Add(new Part { Name = "Bass", Program = 33, Pan = 60, Notes = bass });
            parts.Add(new Part { Name = "Drums", Program = 0, Drums = true, Notes = drums });
        }
        return new Score { Tonic = tonic, Mode = "major", Key = "test", Tempo = tempo, Times = Times(seconds, beat, beats), Parts = parts };
    }

    private static SongTimes Times(double seconds, double beat, int beats) => new()
    {
        Seconds = seconds,
        Beats = [.. Enumerable.Range(0, beats).Select(i => i * beat)],
        Downbeats = [.. Enumerable.Range(0, beats).Where(i => i % 4 == 0).Select(i => i * beat)],
        Sections = [new SongSection(SectionKind.Verse, 0, seconds / 2, 0.5), new SongSection(SectionKind.Chorus, seconds / 2, seconds, 1)],
        Lines = [],
    };
}
