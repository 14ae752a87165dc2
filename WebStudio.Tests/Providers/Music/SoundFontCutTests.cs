using WebStudio.Media;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Tests.Providers.Music;

public sealed class SoundFontCutTests
{
    [Fact]
    public async Task What_a_cut_font_plays_is_what_the_whole_one_plays()
    {
        using var scratch = new Scratch();
        var score = SmallScore.Of(3, 110, tonic: 3);
        var font = SoundFonts.Find("");
        var small = scratch.PathFor("small.sf3");
        Assert.Equal(font.EndsWith(".sf3", StringComparison.Ordinal), SoundFontCut.TryWrite(font, score.Parts, small));
        if (!File.Exists(small))
            return;
        Assert.InRange(new FileInfo(small).Length, 10_000, new FileInfo(font).Length / 5);
        await using (var midi = File.Create(scratch.PathFor("song.mid")))
            MidiFile.Write(score, midi);
        Assert.Equal(await PlayAsync(font), await PlayAsync(small));

        async Task<byte[]> PlayAsync(string with)
        {
            var raw = scratch.PathFor("raw");
            await ProcessRunner.RunAsync("fluidsynth", ["-n", "-i", "-q", "-f", "/dev/null", "-T", "raw", "-O", "float", "-F", raw, with, scratch.PathFor("song.mid")], TimeSpan.FromSeconds(60), CancellationToken.None);
            return await File.ReadAllBytesAsync(raw, CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("RIFF....sfbkLIST\u00ff\u00ff\u00ff\u007fpdta")]
    [InlineData("RIFF....sfbkLIST\u0010\u0000\u0000\u0000pdtaphdr\u0000\u0000\u0000\u0000")]
    public void What_is_no_sound_font_is_left_alone(string content)
    {
        using var scratch = new Scratch();
        var font = scratch.Write("font.sf3", [.. content.Select(letter => (byte)letter)]);
        Assert.False(SoundFontCut.TryWrite(font, SmallScore.Of(1, 120).Parts, scratch.PathFor("small.sf3")));
        Assert.Single(Directory.GetFiles(scratch.Folder));
    }
}
