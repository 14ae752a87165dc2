using System.Globalization;
using System.Text.Json;
using WebStudio.Components;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>What a person has chosen on the paint page.</summary>
public sealed class PaintForm
{
    public static IReadOnlyList<int> Durations { get; } = [15, 20, 30, 60];

    public static IReadOnlyList<int> Speeds { get; } = [15, 24, 25, 30, 50, 60];

    public static IReadOnlyList<Choice<int?>> Sizes { get; } =
    [
        new(null, "Auto", "1080 pixels at most"),
        new(720, "720", "Small and quick"),
        new(1080, "1080", "The longest side in pixels"),
        new(2160, "2160", "Large, takes longest"),
    ];

    public static IReadOnlyList<Choice<PaintStyle>> Styles { get; } =
    [
        new(PaintStyle.Sketch, "Sketch", "Pen lines, hatching, then colour"),
        new(PaintStyle.Oil, "Oil", "Broad strokes first, details last"),
        new(PaintStyle.Watercolor, "Watercolor", "Soft washes that bleed and dry"),
    ];

    public static IReadOnlyList<Choice<AspectRatio>> Aspects { get; } =
    [
        new(AspectRatio.Original, "As is", "The picture's own shape"),
        new(AspectRatio.Wide, "16:9", "Wide"),
        new(AspectRatio.Tall, "9:16", "Tall, for phones"),
        new(AspectRatio.Square, "1:1", "Square"),
    ];

    public static IReadOnlyList<Choice<PaintOrder>> Orders { get; } =
    [
        new(PaintOrder.BackgroundFirst, "Background first", "The subject comes last"),
        new(PaintOrder.SubjectFirst, "Subject first", "Its surroundings follow"),
    ];

    public PaintStyle Style { get; set; } = PaintStyle.Sketch;

    public double Duration { get; set; } = PaintOptions.DefaultDuration;

    public int Fps { get; set; } = PaintOptions.DefaultFps;

    /// <summary>Longest side; null leaves it to the studio.</summary>
    public int? Size { get; set; }

    public AspectRatio Aspect { get; set; } = AspectRatio.Original;

    public bool Hand { get; set; } = true;

    public int Seed { get; set; } = 1;

    public PaintOrder Order { get; set; } = PaintOrder.BackgroundFirst;

    /// <summary>The choices of an earlier job; defaults where it has none that can be read.</summary>
    public static PaintForm From(string options)
    {
        using var json = JsonDocument.Parse(options);
        var read = PaintOptions.Read(json.RootElement);
        return new PaintForm
        {
            Style = read.Style,
            Duration = read.Duration,
            Fps = read.Fps,
            Size = read.Size,
            Aspect = read.Aspect,
            Hand = read.Hand,
            Seed = read.Seed,
            Order = read.Order,
        };
    }

    public PaintOptions ToOptions() => new()
    {
        Style = Style,
        Duration = Duration,
        Fps = Fps,
        Size = Size,
        Aspect = Aspect,
        Hand = Hand,
        Seed = Seed,
        Order = Order,
    };

    /// <summary>As the REST contract takes it.</summary>
    public string ToJson() => JsonSerializer.Serialize(ToOptions(), StudioJson.Options);

    public JsonElement ToElement() => JsonSerializer.SerializeToElement(ToOptions(), StudioJson.Options);

    /// <summary>Takes a length within what is allowed.</summary>
    public void SetDuration(double seconds) => Duration = Math.Clamp(Math.Round(seconds, 1), PaintOptions.MinDuration, PaintOptions.MaxDuration);

    /// <summary>Takes what was typed or slid; what is no number changes nothing.</summary>
    public void SetDuration(object? typed)
    {
        if (double.TryParse(typed as string, CultureInfo.InvariantCulture, out var seconds) && !double.IsNaN(seconds))
            SetDuration(seconds);
    }

    public void SetFps(object? typed)
    {
        if (int.TryParse(typed as string, CultureInfo.InvariantCulture, out var fps))
            Fps = Math.Clamp(fps, PaintOptions.MinFps, PaintOptions.MaxFps);
    }

    public void SetSeed(object? typed)
    {
        if (int.TryParse(typed as string, CultureInfo.InvariantCulture, out var seed))
            Seed = Math.Max(0, seed);
    }

    /// <summary>Another painting of the same picture.</summary>
    public void Reseed() => Seed = Random.Shared.Next(1, 10_000);

    /// <summary>What these choices make of a picture of that size, in a sentence; of unknown size when 0.</summary>
    public string Outcome(int width, int height)
    {
        var frames = $"{Duration:0.#} s at {Fps} frames a second";
        if (width <= 0 || height <= 0)
            return frames;
        var layout = PaintLayout.Fit(width, height, ToOptions());
        return $"{layout.Width} × {layout.Height} pixels, {frames}";
    }
}
