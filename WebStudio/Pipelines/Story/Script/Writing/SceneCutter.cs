using System.Globalization;
using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Cuts what is told into scenes of about equal length, where a beat begins if one is near, and says what each one's picture shows.</summary>
internal sealed class SceneCutter(StoryMaterial material, GenreKind genre, StoryWorld world, IReadOnlyList<Person> everybody, IReadOnlyList<string> keywords, SeededRandom random)
{
    private const int MostLetters = 3900, MostScenes = 60;

    public IReadOnlyList<StoryScene> Cut(IReadOnlyList<Unit> units, int wanted)
    {
        var lines = units.SelectMany(unit => unit.Sentences.Select((sentence, i) => new Line(sentence, unit, i == 0))).ToList();
        var letters = lines.Sum(line => line.Text.Length + 1);
        var count = Math.Clamp(Math.Max(wanted, letters / (MostLetters * 3 / 4) + 1), 1, Math.Min(lines.Count, MostScenes));
        if (letters < MostLetters * wanted * 3 / 4)
            count = Math.Clamp(wanted, 1, lines.Count);
        var picture = new ScenePicture(material, genre, world, everybody, keywords, random);
        var scenes = new List<StoryScene>(count);
        var start = 0;
        var bounds = Bounds(lines, count);
        for (var i = 0; i < bounds.Count; i++)
        {
            var part = lines[start..bounds[i]];
            scenes.Add(picture.Of(part.ConvertAll(line => line.Text), part[0].Unit, i, $"s{(i + 1).ToString(CultureInfo.InvariantCulture)}"));
            start = bounds[i];
        }
        return scenes;
    }

    // Where each scene ends: the place nearest to an even share of the words, a beat's end counting as nearer.
    private static List<int> Bounds(List<Line> lines, int count)
    {
        var words = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
            words[i + 1] = words[i] + Sentences.Words(lines[i].Text);
        var share = (double)words[^1] / count;
        var bounds = new List<int>(count);
        for (var k = 1; k < count; k++)
        {
            var first = bounds.Count == 0 ? 1 : bounds[^1] + 1;
            var last = lines.Count - (count - k);
            var best = first;
            var cost = double.MaxValue;
            for (var at = first; at <= last; at++)
            {
                var here = Math.Abs(words[at] - share * k) + (lines[at].IsFirst ? 0 : share * 0.25) - (lines[at].IsFirst && lines[at].Unit.Beat != lines[at - 1].Unit.Beat ? share * 0.15 : 0);
                if (here >= cost)
                    continue;
                (best, cost) = (at, here);
            }
            bounds.Add(best);
        }
        bounds.Add(lines.Count);
        return bounds;
    }

    private sealed record Line(string Text, Unit Unit, bool IsFirst);
}
