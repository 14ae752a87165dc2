using System.Globalization;
using System.Runtime.CompilerServices;
using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights.Video;

/// <param name="Time">Seconds on the container's clock, which may not begin at 0.</param>
/// <param name="Key">Whether decoding can begin here.</param>
internal readonly record struct Packet(double Time, bool Key);

/// <summary>The packets of one stream: read, not decoded.</summary>
internal static class PacketReader
{
    /// <summary>In the file's order, until the file ends or cannot be read further.</summary>
    public static async IAsyncEnumerable<Packet> ReadAsync(string path, int stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        string[] arguments = ["-v", "error", "-select_streams", $"{stream}", "-show_entries", "packet=pts_time,flags", "-of", "csv", .. Ffmpeg.VideoInput(path)];
        await using var probe = await ProcessRunner.StartAsync("ffprobe", arguments, ProcessPipes.Output, cancel);
        using var reader = new StreamReader(probe.Output);
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            // packet,1.234000,K__
            if (line.Split(',') is ["packet", var time, var flags, ..] && double.TryParse(time, CultureInfo.InvariantCulture, out var seconds))
                yield return new Packet(seconds, flags.StartsWith('K'));
        }
    }
}
