using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WebStudio.Pipelines.Story.Film.Direction;
using WebStudio.Pipelines.Story.Film.Text;

namespace WebStudio.Pipelines.Story.Film;

/// <summary>Names pieces by all that they depend on, so that only what has changed is rendered again.</summary>
/// <param name="plan">The film.</param>
/// <param name="shots">Its shots.</param>
/// <param name="images">Each scene's picture, as a hash of the file.</param>
/// <param name="cues">All that is written over it.</param>
internal sealed class PieceKey(FilmPlan plan, IReadOnlyList<FilmShot> shots, IReadOnlyList<string> images, IReadOnlyList<TextCue> cues)
{
    // What goes on through the whole film, whatever is shown.
    private static readonly string[] Drifting = ["grain", "light_leak", "dust", "snow", "rain", "fireflies"];

    // Changes when a piece of the same name would come out otherwise.
    private const int Edition = 2;

    /// <summary>A file name without its ending.</summary>
    public string Of(FilmPiece piece)
    {
        // Times count from the piece's own first frame, unless something drifts through the whole film.
        var drifts = plan.Effects.Any(effect => Drifting.Contains(effect, StringComparer.Ordinal));
        var origin = drifts ? 0 : piece.Start;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Edition} {plan.Width}x{plan.Height} {plan.Fps} {plan.Filter} {string.Join('+', plan.Effects)} {piece.Start - origin}+{piece.Frames}");
        if (drifts)
            text.Append(CultureInfo.InvariantCulture, $" {plan.Seed}");
        foreach (var shot in shots.Where(shot => shot.Start < piece.End && shot.End + shot.Tail > piece.Start))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{images[shot.Scene]} {shot.Start - origin} {shot.End - origin} {shot.Tail} {shot.Move} ");
            // How a shot began matters only while it begins.
            text.Append(shot.Start + shot.In.Frames > piece.Start && shot.Start < piece.End ? $"{shot.In}" : "");
        }
        foreach (var cue in cues.Where(cue => cue.Show < piece.End && cue.Hide > piece.Start))
            text.Append(CultureInfo.InvariantCulture, $"\n{cue.Describe(origin)}");
        var left = FilmRenderer.Fade(plan, piece.Start);
        var last = FilmRenderer.Fade(plan, piece.End - 1);
        text.Append(left < 1 || last < 1 ? string.Create(CultureInfo.InvariantCulture, $"\n{left} {last}") : "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
