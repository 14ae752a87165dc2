using WebStudio.Providers.Images.Drawn.Motifs;
using WebStudio.Providers.Music;

namespace WebStudio.Providers.Images.Drawn.Reading;

/// <summary>Makes a scene of a brief's words. Whatever is not said follows from the story's seed, so that its pictures hang together.</summary>
internal static class SceneReader
{
    private static readonly Place[] _quiet = [Place.Meadow, Place.Mountains, Place.Lake, Place.Forest, Place.Road, Place.Beach];
    // What a backdrop shows already.
    private static readonly Dictionary<Place, string[]> _own = new()
    {
        [Place.Forest] = ["pine", "oak", "birch", "bush", "grass"],
        [Place.Jungle] = ["pine", "oak", "birch", "bush", "grass", "palm"],
        [Place.Meadow] = ["grass", "flowers", "bush", "pine"],
        [Place.Garden] = ["grass", "flowers", "bush"],
        [Place.Mountains] = ["pine", "grass", "mountain"],
        [Place.SnowLand] = ["pine", "mountain"],
        [Place.City] = ["skyline", "street lamp", "skyscraper"],
        [Place.Village] = ["grass", "skyline"],
        [Place.Road] = ["skyline", "grass"],
        [Place.LivingRoom] = ["fireplace", "window"],
        [Place.Bedroom] = ["bed", "window"],
        [Place.Kitchen] = ["table", "window"],
        [Place.Library] = ["bookshelf", "window"],
        [Place.Office] = ["table", "window", "skyscraper"],
        [Place.Corridor] = ["door", "hospital", "window"],
        [Place.Hall] = ["church", "school", "castle"],
        [Place.Cave] = ["cave"],
        [Place.Space] = ["planet", "star", "stars"],
    };

    // Extras that would be taken for the cast beside it.
    private static readonly HashSet<string> _people = ["man", "woman", "runner", "thinker", "child", "old man", "old woman", "soldier", "detective", "police officer", "knight", "astronaut", "doctor", "king", "queen", "wizard", "witch", "pirate", "cowboy", "farmer", "miner", "businessman", "hiker", "couple", "family"];
    private static readonly HashSet<string> _callers = [.. MotifCatalog.All.SelectMany(motif => motif.Words.Append(motif.Name))];
    private static readonly Place[] _uneasy = [Place.Forest, Place.Road, Place.Swamp, Place.Mountains, Place.City];

    public static Scene Read(ImageBrief brief)
    {
        Words here = new(), story = new();
        here.Add(brief.Prompt, 3);
        foreach (var keyword in brief.Keywords.Take(20))
            here.Add(keyword, 1.5);
        here.Add(brief.Narration, 1.2);
        story.Add(brief.Setting, 1);
        var random = new SeededRandom(brief.Seed + (brief.Index * 7919) + (brief.Take * 104729), "scene");
        var mood = Mood(here, story);
        var place = PlaceOf(here, story, mood, brief.Seed);
        var motifs = MotifsOf(here, place, brief.Cast.Count > 0).ConvertAll(motif => FaceReader.Moving(motif, here));
        var figures = FiguresOf(brief, here, random);
        var shot = ShotOf(brief, motifs, figures.Count);
        if (shot == Shot.Close && figures.Count > 0 && motifs is not [{ Place: MotifPlace.Close }, ..])
            figures = [.. figures.Take(2).Select(figure => figure with { Pose = FigurePose.Bust })];
        var hour = HourOf(here, story, mood, brief);
        var weather = WeatherOf(here, story, place, mood, brief);
        return new Scene
        {
            Brief = brief,
            Place = place,
            Hour = hour,
            Weather = weather,
            Shot = shot,
            Mood = mood,
            Energy = Math.Clamp(here.Sum(Lexicon.Wild) / 14, 0, 1),
            Motifs = motifs,
            Figures = figures,
            Snowed = place < Place.LivingRoom && place is not (Place.Sea or Place.Underwater or Place.Space or Place.AlienWorld or Place.Cave or Place.Clouds) && (weather == Weather.Snow || here.Sum(Lexicon.Snowed) + story.Sum(Lexicon.Snowed) >= 1),
        };
    }

    private static double Mood(Words here, Words story)
    {
        double bright = here.Sum(Lexicon.Bright) + (story.Sum(Lexicon.Bright) * 1.5), grim = here.Sum(Lexicon.Grim) + (story.Sum(Lexicon.Grim) * 1.5);
        return Math.Clamp((bright - grim) / (4 + bright + grim) * 1.5, -1, 1);
    }

    private static Place PlaceOf(Words here, Words story, double mood, long seed)
    {
        var inside = here.Sum(Lexicon.Inside) > 0;
        var best = Lexicon.Places
            .Select(row => (row.Key, Score: row.Value.Sum(word => Math.Min(here.Weight(word), 4) + (story.Weight(word) * 0.8)) + (row.Key >= Place.LivingRoom && inside ? 2 : 0) + Named(here, row.Key)))
            .MaxBy(row => row.Score);
        return best.Score > 0.5 ? best.Key : new SeededRandom(seed, "place").Pick(mood < -0.15 ? _uneasy : _quiet);
    }

    // The place's own name says more than the things that are found there.
    private static double Named(Words here, Place place) => Math.Min(here.Weight(Lexicon.Places[place][0]), 3);

