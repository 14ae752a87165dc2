using WebStudio.Media;
using WebStudio.Pipelines.Highlights;
using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Selection;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights;

/// <summary>
/// A minute made of real clips with a known best part: a quiet street, among it a loud piece of film, shown twice, and
/// stretches that nobody wants to see.
/// </summary>
public sealed class ReelQualityTests : IAsyncLifetime
{
    private const string Clips = "/usr/share/doc/opencv-doc/examples/data";
    private const double Target = 12;

    private static readonly TimeRange Black = new(12, 15), Film = new(23, 29), Frozen = new(29, 33), FilmAgain = new(43, 49), Blurred = new(49, 54), Speech = new(57, 61);

    private readonly Scratch _scratch = new();
    private VideoTrack _video = null!;
    private AudioTrack _audio = null!;

    public async ValueTask InitializeAsync()
    {
        var path = _scratch.PathFor("minute.mp4");
        await MakeAsync(path);
        var facts = await MediaProbe.InspectAsync(path, TestContext.Current.CancellationToken);
        _video = await VideoAnalyzer.AnalyzeAsync(path, facts, _scratch.PathFor("sound.pcm"), _ => { }, TestContext.Current.CancellationToken);
        _audio = await AudioAnalyzer.AnalyzeAsync(_scratch.PathFor("sound.pcm"), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_planted_film_is_found_once_and_nothing_unwanted_is_shown()
    {
        var plan = new ReelPlanner(_video, _audio).Plan(new ReelRequest { Target = Target, FrameRate = 25 });
        var said = string.Join("; ", plan.Segments.Select(segment => $"{segment.Start:0.00}–{segment.End:0.00} {segment.Score:0.00}"));
        Assert.True(Math.Abs(plan.Length - Target) <= Target * 0.02, said);
        double first = Shown(plan, Film), second = Shown(plan, FilmAgain);
        Assert.True(Math.Max(first, second) >= 0.8 * Film.Length, said);
        Assert.True(Math.Min(first, second) <= 0.5, said);
        foreach (var unwanted in (TimeRange[])[Black, Frozen, Blurred])
            Assert.True(Shown(plan, unwanted) <= 0.2, $"{unwanted}: {said}");
        Assert.All(plan.Segments, segment => Assert.NotEmpty(segment.Reasons));
        // No sentence is cut in two: where a cut lies within one, there was no pause within 0.7 s.
        foreach (var cut in plan.Segments.SelectMany(segment => (double[])[segment.Start, segment.End]))
            Assert.False(_audio.Sentences.Any(sentence => sentence.Start + 0.1 < cut && cut < sentence.End - 0.1) && _audio.Pauses.Any(pause => pause.Start - 0.7 < cut && cut < pause.End + 0.7), $"{cut}: {said}");
    }

    [Fact]
    public void Where_another_scene_begins_is_a_cut_and_what_is_wrong_with_the_picture_is_known()
    {
        double[] cuts = [Film.Start, Film.End, FilmAgain.Start, FilmAgain.End];
        foreach (var cut in cuts)
            Assert.Contains(_video.Shots, shot => Math.Abs(shot.Start - cut) <= 0.081 || Math.Abs(shot.End - cut) <= 0.081);
        Assert.Equal((PictureFlaws.Black, PictureFlaws.Frozen, PictureFlaws.Blurred), (FlawsIn(Black), FlawsIn(Frozen), FlawsIn(Blurred)));
        Assert.Equal((PictureFlaws.None, PictureFlaws.None), (FlawsIn(Film), FlawsIn(Speech)));
    }

    private PictureFlaws FlawsIn(TimeRange range) => _video.Flaws[(int)((range.Start + 0.6) * VideoTrack.Rate)..(int)((range.End - 0.6) * VideoTrack.Rate)].Aggregate((a, b) => a & b);

    private static double Shown(ReelPlan plan, TimeRange range) =>
        plan.Segments.Sum(segment => Math.Max(0, Math.Min(segment.End, range.End) - Math.Max(segment.Start, range.Start)));

    private static async Task MakeAsync(string path)
    {
        const string Street = "scale=320:240,setsar=1,fps=25,format=yuv420p";
        // The film's first half second is black.
        string[] pictures =
        [
            Part(0, 0, 12, Street), $"color=black:s=320x240:r=25:d=3,format=yuv420p,setsar=1[p1]", Part(2, 12, 8, Street), Part(3, 0.6, 6, Street, input: 1),
            $"[0:v]trim=start=20:duration=0.1,setpts=PTS-STARTPTS,{Street},loop=loop=200:size=1:start=0,setpts=N/25/TB,trim=duration=4[p4]", Part(5, 24, 10, Street), Part(6, 0.6, 6, Street, input: 1),
            Part(7, 36, 5, $"{Street},gblur=sigma=9"), Part(8, 44, 10, Street),
        ];
        string[] sounds =
        [
            "anoisesrc=a=0.004:c=pink:d=23:r=16000[s0]", "[1:a]atrim=start=0.6:duration=6,asetpts=PTS-STARTPTS,aresample=16000,aformat=channel_layouts=mono[s1]", "anoisesrc=a=0.004:c=pink:d=14:r=16000:seed=2[s2]",
            "[1:a]atrim=start=0.6:duration=6,asetpts=PTS-STARTPTS,aresample=16000,aformat=channel_layouts=mono[s3]", "anoisesrc=a=0.004:c=pink:d=15:r=16000:seed=3[s4n]", Voice, "[s4n][voice]amix=inputs=2:duration=first:normalize=0[s4]",
        ];
        await Ffmpeg.RunAsync(
            [
                .. Ffmpeg.Input(Path.Combine(Clips, "vtest.avi")), .. Ffmpeg.Input(Path.Combine(Clips, "Megamind.avi")), "-filter_complex",
                string.Join(';', [.. pictures, .. sounds, "[p0][p1][p2][p3][p4][p5][p6][p7][p8]concat=n=9:v=1[v]", "[s0][s1][s2][s3][s4]concat=n=5:v=0:a=1[a]"]),
                "-map", "[v]", "-map", "[a]", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "20", "-c:a", "aac", "-f", "mp4", Ffmpeg.Output(path),
            ],
            TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    // From 57 s on somebody speaks.
    private static string Voice => $"flite=text='The bus to the old town leaves from the other side of the street.',aresample=16000,volume=0.3,atrim=duration={Speech.Length},adelay=8000[voice]";

    private static string Part(int index, double from, double length, string filters, int input = 0) =>
        $"[{input}:v]trim=start={from}:duration={length},setpts=PTS-STARTPTS,{filters}[p{index}]";
}
