using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Video;

public sealed class ShotTests : IDisposable
{
    private static readonly Part[] Parts =
    [
        new("vtest.avi", 3, 40), new("Megamind.avi", 1, 50), new("baboon.jpg", 0, 40), new("vtest.avi", 52, 45, "hflip,eq=brightness=0.1"), new("Megamind.avi", 4.4, 45),
        new("home.jpg", 0, 40), new("tree.avi", 3, 40), new("Megamind.avi", 8.6, 50), new("messi5.jpg", 0, 45), new("vtest.avi", 20, 40, "crop=iw/2:ih/2:0:0,scale=320:180"),
        new("starry_night.jpg", 0, 40), new("graf1.png", 0, 40), new("Megamind.avi", 6.6, 38), new("building.jpg", 0, 40), new("tree.avi", 12, 40, "hflip"), new("fruits.jpg", 0, 40),
    ];

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Hard_cuts_are_found_within_two_frames()
    {
        var path = _scratch.PathFor("cuts.mp4");
        var truth = await Splicer.SpliceAsync(path, [.. Parts, .. Parts.Reverse().Skip(1)], [.. Enumerable.Repeat(Joint.Cut, 30)]);
        var found = Changes(await AnalyzeAsync(path));
        var hits = truth.Count(cut => found.Any(change => change.Kind == Transition.Cut && Math.Abs(change.From - cut.First) <= 2));
        Assert.True(F1(hits, truth.Count, found.Count) >= 0.95, $"{hits} of {truth.Count} cuts, {found.Count} found: {string.Join(' ', found)}");
    }

    [Theory]
    [InlineData("fade", "dissolve", "fade")]
    [InlineData("fadeblack", "fadewhite", "fadeblack")]
    public async Task Dissolves_and_fades_are_found(params string[] kinds)
    {
        var path = _scratch.PathFor("gradual.mp4");
        int[] lengths = [10, 15, 20, 25];
        Joint[] joints = [.. Enumerable.Range(0, Parts.Length - 1).Select(i => new Joint(kinds[i % 3], Math.Min(lengths[i % 4], 18)))];
        var truth = await Splicer.SpliceAsync(path, [.. Parts.Select(part => part with { Frames = part.Frames + 10 })], joints);
        var found = Changes(await AnalyzeAsync(path));
        var hits = truth.Count(joint => found.Any(change => change.Kind != Transition.Cut && Math.Min(change.To, joint.Last) - Math.Max(change.From, joint.First) > (joint.Last - joint.First) / 2));
        Assert.True(F1(hits, truth.Count, found.Count) >= 0.8, $"{hits} of {truth.Count} transitions, {found.Count} found: {string.Join(' ', found)}; truth {string.Join(' ', truth)}");
    }

    [Theory]
    [InlineData("drawbox=t=fill:c=white:enable='between(n,20,22)+between(n,50,50)+between(n,70,75)'")]
    [InlineData("eq=brightness=0.45:enable='between(n,20,23)+between(n,60,61)'")]
    [InlineData("drawbox=t=fill:c=black:enable='between(n,40,44)'")]
    public async Task A_flash_is_no_cut(string filter) => await AssertOneShotAsync(new Part("vtest.avi", 5, 100, filter));

    [Theory]
    [InlineData("scale=400:225,crop=320:180:x='40+38*sin(n*2.3)':y='22+20*cos(n*1.7)'")]
    [InlineData("scale=400:225,crop=320:180:x='40+40*between(mod(n,20),0,1)*sin(n)':y='22+20*between(mod(n,20),0,2)*cos(n)'")]
    public async Task A_shaking_camera_makes_no_cuts(string filter) => await AssertOneShotAsync(new Part("vtest.avi", 30, 100, filter));

    [Theory]
    [InlineData("eq=brightness='-0.4*sin(n/12)':eval=frame")]
    [InlineData("zoompan=z='1+0.02*on':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d=1:s=320x180:fps=25")]
    public async Task Light_that_changes_or_a_zoom_is_no_transition(string filter) => await AssertOneShotAsync(new Part("vtest.avi", 40, 75, filter));

    [Theory]
    [InlineData("scale=1600:-2,crop=320:180:x='min(n*16,iw-320)':y=300")]
    [InlineData("scale=400:225:force_original_aspect_ratio=increase,crop=320:180:x=n:y=n/2")]
    [InlineData("scale=520:-2,zoompan=z='1+0.01*on':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d=1:s=320x180:fps=25")]
    public async Task A_pan_or_a_zoom_over_a_still_picture_is_no_transition(string filter)
    {
        var path = _scratch.PathFor("pan.mp4");
        await Splicer.EncodeAsync(path, ["-loop", "1", "-framerate", "25", "-t", "3", "-i", Splicer.Source("graf1.png"), "-vf", filter]);
        Assert.Single((await AnalyzeAsync(path)).Shots);
    }

    [Fact]
    public async Task A_fade_out_and_in_again_is_one_transition_and_no_frame_of_it_belongs_to_a_shot()
    {
        var path = _scratch.PathFor("fade.mp4");
        await Splicer.SpliceAsync(
            path, [new Part("vtest.avi", 5, 75, "fade=t=out:s=45:n=20"), new Part("vtest.avi", 5, 10, "drawbox=t=fill:c=black"), new Part("Megamind.avi", 1, 75, "fade=t=in:s=0:n=20")], [Joint.Cut, Joint.Cut]);
        var shots = (await AnalyzeAsync(path)).Shots;
        Assert.Equal(2, shots.Count);
        Assert.Equal(Transition.Fade, shots[1].In);
        Assert.Equal(45 / 25.0, shots[0].End, 0.24);
        Assert.Equal(105 / 25.0, shots[1].Start, 0.24);
    }

    private async Task AssertOneShotAsync(Part part)
    {
        var path = _scratch.PathFor("one.mp4");
        await Splicer.SpliceAsync(path, [part], []);
        var shots = (await AnalyzeAsync(path)).Shots;
        Assert.True(shots.Count == 1, string.Join(' ', shots));
    }

    private async Task<VideoTrack> AnalyzeAsync(string path) =>
        await VideoAnalyzer.AnalyzeAsync(path, await MediaProbe.InspectAsync(path, CancellationToken.None), _scratch.PathFor("sound.pcm"), _ => { }, CancellationToken.None);

    private static List<(Transition Kind, int From, int To)> Changes(VideoTrack track) =>
    [
        .. track.Shots.Skip(1).Select((shot, i) => (shot.In, (int)Math.Round(track.Shots[i].End * Splicer.Rate), (int)Math.Round(shot.Start * Splicer.Rate))),
    ];

    private static double F1(int hits, int truth, int found) => 2.0 * hits / (truth + found);
}
