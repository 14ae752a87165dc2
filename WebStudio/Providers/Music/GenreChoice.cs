namespace WebStudio.Providers.Music;

/// <summary>Chooses a genre for a photo's mood and light.</summary>
public static class GenreChoice
{
    // Where each genre is at home: valence −1–1, energy, brightness and saturation 0–1.
    private static readonly (Genre Genre, double Valence, double Energy, double Brightness, double Saturation)[] Homes =
    [
        (Genre.Folk, 0.45, 0.35, 0.6, 0.4),
        (Genre.Indie, 0.55, 0.7, 0.65, 0.55),
        (Genre.DreamPop, 0.15, 0.4, 0.75, 0.3),
        (Genre.Electronic, 0.3, 0.9, 0.45, 0.8),
        (Genre.HipHop, -0.2, 0.65, 0.35, 0.45),
        (Genre.Jazz, 0.3, 0.45, 0.3, 0.55),
        (Genre.Cinematic, -0.4, 0.45, 0.4, 0.3),
        (Genre.LoFi, -0.1, 0.2, 0.45, 0.4),
    ];

    /// <param name="mood">Of the photo.</param>
    /// <param name="brightness">Mean lightness, 0 (black) to 1 (white).</param>
    /// <param name="saturation">Mean colourfulness, 0 (grey) to 1.</param>
    /// <param name="seed">Decides between genres that fit nearly as well.</param>
    public static Genre For(Mood mood, double brightness, double saturation, long seed)
    {
        var random = new SeededRandom(seed, "genre");
        var best = Genre.Folk;
        var least = double.MaxValue;
        foreach (var home in Homes)
        {
            // Valence spans twice the range of the others; light says less of a song than mood does.
            var distance = Square((mood.Valence - home.Valence) / 2) * 1.6 + Square(mood.Energy - home.Energy) * 1.6
                + Square(brightness - home.Brightness) * 0.7 + Square(saturation - home.Saturation) * 0.7;
            var cost = Math.Sqrt(distance) + random.Next() * 0.22;
            if (cost < least)
                (best, least) = (home.Genre, cost);
        }
        return best;
    }

    private static double Square(double value) => value * value;
}
