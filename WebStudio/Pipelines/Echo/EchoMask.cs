using System.Globalization;

namespace WebStudio.Pipelines.Echo;

/// <summary>A rectangle to be blackened, in fractions of the frame.</summary>
public sealed record MaskRectangle(double X, double Y, double W, double H)
{
    /// <summary>Where scanners write names and dates: a strip along the top.</summary>
    public static MaskRectangle Top { get; } = new(0, 0, 1, 0.08);

    /// <summary>The same within the frame, and at least a two-hundredth of it.</summary>
    public MaskRectangle Within()
    {
        const double Least = 0.005;
        double x = Math.Clamp(X, 0, 1 - Least), y = Math.Clamp(Y, 0, 1 - Least);
        return new MaskRectangle(Round(x), Round(y), Round(Math.Clamp(W, Least, 1 - x)), Round(Math.Clamp(H, Least, 1 - y)));
    }

    private static double Round(double value) => Math.Round(value, 4);
}

/// <summary>
/// A sector outside of which everything is blackened. Apex across as a fraction of the width, all other lengths of the height;
/// angles in degrees, 0 down, positive to the right.
/// </summary>
public sealed record MaskSector(double Cx, double Cy, double R0, double R1, double A0, double A1)
{
    /// <summary>As of a usual phased-array picture.</summary>
    public static MaskSector Usual { get; } = new(0.5, 0, 0, 1, -45, 45);

    /// <summary>The same with its edges in order.</summary>
    public MaskSector Ordered() => this with { R1 = Math.Max(R1, R0 + 0.01), A1 = Math.Max(A1, A0 + 1) };
}

/// <summary>Masks as the text of the option “mask”: parts joined by semicolons.</summary>
public static class EchoMask
{
    public static string? Write(IEnumerable<MaskRectangle> rectangles, MaskSector? sector)
    {
        var parts = rectangles.Select(r => Part("rect", r.X, r.Y, r.W, r.H)).ToList();
        if (sector is not null)
            parts.Add(Part("sector", sector.Cx, sector.Cy, sector.R0, sector.R1, sector.A0, sector.A1));
        return parts.Count == 0 ? null : string.Join(';', parts);
    }

    /// <summary>What a page can show of a text; parts it does not know are left out.</summary>
    public static (IReadOnlyList<MaskRectangle> Rectangles, MaskSector? Sector) Read(string? text)
    {
        var rectangles = new List<MaskRectangle>();
        MaskSector? sector = null;
        foreach (var part in (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = part[(part.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',')
                .Select(number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN).ToArray();
            if (numbers.Any(number => !double.IsFinite(number)))
                continue;
            if (part.StartsWith("rect:", StringComparison.Ordinal) && numbers is [var x, var y, var w, var h])
                rectangles.Add(new MaskRectangle(x, y, w, h));
            else if (part.StartsWith("sector:", StringComparison.Ordinal) && numbers is [var cx, var cy, var r0, var r1, var a0, var a1])
                sector = new MaskSector(cx, cy, r0, r1, a0, a1);
        }
        return (rectangles, sector);
    }

    private static string Part(string name, params double[] numbers) => $"{name}:{string.Join(',', numbers.Select(number => number.ToString("0.####", CultureInfo.InvariantCulture)))}";
}
