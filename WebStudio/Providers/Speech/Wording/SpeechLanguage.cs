using System.Collections.Frozen;

namespace WebStudio.Providers.Speech.Wording;

/// <summary>Guesses what language a text is in, as far as there are voices for it: by script, and among languages in Latin letters by their small words and accents.</summary>
public static class SpeechLanguage
{
    public const string English = "en";

    // ISO 639-2/T, as containers of sound and subtitles name languages.
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [English] = "eng", ["de"] = "deu", ["fr"] = "fra", ["es"] = "spa", ["it"] = "ita", ["pt"] = "por", ["nl"] = "nld", ["pl"] = "pol", ["sv"] = "swe", ["tr"] = "tur",
        ["ru"] = "rus", ["uk"] = "ukr", ["el"] = "ell", ["he"] = "heb", ["ar"] = "ara", ["hi"] = "hin", ["bn"] = "ben", ["ja"] = "jpn", ["ko"] = "kor", ["cmn"] = "zho",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int MostLetters = 4000;

    private static readonly (string Language, FrozenSet<string> Words, string Accents)[] Latin =
    [
        ("en", Set("the and of to in is was that he she it for with his her they had not were from but are this have you at on be as who what there one"), ""),
        ("de", Set("der die das und ist nicht ein eine einer eines war mit auf für von den dem des sich im es er sie wir ich zu als auch wie noch nur aber wenn hatte alles kein über durch nach bei uns"), "äöüß"),
        ("fr", Set("le la les des et est une un dans que qui ne pas pour il elle nous vous sur avec du au ce cette son sa ses mais était plus comme tout être avait où sans"), "éèêëàâçùûîïôœ"),
        ("es", Set("el la los las y es una un en que no por con para su se del al lo como más pero era había él ella sin sobre todo cuando muy hasta donde"), "áéíóúñ¿¡"),
        ("it", Set("il la lo gli le e è una un di che non per con del della si nel alla come più ma era aveva sono sul dei delle anche quando tutto questo suo sua"), "àèéìòù"),
        ("pt", Set("o a os as e é uma um de que não por com para do da em no na se mais mas era havia ele ela seu sua ao dos das como quando muito foi"), "ãõçáéíóúâêô"),
        ("nl", Set("de het een en is niet van in op te dat die voor met zijn was aan er als maar ook naar hij zij wij ik bij nog door over had geen werd"), ""),
        ("pl", Set("i w nie na się z do to jest że był była o jak po ale od przez tylko już za co tak ten która który"), "ąęłńśźżćó"),
        ("sv", Set("och att det som en ett är inte på för med av den var han hon jag till har men om så när från sig hade"), "åäö"),
        ("tr", Set("ve bir bu için ile da de çok ama gibi o ne daha kadar sonra var yok değil olan her"), "ığşçöü"),
    ];

    /// <summary>The language of a text of any length; English where nothing tells.</summary>
    /// <returns>As espeak-ng names it.</returns>
    public static string Of(string text)
    {
        var sample = text.Length > MostLetters ? text[..MostLetters] : text;
        return ByScript(sample) ?? ByWords(sample);
    }

    /// <summary>Three letters for one of these languages; "und" for others.</summary>
    public static string CodeOf(string language) => Codes.GetValueOrDefault(language, "und");

    private static string? ByScript(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var letter in text.Where(char.IsLetter))
        {
            letters++;
            if (Script(letter) is { } language)
                counts[language] = counts.GetValueOrDefault(language) + 1;
        }
        if (counts.Count == 0)
            return null;
        // Japanese is written with Chinese signs too; its own tell it.
        if (counts.GetValueOrDefault("ja") > 0)
            counts["ja"] += counts.GetValueOrDefault("cmn");
        var best = counts.MaxBy(pair => pair.Value);
        if (best.Value * 2 < letters)
            return null;
        return best.Key is "ru" && text.AsSpan().IndexOfAny("іїєґІЇЄҐ") >= 0 ? "uk" : best.Key;
    }

    private static string? Script(char letter) => letter switch
    {
        >= '\u0400' and <= '\u04ff' => "ru",
        >= '\u0370' and <= '\u03ff' => "el",
        >= '\u0590' and <= '\u05ff' => "he",
        >= '\u0600' and <= '\u06ff' => "ar",
        >= '\u0900' and <= '\u097f' => "hi",
        >= '\u0980' and <= '\u09ff' => "bn",
        >= '\u3040' and <= '\u30ff' => "ja",
        >= '\uac00' and <= '\ud7af' => "ko",
        >= '\u3400' and <= '\u9fff' => "cmn",
        _ => null,
    };

    private static string ByWords(string text)
    {
        var words = text.ToLowerInvariant().Split(' ', '\n', '\t', ',', '.', '!', '?', ';', ':', '"', '“', '”', '„', '(', ')', '\'', '’', '…');
        var best = English;
        // Another language has to be surer of itself than English, where names and loan words occur.
        var most = Score(Latin[0], words, text) + 0.5;
        foreach (var language in Latin.Skip(1))
        {
            var score = Score(language, words, text);
            if (score > most)
                (best, most) = (language.Language, score);
        }
        return best;
    }

    private static double Score((string Language, FrozenSet<string> Words, string Accents) language, string[] words, string text) =>
        words.Count(language.Words.Contains) + (0.4 * text.Count(letter => language.Accents.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal)));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
