using System.Globalization;
using System.Runtime.InteropServices;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Rendering;

/// <summary>Videos in which every frame carries its number as a row of black and white blocks, and every half second a beep of its own pitch.</summary>
internal static class NumberedClip
{
    public const int Width = 320, Height = 180;

    private const int Bits = 10, Block = 12, Top = 60;

    /// <summary>Half seconds between beeps, each 40 ms long; the one at i/2 seconds has 800 + 200 i Hz.</summary>
    public const string Beeps = "aevalsrc='if(lt(mod(t,0.5),0.04),0.4*sin(2*PI*(800+200*floor(t*2+0.001))*t),0)':s=44100";

    /// <summary>Encodes frames 0, 1, 2, … with sound.</summary>
    /// <param name="path">The container follows from the name.</param>
    /// <param name="frames">How many, at most 1024.</param>
    /// <param name="rate">As ffmpeg reads it.</param>
    /// <param name="encoding">Filters, codecs and mapping; the pictures are input 0, the <paramref name="sounds"/> follow.</param>
    /// <param name="sounds">Sources for lavfi.</param>
    /// <param name="draw">Draws more into a frame of luma.</param>
    public static Task MakeAsync(string path, int frames, string rate, string encoding, string[]? sounds = null, Action<int, byte[]>? draw = null)
    {
        var seconds = (frames / (rate.Split('/') is [var over, var under] ? double.Parse(over) / double.Parse(under) : double.Parse(rate))).ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            "-f", "rawvideo", "-pix_fmt", "gray", "-s", $"{Width}x{Height}", "-framerate", rate, "-i", "pipe:0",
            .. (sounds ?? [Beeps]).SelectMany(sound => (string[])["-f", "lavfi", "-t", seconds, "-i", sound]), .. encoding.Split(' '), Ffmpeg.Output(path),
        ];
        return Ffmpeg.FeedAsync(arguments, WriteAsync, null, CancellationToken.None);

        async Task WriteAsync(Stream input)
        {
            for (var frame = 0; frame < frames; frame++)
            {
                var luma = Picture(frame);
                draw?.Invoke(frame, luma);
                await input.WriteAsync(luma);
            }
        }
    }

    /// <summary>Facts as probing would find them.</summary>
    public static async Task<MediaFacts> FactsAsync(string path)
    {
        var info = await Ffprobe.InspectAsync(path, CancellationToken.None);
        var start = await ProcessRunner.RunAsync("ffprobe", ["-v", "error", "-select_streams", "v", "-show_entries", "stream=start_time", "-of", "csv=p=0", .. Ffmpeg.Input(path)], TimeSpan.FromMinutes(1), CancellationToken.None);
        return new MediaFacts
        {
            VideoStart = double.Parse(start.Split(',', '\n')[0]),
            Duration = info.Duration,
            StoredWidth = info.Width,
            StoredHeight = info.Height,
            Width = info.Width,
            Height = info.Height,
            FrameRate = info.FrameRate,
            VideoCodec = info.VideoCodec!,
            PixelFormat = info.PixelFormat,
            Audio = info.AudioCodec is null ? [] : [new AudioStreamFacts(1, info.AudioCodec, 1, 44100, null, Default: true)],
        };
    }

    /// <summary>The numbers in the frames of a video, in order of showing.</summary>
    /// <param name="path">A video.</param>
    /// <param name="middle">Row through the blocks; where the picture was only cut to size around its middle, it is known.</param>
    public static async Task<IReadOnlyList<int>> NumbersAsync(string path, int? middle = null)
    {
        var info = await Ffprobe.InspectAsync(path, CancellationToken.None);
        var numbers = new List<int>();
        var (left, row) = ((info.Width / 2) - (Bits * Block / 2), middle ?? Top + (Block / 2) + ((info.Height - Height) / 2));
        await foreach (var frame in FrameReader.ReadAsync(path, info.Width, info.Height, CancellationToken.None))
            numbers.Add(Enumerable.Range(0, Bits).Sum(bit => (frame.Row(row)[left + (bit * Block) + (Block / 2)] & 255) > 128 ? 1 << bit : 0));
        return numbers;
    }

    /// <summary>The sound of a video from its first moment, mono, 48 kHz.</summary>
    public static async Task<float[]> SoundAsync(string path)
    {
        string[] arguments = [.. Ffmpeg.Common, .. Ffmpeg.Input(path), "-vn", "-af", "aresample=48000:async=1:first_pts=0", "-ac", "1", "-f", "f32le", "pipe:1"];
        await using var decoder = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Output, CancellationToken.None);
        using var bytes = new MemoryStream();
        await decoder.Output.CopyToAsync(bytes);
        await decoder.WaitAsync();
        return MemoryMarshal.Cast<byte, float>(bytes.ToArray()).ToArray();
    }

    /// <summary>The beeps in a sound: when each begins, seconds, and which it is. One that began before is not given.</summary>
    public static IEnumerable<(double Time, int Index)> BeepsIn(float[] sound)
    {
        var threshold = sound.Max(Math.Abs) * 0.2f;
        var loud = 0;
        for (var i = 0; i < sound.Length - 3000; i++)
        {
            if (Math.Abs(sound[i]) < threshold)
                continue;
            if (i - loud > 2400)
            {
                var piece = sound.AsSpan(i + 240, 1200);
                var crossings = 0;
                for (var j = 1; j < piece.Length; j++)
                    crossings += (piece[j] > 0) != (piece[j - 1] > 0) ? 1 : 0;
                yield return (i / 48000.0, (int)Math.Round(((crossings / 2.0 / 0.025) - 800) / 200));
            }
            loud = i;
        }
    }

    private static byte[] Picture(int number)
    {
        var luma = new byte[Width * Height];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
                luma[(y * Width) + x] = (byte)(60 + (x / 4) + (y / 4));
        }
        for (var bit = 0; bit < Bits; bit++)
        {
            for (var y = Top; y < Top + Block; y++)
                luma.AsSpan((y * Width) + (Width / 2) - (Bits * Block / 2) + (bit * Block), Block).Fill((number >> bit & 1) == 1 ? (byte)235 : (byte)16);
        }
        return luma;
    }
}
