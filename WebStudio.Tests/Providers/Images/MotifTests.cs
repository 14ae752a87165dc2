using System.Text.RegularExpressions;
using WebStudio.Media;
using WebStudio.Providers.Images;
using WebStudio.Providers.Images.Drawn;
using WebStudio.Providers.Images.Drawn.Motifs;
using WebStudio.Providers.Images.Drawn.Reading;
using WebStudio.Providers.Music;

namespace WebStudio.Tests.Providers.Images;

public sealed partial class MotifTests
{
    // Every motif gets a square cell of a sheet; its box, shrunk to fit, is in the middle and stands on the box's bottom.
    private const int Cell = 64, Margin = 8, Box = Cell - (2 * Margin), Columns = 16;

    [Fact]
    public async Task Every_motif_shows_something_within_its_box()
    {
        var motifs = WithPoses();
        var sheet = await SheetAsync(motifs);
        for (var i = 0; i < motifs.Count; i++)
        {
            var (left, top, width, height) = BoxOf(motifs[i], i);
            int inside = 0, outside = 0;
            for (var y = i / Columns * Cell; y < ((i / Columns) + 1) * Cell; y++)
            {
                for (var x = i % Columns * Cell; x < ((i % Columns) + 1) * Cell; x++)
                {
                    if (sheet.Row(y)[x] >> 24 < 96)
                        continue;
                    // Two pixels are a line's width and the edge's blur.
                    var within = x >= left - 2 && x < left + width + 2 && y >= top - 2 && y < top + height + 2;
                    inside += within ? 1 : 0;
                    outside += within ? 0 : 1;
                }
            }
            Assert.True(inside > 60, $"{motifs[i].Name} shows {inside} pixels.");
            Assert.True(outside <= 4, $"{motifs[i].Name} has {outside} pixels outside of its box.");
        }
    }

    [Fact]
    public async Task No_two_motifs_look_the_same()
    {
        // Sleeping animals are alike, but for their coats.
        var motifs = WithPoses().Where(motif => !motif.Name.EndsWith(" asleep", StringComparison.Ordinal)).ToList();
        var sheet = await SheetAsync(motifs);
        var pictures = motifs.Select((motif, i) => Small(sheet, motif, i)).ToList();
        for (var i = 0; i < motifs.Count; i++)
        {
            for (var k = i + 1; k < motifs.Count; k++)
            {
                var difference = 0.0;
                for (var p = 0; p < pictures[i].Length; p++)
                    difference += Math.Abs(pictures[i][p] - pictures[k][p]);
                Assert.True(difference / pictures[i].Length > 4, $"{motifs[i].Name} looks like {motifs[k].Name}: {difference / pictures[i].Length:0.00}.");
            }
        }
    }

