using System.Globalization;

namespace WebStudio.Providers.Speech.Wording;

/// <summary>Numbers in English words, as they are said.</summary>
internal static class SpokenNumbers
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (long Value, string Name)[] Scales =
        [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred")];

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["one"] = "first", ["two"] = "second", ["three"] = "third", ["five"] = "fifth", ["eight"] = "eighth", ["nine"] = "ninth", ["twelve"] = "twelfth",
    };

    /// <summary>A whole number, 0 to 999 trillion; larger ones digit by digit.</summary>
    public static string Cardinal(string digits)
    {
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value >= 1_000_000_000_000_000)
            return Digits(digits);
        return Cardinal(value);
    }

    public static string Cardinal(long value)
    {
        foreach (var (scale, name) in Scales)
        {
            if (value < scale)
                continue;
            var rest = value % scale;
            return $"{Cardinal(value / scale)} {name}" + (rest == 0 ? "" : scale == 100 ? $" and {Cardinal(rest)}" : $" {Cardinal(rest)}");
        }
        if (value < 20)
            return Small[value];
        return value % 10 == 0 ? Tens[value / 10] : $"{Tens[value / 10]} {Small[value % 10]}";
    }

    public static string Ordinal(long value)
    {
        var words = Cardinal(value).Split(' ');
        words[^1] = Ordinals.GetValueOrDefault(words[^1]) ?? (words[^1].EndsWith('y') ? words[^1][..^1] + "ieth" : words[^1] + "th");
        return string.Join(' ', words);
    }

    /// <summary>Each digit by itself.</summary>
    public static string Digits(string digits) => string.Join(' ', digits.Where(char.IsAsciiDigit).Select(digit => Small[digit - '0']));

    /// <summary>A year of four digits: nineteen eighty four, nineteen oh five, two thousand and nine, twenty twenty six.</summary>
    public static string Year(int year)
    {
        if (year % 1000 < 10)
            return Cardinal(year);
        var (century, rest) = (year / 100, year % 100);
        return rest switch
        {
            0 => $"{Cardinal(century)} hundred",
            < 10 => $"{Cardinal(century)} oh {Cardinal(rest)}",
            _ => $"{Cardinal(century)} {Cardinal(rest)}",
        };
    }

    /// <summary>More than one of a number's word: eighties, hundreds.</summary>
    public static string Plural(string words) =>
        words.EndsWith('y') ? words[..^1] + "ies" : words.EndsWith('x') ? words + "es" : words + "s";

    /// <summary>With a decimal point: three point one four.</summary>
    public static string Decimal(string whole, string fraction) =>
        fraction.Length == 0 ? Cardinal(whole) : $"{(whole.Length == 0 ? "zero" : Cardinal(whole))} point {Digits(fraction)}";

    /// <summary>A Roman numeral of I, V and X, 1–39; 0 when it is none.</summary>
    public static int Roman(string text)
    {
        var total = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = Value(text[i]);
            if (value == 0)
                return 0;
            total += i + 1 < text.Length && Value(text[i + 1]) > value ? -value : value;
        }
        // Only numerals written as they ought to be: IIII and VX are words.
        return total is > 0 and < 40 && string.Equals(Numeral(total), text, StringComparison.Ordinal) ? total : 0;

        static int Value(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
    }

    private static string Numeral(int value) =>
        new string('X', value / 10) + (value % 10) switch { 0 => "", 1 => "I", 2 => "II", 3 => "III", 4 => "IV", 5 => "V", 6 => "VI", 7 => "VII", 8 => "VIII", _ => "IX" };
}
