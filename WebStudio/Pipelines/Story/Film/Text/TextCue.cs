using System.Globalization;
using System.Text;
using WebStudio.Media.Lettering;

namespace WebStudio.Pipelines.Story.Film.Text;

internal enum TextCueKind
{
    /// <summary>Some words of the narration.</summary>
    Spoken,

    /// <summary>The film's own line.</summary>
    Caption,

    Title,

    End,
}

/// <summary>A text over the picture, and when.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Pieces">Its words; times in frames of the film.</param>
/// <param name="Show">First frame.</param>
/// <param name="Hide">The frame after its last one.</param>
/// <param name="Look">How the film's own line looks; else null.</param>
internal sealed record TextCue(TextCueKind Kind, IReadOnlyList<TextPiece> Pieces, int Show, int Hide, FilmCaption? Look = null)
{
    /// <summary>Everything that makes a difference, times counted from a frame.</summary>
    public string Describe(int origin)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Kind} {Show - origin} {Hide - origin} {Look?.Style} {Look?.Position} {Look?.Animation}");
        foreach (var piece in Pieces)
            text.Append(CultureInfo.InvariantCulture, $"|{(piece.Spaced ? " " : "")}{piece.Text} {(int)piece.Start - origin} {(int)piece.End - origin}");
        return text.ToString();
    }
}
