using System.Globalization;
using System.Text.Json;
using WebStudio.Components;
using WebStudio.Jobs;
using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo;

/// <summary>What a person has chosen on the echo page. What is null is left to the studio.</summary>
public sealed class EchoForm
{
    public const int MaxRectangles = 8;

    public static IReadOnlyList<Choice<EchoLabel>> Labels { get; } =
    [
        new(EchoLabel.None, "None", ""),
        new(EchoLabel.Frame, "Frame", "Its number in the corner"),
        new(EchoLabel.Time, "Time", "Seconds in the corner"),
        new(EchoLabel.Both, "Both", "Number and seconds"),
    ];

    public static IReadOnlyList<Choice<EchoLoop>> Loops { get; } =
    [
        new(EchoLoop.None, "Forward", "From the first to the last"),
        new(EchoLoop.Boomerang, "Back and forth", "Ends where it began"),
    ];

    public static IReadOnlyList<Choice<EchoQuality>> Qualities { get; } =
    [
        new(EchoQuality.Small, "Small", "For sending"),
        new(EchoQuality.Standard, "Standard", ""),
        new(EchoQuality.High, "High", "Closest to the array"),
    ];

    /// <summary>Which array.</summary>
    public string? Key { get; set; }

    /// <summary>What its axes are, for instance THW.</summary>
    public string? Axes { get; set; }

    public double? WindowMin { get; private set; }

    public double? WindowMax { get; private set; }

    public double? Fps { get; private set; }

    public EchoLabel Label { get; set; }

    public EchoLoop Loop { get; set; }

    public EchoQuality Quality { get; set; } = EchoQuality.Standard;

    public IReadOnlyList<MaskRectangle> Rectangles { get; private set; } = [];

    public MaskSector? Sector { get; private set; }

    /// <summary>The window chosen; null while it is left to the studio.</summary>
    public (double Low, double High)? Window => WindowMin is { } low && WindowMax is { } high ? (low, high) : null;

    /// <summary>Masks as the viewer's script takes them.</summary>
    public IReadOnlyList<object> Masks { get; private set; } = [];

    /// <summary>The choices of an earlier job.</summary>
    public static EchoForm From(string options)
    {
        using var json = JsonDocument.Parse(options);
        var read = EchoOptions.Read(json.RootElement);
        var form = new EchoForm { Key = read.Key, Axes = read.Axes, Fps = read.Fps, Label = read.Label, Loop = read.Loop, Quality = read.Quality };
        form.SetWindow(read.WindowMin, read.WindowMax);
        (form.Rectangles, form.Sector) = EchoMask.Read(read.Mask);
        form.ShowMasks();
        return form;
    }

    /// <summary>The path below the roots that an earlier job read, if it did.</summary>
    public static string? PathOf(string options)
    {
        using var json = JsonDocument.Parse(options);
        return EchoOptions.Read(json.RootElement).Path;
    }

    /// <summary>As the pipeline takes it.</summary>
    /// <param name="path">The file when it is read by its path.</param>
    public JsonElement ToElement(string? path) => JsonSerializer.SerializeToElement(
        new EchoOptions
        {
            Path = path,
            Key = Key,
            Axes = Axes,
            WindowMin = WindowMin,
            WindowMax = WindowMax,
            Fps = Fps,
            Label = Label,
            Loop = Loop,
            Quality = Quality,
            Mask = EchoMask.Write(Rectangles, Sector),
        }, StudioJson.Options);

    /// <summary>Both ends, or none for the studio's own choice; what is no window changes nothing.</summary>
    public void SetWindow(double? min, double? max)
    {
        if (min is null && max is null)
            (WindowMin, WindowMax) = (null, null);
        else if (min is { } low && max is { } high && double.IsFinite(low) && double.IsFinite(high) && low < high)
            (WindowMin, WindowMax) = (low, high);
    }

    /// <summary>Takes what was typed; the other end stays.</summary>
    /// <param name="typed">A number.</param>
    /// <param name="own">The window in use as long as none was chosen.</param>
    public void SetWindowMin(object? typed, (double Low, double High) own)
    {
        if (Parse(typed) is { } value)
            SetWindow(value, WindowMax ?? own.High);
    }

    public void SetWindowMax(object? typed, (double Low, double High) own)
    {
        if (Parse(typed) is { } value)
            SetWindow(WindowMin ?? own.Low, value);
    }

    /// <summary>Takes what was typed; an empty field leaves it to the file again.</summary>
    public void SetFps(object? typed)
    {
        if (typed is null or "")
            Fps = null;
        else if (Parse(typed) is { } value)
            Fps = Math.Round(Math.Clamp(value, EchoOptions.MinFps, EchoOptions.MaxFps), 3);
    }

    /// <summary>Another array: what was said of the axes and values of the last does not fit.</summary>
    public void Choose(string key)
    {
        (Key, Axes) = (key, null);
        SetWindow(null, null);
    }

    public void Add(MaskRectangle rectangle)
    {
        if (Rectangles.Count < MaxRectangles)
            SetRectangles([.. Rectangles, rectangle.Within()]);
    }

    public void Change(int index, MaskRectangle rectangle) => SetRectangles([.. Rectangles.Select((old, i) => i == index ? rectangle.Within() : old)]);

    public void Remove(int index) => SetRectangles([.. Rectangles.Where((_, i) => i != index)]);

    public void SetSector(MaskSector? sector)
    {
        Sector = sector?.Ordered();
        ShowMasks();
    }

    /// <summary>Frames a second of the result.</summary>
    /// <param name="ofFile">What the file says, if it does.</param>
    public double Speed(double? ofFile) => Fps ?? (ofFile is >= EchoOptions.MinFps and <= EchoOptions.MaxFps ? ofFile.Value : EchoOptions.DefaultFps);

    /// <summary>What these choices make of frames, in a sentence.</summary>
    public string Outcome(FrameAxes axes, double? ofFile)
    {
        var frames = Loop == EchoLoop.None ? axes.Frames : Math.Max(1, (2 * axes.Frames) - 2);
        var length = frames / Speed(ofFile);
        return string.Create(CultureInfo.InvariantCulture, $"{axes.Width + (axes.Width & 1)} × {axes.Height + (axes.Height & 1)} pixels, {Count(frames)}, {length:0.##} s");
    }

    /// <summary>One frame, two frames.</summary>
    public static string Count(int frames) => frames == 1 ? "1 frame" : string.Create(CultureInfo.InvariantCulture, $"{frames:#,0} frames");

    private static double? Parse(object? typed) =>
        double.TryParse(typed as string, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private void SetRectangles(IReadOnlyList<MaskRectangle> rectangles)
    {
        Rectangles = rectangles;
        ShowMasks();
    }

    private void ShowMasks() => Masks =
    [
        .. Rectangles.Select(r => new { kind = "rect", x = r.X, y = r.Y, w = r.W, h = r.H }),
        .. Sector is { } s ? [new { kind = "sector", cx = s.Cx, cy = s.Cy, r0 = s.R0, r1 = s.R1, a0 = s.A0, a1 = s.A1 }] : Array.Empty<object>(),
    ];
}
