using System.Text.RegularExpressions;

namespace WebStudio.Pipelines.Photo.Words;

/// <summary>Who sings, and to whom: held through a whole song.</summary>
internal enum Perspective
{
    /// <summary>I, and nobody is spoken to.</summary>
    Solo,

    /// <summary>I, to you.</summary>
    Longing,

    /// <summary>We, and nobody else is spoken to.</summary>
    Together,
}

/// <summary>Turns what is written in the first person singular to a perspective.</summary>
internal static partial class Voice
{
    private static readonly (string From, string To)[] Plural =
    [
        ("I am", "we are"), ("I was", "we were"), ("I'm", "we're"), ("I've", "we've"), ("I'll", "we'll"), ("I'd", "we'd"), ("I", "we"), ("me", "us"), ("my", "our"), ("My", "Our"), ("mine", "ours"), ("myself", "ourselves"),
    ];

    /// <summary>The line in a perspective, or null where it cannot be said in it.</summary>
    public static string? Turn(string line, Perspective perspective)
    {
        var partner = Partner().IsMatch(line);
        if (perspective == Perspective.Solo)
            return partner || PluralPerson().IsMatch(line) ? null : line;
        if (perspective == Perspective.Longing)
            return PluralPerson().IsMatch(line) ? null : line;
        if (partner)
            return null;
        if (!FirstPerson().IsMatch(line))
            return line;
        // Two people have no shared spine, and the rhyme must stay.
        if (OfOneBody().IsMatch(line))
            return null;
        var turned = FirstPerson().Replace(line, match => Plural.First(pair => string.Equals(pair.From, match.Value, StringComparison.Ordinal)).To);
        return string.Equals(RhymeTable.LastWord(turned), RhymeTable.LastWord(line), StringComparison.Ordinal) ? turned : null;
    }

    [GeneratedRegex(@"\b(you|your|yours|you're|you've|you'll)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Partner();

    [GeneratedRegex(@"\b(we|us|our|ours|we're|we've|we'll|together)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PluralPerson();

    [GeneratedRegex(@"\b(I am|I was|I'm|I've|I'll|I'd|I|me|my|My|mine|myself)\b(?!')", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"\b([Mm]y (own )?(\w+ )?(hand|face|spine|chest|throat|tongue|head|mouth|ear|wrist|coat|skin|thumb|knees|heart|name|sleeve|breath|cup|mother|father|brother|mama|grandma|shadow|phone|tie|hood|hat|socks|headphones|collar|boots|brain|notebook)|I don't know anyone|alone|(I'm|I am) (just |only )?an?)\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OfOneBody();
}
