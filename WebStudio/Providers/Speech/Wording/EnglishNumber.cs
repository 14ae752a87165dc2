using System.Globalization;
using System.Text.RegularExpressions;

namespace WebStudio.Providers.Speech.Wording;

/// <summary>How an English word with digits is said: counts, years, money, shares, times, ordinals, ranges, measures.</summary>
internal static partial class EnglishNumber
{
    private static readonly Dictionary<string, (string One, string Many, string Part)> Currencies = new(StringComparer.Ordinal)
    {
        ["$"] = ("dollar", "dollars", "cents"), ["€"] = ("euro", "euros", "cents"), ["£"] = ("pound", "pounds", "pence"), ["¥"] = ("yen", "yen", ""), ["₹"] = ("rupee", "rupees", "paise"),
    };

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["%"] = "percent", ["km"] = "kilometers", ["m"] = "meters", ["cm"] = "centimeters", ["mm"] = "millimeters", ["kg"] = "kilograms", ["g"] = "grams", ["mg"] = "milligrams", ["lb"] = "pounds",
        ["lbs"] = "pounds", ["ft"] = "feet", ["mi"] = "miles", ["mph"] = "miles per hour", ["km/h"] = "kilometers per hour", ["°C"] = "degrees celsius", ["°F"] = "degrees fahrenheit", ["°"] = "degrees",
        ["k"] = "thousand", ["K"] = "thousand", ["M"] = "million", ["B"] = "billion", ["bn"] = "billion", ["GB"] = "gigabytes", ["MB"] = "megabytes", ["TB"] = "terabytes", ["am"] = "ay em", ["pm"] = "pee em",
        ["AM"] = "ay em", ["PM"] = "pee em", ["s"] = "seconds", ["h"] = "hours", ["hrs"] = "hours", ["min"] = "minutes", ["oz"] = "ounces", ["x"] = "times", ["D"] = "dee", ["W"] = "watts", ["kW"] = "kilowatts",
    };

    private static readonly string[] Large = ["hundred", "thousand", "million", "billion", "trillion"];

    /// <returns>Null for a word without digits.</returns>
    public static string? Spoken(string core, string[] tokens, int at)
    {
        if (!core.Any(char.IsAsciiDigit))
            return null;
        return Money(core, tokens, at) ?? Clock(core) ?? Ordinal(core) ?? Decade(core) ?? Range(core) ?? Fraction(core) ?? Count(core, tokens, at) ?? Mixed(core);
    }

    /// <summary>A unit by itself, after a number: “5 km”; null for other words.</summary>
    public static string? UnitAfter(string core, string[] tokens, int at) =>
        at > 0 && core is not ("a" or "m" or "s" or "h" or "g" or "x" or "D" or "M" or "B" or "K" or "k" or "W") && Units.TryGetValue(core, out var unit) && tokens[at - 1] is [.., >= '0' and <= '9'] ? unit : null;

    /// <summary>The currency that the number before left to this word: “$5 million” is five million dollars.</summary>
    public static string? OwedUnit(string[] tokens, int at) =>
        at > 0 && IsLarge(tokens, at) && MoneyWord().Match(tokens[at - 1]) is { Success: true } match ? Currencies[match.Groups["sign"].Value].Many : null;

    private static bool IsLarge(string[] tokens, int at) => at < tokens.Length && Large.Contains(tokens[at].TrimEnd('.', ',', '!', '?', ';', ':'), StringComparer.OrdinalIgnoreCase);

    private static string? Money(string core, string[] tokens, int at)
    {
        var match = MoneyWord().Match(core);
        if (!match.Success)
            return null;
        var (one, many, part) = Currencies[match.Groups["sign"].Value];
        var whole = Digits(match.Groups["whole"].Value);
        var fraction = match.Groups["fraction"].Value;
        if (IsLarge(tokens, at + 1))
            return SpokenNumbers.Decimal(whole, fraction);
        if (Units.GetValueOrDefault(match.Groups["scale"].Value) is { } scale)
            return $"{SpokenNumbers.Decimal(whole, fraction)} {scale} {many}";
        var main = $"{SpokenNumbers.Cardinal(whole)} {(string.Equals(whole, "1", StringComparison.Ordinal) ? one : many)}";
        return fraction.Length == 2 && part.Length > 0 && fraction is not "00" ? $"{main} and {SpokenNumbers.Cardinal(fraction)} {part}" : fraction.Length > 0 && fraction is not "00" ? $"{SpokenNumbers.Decimal(whole, fraction)} {many}" : main;
    }

    private static string? Clock(string core)
    {
        var match = ClockWord().Match(core);
        if (!match.Success)
            return null;
        var minutes = match.Groups["minutes"].Value;
        var hour = SpokenNumbers.Cardinal(match.Groups["hour"].Value);
        var half = match.Groups["half"].Value.ToUpperInvariant() switch { ['A', ..] => " ay em", ['P', ..] => " pee em", _ => "" };
        return minutes switch
        {
            "00" => half.Length > 0 ? hour + half : $"{hour} o'clock",
            ['0', var digit] => $"{hour} oh {SpokenNumbers.Cardinal(digit - '0')}{half}",
            _ => $"{hour} {SpokenNumbers.Cardinal(minutes)}{half}",
        };
    }

    private static string? Ordinal(string core) =>
        OrdinalWord().Match(core) is { Success: true } match && long.TryParse(Digits(match.Groups["number"].Value), CultureInfo.InvariantCulture, out var value) ? SpokenNumbers.Ordinal(value) : null;

    private static string? Decade(string core)
    {
        var match = DecadeWord().Match(core);
        if (!match.Success)
            return null;
        var digits = match.Groups["year"].Value;
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return SpokenNumbers.Plural(digits.Length == 2 ? SpokenNumbers.Cardinal(year) : SpokenNumbers.Year(year));
    }

    private static string? Range(string core)
    {
        var match = RangeWord().Match(core);
        if (!match.Success)
            return null;
        return $"{Whole(match.Groups["from"].Value)} to {Whole(match.Groups["to"].Value)}{Unit(match.Groups["unit"].Value)}";
    }

    private static string? Count(string core, string[] tokens, int at)
    {
        var match = CountWord().Match(core);
        if (!match.Success || (match.Groups["unit"].Length > 0 && !Units.ContainsKey(match.Groups["unit"].Value)))
            return null;
        var (sign, whole, fraction) = (match.Groups["sign"].Length > 0 ? "minus " : match.Groups["hash"].Length > 0 ? "number " : "", match.Groups["whole"].Value, match.Groups["fraction"].Value);
        var unit = Unit(match.Groups["unit"].Value);
        if (fraction.Length > 0)
            return $"{sign}{SpokenNumbers.Decimal(Digits(whole), fraction)}{unit}";
        // A unit in the next word makes it a count, and no year.
        var counted = unit.Length > 0 || (at + 1 < tokens.Length && Counted(tokens[at + 1]));
        return sign + (counted ? SpokenNumbers.Cardinal(Digits(whole)) : Whole(whole)) + (unit is " seconds" && whole is "1" ? " second" : unit);
    }

    private static bool Counted(string next) => next.Trim('.', ',') is "people" or "men" or "women" or "soldiers" or "years" or "miles" or "meters" or "feet" or "kilometers" or "dollars" or "pounds" or "euros" or "tons" or "times" or "days" or "steps";

    private static string? Fraction(string core) => core switch
    {
        "1/2" => "one half",
        "1/3" => "one third",
        "2/3" => "two thirds",
        "1/4" => "one quarter",
        "3/4" => "three quarters",
        _ => null,
    };

    // B-52, COVID-19, 4x4: letters by name or word, digits as a number.
    private static string Mixed(string core) => core.Split(['-', '–', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } pieces ? EnglishWord.Pieces(pieces) : string.Join(' ', Runs().Matches(core).Select(run => char.IsAsciiDigit(run.Value[0]) ? Short(run.Value) : run.Value.Length == 1 ? EnglishWord.Spell(run.Value) : EnglishWord.Plain(run.Value)).Where(run => run.Length > 0));

    private static string Short(string digits) => digits.Length <= 4 && digits[0] != '0' ? Whole(digits) : SpokenNumbers.Digits(digits);

    private static string Whole(string text)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1100 and < 2100)
            return SpokenNumbers.Year(year);
        var digits = Digits(text);
        return digits.Length > 1 && digits[0] == '0' ? SpokenNumbers.Digits(digits) : SpokenNumbers.Cardinal(digits);
    }

    private static string Unit(string unit) => unit.Length > 0 && Units.TryGetValue(unit, out var known) ? " " + known : "";

    private static string Digits(string text) => text.Replace(",", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\A(?<sign>[$€£¥₹])(?<whole>\d{1,3}(,\d{3})+|\d{1,15})(\.(?<fraction>\d{1,4}))?(?<scale>[kKMB]|bn)?[.,;:!?]*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MoneyWord();

    [GeneratedRegex(@"\A(?<hour>[01]?\d|2[0-4]):(?<minutes>[0-5]\d)(?<half>[ap]\.?m\.?)?\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ClockWord();

    [GeneratedRegex(@"\A(?<number>\d{1,9}|\d{1,3}(,\d{3}){1,3})(st|nd|rd|th)\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OrdinalWord();

    [GeneratedRegex(@"\A'?(?<year>\d0|1\d\d0|20\d0)'?s\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecadeWord();

    [GeneratedRegex(@"\A(?<from>\d{1,6})[-–](?<to>\d{1,6})(?<unit>%|[a-zA-Z°/]{1,5})?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RangeWord();

    [GeneratedRegex(@"\A(?<sign>[-−])?(?<hash>#)?(?<whole>\d{1,3}(,\d{3})+|\d{0,15})(\.(?<fraction>\d{1,6}))?(?<unit>%|°[CF]?|[a-zA-Z/]{1,4})?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountWord();

    [GeneratedRegex(@"\d{1,15}|[A-Za-z\u00c0-\u024f]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Runs();
}
