namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>What the evidence lets one say: only what it supports.</summary>
/// <param name="Motifs">The surest first.</param>
internal sealed record SceneReading(IReadOnlyList<string> Motifs, string? Place, string? TimeOfDay, string? Season)
{
    public static SceneReading Of(SceneEvidence seen, ExifFacts exif)
    {
        var motifs = new List<(string Name, double Sureness)>();
        void Say(string name, double sureness)
        {
            if (sureness > 0.3)
                motifs.Add((name, sureness));
        }

        var drawn = seen.Blank > 0.35;
        var time = TimeOf(seen, exif);
        var hasSky = seen.Sky.Kind != SkyKind.None;
        var sea = hasSky && !drawn ? Math.Max(seen.WaterLine > 0.5 && seen.Sky.Roughness < 0.12 ? seen.WaterLine : 0, seen.CalmBelow && seen.Sky.Kind == SkyKind.Glowing ? 0.6 : 0) : 0;
        var built = drawn || seen.IsMonochrome ? 0 : Math.Clamp((seen.Built - (hasSky ? 0.27 : 0.31)) * 10, 0, 1) * (seen.Texture > 2 && seen.Blank < 0.2 ? 1 : 0) * (seen.Green < 0.35 ? 1 : 0);
        var snow = hasSky && seen.Snow > 0.25 && seen.Chroma < 22 ? Math.Min(1, seen.Snow * 1.6) : 0;
        if (seen.Sky.Kind == SkyKind.Glowing)
            Say(time is "dawn" ? "sunrise" : "sunset", 0.85);
        Say("sea", sea);
        Say("sky", hasSky && seen.Sky.Kind != SkyKind.Night ? Math.Min(1, 0.4 + seen.Sky.Share) : 0);
        Say("clouds", seen.Sky.Kind == SkyKind.Overcast ? 0.6 : 0);
        Say("sun", seen.Sun ? 0.7 : 0);
        Say("snow", snow);
        Say("beach", sea > 0 && seen.Sand > 0.12 ? 0.6 : 0);
        var meadow = hasSky && seen.GreenBelow > 0.45 && sea == 0 ? seen.GreenBelow : 0;
        Say("meadow", meadow);
        var fruit = IsFruit(seen);
        Say("flower", !fruit && IsFlower(seen) ? 0.65 : 0);
        Say("fruit", fruit ? 0.55 : 0);
        Say("leaves", meadow == 0 && !fruit && seen.Green > 0.3 && !(seen.Built > 0.3 && seen.Texture > 3) ? Math.Min(0.95, seen.Green) : 0);
        Say("buildings", sea == 0 ? built * 0.8 : 0);
        var hills = hasSky && sea == 0 && built < 0.3 && seen.Sky.Roughness is > 0.05 and < 0.3 && seen.Sky.Horizon > 0.25 && seen.Texture < 2.2 && seen.Sky.Kind != SkyKind.Night && meadow == 0 ? 0.4 : 0;
        Say("hills", hills);
        var night = time is "night";
        Say("night", night ? 0.8 : 0);
        Say("lights", night && seen.Lights >= 5 ? 0.7 : 0);
        Say("stars", night && seen.Sky.Kind == SkyKind.Night && seen.Lights >= 25 ? 0.4 : 0);
        var names = motifs.OrderByDescending(motif => motif.Sureness).Select(motif => motif.Name).ToList();
        return new SceneReading(names, PlaceOf(names, seen), time, SeasonOf(names, seen, exif));
    }

    // A vivid thing before leaves, not as round as a fruit, nor as rough as fur or a crowd.
    private static bool IsFlower(SceneEvidence seen) =>
        seen.Accent is { Share: > 0.05, Chroma: > 42 } && seen.Green > 0.16 && seen.Texture < 5 && seen.Sky.Kind == SkyKind.None && seen.Built < 0.42;

    private static bool IsFruit(SceneEvidence seen) =>
        seen.Accent is { Share: > 0.08 and < 0.6, Chroma: > 34, Hue: > 20 and < 100, Fill: > 0.59, Aspect: < 1.42, OnEdge: < 0.03 } && seen.Sky.Kind == SkyKind.None && seen.Texture < 5 && seen.Blank < 0.2;

    private static string? PlaceOf(List<string> motifs, SceneEvidence seen) => motifs switch
    {
        _ when motifs.Contains("sea") => "coast",
        _ when motifs.Contains("buildings") => "city",
        _ when motifs.Contains("lights") => "city",
        _ when motifs.Contains("meadow") => "meadow",
        _ when motifs.Contains("snow") => "snowfield",
        _ when motifs.Contains("hills") => "hills",
        _ when motifs.Contains("flower") && seen.Green > 0.2 => "garden",
        _ when motifs.Contains("leaves") && seen.Lightness < 42 && seen.Texture > 3.5 => "forest",
        _ when motifs.Contains("leaves") => "garden",
        _ => null,
    };

    private static string? TimeOf(SceneEvidence seen, ExifFacts exif)
    {
        var hour = exif.TakenAt?.Hour;
        var outdoors = seen.Sky.Kind != SkyKind.None;
        if (seen.Sky.Kind == SkyKind.Glowing)
            return hour is >= 3 and < 11 ? "dawn" : "dusk";
        if (seen.Sky.Kind == SkyKind.Night || (seen.Dark > 0.72 && seen.Lights >= 5))
            return "night";
        // Clocks of cameras are often wrong: a bright photo was not taken at night.
        if (hour is >= 5 and < 21 && (hour is >= 7 and < 19 || seen.Lightness < 50))
            return hour switch { < 7 => "dawn", < 11 => "morning", < 17 => "day", < 20 => "evening", _ => "dusk" };
        if (hour is not null && seen.Lightness < 30)
            return "night";

        if (seen.Sky.Kind == SkyKind.Blue && seen.Lightness < 36 && seen.Warmth < -0.15)
            return "dusk";
        return outdoors || seen.Green > 0.3 ? "day" : null;
    }

    private static string? SeasonOf(List<string> motifs, SceneEvidence seen, ExifFacts exif)
    {
        if (motifs.Contains("snow"))
            return "winter";
        if (exif.TakenAt is { } taken)
        {
            // Half a year apart below the equator; without a position the north has most cameras.
            var month = (taken.Month + (exif.IsSouthern == true ? 6 : 0)) % 12;
            return month switch
            {
                >= 3 and < 6 => "spring",
                >= 6 and < 9 => "summer",
                >= 9 and < 12 => "autumn",
                _ => "winter",
            };
        }

        if (seen.Autumn > 0.3 && seen.Green < 0.12 && seen.Sky.Kind != SkyKind.Glowing && motifs.Contains("sky"))
            return "autumn";
        if (motifs.Contains("beach") && seen.Sky.Kind == SkyKind.Blue)
            return "summer";
        if (motifs.Contains("flower") && seen.Green > 0.2)
            return "summer";
        return motifs.Contains("meadow") && seen.Chroma > 30 ? "summer" : null;
    }
}
