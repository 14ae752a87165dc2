using WebStudio.Media;
using WebStudio.Pipelines.Story;
using WebStudio.Pipelines.Story.Film;
using WebStudio.Pipelines.Story.Film.Direction;
using WebStudio.Pipelines.Story.Film.Picture;

namespace WebStudio.Tests.Pipelines.Story.Film;

public sealed class FilmPictureTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("slow pan", 0.495, 0.505, 0.8, 0.8)]
    [InlineData("pan", 0.42, 0.58, 0.8, 0.8)]
    [InlineData("push", 0.52, 0.48, 1.0, 0.86)]
    [InlineData("pull", 0.48, 0.5, 0.9, 1.0)]
    public async Task An_edge_glides_to_a_tenth_of_a_pixel(string name, double fromX, double toX, double fromScale, double toScale)
    {
        var (rms, mean) = await FilmSteps.EdgeAsync(_scratch, 320, 180, new Glide(new FilmView(fromX, 0.5, fromScale), new FilmView(toX, 0.5, toScale)));
        // Where the edge lies as a whole is a matter of definition; how it gets there is what is seen.
        Assert.True(rms < 0.1 && Math.Abs(mean) < 1, $"The edge of the {name} is {rms:0.000} pixels off, {mean:0.00} on the mean.");
    }

    [Fact]
    public async Task Pictures_move_only_where_that_is_asked_for()
    {
        var image = _scratch.Write("scene.png", TestImages.ScenePng(400, 225));
        var plan = FilmSteps.Plan([image], 4);
        var moving = await FilmSteps.DrawAsync(plan, 0, 119);
        Assert.NotEqual(moving[0].Bytes, moving[1].Bytes);
        var still = await FilmSteps.DrawAsync(plan with { Zoom = false }, 0, 119);
        Assert.Equal(still[0].Bytes, still[1].Bytes);
        var pictures = new PictureFacts(400, 225, 0.6, 0.4, 0.9);
        double Way(double intensity)
        {
            var move = FilmDirector.Plan(plan with { ZoomIntensity = intensity }, [pictures])[0].Move;
            return Math.Abs(move.From.Scale - move.To.Scale) + Math.Abs(move.From.X - move.To.X) + Math.Abs(move.From.Y - move.To.Y);
        }
        Assert.True(Way(9) > 3 * Way(2), $"{Way(9)} and {Way(2)}");
    }

    [Fact]
    public void No_move_shows_anything_beyond_the_picture()
    {
        foreach (var (width, height) in ((int, int)[])[(1920, 1080), (1080, 1920), (1000, 1000), (6000, 800), (500, 3000)])
        {
            var image = new PictureFacts(width, height, 0.93, 0.08, 0.5);
            foreach (var (frameWidth, frameHeight) in ((int, int)[])[(320, 180), (180, 320), (240, 240)])
            {
                foreach (var pacing in Enum.GetValues<StoryPacing>())
                {
                    var plan = FilmSteps.Plan(["a", "b", "c", "d"], 120, frameWidth, frameHeight) with { Pacing = pacing, ZoomIntensity = 10 };
                    var fit = Math.Min(width / (double)frameWidth, height / (double)frameHeight);
                    foreach (var view in FilmDirector.Plan(plan, [image, image, image, image]).SelectMany(shot => (FilmView[])[shot.Move.From, shot.Move.To]))
                    {
                        double halfX = fit * frameWidth / width * view.Scale / 2, halfY = fit * frameHeight / height * view.Scale / 2;
                        Assert.InRange(view.X, halfX - 1e-9, 1 - halfX + 1e-9);
                        Assert.InRange(view.Y, halfY - 1e-9, 1 - halfY + 1e-9);
                        Assert.InRange(view.Scale, 0.5, 1);
                    }
                }
            }
        }
    }

    [Fact]
    public async Task A_transition_shows_both_pictures()
    {
        var plan = FilmSteps.Plan([FilmSteps.Plain(_scratch, "dark.png", 40), FilmSteps.Plain(_scratch, "light.png", 220)], 2);
        var facts = new PictureFacts(400, 225, 0.5, 0.5, 0);
        var views = new List<ShotView>();
        foreach (var scene in plan.Scenes)
        {
            var shot = new FilmShot(0, 0, 30, new Glide(new FilmView(0.5, 0.5, 1), new FilmView(0.5, 0.5, 0.95)), Transition.Cut);
            views.Add(new ShotView(plan, shot, facts, await PlateMaker.DevelopAsync(scene.Image, 0.8, ColorFilter.None, false, CancellationToken.None)));
        }
        var painter = new FramePainter(plan);
        var frame = new Yuv420(plan.Width, plan.Height);
        foreach (var kind in (TransitionKind[])[TransitionKind.Dissolve, TransitionKind.Wipe, TransitionKind.Slide, TransitionKind.Push])
        {
            var lumas = new List<double>();
            foreach (var share in (double[])[0.1, 0.3, 0.5, 0.7, 0.9])
            {
                painter.Paint(frame, 3, views[1], views[0], new Transition(kind, 10), share, 1);
                lumas.Add(FilmSteps.Luma(frame));
            }
            Assert.All(lumas.Zip(lumas.Skip(1)), pair => Assert.True(pair.Second > pair.First + 10, $"{kind}: {string.Join(", ", lumas)}"));
            Assert.InRange(lumas[2], 90, 160);
        }
        painter.Paint(frame, 3, views[1], views[0], new Transition(TransitionKind.Dip, 10), 0.5, 1);
        Assert.Equal(16, FilmSteps.Luma(frame), 1.0);
    }

    [Fact]
    public async Task Every_filter_makes_another_picture()
    {
        var image = _scratch.Write("scene.png", TestImages.ScenePng(400, 225));
        var means = new List<(ColorFilter Filter, double[] Mean)>();
        foreach (var filter in Enum.GetValues<ColorFilter>())
        {
            var frame = (await FilmSteps.DrawAsync(FilmSteps.Plan([image], 1) with { Filter = filter, Zoom = false }, 0))[0];
            double Mean(int from, int count) => frame.Bytes.AsSpan(from, count).ToArray().Average(value => (double)value);
            double Spread(int from, int count)
            {
                var mean = Mean(from, count);
                return frame.Bytes.AsSpan(from, count).ToArray().Average(value => Math.Abs(value - mean));
            }
            means.Add((filter, [Mean(0, 57600), Mean(57600, 14400), Mean(72000, 14400), Spread(0, 7200), Spread(57600, 3600)]));
        }
        foreach (var (filter, mean) in means)
        {
            foreach (var (other, others) in means.Where(each => each.Filter > filter))
                Assert.True(mean.Zip(others, (a, b) => Math.Abs(a - b)).Max() > 1.5, $"{filter} looks like {other}.");
        }
    }

    [Fact]
    public async Task Every_effect_is_seen()
    {
        var image = _scratch.Write("scene.png", TestImages.ScenePng(400, 225));
        var plan = FilmSteps.Plan([image], 8) with { Zoom = false };
        int[] frames = [40, 95, 150, 200];
        var without = await FilmSteps.DrawAsync(plan, frames);
        foreach (var (name, _) in FilmEffects.All)
        {
            var drawn = await FilmSteps.DrawAsync(plan with { Effects = [name] }, frames);
            var changed = drawn.Zip(without).Sum(pair => pair.First.Bytes.Zip(pair.Second.Bytes).Count(samples => Math.Abs(samples.First - samples.Second) > 2));
            Assert.True(changed > 20, $"{name} changes {changed} samples.");
        }
    }

    [Fact]
    public async Task The_eye_goes_to_what_stands_out()
    {
        var image = _scratch.Write("spot.png", TestImages.Png(300, 200, (x, y) => Math.Abs(x - 210) < 22 && Math.Abs(y - 60) < 18 ? Raster.Rgb(220, 60, 40) : Raster.Rgb(90, 110 + (y / 10), 120)));
        var facts = await FocusFinder.LookAsync(image, CancellationToken.None);
        Assert.InRange(facts.X, 0.6, 0.8);
        Assert.InRange(facts.Y, 0.2, 0.42);
        Assert.Equal((300, 200), (facts.Width, facts.Height));
        Assert.True(facts.Certainty > 0.5);
    }
}
