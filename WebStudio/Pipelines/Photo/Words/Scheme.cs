using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>Rhyme and metre of a genre.</summary>
/// <param name="Syllables">Of a verse's four lines; two syllables are one iamb.</param>
/// <param name="Rhyme">Lines of one letter rhyme; a space is free. Sections of two lines rhyme as a couplet.</param>
/// <param name="ShortHook">Whether the chorus sets its title on lines of its own.</param>
/// <param name="Internal">Whether lines rhyme within themselves too.</param>
internal sealed record Scheme(IReadOnlyList<int> Syllables, string Rhyme, bool ShortHook = false, bool Internal = false)
{
    private static readonly int[] Ballad = [8, 6, 8, 6], Tetrameter = [8, 8, 8, 8], Pentameter = [10, 10, 10, 10], Long = [14, 14, 14, 14];

    public static Scheme Of(Genre genre) => genre switch
    {
        Genre.Folk => new(Ballad, " B B"),
        Genre.Indie => new(Tetrameter, "ABAB"),
        Genre.DreamPop => new(Ballad, "ABAB"),
        Genre.Electronic => new(Ballad, "AABB", ShortHook: true),
        Genre.HipHop => new(Long, "AABB", Internal: true),
        Genre.Jazz => new(Pentameter, "ABAB"),
        Genre.Cinematic => new(Pentameter, "AABB"),
        _ => new(Ballad, " B B"),
    };

    /// <summary>Whether a line goes on with the sentence of the line before it.</summary>
    public bool Continues(int line) => line % 2 == 1 && Syllables[line] < Syllables[line - 1];

    public char RhymeOf(int line, int lines) => lines switch
    {
        1 => ' ',
        2 => 'A',
        _ => Rhyme[line],
    };
}