    [Fact]
    public void Names_and_words_belong_to_one_motif_each()
    {
        var motifs = MotifCatalog.All;
        Assert.True(motifs.Count >= 70, $"There are {motifs.Count} motifs.");
        Assert.Equal(motifs.Count, motifs.Select(motif => motif.Name).Distinct(StringComparer.Ordinal).Count());
        var words = motifs.SelectMany(motif => motif.Words).ToList();
        Assert.Empty(words.GroupBy(word => word, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(words, word => Assert.Matches(Spelt(), word));
        Assert.All(motifs, motif => Assert.InRange(motif.Metres, 0.01, 200));
    }

    [Theory]
    [InlineData("Far off the wolves howled.", "wolf")]
    [InlineData("Two candles burned on the sill.", "candle")]
    [InlineData("She read the letters again.", "letter")]
    [InlineData("A pirate ship came over the sea.", "tall ship")]
    [InlineData("A sailing ship lay in the bay by the sea.", "tall ship")]
    [InlineData("Hot air balloons rose at dawn.", "balloon")]
    [InlineData("The locomotive stood in the valley.", "train")]
    [InlineData("They galloped through the desert.", "horse")]
    [InlineData("Soldiers marched past the farm.", "army")]
    [InlineData("The regiments marched past the farm.", "army")]
    public void Plurals_synonyms_and_tenses_call_for_a_motif(string narration, string motif)
    {
        var scene = SceneReader.Read(new ImageBrief { Prompt = "", Narration = narration, Style = ImageStyle.Comic, Width = 640, Height = 360, Seed = 4 });
        Assert.Contains(motif, scene.Motifs.Select(found => found.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void A_motif_is_drawn_the_same_for_the_same_chance()
    {
        foreach (var motif in MotifCatalog.All)
            Assert.Equal(Svg([motif], 5), Svg([motif], 5));
    }

    [Theory]
    [InlineData("Elena", "a young woman with long red hair and a green coat", "Woman Long Coat")]
    [InlineData("Tom", "an old fisherman with a white beard", "OldMan Coat Cap")]
    [InlineData("Mia", "a little girl with blonde pigtails in a yellow dress", "Girl Pigtails Dress")]
    [InlineData("Reyes", "astronaut", "Space")]
    [InlineData("Marcus", "detective in a long beige trench coat and a hat", "Man Coat Fedora")]
    [InlineData("Rose", "an elderly woman with a grey bun", "OldWoman Bun")]
    [InlineData("Aldric", "a brave knight", "Armour Knight")]
    [InlineData("Leo", "a small boy in a red hoodie", "Boy Hoodie")]
    public void Looks_follow_the_description(string name, string description, string expected)
    {
        var look = Figures.Look(new CastMember(name, description), 3);
        string[] said = [$"{look.Build}", $"{look.Cut}", $"{look.Outfit}", $"{look.Headgear}"];
        Assert.All(expected.Split(' '), word => Assert.Contains(word, said, StringComparer.Ordinal));
    }

    [Fact]
    public void Colours_go_to_the_things_they_are_said_of()
    {
        var look = Figures.Look(new CastMember("Ann", "a woman with black hair, a red coat, blue jeans and a yellow scarf"), 3);
        Assert.Equal(Hue.Of(0xb8322c), look.Cloth);
        Assert.Equal(Hue.Of(0x2f5fa0), look.Cloth2);
        Assert.Equal(Hue.Of(0xe6c03a), look.Accent);
        Assert.True(look.Scarf);
        Assert.InRange(look.Hair.L, 0, 0.3);
    }

    [Fact]
    public async Task Somebody_is_drawn_alike_in_every_pose_and_unlike_another()
    {
        var poses = Enum.GetValues<FigurePose>();
        var one = Figures.Look(new CastMember("Nora", ""), 8);
        Assert.Equal(one, Figures.Look(new CastMember("Nora", ""), 8));
        var other = Figures.Look(new CastMember("Victor", "a soldier"), 8);
        List<Motif> figures = [.. poses.Select(pose => Figures.Of(one, pose)), .. poses.Select(pose => Figures.Of(other, pose))];
        var sheet = await SheetAsync(figures);
        for (var i = 0; i < poses.Length; i++)
        {
            var (mine, his) = (Small(sheet, figures[i], i), Small(sheet, figures[i + poses.Length], i + poses.Length));
            Assert.True(mine.Zip(his, (a, b) => Math.Abs(a - b)).Average() > 6, $"{poses[i]} shows the same of both.");
        }
    }

    [Theory]
    [InlineData("She laughed with joy as they celebrated.", nameof(FigureFace.Happy), nameof(FigurePose.Rejoicing))]
    [InlineData("He screamed in terror.", nameof(FigureFace.Afraid), nameof(FigurePose.Recoiling))]
    [InlineData("She sat by the window and wept.", nameof(FigureFace.Sad), nameof(FigurePose.Sitting))]
    [InlineData("He ran, furious, across the yard.", nameof(FigureFace.Angry), nameof(FigurePose.Running))]
    [InlineData("He held the key in his hand.", nameof(FigureFace.Calm), nameof(FigurePose.Reaching))]
    public void Faces_and_poses_follow_the_words(string narration, string face, string pose)
    {
        var scene = SceneReader.Read(new ImageBrief { Prompt = "Nora", Narration = narration, Style = ImageStyle.Comic, Width = 640, Height = 360, Seed = 4, Cast = [new CastMember("Nora", "")] });
        var figure = Assert.Single(scene.Figures);
        Assert.Equal(face, figure.Look.Face.ToString());
        Assert.Equal(pose, figure.Pose.ToString());
    }

    [Fact]
    public async Task Each_feeling_is_seen_in_a_face()
    {
        var look = Figures.Look(new CastMember("Nora", "a young woman with short black hair"), 8);
        List<Motif> faces = [.. Enum.GetValues<FigureFace>().Select(face => Figures.Of(look with { Face = face }, FigurePose.Bust))];
        var sheet = await SheetAsync(faces);
        for (var i = 0; i < faces.Count; i++)
        {
            for (var k = i + 1; k < faces.Count; k++)
            {
                var most = 0;
                for (var y = 0; y < Cell; y++)
                {
                    for (var x = 0; x < Cell; x++)
                        most = Math.Max(most, Math.Abs((int)((sheet.Row(y)[(i * Cell) + x] >> 8) & 255) - (int)((sheet.Row(y)[(k * Cell) + x] >> 8) & 255)));
                }
                Assert.True(most > 20, $"{(FigureFace)i} looks like {(FigureFace)k}: {most}.");
            }
        }
    }

    [Theory]
    [InlineData("A horse galloped through the grass.", "horse", true)]
    [InlineData("The dog slept by the fire.", "dog", false)]
    public void An_animal_runs_or_sleeps_where_that_is_told(string narration, string animal, bool runs)
    {
        var scene = SceneReader.Read(new ImageBrief { Prompt = "", Narration = narration, Style = ImageStyle.Comic, Width = 640, Height = 360, Seed = 4 });
        var motif = scene.Motifs.First(found => string.Equals(found.Name, animal, StringComparison.Ordinal));
        Assert.Same(runs ? motif.Running : motif.Asleep, motif.Draw);
    }

    private static List<Motif> WithPoses() =>
    [
        .. MotifCatalog.All,
        .. MotifCatalog.All.Where(motif => motif.Running is not null).Select(motif => motif with { Name = motif.Name + " running", Draw = motif.Running! }),
        .. MotifCatalog.All.Where(motif => motif.Asleep is not null).Select(motif => motif with { Name = motif.Name + " asleep", Draw = motif.Asleep! }),
    ];

    private static async Task<Raster> SheetAsync(IReadOnlyList<Motif> motifs) =>
        await VectorArt.RenderAsync(Svg(motifs, 1), Columns * Cell, Rows(motifs) * Cell, TestContext.Current.CancellationToken);

    private static int Rows(IReadOnlyList<Motif> motifs) => (motifs.Count + Columns - 1) / Columns;

    private static string Svg(IReadOnlyList<Motif> motifs, long seed)
    {
        var sheet = new SvgSheet(Columns * Cell, Rows(motifs) * Cell);
        var shading = new Shading
        {
            Base = material => Hue.Polar(0.35 + ((int)material % 7 * 0.08), 0.1, (int)material * 47),
            Light = (hue, shade) => shade is Shade.Dark ? hue.Lighter(-0.1) : shade is Shade.Deep ? hue.Lighter(-0.2) : hue,
            Glow = Hue.Of(0xffd98a),
            Halo = false,
        };
        for (var i = 0; i < motifs.Count; i++)
        {
            var (left, top, width, _) = BoxOf(motifs[i], i);
            var scale = width / motifs[i].Width;
            sheet.Add($"<g transform=\"translate({left:0.###} {top:0.###}) scale({scale:0.#####})\">");
            motifs[i].Draw(new MotifPen(sheet, shading, new SeededRandom(seed, motifs[i].Name), scale, false));
            sheet.Add("</g>");
        }
        return sheet.ToString();
    }

    private static (double Left, double Top, double Width, double Height) BoxOf(Motif motif, int i)
    {
        var scale = Box / Math.Max(motif.Width, 100);
        double width = motif.Width * scale, height = 100 * scale;
        return ((i % Columns * Cell) + ((Cell - width) / 2), ((i / Columns) * Cell) + Margin + Box - height, width, height);
    }

    // The box of a motif, stretched to a square, as 16 × 16 means of red, green and blue over white.
    private static double[] Small(Raster sheet, Motif motif, int i)
    {
        const int Size = 16;
        var (left, top, width, height) = BoxOf(motif, i);
        var sums = new double[Size * Size * 3];
        var counts = new int[Size * Size];
        for (var y = 0; y < Box; y++)
        {
            for (var x = 0; x < Box; x++)
            {
                var pixel = sheet.Row((int)(top + ((y + 0.5) * height / Box)))[(int)(left + ((x + 0.5) * width / Box))];
                var alpha = (pixel >> 24) / 255.0;
                var cell = (y * Size / Box * Size) + (x * Size / Box);
                counts[cell]++;
                for (var channel = 0; channel < 3; channel++)
                    sums[(cell * 3) + channel] += (((pixel >> (channel * 8)) & 255) * alpha) + (255 * (1 - alpha));
            }
        }
        return [.. sums.Select((sum, k) => sum / counts[k / 3])];
    }

    [GeneratedRegex(@"^\p{Ll}[\p{Ll}' ]*$", RegexOptions.None, 1000)]
    private static partial Regex Spelt();
}
