using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Composition;

namespace WebStudio.Tests.Providers.Music;

public sealed class ComposerTests
{
    public static TheoryData<Genre> Genres => [.. Enum.GetValues<Genre>()];

    [Theory]
    [MemberData(nameof(Genres))]
    public void A_song_is_as_long_as_asked_and_nothing_sounds_after_it(Genre genre)
    {
        foreach (var seconds in (double[])[10, 30, 61.7, 120])
        {
            foreach (var lyrics in (Lyrics?[])[null, Briefs.Words(seconds > 50 ? 4 : 2)])
            {
                var score = Composer.Compose(Briefs.Of(genre, seconds, seed: 3, lyrics: lyrics));
                var ends = score.Parts.SelectMany(part => part.Notes).Select(note => note.Start + note.Length).ToList();
                Assert.Equal(seconds, ends.Max(), 0.001);
                Assert.Equal(seconds, score.Times.Seconds);
                AssertTimes(score.Times);
                AssertSounds(score);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public void Notes_belong_to_the_mode_or_their_chord_and_strong_beats_to_the_chord(Genre genre)
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var draft = Composer.Draft(Briefs.Of(genre, 30, seed, valence: seed * 0.4 - 1.4, energy: seed / 6.0, lyrics: seed % 2 == 0 ? Briefs.Words() : null));
            var melody = draft.Phrases.SelectMany(phrase => phrase.Notes).ToList();
            var strong = melody.Where(note => note.At % (draft.Form.Metre == 3 ? 3 : 2) < 0.01).ToList();
            var fitting = strong.Count(note => ChordAt(draft, note.At).Has(note.Pitch - draft.Score.Tonic));
            Assert.True(fitting >= 0.9 * strong.Count, $"{genre} {seed}: {fitting} of {strong.Count}");
            Assert.InRange(melody.Max(note => note.Pitch) - melody.Min(note => note.Pitch), 4, 18);
            AssertInKey(draft);
        }
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public void Instruments_stay_where_they_sound_well(Genre genre)
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var score = Composer.Compose(Briefs.Of(genre, 45, seed, valence: 1 - seed * 0.3, lyrics: Briefs.Words()));
            foreach (var part in score.Parts)
            {
                Assert.InRange(part.Program, 0, 127);
                Assert.All(part.Notes, note =>
                {
                    Assert.InRange(note.Pitch, part.Drums ? 35 : 28, part.Drums ? 82 : 91);
                    Assert.InRange(note.Velocity, 1, 127);
                    Assert.True(note.Start >= 0 && note.Length > 0);
                });
            }
        }
    }

    [Fact]
    public void Equal_briefs_give_equal_songs()
    {
        var brief = Briefs.Of(Genre.Jazz, lyrics: Briefs.Words());
        Assert.Equivalent(Composer.Compose(brief), Composer.Compose(brief with { Title = "Another" }), strict: true);
    }

    [Fact]
    public void Seeds_and_moods_give_other_melodies_keys_and_tempos()
    {
        var songs = Enumerable.Range(1, 12).Select(seed => Composer.Draft(Briefs.Of(Genre.Folk, seed: seed, valence: seed / 6.0 - 1, energy: seed / 12.0))).ToList();
        Assert.Equal(12, songs.Select(song => string.Join(' ', song.Phrases.SelectMany(phrase => phrase.Notes).Select(note => note.Pitch))).Distinct(StringComparer.Ordinal).Count());
        Assert.True(songs.Select(song => song.Score.Key).Distinct(StringComparer.Ordinal).Count() >= 8);
        Assert.True(songs.Select(song => Math.Round(song.Score.Tempo)).Distinct().Count() >= 6);
        Assert.True(songs.Take(3).All(song => song.Mode.IsMinor) && songs.TakeLast(2).All(song => !song.Mode.IsMinor));
    }

