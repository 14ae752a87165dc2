namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>One or two sentences on a photo as a person would say them: about the scene and its light, careful where the evidence is thin.</summary>
internal static class PhotoDescription
{
    public static string Of(SceneEvidence seen, SceneReading scene, IReadOnlyList<PaletteColour> palette)
    {
        var choice = Choice(palette);
        return $"{Scene(seen, scene, palette, choice)} {Light(seen, scene, palette, choice)}";
    }

    // The same photo is described the same way; others differ though they show alike.
    private static int Choice(IReadOnlyList<PaletteColour> palette)
    {
        var hash = 17u;
        foreach (var character in string.Concat(palette.Select(colour => colour.Hex)))
            hash = (hash * 31) + character;
        return (int)(hash >> 4 & 0xFFFF);
    }

    private static string Scene(SceneEvidence seen, SceneReading scene, IReadOnlyList<PaletteColour> palette, int choice)
    {
        bool Has(string motif) => scene.Motifs.Contains(motif, StringComparer.Ordinal);
        var dawn = string.Equals(scene.TimeOfDay, "dawn", StringComparison.Ordinal);
        if (Has("sea") && (Has("sunset") || Has("sunrise")))
            return Pick(choice, $"The last light lies low over dark water.", "A glowing sky sinks into the sea.", "Day's edge over still water, the horizon drawn in one line.");
        if (Has("sea"))
            return Pick(choice, "The sea runs along the horizon under an open sky.", "An open stretch of coast with the water just beyond.", "Wind, water and a wide sky by the shore.");
        if (Has("sunset") || Has("sunrise"))
            return Pick(choice, $"The sky is lit from below at {(dawn ? "daybreak" : "the end of the day")}.", $"A {(dawn ? "morning" : "evening")} sky glows above the dark land.", "Low sun, long shadows and a sky on fire.");
        if (Has("lights"))
            return Pick(choice, "Lights are scattered through the night.", "A dark hour, dotted with lights.", "The night, and many small lights holding out against it.");
        if (Has("night"))
            return Pick(choice, "Night has settled over everything.", "A dark, quiet hour.", "Hardly any light is left.");
        if (Has("snow"))
            return Pick(choice, "Snow covers the ground under a cold sky.", "A white, hushed winter landscape.", "Everything lies under snow.");
        if (Has("buildings"))
            return Pick(choice, seen.Sky.Kind == SkyKind.None ? "Walls and windows, row upon row." : $"Walls and rooflines under {SkyWords(seen)}.", "A place that people built, line by line.", "Walls, edges and windows, and somebody's daily way.");
        if (Has("meadow"))
            return Pick(choice, $"A green meadow stretches out under {SkyWords(seen)}.", $"Grass below, {SkyWords(seen)} above.", "Open green country with room to breathe.");
        if (Has("hills"))
            return Pick(choice, $"The land rises in soft lines towards {SkyWords(seen)}.", $"Open country, perhaps hills, under {SkyWords(seen)}.");
        if (Has("flower"))
            return Pick(choice, $"Something in bloom, {Accent(palette)} against the green.", $"{Capital(Article(Accent(palette)))} blossom stands out among the leaves.", $"What looks like a flower, bright before soft greens.");
        if (Has("fruit"))
            return Pick(choice, $"Something round and ripe in {Accent(palette)}, close enough to touch.", $"What could be a fruit, glowing in {Accent(palette)}.");
        if (Has("leaves"))
            return Leaves(seen, choice);
        if (Has("sky"))
            return Pick(choice, $"A wide view under {SkyWords(seen)}.", $"Much of it belongs to {SkyWords(seen)}.", $"An open view, with {SkyWords(seen)} above it.");
        return Plain(seen, palette, choice);
    }

    private static string Leaves(SceneEvidence seen, int choice) => seen switch
    {
        { Green: > 0.7 } => Pick(choice, "Nothing but fresh green, seen from near.", "A world of green, close enough to touch.", "Green upon green, fold by fold."),
        { Subject.Confidence: > 0.35 } => Pick(choice, "Something catches the eye in the middle of the green.", "A small moment among green leaves.", "Green all around, and one thing that stands out."),
        { Green: > 0.5 } => Pick(choice, "Close in among the green leaves.", "Mostly green, with light finding its way through."),
        _ => Pick(choice, "Green grows into the scene.", "Leaves and fresh green have their part in it.", "A living thing, green and reaching."),
    };

