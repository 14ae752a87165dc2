namespace WebStudio.Providers.Music.Composition.Styles;

/// <summary>The style of each genre.</summary>
internal static class GenreStyles
{
    public static GenreStyle For(Genre genre) => genre switch
    {
        Genre.Folk => Folk.Style,
        Genre.Indie => Indie.Style,
        Genre.DreamPop => DreamPop.Style,
        Genre.Electronic => Electronic.Style,
        Genre.HipHop => HipHop.Style,
        Genre.Jazz => Jazz.Style,
        Genre.Cinematic => Cinematic.Style,
        Genre.LoFi => LoFi.Style,
        _ => throw new ArgumentOutOfRangeException(nameof(genre)),
    };
}
