using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Echo.Arrays;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Pipelines.Echo;

/// <summary>Files of arrays, conversion over HTTP, and the pixels that come of it.</summary>
internal static class EchoSteps
{
    /// <summary>An NPZ file as NumPy writes it, little endian and in C order.</summary>
    public static byte[] Npz(params (string Key, ElementType Type, int[] Shape, IEnumerable<double> Values)[] arrays) =>
        Npz(CompressionLevel.Fastest, [.. arrays.Select(array => (array.Key, array.Type, array.Shape, ElementArrays.Of(array.Type, array.Values)))]);

    public static byte[] Npz(CompressionLevel level, params (string Key, ElementType Type, int[] Shape, byte[] Bytes)[] arrays)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (key, type, shape, bytes) in arrays)
            {
                using var member = zip.CreateEntry(key + ".npy", level).Open();
                member.Write(Header(type, shape));
                member.Write(bytes);
            }
        }
        return file.ToArray();
    }

    /// <summary>What precedes the elements of a .npy file of version 1.0.</summary>
    public static byte[] Header(ElementType type, IReadOnlyList<int> shape)
    {
        var descr = type switch
        {
            ElementType.Bool => "|b1",
            ElementType.Int8 => "|i1",
            ElementType.UInt8 => "|u1",
            _ => $"<{(type.IsFloat() ? 'f' : type.ToString().StartsWith('U') ? 'u' : 'i')}{type.SizeOf()}",
        };
        var text = $"{{'descr': '{descr}', 'fortran_order': False, 'shape': ({string.Concat(shape.Select(length => $"{length}, "))}), }}";
        text = text.PadRight(((text.Length + 11 + 63) / 64 * 64) - 11) + "\n";
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)text.Length, (byte)(text.Length >> 8), .. Encoding.Latin1.GetBytes(text)];
    }

    /// <summary>Converts an upload and gives the result metadata and the video's path, asserting that it succeeded.</summary>
    public static async Task<(JsonObject Result, string Video, string Id)> ConvertAsync(this StudioApp app, byte[] npz, string options = "{}")
    {
        var id = await app.SubmitAsync("echo", options, npz, "scan 1.npz");
        var job = await app.EndAsync(id, "completed");
        return (job["result_metadata"]!.AsObject(), await app.FileOfAsync(id, FileRole.Output), id);
    }

    /// <summary>Where a job's file lies.</summary>
    public static async Task<string> FileOfAsync(this StudioApp app, string id, FileRole role)
    {
        var job = await app.Services.GetRequiredService<JobStore>().FindAsync(Guid.Parse(id), CancellationToken.None);
        return app.Folders.PathOf(job!.File(role)!);
    }

    /// <summary>Every frame of a video as gray levels, full range, rounded back from luma.</summary>
    public static async Task<IReadOnlyList<byte[]>> GrayAsync(string video, int width, int height)
    {
        string[] arguments = [.. Ffmpeg.Common, .. Ffmpeg.Input(video), "-vf", "extractplanes=y", "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"];
        await using var decoder = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Output, CancellationToken.None);
        var frames = new List<byte[]>();
        var luma = new byte[width * height];
        while (await decoder.Output.ReadAtLeastAsync(luma, luma.Length, throwOnEndOfStream: false) == luma.Length)
            frames.Add([.. luma.Select(y => (byte)Math.Clamp(((y - 16) * 255 / 219.0) + 0.5, 0, 255))]);
        await decoder.WaitAsync();
        return frames;
    }

    /// <summary>The mean absolute error of 255.</summary>
    public static double Mae(IEnumerable<double> expected, IEnumerable<byte> actual) => expected.Zip(actual, (e, a) => Math.Abs(e - a)).Average();

    /// <summary>Ultrasound-like gray from 0 to 1: smoothed noise, brighter and darker in arcs that move, inside a sector.</summary>
    public static IEnumerable<double> Speckle(int frames, int height, int width)
    {
        var random = new Random(8);
        for (var frame = 0; frame < frames; frame++)
        {
            var noise = new double[height + 2, width + 2];
            for (var y = 0; y < height + 2; y++)
            {
                for (var x = 0; x < width + 2; x++)
                    noise[y, x] = random.NextDouble();
            }
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    double across = (x - (width / 2.0)) / height, down = (y + 4.0) / height, radius = Math.Sqrt((across * across) + (down * down));
                    var smooth = (noise[y, x] + noise[y, x + 1] + noise[y + 1, x] + noise[y + 1, x + 1]) / 4;
                    yield return Math.Abs(Math.Atan2(across, down)) < 0.75 && radius < 0.95 ? Math.Clamp(smooth * smooth * (1.6 + (0.9 * Math.Sin((radius * 18) + frame))), 0, 1) : 0;
                }
            }
        }
    }
}