    // The first may be anything that is said; what joins it must be in the description itself, or the picture fills with side remarks.
    private static List<Motif> MotifsOf(Words here, Place place, bool peopled)
    {
        var found = MotifCatalog.All
            .Where(motif => Fits(motif, place) && !(_own.TryGetValue(place, out var own) && own.Contains(motif.Name)) && !(peopled && _people.Contains(motif.Name)))
            .Select(motif => (Motif: motif, Said: Said(here, motif), First: motif.Words.Append(motif.Name).Min(here.First)))
            .Where(found => found.Said > 0.5)
            .OrderByDescending(found => Math.Min(found.Said, 6) + (found.Motif.Weight * 4) - (found.First * 0.02))
            .ThenBy(found => found.Motif.Name, StringComparer.Ordinal)
            .ToArray();
        List<Motif> motifs = [];
        foreach (var (motif, said, _) in found)
        {
            var afloat = motifs is [{ Place: MotifPlace.Water }, ..];
            if (motifs.Count == 0 || (said >= 2.4 && motifs.Count < 3 && !(afloat && motif.Place is MotifPlace.Water or MotifPlace.Ground)))
                motifs.Add(motif);
        }
        return motifs;
    }

    // The words a motif is named by weigh more than those that merely bring it to mind.
    private static double Said(Words here, Motif motif)
    {
        var named = Math.Max(here.Calls(motif.Name, _callers), motif.Words.Count > 0 ? here.Calls(motif.Words[0], _callers) : 0);
        return Math.Max(named, motif.Words.Skip(1).Select(word => here.Calls(word, _callers)).DefaultIfEmpty().Max() * 0.7);
    }

    private static bool Fits(Motif motif, Place place) => motif.Place switch
    {
        MotifPlace.Close => true,
        MotifPlace.Space => place is Place.Space or Place.AlienWorld,
        MotifPlace.Indoors => place >= Place.LivingRoom,
        MotifPlace.Deep => place == Place.Underwater,
        MotifPlace.Water => place is Place.Sea or Place.Beach or Place.Lake or Place.River or Place.Swamp,
        MotifPlace.Sky or MotifPlace.Far => place < Place.LivingRoom && place is not (Place.Underwater or Place.Cave or Place.Space),
        _ => (place is not (Place.Underwater or Place.Clouds or Place.Space) || (place == Place.Space && motif.Name is "astronaut" or "robot" or "alien")) && (place < Place.LivingRoom || motif is { Metres: < 3, Name: not "campfire" }),
    };

    private static IReadOnlyList<(FigureLook Look, FigurePose Pose)> FiguresOf(ImageBrief brief, Words here, SeededRandom random)
    {
        var face = FaceReader.FaceOf(here);
        var pose = FaceReader.PoseOf(here, face, random);
        return [.. brief.Cast.Take(3).Select((member, i) => (Figures.Look(member, brief.Seed) with { Face = i > 0 && face == FigureFace.Angry ? FigureFace.Afraid : face }, i == 0 || pose is FigurePose.Running or FigurePose.Walking or FigurePose.Rejoicing ? pose : FigurePose.Standing))];
    }

    // A wide view opens and closes a story; in between near and far take turns, so that no two pictures in a row are alike.
    private static Shot ShotOf(ImageBrief brief, List<Motif> motifs, int figures)
    {
        if (motifs is [{ Place: MotifPlace.Close }, ..] && figures == 0)
            return Shot.Close;
        if (brief.Index == 0 || (brief.Count > 2 && brief.Index == brief.Count - 1))
            return brief.Take % 2 == 0 ? Shot.Wide : Shot.Medium;
        Shot[] turns = figures > 0 || motifs.Count > 0 ? [Shot.Medium, Shot.Close, Shot.Wide, Shot.Medium] : [Shot.Medium, Shot.Wide];
        return turns[(int)((ulong)(brief.Index - 1 + brief.Take + (brief.Seed & 3)) % (ulong)turns.Length)];
    }

    private static Hour HourOf(Words here, Words story, double mood, ImageBrief brief)
    {
        var said = Lexicon.Hours.Select(row => (row.Key, Score: here.Sum(row.Value) + (story.Sum(row.Value) * 1.5))).MaxBy(row => row.Score);
        if (said.Score >= 1.5)
            return said.Key == Hour.Night && brief.Index % 4 == 3 && here.Sum(Lexicon.Hours[Hour.Night]) < 3 ? Hour.Dusk : said.Key;
        Hour[] course = mood < -0.2 ? [Hour.Dusk, Hour.Night, Hour.Dusk, Hour.Night, Hour.Dawn] : [Hour.Dawn, Hour.Day, Hour.Golden, Hour.Day, Hour.Golden, Hour.Dusk];
        return course[(int)((ulong)(brief.Index + (brief.Seed & 7)) % (ulong)course.Length)];
    }

    private static Weather WeatherOf(Words here, Words story, Place place, double mood, ImageBrief brief)
    {
        var said = Lexicon.Weathers.Select(row => (row.Key, Score: here.Sum(row.Value) + (story.Sum(row.Value) * 1.2))).MaxBy(row => row.Score);
        if (said.Score >= 1)
            return said.Key;
        var random = new SeededRandom(brief.Seed + brief.Index, "weather");
        if (place == Place.SnowLand)
            return random.Chance(0.5) ? Weather.Snow : Weather.Clear;
        return mood < -0.3 ? random.Pick([Weather.Fog, Weather.Overcast, Weather.Cloudy]) : random.Pick([Weather.Clear, Weather.Cloudy, Weather.Cloudy]);
    }
}
