using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WebStudio.Providers.Speech.Wording;

/// <summary>How a written English word is said, seen with its neighbours.</summary>
internal static partial class EnglishWord
{
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["Mr"] = "mister", ["Mrs"] = "missis", ["Ms"] = "miz", ["Dr"] = "doctor", ["Prof"] = "professor", ["Jr"] = "junior", ["Sr"] = "senior", ["Lt"] = "lieutenant",
        ["Col"] = "colonel", ["Gen"] = "general", ["Capt"] = "captain", ["Cpt"] = "captain", ["Sgt"] = "sergeant", ["Rev"] = "reverend", ["Hon"] = "honorable", ["Gov"] = "governor",
        ["Sen"] = "senator", ["Mt"] = "mount", ["Ft"] = "fort", ["vs"] = "versus", ["etc"] = "et cetera", ["approx"] = "approximately", ["dept"] = "department", ["est"] = "established",
        ["e.g"] = "for example", ["i.e"] = "that is", ["a.m"] = "ay em", ["p.m"] = "pee em", ["A.M"] = "ay em", ["P.M"] = "pee em", ["AM"] = "ay em", ["PM"] = "pee em",
        ["U.S"] = "you ess", ["U.K"] = "you kay", ["U.S.A"] = "you ess ay", ["D.C"] = "dee see", ["No"] = "number", ["w/"] = "with", ["w/o"] = "without", ["&"] = "and", ["+"] = "plus",
        ["="] = "equals", ["%"] = "percent", ["@"] = "at", ["Inc"] = "incorporated", ["Ltd"] = "limited", ["Corp"] = "corporation", ["Ave"] = "avenue", ["Blvd"] = "boulevard",
    };

    // Letters with accents, as an English speaker takes them; the runtime has no tables for it here.
    private static readonly Dictionary<char, string> Folded = new (string Letters, string Plain)[]
        {
            ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņň", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"),
        }.SelectMany(pair => pair.Letters.Select(letter => (letter, pair.Plain))).ToDictionary(pair => pair.letter, pair => pair.Plain);

    // Written in capitals and said as words.
    private static readonly HashSet<string> Acronyms = new(
        ["NASA", "NATO", "AIDS", "LASER", "RADAR", "SCUBA", "UNESCO", "UNICEF", "OPEC", "SWAT", "FEMA", "COVID", "NORAD", "CERN", "YOLO", "OK", "SONAR", "RAM", "NASDAQ", "GIF", "PIN", "ASAP"], StringComparer.Ordinal);

    private static readonly string[] Letters =
        ["ay", "bee", "see", "dee", "ee", "eff", "gee", "aitch", "eye", "jay", "kay", "el", "em", "en", "oh", "pee", "cue", "are", "ess", "tee", "you", "vee", "double you", "ex", "why", "zee"];

    private static readonly string[] BeforeRoman = ["War", "Part", "Chapter", "Act", "Book", "Volume", "Phase", "Type", "Mark", "Apollo", "Level", "Stage", "Bowl", "Class"];

    // Marks that stand round a word.
    private static readonly char[] Around = ['"', '“', '”', '„', '«', '»', '\'', '(', ')', '[', ']', '{', '}', '<', '>', '*', '_', '~', '|', ',', ';', ':', '!', '?', '…', '–', '—', '-', '¿', '¡', '/', '\\'];

    /// <returns>Lower-case words, only a–z and apostrophes; empty where there is nothing to say.</returns>
    public static string Spoken(string[] tokens, int at)
    {
        if (Address(tokens[at]) is { } address)
            return Plain(address);
        var token = tokens[at];
        var core = token.Trim(Around);
        if (token is "&" or "+" or "=" or "@" or "w/" or "w/o")
            return Abbreviations[token];
        var short_ = core.TrimEnd('.');
        if (Abbreviation(token, core, short_, tokens, at) is { } known)
            return known;
        core = core.EndsWith('.') ? short_ : core;
        if (core.Length == 0)
            return "";
        if (EnglishNumber.Spoken(core, tokens, at) is { } number)
            return token is ['-' or '−', >= '0' and <= '9', ..] ? $"minus {number}" : number;
        if (EnglishNumber.UnitAfter(core, tokens, at) is { } measure)
            return measure;
        if (EnglishNumber.OwedUnit(tokens, at) is { } unit)
            return $"{Word(core, tokens)} {unit}";
        if (at > 0 && core.Length <= 5 && SpokenNumbers.Roman(core) is > 0 and var roman && (core.Length > 1 || roman > 1) && char.IsUpper(tokens[at - 1].TrimStart(Around) is [var first, ..] ? first : ' '))
            return BeforeRoman.Contains(tokens[at - 1].Trim(Around), StringComparer.Ordinal) ? SpokenNumbers.Cardinal(roman) : $"the {SpokenNumbers.Ordinal(roman)}";
        return Word(core, tokens);
    }

    /// <summary>A web or mail address as it is read out, null for anything else: the host alone, the rest would be noise.</summary>
    public static string? Address(string token)
    {
        var match = WebAddress().Match(token);
        if (!match.Success)
            return null;
        var host = match.Groups["host"].Value.Replace(".", " dot ", StringComparison.Ordinal).Replace('-', ' ');
        return match.Groups["user"].Length > 0 ? $"{match.Groups["user"].Value.Replace(".", " dot ", StringComparison.Ordinal)} at {host}" : host;
    }

    /// <summary>Parts of a word as they are said one after the other.</summary>
    public static string Pieces(string[] pieces) => string.Join(' ', pieces.Select((_, i) => Spoken(pieces, i)).Where(piece => piece.Length > 0));

    /// <summary>The names of letters.</summary>
    public static string Spell(string letters) => string.Join(' ', letters.Where(char.IsAsciiLetter).Select(letter => Letters[char.ToUpperInvariant(letter) - 'A']));

    /// <summary>Only a–z, apostrophes within words and single spaces; accents go, digits are said one by one.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var low = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterLower(low) || low == '\'')
                plain.Append(low);
            else if (char.IsAsciiDigit(low))
                plain.Append(' ').Append(SpokenNumbers.Digits(low.ToString())).Append(' ');
            else if (Folded.GetValueOrDefault(low) is { } folded)
                plain.Append(folded);
            else if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                plain.Append(' ');
        }
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('\'')).Where(word => word.Length > 0));
    }

    private static string? Abbreviation(string token, string core, string short_, string[] tokens, int at)
    {
        if (core is "St." or "St")
            return at + 1 < tokens.Length && char.IsUpper(tokens[at + 1][0]) ? "saint" : "street";
        if (core is "No." && at + 1 < tokens.Length && char.IsAsciiDigit(tokens[at + 1][0]))
            return "number";
        // “No.” ends sentences, and “col” may be a word: these count only with their dot, and never at the very end.
        var dotted = token.TrimEnd('"', '”', ')', ',', ';', ':').EndsWith('.') && at + 1 < tokens.Length;
        if (short_ is not "No" && Abbreviations.TryGetValue(short_, out var known) && (dotted || short_.Contains('.', StringComparison.Ordinal) || short_ is "Mr" or "Mrs" or "Ms" or "Dr" or "vs" or "etc" or "AM" or "PM" or "%"))
            return known;
        return Initials().IsMatch(core) ? Spell(core) : null;
    }

    private static string Word(string core, string[] tokens)
    {
        if (core is ['#', .. var tag])
            return Plain(tag);
        if (core.Contains('&', StringComparison.Ordinal) || core.Contains('/', StringComparison.Ordinal) || core.Contains('-', StringComparison.Ordinal) || core.Contains('–', StringComparison.Ordinal))
        {
            var pieces = core.Replace("&", " & ", StringComparison.Ordinal).Split([' ', '/', '-', '–'], StringSplitOptions.RemoveEmptyEntries);
            return Pieces(pieces);
        }
        if (core.Length == 1 && char.IsAsciiLetter(core[0]) && core is not ("a" or "A" or "I" or "O"))
            return Spell(core);
        // A whole sentence in capitals is loud, not spelled.
        var capitals = core.Length is > 1 and <= 5 && core.All(char.IsAsciiLetterUpper) && !Acronyms.Contains(core) && tokens.Any(token => token.Any(char.IsLower));
        if (capitals && (core.Length <= 3 || !core.Any(letter => "AEIOUY".Contains(letter, StringComparison.Ordinal))))
            return IsSpelled(core) ? Spell(core) : Plain(core);
        return Plain(core);
    }

    // Short words in capitals for emphasis are words.
    private static bool IsSpelled(string core) => core is not ("NO" or "YES" or "NOT" or "ALL" or "NOW" or "GO" or "RUN" or "THE" or "AND" or "BUT" or "HIS" or "HER" or "HE" or "SHE" or "IT" or "WE" or "ME" or "MY" or "IS" or "WAS" or "DID" or "DO" or "ONE" or "TWO" or "WHO" or "WHY" or "HOW" or "OUT" or "OFF" or "ON" or "UP" or "IN" or "SO" or "IF" or "OR" or "AT" or "BY" or "TO" or "BIG" or "BAD" or "OLD" or "NEW" or "END" or "DIE" or "YOU" or "CAN" or "HAD" or "HAS" or "ARE" or "FOR" or "OH" or "AM" or "SEE" or "GET" or "GOT" or "LET" or "OF" or "BE" or "AS" or "AN");

    [GeneratedRegex(@"\A\W*(?:(?:https?://)(?:www\.)?|www\.|(?<user>[\w.+-]{1,64})@)(?<host>[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4})(?:[/?#:]\S*)?\W*\z|\A(?<host>[a-z0-9-]{2,63}\.(?:com|org|net|io|gov|edu))\W*\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\A(?:[A-Z]\.){1,5}[A-Z]?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Initials();
}
