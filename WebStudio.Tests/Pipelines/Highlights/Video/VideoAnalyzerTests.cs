using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Video;

public sealed class VideoAnalyzerTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Something_that_moves_is_motion_and_its_centre_follows_it()
    {
        var track = await AnalyzeAsync(await EncodeAsync(
            ["-loop", "1", "-framerate", "25", "-t", "3", "-i", Splicer.Source("graf1.png"), "-loop", "1", "-framerate", "25", "-t", "3", "-i", Splicer.Source("baboon.jpg")],
            "[0]scale=320:180[back];[1]scale=70:70[thing];[back][thing]overlay=x='20+70*t':y=90"));
        Assert.All(track.CameraMotion[2..28], camera => Assert.InRange(camera, 0, 0.02));
        Assert.All(track.Motion[2..28], motion => Assert.InRange(motion, 0.005f, 1));
        Assert.InRange(track.MotionX[3], 0.12f, 0.38f);
        Assert.InRange(track.MotionX[26], 0.6f, 0.88f);
        Assert.All(track.MotionY[3..26], y => Assert.InRange(y, 0.55f, 0.85f));
    }

    [Fact]
    public async Task A_pan_is_the_cameras_motion_and_steady()
    {
        var pan = await AnalyzeAsync(await PhotoAsync("crop=320:180:x='n*2':y=100"));
        var stand = await AnalyzeAsync(await PhotoAsync("crop=320:180:x=0:y=100[back];color=white:size=60x60:rate=25:duration=2[thing];[back][thing]overlay=x='20+4*n':y=60"));
        // 50 pixels of 320 a second.
        Assert.All(pan.CameraMotion[2..18], camera => Assert.Equal(50 / 320f, camera, 0.02f));
        Assert.True(pan.Motion[2..18].Average() < 0.4 * stand.Motion[2..18].Average(), $"{pan.Motion[2..18].Average()} against {stand.Motion[2..18].Average()}");
        Assert.All(pan.Shake[2..18], shake => Assert.InRange(shake, 0, 0.05));
    }

    [Fact]
    public async Task A_zoom_is_the_cameras_motion()
    {
        var zoom = await AnalyzeAsync(await PhotoAsync("zoompan=z='1+0.01*on':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d=1:s=320x180:fps=25"));
        Assert.InRange(zoom.CameraMotion[2..18].Average(), 0.03f, 0.15f);
        Assert.InRange(zoom.Motion[2..18].Average(), 0, 0.02f);
    }

    [Fact]
    public async Task A_shaking_camera_is_unsteady_and_still_the_camera()
    {
        var shaken = await AnalyzeAsync(await PhotoAsync("crop=320:180:x='60+14*sin(n*1.9)':y='100+9*cos(n*1.3)'"));
        Assert.All(shaken.Shake[3..17], shake => Assert.InRange(shake, 0.15f, 5));
    }

    [Fact]
    public async Task Flaws_are_marked_where_they_are_and_nowhere_else()
    {
        var path = _scratch.PathFor("flaws.mp4");
        const string covered = "gblur=sigma=60,eq=brightness=-0.28:contrast=0.15,noise=alls=4:allf=t";
        await Splicer.SpliceAsync(
            path,
            [
                new Part("vtest.avi", 2, 50), new Part("vtest.avi", 4, 25, "drawbox=t=fill:c=black"), new Part("vtest.avi", 5, 50), new Part("vtest.avi", 7, 50, "gblur=sigma=5"),
                new Part("vtest.avi", 9, 50), new Part("vtest.avi", 11, 40, "loop=loop=60:size=1:start=0,trim=end_frame=40"), new Part("vtest.avi", 13, 50), new Part("vtest.avi", 15, 30, covered),
                new Part("vtest.avi", 17, 50),
            ],
            [.. Enumerable.Repeat(Joint.Cut, 8)]);
        var track = await AnalyzeAsync(path);
        AssertFlaw(track, PictureFlaws.Black, 2, 3);
        AssertFlaw(track, PictureFlaws.Blurred, 5, 7);
        AssertFlaw(track, PictureFlaws.Frozen, 9, 10.6);
        AssertFlaw(track, PictureFlaws.Covered, 12.6, 13.8);
    }

    [Fact]
    public async Task A_video_that_mostly_stands_still_is_not_called_frozen()
    {
        var track = await AnalyzeAsync(await EncodeAsync(["-loop", "1", "-framerate", "10", "-t", "3", "-i", Splicer.Source("home.jpg")], "scale=320:180"));
        Assert.All(track.Flaws, flaws => Assert.Equal(PictureFlaws.None, flaws));
        Assert.All(track.Motion, motion => Assert.Equal(0, motion, 0.001f));
    }

    [Fact]
    public async Task The_same_place_later_is_a_likeness_and_another_place_is_none()
    {
        var path = _scratch.PathFor("likeness.mp4");
        await Splicer.SpliceAsync(path, [new Part("vtest.avi", 3, 25), new Part("Megamind.avi", 1, 25), new Part("vtest.avi", 40, 25), new Part("messi5.jpg", 0, 25)], [Joint.Cut, Joint.Cut, Joint.Cut]);
        var track = await AnalyzeAsync(path);
        Assert.InRange(track.Likeness(4, 4), 1, 1);
        Assert.InRange(track.Likeness(4, 24), 0.8f, 1);
        Assert.InRange(track.Likeness(4, 14), 0, 0.75f);
        Assert.InRange(track.Likeness(4, 34), 0, 0.75f);
        Assert.InRange(track.Likeness(14, 34), 0, 0.75f);
    }

    [Fact]
    public async Task Light_and_colour_are_measured()
    {
        var track = await AnalyzeAsync(await EncodeAsync(["-f", "lavfi", "-i", "color=white:size=320x180:rate=10:duration=1,format=yuv420p[a];color=0x808080:size=320x180:rate=10:duration=1,format=yuv420p[b];color=red:size=320x180:rate=10:duration=1,format=yuv420p[c];[a][b][c]concat=n=3"], "null"));
        Assert.Equal(1, track.Brightness[5], 0.02f);
        Assert.Equal(1, track.Clipped[5], 0.02f);
        Assert.Equal(0.5, track.Brightness[15], 0.02);
        Assert.Equal(0, track.Saturation[15], 0.02f);
        Assert.Equal(0, track.Clipped[15], 0.02f);
        Assert.InRange(track.Saturation[25], 0.3f, 1);
    }

    private static void AssertFlaw(VideoTrack track, PictureFlaws flaw, double start, double end)
    {
        for (var i = 0; i < track.Count; i++)
        {
            var time = i / (double)VideoTrack.Rate;
            if (time >= start + 0.2 && time <= end - 0.25)
                Assert.True(track.Flaws[i].HasFlag(flaw), $"{flaw} is not marked at {time}: {track.Flaws[i]}, sharpness {track.Sharpness[i]}, contrast {track.Contrast[i]}");
            else if (time < start - 0.15 || time > end + 0.15)
                Assert.False(track.Flaws[i].HasFlag(flaw), $"{flaw} is marked at {time}, sharpness {track.Sharpness[i]}, contrast {track.Contrast[i]}");
        }
    }

    private Task<string> PhotoAsync(string filter) => EncodeAsync(["-loop", "1", "-framerate", "25", "-t", "2", "-i", Splicer.Source("graf1.png")], "scale=520:-2," + filter);

    private async Task<string> EncodeAsync(IReadOnlyList<string> inputs, string filter)
    {
        var path = _scratch.PathFor($"{Guid.NewGuid():N}.mp4");
        await Splicer.EncodeAsync(path, [.. inputs, "-filter_complex", filter]);
        return path;
    }

    private async Task<VideoTrack> AnalyzeAsync(string path) =>
        await VideoAnalyzer.AnalyzeAsync(path, await MediaProbe.InspectAsync(path, CancellationToken.None), _scratch.PathFor("sound.pcm"), _ => { }, CancellationToken.None);
}
