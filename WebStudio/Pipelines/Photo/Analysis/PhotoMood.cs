using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Analysis;

/// <summary>
/// How a photo feels. Pleasure 0.69 B + 0.22 S and arousal −0.31 B + 0.60 S of brightness and saturation are those of Valdez and Mehrabian,
/// "Effects of Color on Emotions", J. Exp. Psychol.: General 123 (1994); warmth, contrast and what is seen move them a little.
/// </summary>
internal static class PhotoMood
{
    public static Mood Of(double brightness, double saturation, double contrast, double warmth, double texture, IReadOnlyList<string> motifs)
    {
        // Both around the brightness and saturation of an ordinary photo.
        double b = (brightness - 0.48) * 2, s = (saturation - 0.33) * 2;
        var valence = (0.69 * b) + (0.22 * s * 1.6) + (0.28 * warmth) + motifs.Sum(Pleasure);
        var energy = 0.45 + (0.5 * ((-0.31 * b) + (0.60 * s))) + (0.22 * (contrast - 0.5)) + (0.14 * (Math.Min(1, texture / 6) - 0.4)) + motifs.Sum(Arousal);
        return new Mood(Math.Round(Math.Clamp(valence * 1.15, -1, 1), 3), Math.Round(Math.Clamp(energy, 0.02, 1), 3));
    }

    /// <summary>One or two words for it.</summary>
    public static string Name(Mood mood, double warmth)
    {
        var valence = mood.Valence < -0.25 ? 0 : mood.Valence < 0.3 ? 1 : 2;
        var energy = mood.Energy < 0.34 ? 0 : mood.Energy < 0.6 ? 1 : 2;
        var warm = warmth > 0.2;
        return (valence, energy) switch
        {
            (0, 0) => warm ? "wistful and hushed" : "quiet and melancholy",
            (0, 1) => warm ? "brooding and warm" : "moody and cool",
            (0, _) => warm ? "dark and fiery" : "restless and dark",
            (1, 0) => warm ? "mellow and soft" : "still and pensive",
            (1, 1) => warm ? "warm and reflective" : "cool and thoughtful",
            (1, _) => warm ? "bold and glowing" : "vivid and tense",
            (_, 0) => warm ? "warm and calm" : "serene and light",
            (_, 1) => warm ? "warm and hopeful" : "fresh and bright",
            _ => warm ? "joyful and glowing" : "lively and bright",
        };
    }

    private static double Pleasure(string motif) => motif switch
    {
        "sunset" or "sunrise" => 0.22,
        "flower" or "meadow" or "beach" => 0.15,
        "sun" or "fruit" => 0.1,
        "clouds" => -0.12,
        "night" => -0.05,
        _ => 0,
    };

    private static double Arousal(string motif) => motif switch
    {
        "lights" => 0.15,
        "buildings" => 0.05,
        "sea" or "meadow" or "snow" => -0.08,
        "sunset" or "sunrise" => -0.06,
        _ => 0,
    };
}