    [Fact]
    public void Each_syllable_has_its_note()
    {
        var draft = Composer.Draft(Briefs.Of(Genre.Indie, 60, lyrics: Briefs.Words(4)));
        foreach (var phrase in draft.Phrases.Where(phrase => phrase.Line is not null))
            Assert.Equal(phrase.Line!.Split(' ').Sum(Syllables.Count), phrase.Notes.Count);
        Assert.Equal(Briefs.Words(4).Lines.Where(line => line.Length > 0), draft.Score.Times.Lines.Select(line => line.Text), StringComparer.Ordinal);
        Assert.All(draft.Score.Times.Lines, line => Assert.True(line.End - line.Start >= 1.15, $"{line}"));
    }

    [Theory]
    [MemberData(nameof(Genres))]
    public void Eleven_lines_in_half_a_minute_can_be_sung(Genre genre)
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var draft = Composer.Draft(Briefs.Of(genre, 30, seed, valence: seed * 0.3 - 1, energy: seed / 6.0, lyrics: Briefs.Words()));
            var lines = draft.Phrases.Where(phrase => phrase.Line is not null).ToList();
            Assert.All(lines, line => Assert.InRange(line.Notes.Count / (draft.Form.Seconds(line.End) - draft.Form.Seconds(line.Notes[0].At)), 0, 5.5));
            // Lines that share a bar go in double time.
            var stressed = lines.Count(line => line.Notes[^(1 + Stress.After(line.Line!))].At % (line.End - line.Start < draft.Form.Metre ? 0.5 : 1) < 0.01);
            Assert.True(stressed >= 0.85 * lines.Count, $"{genre} {seed}: {stressed} of {lines.Count}");
        }
    }

    [Fact]
    public void Slow_genres_slow_down_into_the_last_chord()
    {
        var draft = Composer.Draft(Briefs.Of(Genre.Cinematic, lyrics: Briefs.Words()));
        var beats = draft.Score.Times.Beats;
        var last = (int)draft.Form.EndBeat;
        Assert.InRange((beats[last] - beats[last - 1]) / (beats[1] - beats[0]), 1.05, 1.3);
        Assert.All(draft.Score.Parts.Where(part => part.Name is not "Violins"), part => Assert.Contains(part.Notes, note => Math.Abs(note.Start - beats[last]) < 0.15));
        Assert.Equal(0, Composer.Draft(Briefs.Of(Genre.Electronic)).Form.Slowing);
    }

    [Fact]
    public void Held_chords_swell_and_all_but_drums_fade_at_the_end()
    {
        var score = Composer.Compose(Briefs.Of(Genre.Cinematic, 3600));
        foreach (var part in score.Parts)
        {
            Assert.Equal(part.Drums, part.Expression.Count == 0);
            Assert.True(part.Expression.Count <= 3 * score.Times.Sections.Count + 3);
            Assert.Equal(part.Expression.Select(point => point.At).Order(), part.Expression.Select(point => point.At));
            Assert.All(part.Expression, point => Assert.InRange(point.Value, 1, 127));
            Assert.True(part.Drums || part.Expression[^1].Value < 45);
        }
        var strings = score.Parts.Single(part => part.Name is "Strings").Expression;
        Assert.True(strings[0].Value < 90 && strings.Max(point => point.Value) == 127);
    }

    [Theory]
    [InlineData("Morning paints the harbour gold", 0)]
    [InlineData("Past the edge of memory", 2)]
    [InlineData("Letters on the water", 1)]
    [InlineData("We will sail again", 0)]
    [InlineData("I remember", 1)]
    [InlineData("…", 0)]
    public void The_last_stress_of_a_line_is_found(string line, int after) => Assert.Equal(after, Stress.After(line));

    [Fact]
    public void Words_that_people_write_never_break_a_song()
    {
        var longest = string.Concat(Enumerable.Repeat("never ending words ", 4)).Trim();
        Lyrics[] hostile =
        [
            new("", []),
            new("", [new LyricSection(SectionKind.Chorus, [])]),
            new("", [new LyricSection(SectionKind.Verse, [.. Enumerable.Repeat(longest, 60)])]),
            new("", [.. Enumerable.Range(0, 60).Select(i => new LyricSection((SectionKind)(i % 5), [longest]))]),
            new("", [new LyricSection(SectionKind.Outro, ["🌅🌊", "I", "a", " ", "…"]), new LyricSection(SectionKind.Intro, ["o"])]),
            new("", [new LyricSection(SectionKind.Bridge, ["x"])]),
        ];
        foreach (var lyrics in hostile)
        {
            foreach (var seconds in (double[])[10, 14.2, 120])
            {
                foreach (var genre in (Genre[])[Genre.LoFi, Genre.Folk, Genre.Electronic])
                {
                    var score = Composer.Compose(Briefs.Of(genre, seconds, lyrics: lyrics));
                    Assert.Equal(lyrics.Lines.Count(line => line.Trim().Length > 0), score.Times.Lines.Count);
                    AssertTimes(score.Times);
                    AssertSounds(score);
                }
            }
        }
    }

    [Theory]
    [InlineData(4.9)]
    [InlineData(3601)]
    [InlineData(double.NaN)]
    public void Lengths_that_are_no_song_are_refused(double seconds) => Assert.Throws<ArgumentException>(() => Composer.Compose(Briefs.Of(Genre.Folk, seconds)));

    [Fact]
    public void A_bed_of_an_hour_grows_with_its_length_only()
    {
        var hour = Composer.Compose(Briefs.Of(Genre.Cinematic, 3600));
        var minute = Composer.Compose(Briefs.Of(Genre.Cinematic, 120));
        Assert.InRange(hour.Parts.Sum(part => part.Notes.Count), 10 * minute.Parts.Sum(part => part.Notes.Count), 60 * minute.Parts.Sum(part => part.Notes.Count));
        AssertTimes(hour.Times);
        AssertSounds(hour);
        Assert.True(hour.Times.Sections.Count > 60);
    }

    private static void AssertTimes(SongTimes times)
    {
        Assert.Equal(times.Beats.Order(), times.Beats);
        Assert.Subset(times.Beats.ToHashSet(), times.Downbeats.ToHashSet());
        Assert.Equal(times.Downbeats.Order(), times.Downbeats);
        Assert.Equal(0, times.Sections[0].Start);
        Assert.Equal(times.Seconds, times.Sections[^1].End);
        for (var i = 1; i < times.Sections.Count; i++)
            Assert.Equal(times.Sections[i - 1].End, times.Sections[i].Start, 1e-9);
        Assert.All(times.Sections, section => Assert.True(section.End > section.Start && section.Energy is >= 0 and <= 1));
        var before = 0.0;
        foreach (var line in times.Lines)
        {
            Assert.True(line.Start >= before - 1e-9 && line.End > line.Start && line.End <= times.Seconds, $"{line}");
            before = line.End;
            Assert.Contains(times.Sections, section => section.Start <= line.Start + 1e-6 && line.End <= section.End + 1e-6);
            var sung = line.Start;
            Assert.All(line.Words, word =>
            {
                Assert.True(word.Start >= sung - 1e-9 && word.End > word.Start && word.End <= line.End + 1e-9, $"{word} of {line}");
                sung = word.End;
            });
        }
    }

    private static void AssertSounds(Score score)
    {
        var end = 0.0;
        foreach (var note in score.Parts.Where(part => !part.Drums).SelectMany(part => part.Notes).OrderBy(note => note.Start))
        {
            Assert.True(note.Start - end <= 1, $"Nothing sounds at {end}.");
            end = Math.Max(end, note.Start + note.Length);
        }
    }

    private static void AssertInKey(Draft draft)
    {
        var (inKey, all) = (0, 0);
        foreach (var note in draft.Score.Parts.Where(part => !part.Drums).SelectMany(part => part.Notes))
        {
            var beat = (note.Start + note.Length / 2) / draft.Form.BeatSeconds;
            var above = ((note.Pitch - draft.Score.Tonic) % 12 + 12) % 12;
            all++;
            inKey += draft.Mode.Contains(above) || ChordAt(draft, beat).Has(above) ? 1 : 0;
        }
        Assert.True(inKey >= 0.95 * all, $"{draft.Score.Key}: {inKey} of {all}");
    }

    private static Chord ChordAt(Draft draft, double beat) => draft.Chords.Last(span => span.Start <= beat + 0.01).Chord;
}
