
namespace WebStudio.Media.Lettering;

/// <summary>A text that comes and goes.</summary>
internal sealed class Caption
{
    // The edge of the light that runs through a word, in ems.
    private const double Edge = 0.5;

    private TextSprite? _sprite;

    public required IReadOnlyList<PlacedPiece> Pieces { get; init; }

    /// <summary>Size of the text, pixels.</summary>
    public required double Em { get; init; }

    /// <summary>Seconds: the first and the last moment in which anything is seen.</summary>
    public required double Show { get; init; }

    public required double Hide { get; init; }

    /// <summary>Seconds.</summary>
    public required double FadeIn { get; init; }

    public required double FadeOut { get; init; }

    /// <summary>How far it rises while it comes, pixels.</summary>
    public required double Rise { get; init; }

    /// <summary>Seconds from one word's coming to the next one's.</summary>
    public double Stagger { get; init; }

    public required Ink Plain { get; init; }

    /// <summary>Colour of what has been heard.</summary>
    public required Ink Lit { get; init; }

    /// <summary>Whether only the word that is heard is lit, as a whole, instead of all that have been.</summary>
    public bool WordByWord { get; init; }

    /// <summary>Width of a dark line around the letters, in ems; 0 leaves it to the shade alone.</summary>
    public double Outline { get; init; }

    /// <summary>Whether the light goes through the words from the right.</summary>
    public bool FromRight { get; init; }

    /// <summary>The brightest luma behind the text that its colours stand out from by 4.5 to 1.</summary>
    public required byte MostBehind { get; init; }

    /// <summary>Draws it if it is on the picture at that time; else forgets its planes.</summary>
    public void Draw(Yuv420 frame, double seconds)
    {
        if (seconds <= Show || seconds >= Hide)
        {
            _sprite = null;
            return;
        }
        var sprite = _sprite ??= new TextSprite(Pieces, Em, frame.Width, frame.Height, Outline);
        double leaving = Smooth((Hide - seconds) / FadeOut), coming = Smooth((seconds - Show) / FadeIn);
        var paint = new InkPaint(sprite.Width, sprite.Rows);
        for (var i = 0; i < Pieces.Count; i++)
            Paint(paint, sprite, i, leaving * Smooth((seconds - Show - (i * Stagger)) / FadeIn), seconds);
        var rise = Rise * Math.Pow(1 - Math.Clamp((seconds - Show) / (FadeIn * 1.6), 0, 1), 3);
        if (Outline > 0)
        {
            sprite.Draw(frame, (byte)(255 * leaving * coming), rise, paint);
            return;
        }
        var behind = sprite.BrightestBehind(frame);
        // A tenth more, for the shade is not full between the letters farthest apart.
        var depth = Math.Clamp(1.1 * (1 - ((MostBehind - 16.0) / Math.Max(1, behind - 16))), 0.3, 0.88);
        sprite.Draw(frame, (byte)(255 * depth * leaving * coming), rise, paint);
    }

    private void Paint(InkPaint paint, TextSprite sprite, int index, double opacity, double seconds)
    {
        var piece = Pieces[index];
        var heard = piece.Piece.End > piece.Piece.Start ? Math.Clamp((seconds - piece.Piece.Start) / (piece.Piece.End - piece.Piece.Start), 0, 1) : seconds >= piece.Piece.Start ? 1 : 0;
        var edge = Edge * Em;
        // From half an edge before the word to half of one after it.
        var reached = (heard * (piece.Ink.Width + edge)) - (edge / 2);
        var margin = (int)(0.06 * Em);
        int from = Math.Max(0, piece.X - sprite.X - margin), to = Math.Min(sprite.Width, piece.X - sprite.X + piece.Ink.Width + margin);
        // A moment before it is heard until a moment after it.
        var heardNow = Smooth((seconds - piece.Piece.Start + 0.04) / 0.08) * Smooth((piece.Piece.End + 0.1 - seconds) / 0.1);
        for (var x = from; x < to; x++)
        {
            if (WordByWord)
            {
                paint.Column(piece.Row, x, opacity, Plain, Lit, heardNow);
                continue;
            }
            var into = x + sprite.X - piece.X;
            var lit = Math.Clamp(((reached - (FromRight ? piece.Ink.Width - into : into)) / edge) + 0.5, 0, 1);
            paint.Column(piece.Row, x, opacity, Plain, Lit, lit);
        }
    }

    private static double Smooth(double part)
    {
        part = Math.Clamp(part, 0, 1);
        return part * part * (3 - (2 * part));
    }
}
