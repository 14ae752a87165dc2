using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WebStudio.Media;
using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Film;
using WebStudio.Pipelines.Story.Film.Text;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Pipelines.Story.Sound;
using WebStudio.Providers;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Rendering;
using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.BuiltIn;
using WebStudio.Tests.Jobs;
using WebStudio.Tests.Pipelines.Story.Film;

namespace WebStudio.Tests.Pipelines.Story;

/// <summary>Whether stories are as long as asked for, and whether words are read when they are heard: found in the sound itself, with the studio's own makers.</summary>
public sealed partial class StoryTimingTests
{
    // Seconds between a word and its caption.
    private const double Apart = 0.15;

    [Fact]
    public async Task A_film_of_half_a_minute_lasts_as_long_and_its_subtitles_come_when_its_sentences_are_heard()
    {
        await using var app = StudioApp.Start();
        using var scratch = new Scratch();
        var id = await app.GenerateAsync(StorySteps.Small(("duration", 0.5), ("captions", "srt"), ("pacing", "slow")));
        await app.EndAsync(id, "completed");
        var name = (string)(await app.ProgressAsync(id))["video_path"]!;
        var video = scratch.Write("video.mp4", await app.First.GetByteArrayAsync($"/api/video/{name}"));
        Assert.InRange((await Ffprobe.InspectAsync(video, CancellationToken.None)).Duration, 27, 33);
        var cues = Cues(await app.First.GetStringAsync($"/api/v1/story/{id}/subtitles.srt"));
        // Those before which a sentence ended.
        var first = cues.Where((_, i) => i == 0 || cues[i - 1].Text[^1] is '.' or '!' or '?' or '…').Select(cue => cue.Start).ToList();
        Assert.InRange(first.Count, 3, 20);
        var heard = await HeardAsync(video);
        Assert.All(first, start => Assert.InRange(heard.Min(onset => Math.Abs(onset - start)), 0, Apart));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(5, 10)]
    public async Task A_script_of_the_studio_told_by_its_own_voice_has_the_minutes_asked_for(double minutes, int scenes)
    {
        await using var app = StudioApp.Start();
        using var scratch = new Scratch();
        var request = JsonSerializer.SerializeToElement(new { topic = "The lighthouse that forgot its keeper", story_type = "mystery_thriller", duration = minutes, num_scenes = scenes, seed = 7 });
        var options = app.Services.GetRequiredService<StoryRequest>().Read(request, new StorySettings());
        var script = await new BuiltInScriptWriter().WriteAsync(ScriptWork.BriefOf(options), CancellationToken.None);
        var told = await app.Services.GetRequiredService<StoryMaking>().TellAsync(script, options, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        Assert.InRange(told.Seconds, 60 * minutes * 0.9, 60 * minutes * 1.1);
        Assert.Equal(scenes, told.Scenes.Count);
        // The files are as long as the times that were planned with.
        var spoken = told.Lines.Sum(line => (new FileInfo(line.Sound).Length - 44) / (2.0 * NarrationTrack.Rate) / line.Tempo);
        Assert.Equal(spoken, told.Lines.Sum(line => line.End - line.Start), 0.1);
    }

    [Theory]
    [InlineData("female_narrator")]
    [InlineData("british_male")]
    public async Task A_caption_is_on_screen_within_150_ms_of_its_words(string voice)
    {
        using var scratch = new Scratch();
        var narrator = new Narrator(new ProviderChoice<ISpeaker>(new BuiltInSpeaker(), null, Options.Create(new ProviderSettings())));
        var told = await narrator.TellAsync(
            [("a", ["The lamp was burning.", "Nobody in the village had lit it?"]), ("b", ["She climbed the steps…", "At the top, everything was still."])],
            new NarrationBrief { Voice = Voices.Find(voice).Voice, Pacing = StoryPacing.Slow, TitleSeconds = 1, EndSeconds = 1 }, scratch.Folder, _ => { }, CancellationToken.None, CancellationToken.None);
        var sound = scratch.PathFor("sound.m4a");
        await new StorySound(new SynthRenderer(Options.Create(new MusicSettings()))).MakeAsync(
            told, new StorySoundBrief { Type = StoryType.FantasyEpic, Seed = 1, Music = false }, scratch.Folder, sound, _ => { }, CancellationToken.None);
        var heard = await HeardAsync(sound);
        var plan = FilmSteps.Plan([FilmSteps.Plain(scratch, "grey.png", 90)], told.Seconds) with { Zoom = false, Captions = CaptionMode.Burned };
        plan = plan with { Scenes = [plan.Scenes[0] with { Lines = [.. told.Lines.Select(line => new FilmLine(line.Text, line.Start, line.End, line.Words))] }] };
        var onsets = told.Lines.Select(line => heard.MinBy(onset => Math.Abs(onset - line.Start))).ToList();
        Assert.Equal(onsets.Distinct(), onsets);
        var written = Cues(Subtitles.Srt(plan.Scenes[0].Lines)).Select(cue => cue.Start).ToList();
        var burned = FilmText.Cues(plan).Where(cue => cue.Kind == TextCueKind.Spoken).Select(cue => cue.Show / (double)plan.Fps).ToList();
        Assert.All(onsets, onset => Assert.InRange(written.Min(start => Math.Abs(start - onset)), 0, Apart));
        Assert.All(onsets, onset => Assert.InRange(burned.Min(start => Math.Abs(start - onset)), 0, Apart));
        // What is drawn then is another text than a moment before the words.
        foreach (var onset in onsets)
        {
            var drawn = await FilmSteps.DrawAsync(plan, (int)((onset - Apart) * plan.Fps), (int)((onset + Apart) * plan.Fps));
            Assert.InRange(drawn[0].Bytes.AsSpan(0, plan.Width * plan.Height).ToArray().Zip(drawn[1].Bytes).Count(pair => Math.Abs(pair.First - pair.Second) > 30), 50, 20_000);
        }
    }

    // When something is heard after a rest, in seconds.
    private static async Task<List<double>> HeardAsync(string path)
    {
        var onsets = new List<double>();
        await Ffmpeg.ListenAsync([.. LoudnessReport.Log, .. Ffmpeg.Input(path), "-map", "0:a", "-af", "silencedetect=noise=-45dB:d=0.25", "-f", "null", "-"], line =>
        {
            if (Rest().Match(line) is { Success: true } rest)
                onsets.Add(double.Parse(rest.Groups["end"].Value, CultureInfo.InvariantCulture));
        }, CancellationToken.None);
        return onsets;
    }

    private static List<(double Start, string Text)> Cues(string srt) =>
    [
        .. srt.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(cue => cue.Split('\n'))
            .Select(rows => (TimeSpan.ParseExact(rows[1].Split(' ')[0], @"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture).TotalSeconds, rows[^1])),
    ];

    [GeneratedRegex("silence_end: (?<end>[0-9.]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rest();
}
