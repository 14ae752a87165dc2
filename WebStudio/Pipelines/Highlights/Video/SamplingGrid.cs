using System.Globalization;

namespace WebStudio.Pipelines.Highlights.Video;

/// <summary>
/// When and how large frames are looked at: evenly spaced, at most 30 a second (a whole fraction of the video's own rate where that is even),
/// about 320 × 180 pixels, upright.
/// </summary>
internal sealed class SamplingGrid
{
    private const double MaxRate = 30;

    private const double Area = 320 * 180;

    public SamplingGrid(MediaFacts facts)
    {
        Rate = facts.Variable ? MaxRate : Even(facts.FrameRate);
        Thinned = facts.Variable || facts.FrameRate > MaxRate * 1.03;
        Step = !facts.Variable && facts.FrameRate >= Rate ? (int)Math.Round(facts.FrameRate / Rate) : 0;
        var aspect = facts.Width / (double)facts.Height;
        // Rows of 64 suit the vector kernels: half of one is a whole number of vectors.
        Width = Math.Clamp((int)Math.Round(Math.Sqrt(Area * aspect) / 64) * 64, 64, 512);
        Height = Math.Clamp((int)Math.Round(Width / aspect / 4) * 4, 48, 512);
        Rotation = facts.Rotation;
        StoredRows = facts.StoredHeight;
    }

    /// <summary>Frames a second, 10–30.9.</summary>
    public double Rate { get; }

    /// <summary>Pixels of a row, a multiple of 64, at most 512.</summary>
    public int Width { get; }

    /// <summary>Rows, a multiple of 4, 48–512.</summary>
    public int Height { get; }

    /// <summary>Bytes of a frame: planes Y, U and V, chroma at half width and height.</summary>
    public int FrameBytes => Width * Height * 3 / 2;

    /// <summary>Every how many frames of the video one is looked at; 0 where that is not even.</summary>
    public int Step { get; }

    private bool Thinned { get; }

    private int Rotation { get; }

    private int StoredRows { get; }

    /// <summary>ffmpeg's filters. Frames are thinned before and turned after they are scaled: both cost less so.</summary>
    public string Filters => Thinned ? $"fps={RateText},{Scaled}" : Scaled;

    /// <summary>The same for frames that are counted: every <see cref="Step"/>th, from the first one on.</summary>
    public string StepFilters => Step > 1 ? $"framestep={Step},{Scaled}" : Scaled;

    private string Scaled
    {
        get
        {
            var turned = Rotation is 90 or 270;
            var size = turned ? $"{Height}:{Width}" : $"{Width}:{Height}";
            var filters = new List<string>();
            // Every second row, as often as enough remain: rows left out are never read, and memory is what scaling waits for.
            for (var rows = StoredRows; rows / 2 >= (turned ? Width : Height); rows /= 2)
                filters.Add("field");
            filters.AddRange([$"scale={size}:flags=area:out_range=tv", "format=yuv420p"]);
            filters.AddRange(Rotation switch
            {
                90 => ["transpose=clock"],
                180 => ["hflip", "vflip"],
                270 => ["transpose=cclock"],
                _ => [],
            });
            return string.Join(',', filters);
        }
    }

    public string RateText => Rate.ToString("0.######", CultureInfo.InvariantCulture);

    private static double Even(double rate) =>
        rate > MaxRate * 1.03 ? rate / Math.Ceiling((rate / MaxRate) - 0.03) : rate < VideoTrack.Rate ? rate * Math.Ceiling(VideoTrack.Rate / rate) : rate;
}
