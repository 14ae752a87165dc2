using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebStudio.Components;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Words;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Photo;

/// <summary>What a person has chosen about a music video.</summary>
public sealed class PhotoForm
{
    /// <summary>Photos of one video, the first one included.</summary>
    public const int MaxPhotos = PhotoOptions.MaxFurther + 1;

    public static IReadOnlyList<int> Durations { get; } = [15, 30, 60, 90];

    public static IReadOnlyList<Choice<AspectRatio>> Aspects { get; } =
    [
        new(AspectRatio.Original, "As is", "The photo's own shape"),
        new(AspectRatio.Wide, "16:9", "Wide"),
        new(AspectRatio.Tall, "9:16", "Tall, for phones"),
        new(AspectRatio.Square, "1:1", "Square"),
    ];

    /// <summary>Null leaves it to the photo.</summary>
    public Genre? Genre { get; set; }

    /// <summary>Null is the photo's own.</summary>
    public Mood? Mood { get; private set; }

    /// <summary>Seconds.</summary>
    public double Duration { get; private set; } = 30;

    public AspectRatio Aspect { get; set; } = AspectRatio.Original;

    public bool Instrumental { get; set; }

    /// <summary>Whether title and lines are written into the picture.</summary>
    public bool Captions { get; set; } = true;

    /// <summary>Null leaves it to the photo.</summary>
    public int? Seed { get; private set; }

    /// <summary>The title and the words.</summary>
    public LyricSheet Sheet { get; set; } = new();

    /// <summary>Names of the photos after the first.</summary>
    public IReadOnlyList<string> Photos { get; set; } = [];

    /// <summary>The choices of an earlier job, with what has been drafted for it.</summary>
    public static PhotoForm From(PhotoOptions options, PhotoDraft? draft) => new()
    {
        Genre = options.Genre,
        Mood = options.Mood,
        Duration = options.Duration,
        Aspect = options.Aspect,
        Instrumental = options.Instrumental,
        Captions = options.Captions,
        Seed = options.Seed,
        Photos = options.Photos,
        Sheet = LyricSheet.Of(draft?.Lyrics ?? new Lyrics(draft?.Title ?? "", [])),
    };

    /// <summary>What was chosen and written, in words for <see cref="Load"/>.</summary>
    public string Save() => ToElement().GetRawText();

    /// <summary>What was saved from a form of the same draft; null when it makes no sense.</summary>
    /// <param name="saved">From <see cref="Save"/>, by way of the person's browser.</param>
    /// <param name="draft">Of the job.</param>
    public static PhotoForm? Load(string saved, PhotoDraft draft)
    {
        try
        {
            using var json = JsonDocument.Parse(saved);
            var options = PhotoOptions.Read(json.RootElement, draft.Seconds);
            if (!LyricText.TryParse(options.Lyrics ?? "", options.Title ?? "", out var lyrics, out _))
                return null;
            var form = From(options, draft);
            form.Sheet = LyricSheet.Of(lyrics, draft.Lyrics);
            return form;
        }
        catch (Exception error) when (error is JsonException or RequestRejectedException)
        {
            return null;
        }
    }

    /// <summary>As the REST contract takes it, the words as written.</summary>
    public JsonElement ToElement()
    {
        var json = ToJson();
        json["title"] = LyricSheet.Clean(Sheet.Title);
        json["lyrics"] = LyricText.Print(Sheet.ToLyrics());
        // Without words it would be given others.
        json["instrumental"] = Instrumental || Sheet.LineCount == 0;
        return JsonSerializer.SerializeToElement(json);
    }

    /// <summary>What other words are written from: the choices without the words. The song keeps its seed.</summary>
    public JsonElement ToBrief()
    {
        var json = ToJson();
        json["seed"] = AnySeed();
        return JsonSerializer.SerializeToElement(json);
    }

    /// <summary>What a draft begins with: it stops where a person can change its words.</summary>
    public JsonElement ToDraft()
    {
        var json = ToJson();
        json["hold"] = OptionReader.NameOf(PhotoHold.Lyrics);
        return JsonSerializer.SerializeToElement(json);
    }

    /// <summary>Equal while a sample would sound the same.</summary>
    public string Sound() => string.Join('|', Genre, Mood, Duration.ToString(CultureInfo.InvariantCulture), Seed, Instrumental, Instrumental ? "" : LyricText.Print(Sheet.ToLyrics()));

    /// <summary>Whether words of another number would fit the length that is chosen now, where nobody has written on them.</summary>
    public bool LacksWords(PhotoDraft draft) => !Instrumental && !Sheet.IsChanged && Fill(Duration, draft.Genre) != Fill(draft.Seconds, draft.Genre);

    /// <summary>Takes a length within what is allowed.</summary>
    public void SetDuration(double seconds) => Duration = Math.Clamp(Math.Round(seconds, 1), PhotoOptions.MinDuration, PhotoOptions.MaxDuration);

    /// <summary>Takes what was typed or slid; what is no number changes nothing.</summary>
    public void SetDuration(object? typed)
    {
        if (double.TryParse(typed as string, CultureInfo.InvariantCulture, out var seconds) && !double.IsNaN(seconds))
            SetDuration(seconds);
    }

    public void SetMood(Mood? mood) =>
        Mood = mood is { } given ? new Mood(Math.Round(Math.Clamp(given.Valence, -1, 1), 2), Math.Round(Math.Clamp(given.Energy, 0, 1), 2)) : null;

    /// <summary>Another song about the same photo.</summary>
    public void Reseed() => Seed = AnySeed();

    private static int AnySeed() => Random.Shared.Next(1, 1_000_000);

    private static int Fill(double seconds, Genre genre) => LyricForm.For(seconds, genre).Sum(section => section.Lines);

    private JsonObject ToJson() => new()
    {
        ["genre"] = Genre is { } genre ? OptionReader.NameOf(genre) : "auto",
        ["mood"] = Mood is { } mood ? string.Create(CultureInfo.InvariantCulture, $"{mood.Valence},{mood.Energy}") : "auto",
        ["duration"] = Duration,
        ["aspect"] = OptionReader.NameOf(Aspect),
        ["instrumental"] = Instrumental,
        ["captions"] = Captions,
        ["seed"] = Seed,
        ["photos"] = new JsonArray([.. Photos.Select(name => JsonValue.Create(name))]),
    };
}
