namespace WebStudio.Pipelines.Story.Film.Direction;

/// <summary>What of a picture matters for moves over it.</summary>
/// <param name="Width">Pixels, upright.</param>
/// <param name="Height">Pixels, upright.</param>
/// <param name="X">Where to look, 0–1.</param>
/// <param name="Y">Where to look, 0–1.</param>
/// <param name="Certainty">0–1: how clearly it is one place that draws the eye.</param>
internal readonly record struct PictureFacts(int Width, int Height, double X, double Y, double Certainty);

/// <summary>Chooses camera moves over one scene's picture: towards its focus, away from it, across it, in turn; and closer where it is looked at again.</summary>
internal sealed class MovePlanner
{
    private readonly FilmPlan _plan;
    private readonly PictureFacts _picture;
    private readonly double _energy, _shareX, _shareY;
    private readonly Random _random;
    private readonly bool _strip;
    private int _turn, _made;

    /// <param name="plan">Shape of the film, how far pictures move.</param>
    /// <param name="picture">What is shown.</param>
    /// <param name="scene">Its energy, and where to look if it says so.</param>
    /// <param name="index">Of the scene: neighbours begin with different moves.</param>
    /// <param name="random">The scene's own.</param>
    public MovePlanner(FilmPlan plan, PictureFacts picture, FilmScene scene, int index, Random random)
    {
        (_plan, _random, _turn) = (plan, random, index);
        _energy = Math.Clamp(scene.Energy, 0, 1);
        _picture = scene.Focus is { } focus ? picture with { X = Math.Clamp(focus.X, 0, 1), Y = Math.Clamp(focus.Y, 0, 1), Certainty = 1 } : picture;
        var fit = Math.Min(picture.Width / (double)plan.Width, picture.Height / (double)plan.Height);
        (_shareX, _shareY) = (fit * plan.Width / picture.Width, fit * plan.Height / picture.Height);
        // A picture of quite another shape is seen by going along it.
        _strip = Math.Min(_shareX, _shareY) < 0.8;
    }

    /// <summary>The next shot's move.</summary>
    /// <param name="frames">It takes.</param>
    /// <param name="shots">That the scene has.</param>
    public Glide Next(int frames, int shots)
    {
        if (!_plan.Zoom)
        {
            var still = Held(_picture.X, _picture.Y, 1);
            return new Glide(still, still);
        }
        var seconds = frames / (double)_plan.Fps;
        // What is asked for is a shot of six seconds at middling energy; longer ones go farther, but slower.
        var amount = Math.Min(0.22, Math.Clamp(_plan.ZoomIntensity, 1, 10) / 100 * (0.7 + (0.6 * _energy)) * Math.Sqrt(Math.Clamp(seconds / 6, 0.25, 4)));
        // Every other look is closer, as far as the move is asked to go at all.
        var closer = _made % 2 == 0 ? 1 : 1 - Math.Min(0.24, 0.06 + (2.2 * _plan.ZoomIntensity / 100));
        var kind = _strip && _made % 2 == 0 ? 2 : _turn % 3;
        if (kind < 2 && _picture.Certainty < 0.35 && _random.Next(2) == 0)
            kind = 2;
        _turn++;
        _made++;
        var lead = shots > 1 && _made % 2 == 0 ? 1 : 0.6;
        return kind switch
        {
            0 => new Glide(Towards(closer, lead * 0.5), Towards(closer * (1 - amount), lead)),
            1 => new Glide(Towards(closer * (1 - amount), lead), Towards(closer, lead * 0.5)),
            _ => Across(closer, amount),
        };
    }

    // A view of a size, its centre between the picture's and the focus.
    private FilmView Towards(double scale, double share) => Held(0.5 + ((_picture.X - 0.5) * share), 0.5 + ((_picture.Y - 0.5) * share), scale);

    // Along the longer rest of the picture, past the focus.
    private Glide Across(double closer, double amount)
    {
        double width = _shareX * closer, height = _shareY * closer;
        var across = width <= height || _shareX < 0.9;
        var share = across ? _shareX : _shareY;
        // A strip is gone along by up to a third of the frame; within a fitting picture the view is made small enough to move at all.
        var way = _strip ? Math.Min(1 - (share * closer), Math.Max(amount, 0.12 + (1.5 * amount)) * share) : amount * share * 1.1;
        var scale = _strip ? closer : Math.Min(closer, (1 - way) / share * 0.995);
        var back = _random.Next(2) == 0 ? -1 : 1;
        double x = across ? way / 2 * back : 0, y = across ? 0 : way / 2 * back;
        var middle = Inside(_picture.X, _picture.Y, scale, Math.Abs(x), Math.Abs(y));
        return new Glide(Held(middle.X - x, middle.Y - y, scale), Held(middle.X + x, middle.Y + y, scale));
    }

    private FilmView Held(double x, double y, double scale) => Inside(x, y, scale, 0, 0);

    // The nearest centre at which nothing beyond the picture is seen, with room for a way to either side.
    private FilmView Inside(double x, double y, double scale, double roomX, double roomY)
    {
        double halfX = Math.Min(0.5, (_shareX * scale / 2) + roomX), halfY = Math.Min(0.5, (_shareY * scale / 2) + roomY);
        return new FilmView(Math.Clamp(x, halfX, 1 - halfX), Math.Clamp(y, halfY, 1 - halfY), scale);
    }
}
