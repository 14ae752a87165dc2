using System.Globalization;
using WebStudio.Media;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>Part of the whole picture, pixels, all even.</summary>
internal readonly record struct PictureWindow(int X, int Y, int Width, int Height);

/// <summary>How ffmpeg is told to give exact frames of a source: upright, square pixels, constant rate, BT.709 limited range, yuv420p.</summary>
internal sealed class SourceCut(string path, MediaFacts facts, ReelFormat format)
{
    // Seconds decoded before the first frame wanted: its picture may have been on screen for that long already.
    private const double Lead = 0.5, VariableLead = 4;

    // Seconds for which a source may end early.
    private const double Missing = 0.25;

    private const string Bt709 = "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709";

    public FrameGrid Grid { get; } = new(facts.VideoStart, format.Rate);

    /// <summary>Everything up to the encoder: input, stream and filters. Fewer frames come out where the source cannot be decoded.</summary>
    /// <param name="from">First frame on <see cref="Grid"/>.</param>
    /// <param name="frames">How many.</param>
    /// <param name="window">What part of the picture.</param>
    public IReadOnlyList<string> Arguments(long from, int frames, PictureWindow window)
    {
        var lead = Math.Min(from, (long)Math.Ceiling((facts.Variable ? VariableLead : Lead) * format.Rate.Value));
        // ffmpeg rounds the seek to the clock of the stream, which may tick as slowly as the frames: it begins on a frame of the source. That one
        // may be lost to rounding, so nothing depends on it; the source's first frame is found by not seeking.
        lead += (from - lead) % Math.Max(1, (long)Math.Round(format.Rate.Value / facts.FrameRate));
        var first = Grid.TimeOf(from - lead);
        var seek = lead == from ? 0 : Math.Round(first, 6);
        string[] filters =
        [
            .. facts.Interlaced ? (string[])["bwdif=mode=send_frame:deint=interlaced"] : [],
            "settb=1/1000000", $"setpts=PTS-{Text(first - seek)}/TB", $"fps={format.Rate}:start_time=0", $"trim=start_frame={lead}:end_frame={lead + frames}", "setpts=PTS-STARTPTS",
            .. Picture(),
            .. window == new PictureWindow(0, 0, format.FullWidth, format.FullHeight) ? (string[])[] : [$"crop={window.Width}:{window.Height}:{window.X}:{window.Y}"],
            $"tpad=stop={(int)Math.Ceiling(Missing * format.Rate.Value)}:stop_mode=clone", $"trim=end_frame={frames}", "format=yuv420p", "setsar=1", Bt709,
        ];
        return ["-ss", Text(seek), .. Ffmpeg.VideoInput(path), "-map", $"0:{facts.VideoStream}", "-map_metadata", "-1", "-map_chapters", "-1", "-vf", string.Join(',', filters)];
    }

    private IEnumerable<string> Picture()
    {
        var turned = facts.Rotation % 180 != 0;
        var upright = turned ? (facts.StoredHeight, facts.StoredWidth) : (facts.StoredWidth, facts.StoredHeight);
        var exact = upright == (facts.Width, facts.Height) && (facts.Width / 2 * 2, facts.Height / 2 * 2) == (format.FullWidth, format.FullHeight);
        if (exact && upright != (format.FullWidth, format.FullHeight))
            yield return $"crop={format.FullWidth}:{format.FullHeight}:0:0";
        var size = $"{format.FullWidth}:{format.FullHeight}:flags=bicubic";
        if (facts.Transfer is "smpte2084" or "arib-std-b67")
        {
            // High dynamic range: to linear light at 100 cd/m² a unit, into BT.709's primaries, rolled off, and back to a display's curve.
            yield return $"scale={size},zscale=tin={facts.Transfer}:min=bt2020nc:pin=bt2020:rin=tv:t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv";
            yield break;
        }
        var matrix = Matrix();
        if (!exact || matrix is not null || facts.PixelFormat is not "yuv420p")
            yield return $"scale={size}{matrix}:out_range=tv";
    }

    // Where the file does not say, players take small pictures for BT.601 and large ones for BT.709.
    private string? Matrix() => facts.ColorMatrix switch
    {
        "bt709" => null,
        null => facts.StoredHeight >= 720 ? null : ":in_color_matrix=bt601:out_color_matrix=bt709",
        _ => ":out_color_matrix=bt709",
    };

    private static string Text(double seconds) => seconds.ToString("0.######", CultureInfo.InvariantCulture);
}
