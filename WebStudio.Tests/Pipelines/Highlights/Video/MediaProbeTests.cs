using System.Text;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Video;

public sealed class MediaProbeTests : IDisposable
{
    private const string Clip = "testsrc2=size=320x180:rate=25:duration=1";

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("Dear sir, this is a letter and no video.", "This is not a video: its content is neither MP4, MOV, AVI nor MKV.")]
    [InlineData("#EXTM3U\n#EXTINF:10,\nreal.mp4\n", "This is not a video: its content is neither MP4, MOV, AVI nor MKV.")]
    [InlineData("ffconcat version 1.0\nfile real.mp4\n", "This is not a video: its content is neither MP4, MOV, AVI nor MKV.")]
    [InlineData("<?xml version=\"1.0\"?><MPD><BaseURL>real.mp4</BaseURL></MPD>", "This is not a video: its content is neither MP4, MOV, AVI nor MKV.")]
    public async Task Text_renamed_is_refused_with_a_sentence_and_never_followed(string content, string sentence)
    {
        await Splicer.EncodeAsync(_scratch.PathFor("real.mp4"), ["-f", "lavfi", "-i", Clip]);
        var path = _scratch.Write("video.mp4", Encoding.UTF8.GetBytes(content));
        var refusal = await Assert.ThrowsAsync<PipelineException>(() => MediaProbe.InspectAsync(path, CancellationToken.None));
        Assert.Equal((MediaProbe.NotAVideo, sentence), (refusal.Code, refusal.Message));
    }

    [Theory]
    [InlineData("ogg", "libvorbis")]
    [InlineData("mp3", "libmp3lame")]
    public async Task Other_containers_are_refused_whatever_their_name(string format, string codec)
    {
        var path = _scratch.PathFor("sound.mp4");
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "sine=duration=1", "-c:a", codec, "-f", format, Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<PipelineException>(() => MediaProbe.InspectAsync(path, CancellationToken.None));
        Assert.Equal(MediaProbe.NotAVideo, refusal.Code);
    }

    [Fact]
    public async Task A_playlist_behind_the_signature_of_a_video_is_not_followed()
    {
        await Splicer.EncodeAsync(_scratch.PathFor("real.mp4"), ["-f", "lavfi", "-i", Clip]);
        var path = _scratch.Write("video.mp4", [0, 0, 0, 8, .. "free#EXTM3U\n#EXTINF:1,\nreal.mp4\n"u8]);
        await Assert.ThrowsAsync<PipelineException>(() => MediaProbe.InspectAsync(path, CancellationToken.None));
    }

    [Fact]
    public async Task Sound_alone_is_refused_with_a_sentence()
    {
        var path = _scratch.PathFor("sound.mp4");
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac", Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<PipelineException>(() => MediaProbe.InspectAsync(path, CancellationToken.None));
        Assert.Equal((MediaProbe.NoPicture, "The file has sound but no picture."), (refusal.Code, refusal.Message));
    }

    [Fact]
    public async Task An_index_that_is_cut_off_is_refused_with_a_sentence()
    {
        var path = _scratch.PathFor("video.mp4");
        await Splicer.EncodeAsync(path, ["-f", "lavfi", "-i", Clip]);
        await using (var file = File.OpenWrite(path))
            file.SetLength(file.Length / 2);
        var refusal = await Assert.ThrowsAsync<PipelineException>(() => MediaProbe.InspectAsync(path, CancellationToken.None));
        Assert.Equal(MediaProbe.Incomplete, refusal.Code);
        Assert.StartsWith("The video is incomplete", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_codec_that_nobody_knows_is_refused_with_a_sentence()
    {
        var path = _scratch.PathFor("video.mp4");
        await Splicer.EncodeAsync(path, ["-f", "lavfi", "-i", Clip]);
        var bytes = await File.ReadAllBytesAsync(path);
        "zz99"u8.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf("avc1\0\0\0\0"u8)));
        await File.WriteAllBytesAsync(path, bytes);
        var refusal = await Assert.ThrowsAsync<PipelineException>(() => MediaProbe.InspectAsync(path, CancellationToken.None));
        Assert.Equal((MediaProbe.UnknownCodec, "The picture is in a format that cannot be decoded here."), (refusal.Code, refusal.Message));
    }

    [Fact]
    public async Task A_picture_beyond_8K_is_refused_before_it_is_decoded()
    {
        var path = _scratch.PathFor("video.mkv");
        await Ffmpeg.RunAsync(["-f", "lavfi", "-i", "color=size=8800x16:rate=5:duration=0.4", "-c:v", "ffv1", Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<PipelineException>(() => MediaProbe.InspectAsync(path, CancellationToken.None));
        Assert.Equal((MediaProbe.TooLarge, "The picture is 8800 × 16; at most 8192 × 4320 can be worked with."), (refusal.Code, refusal.Message));
    }

    [Fact]
    public async Task Facts_tell_rotation_pixel_shape_and_all_sound()
    {
        string upright = _scratch.PathFor("upright.mp4"), path = _scratch.PathFor("turned.mp4");
        await Splicer.EncodeAsync(
            upright,
            [
                "-f", "lavfi", "-i", Clip, "-f", "lavfi", "-i", "sine=duration=1", "-f", "lavfi", "-i", "anoisesrc=duration=1:r=44100",
                "-map", "0:v", "-map", "1:a", "-map", "2:a", "-vf", "setsar=2/1", "-c:a", "aac", "-disposition:a:0", "0", "-disposition:a:1", "default", "-metadata:s:a:1", "language=deu",
            ]);
        await Ffmpeg.RunAsync([.. Ffmpeg.Input(upright), "-map", "0", "-c", "copy", "-metadata:s:v", "rotate=90", Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        // The tag counts against the clock.
        var facts = await MediaProbe.InspectAsync(path, CancellationToken.None);
        Assert.Equal((320, 180, 180, 640, 270), (facts.StoredWidth, facts.StoredHeight, facts.Width, facts.Height, facts.Rotation));
        Assert.Equal((25.0, false, "h264"), (facts.FrameRate, facts.Variable, facts.VideoCodec));
        Assert.Equal(1, facts.Duration, 0.1);
        Assert.Equal(2, facts.Audio.Count);
        Assert.Equal(("aac", 44100, "deu", true), (facts.Sound!.Codec, facts.Sound.SampleRate, facts.Sound.Language, facts.Sound.Default));
    }

    [Fact]
    public async Task A_recording_that_was_never_closed_is_as_long_as_its_last_packet_says()
    {
        string whole = _scratch.PathFor("whole.mp4"), path = _scratch.PathFor("live.mkv");
        await Splicer.EncodeAsync(whole, ["-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25:duration=2"]);
        await Ffmpeg.RunAsync([.. Ffmpeg.Input(whole), "-c", "copy", "-live", "1", "-f", "matroska", Ffmpeg.Output(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal(2, (await MediaProbe.InspectAsync(path, CancellationToken.None)).Duration, 0.1);
    }
}