    private static string Plain(SceneEvidence seen, IReadOnlyList<PaletteColour> palette, int choice)
    {
        var first = palette[0].Name;
        if (seen.IsMonochrome)
            return Pick(choice, "A scene told in black, white and the greys between.", "No colour at all, only light and shade.", "A moment kept in shades of grey.");
        if (seen.Blank > 0.35)
            return Pick(choice, "A few bright shapes on a clear white ground.", "Colour set out on plain white, with space around it.");
        if (seen.Chroma > 48)
            return Pick(choice, $"Everything glows in {Accent(palette)}.", $"A blaze of {Accent(palette)}, near and vivid.");
        if (seen.Vivid > 0.1)
            return Pick(choice, $"A burst of {Accent(palette)} takes the stage.", $"Bright {Accent(palette)} comes forward from {Quiet(palette)}.", $"It is {Accent(palette)} that one sees first.");
        if (seen.Subject.Confidence > 0.45)
            return Pick(choice, $"One thing holds the eye, with {first} around it.", $"A single subject stands out before {first}.", $"A close look at something that matters, set off by {first}.");
        return seen.Texture > 4
            ? Pick(choice, "A lively scene, full of small details.", "Much is going on here, wherever you look.", "A rich tangle of shapes and colours.")
            : Pick(choice, $"A calm view, most of it {first}.", $"Soft shapes in {first}, without hurry.", $"A quiet moment wrapped in {first}.");
    }

    private static string Light(SceneEvidence seen, SceneReading scene, IReadOnlyList<PaletteColour> palette, int choice)
    {
        if (seen.IsMonochrome)
            return seen.Lightness > 60 ? "The light is soft and even." : seen.Spread > 26 ? "Deep blacks meet clear light." : "It is quiet and a little dim.";
        string a = palette[0].Name, b = Second(palette);
        var light = seen.Warmth > 0.3 ? "warm" : seen.Warmth < -0.3 ? "cool" : seen.Lightness > 65 ? "clear" : seen.Lightness < 32 ? "low" : "even";
        return Pick(
            choice / 7,
            $"{Capital(a)} and {b} set the tone in {light} light.",
            $"The light is {light}, the colours run from {a} to {b}.",
            $"{Capital(a)} meets {b}, and the light stays {light}.",
            $"It lives on {a} and {b}, in {light} light.");
    }

    private static string SkyWords(SceneEvidence seen) => seen.Sky.Kind switch
    {
        SkyKind.Blue => seen.Lightness < 42 ? "a heavy blue sky" : "a blue sky",
        SkyKind.Overcast => seen.Lightness > 70 ? "a pale sky" : "a cloudy sky",
        SkyKind.Glowing => "a glowing sky",
        _ => "the dark sky",
    };

    // The most vivid of the larger colours.
    private static string Accent(IReadOnlyList<PaletteColour> palette) => palette.OrderByDescending(colour => Vividness(colour) * Math.Sqrt(colour.Share)).First().Name;

    private static string Second(IReadOnlyList<PaletteColour> palette) => palette.Skip(1).OrderByDescending(colour => (0.35 + Vividness(colour)) * Math.Sqrt(colour.Share)).First().Name;

    private static double Vividness(PaletteColour colour)
    {
        var rgb = Convert.FromHexString(colour.Hex.AsSpan(1));
        // Greens are what surrounds; they do not count as an accent.
        return (rgb.Max() - rgb.Min()) / 255.0 * (rgb[1] >= rgb[0] && rgb[1] >= rgb[2] ? 0.3 : 1);
    }

    private static string Pick(int choice, params string[] sentences) => sentences[choice % sentences.Length];

    // What the accent stands before.
    private static string Quiet(IReadOnlyList<PaletteColour> palette) => palette.OrderBy(colour => Vividness(colour) - colour.Share).First().Name;

    private static string Article(string noun) => $"{(noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {noun}";

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
