using WebStudio.Pipelines.Photo.Analysis;
using WebStudio.Pipelines.Photo.Picture;
using WebStudio.Pipelines.Photo.Picture.Direction;
using WebStudio.Providers.Music;
using Xunit;

namespace WebStudio.Tests.Pipelines.Photo.Picture;

public sealed class DirectorTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_frame_is_in_one_shot_and_none_lasts_longer_than_eight_seconds(int seed)
    {
        var request = Sets.Any(seed);
        var shots = Director.Plan(request);
        Assert.Equal(0, shots[0].Start);
        Assert.Equal((int)Math.Round(request.Times.Seconds * request.Fps), shots[^1].End);
        Assert.All(shots.Zip(shots.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.All(shots, shot => Assert.InRange(shot.End - shot.Start, 1, 8 * request.Fps));
        Assert.All(shots.Zip(shots.Skip(1)), pair => Assert.InRange(pair.Second.Dissolve, 0, (pair.Second.End - pair.Second.Start) / 2));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Shots_begin_on_beats_and_sections_begin_with_shots(int seed)
    {
        var request = Sets.Any(seed, photos: 1);
        var starts = Director.Plan(request).Select(shot => shot.Start).ToHashSet();
        var beats = request.Times.Beats.Select(beat => (int)Math.Round(beat * request.Fps)).ToHashSet();
        Assert.All(starts, start => Assert.Contains(start, beats));
        foreach (var section in request.Times.Sections.Where(section => section.End - section.Start > 2.5))
            Assert.Contains((int)Math.Round(section.Start * request.Fps), starts);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_view_shows_nothing_but_the_photo_rolled_and_dissolving_too(int seed)
    {
        var request = Sets.Any(seed);
        var shots = Director.Plan(request);
        for (var i = 0; i < shots.Count; i++)
        {
            var photo = request.Photos[shots[i].Photo];
            var last = shots[i].End + (i + 1 < shots.Count ? shots[i + 1].Dissolve : 0);
            for (var frame = shots[i].Start; frame <= last; frame++)
            {
                var view = shots[i].At(frame);
                foreach (var (x, y) in Corners(view, photo, request))
                {
                    Assert.InRange(x, -0.01, photo.Width + 0.01);
                    Assert.InRange(y, -0.01, photo.Height + 0.01);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_camera_keeps_to_its_speeds_and_comes_no_nearer_than_the_pixels_allow(int seed)
    {
        var request = Sets.Any(seed);
        foreach (var shot in Director.Plan(request))
        {
            var photo = request.Photos[shot.Photo];
            var full = Math.Min(photo.Width, photo.Height * (double)request.Width / request.Height);
            // √0.55 of the pixels in each direction; small photos 68 % of all there is.
            var least = Math.Min(0.68, 0.742 * request.Width / full);
            for (var frame = shot.Start; frame < shot.End; frame++)
            {
                View a = shot.At(frame), b = shot.At(frame + 1);
                var way = Math.Sqrt(Math.Pow((b.X - a.X) * photo.Width, 2) + Math.Pow((b.Y - a.Y) * photo.Height, 2)) / (full * a.Scale);
                Assert.InRange(way * request.Fps, 0, 0.125);
                Assert.InRange(Math.Abs(Math.Log(b.Scale / a.Scale)) * request.Fps, 0, 0.083);
                Assert.InRange(a.Scale, Math.Max(0.29, least - 0.001), 1);
                Assert.InRange(Math.Abs(a.Roll), 0, 1.5);
            }
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_subject_stays_in_every_shot_that_is_about_it_and_most_are(int seed)
    {
        var request = Sets.Any(seed, subjectSize: 0.2);
        var planned = Director.PlanMoves(request);
        foreach (var (shot, _) in planned.Where(shot => shot.Move.AboutSubject))
        {
            var photo = request.Photos[shot.Photo];
            var framing = new Framing(photo, request.Width, request.Height);
            // A box that the widest view of this shape can hold is held whole.
            if (framing.FullWidth < 0.27 || framing.FullHeight < 0.27)
                continue;
            for (var frame = shot.Start; frame < shot.End; frame++)
            {
                var corners = Corners(shot.At(frame), photo, request).ToList();
                // The smallest upright box inside of a view that rolls by a degree.
                Assert.InRange(photo.Reading.Subject.X * photo.Width, corners.Min(corner => corner.X), corners.Max(corner => corner.X));
                foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(-0.1, -0.1), (0.1, -0.1), (-0.1, 0.1), (0.1, 0.1)])
                {
                    var (across, down) = framing.OnPicture(shot.At(frame), photo.Reading.Subject.X + x, photo.Reading.Subject.Y + y);
                    Assert.InRange(across, -0.005, 1.005);
                    Assert.InRange(down, -0.005, 1.005);
                }
            }
        }
        Assert.True(planned.Count(shot => shot.Move.AboutSubject) * 2 >= planned.Count, "Half of the shots are about the subject.");
    }

    [Theory, MemberData(nameof(Seeds))]
    public void No_move_follows_its_like_and_no_cut_jumps(int seed)
    {
        var request = Sets.Any(seed, photos: 1);
        var planned = Director.PlanMoves(request);
        var framing = new Framing(request.Photos[0], request.Width, request.Height);
        foreach (var (before, after) in planned.Zip(planned.Skip(1)))
        {
            Assert.NotEqual(before.Move.Kind, after.Move.Kind);
            if (after.Shot.Dissolve == 0)
                Assert.True(MoveChoice.Distance(framing, before.Shot.At(before.Shot.End), after.Shot.From) >= 1, $"A jump at frame {after.Shot.Start}.");
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_first_shot_goes_in_from_all_there_is_and_the_last_comes_to_rest_there(int seed)
    {
        var shots = Director.Plan(Sets.Any(seed));
        Assert.Equal(1, shots[0].From.Scale, 3);
        Assert.True(shots[0].To.Scale < 1);
        Assert.Equal(1, shots[^1].To.Scale, 3);
        Assert.True(shots[^1].From.Scale < 1);
        View before = shots[^1].At(shots[^1].End - 1), end = shots[^1].At(shots[^1].End);
        Assert.InRange(Math.Abs(end.Scale - before.Scale), 0, 1e-4);
    }

    [Fact]
    public void Equal_requests_give_equal_plans_and_other_seeds_other_ones()
    {
        var request = Sets.Any(7, photos: 1, seconds: 30);
        Assert.Equal(Director.Plan(request), Director.Plan(request));
        Assert.NotEqual(Director.Plan(request), Director.Plan(request with { Seed = 8 }));
    }

    [Theory]
    [InlineData(12, 10)]
    [InlineData(5, 30)]
    [InlineData(3, 120)]
    public void All_photos_are_shown_in_their_order_again_and_again(int photos, double seconds)
    {
        var request = Sets.Any(3, photos, seconds);
        var shots = Director.Plan(request);
        Assert.True(shots.Count >= photos);
        Assert.Equal(Enumerable.Range(0, shots.Count).Select(i => i % photos), shots.Select(shot => shot.Photo));
        Assert.All(shots, shot => Assert.True(shot.End - shot.Start >= 0.33 * request.Fps));
    }

    [Fact]
    public void Full_sections_are_cut_quicker_than_calm_ones()
    {
        var song = Sets.Song(60, 110, new Random(1));
        double Mean(double energy) => Director.Plan(Sets.Any(1, photos: 1) with { Times = song with { Sections = [new SongSection(SectionKind.Verse, 0, 60, energy)] } }).Average(shot => shot.End - shot.Start);
        Assert.True(Mean(0.9) * 1.5 < Mean(0.1), $"{Mean(0.9)} and {Mean(0.1)} frames");
    }

    [Theory]
    [InlineData(20, 4000)]
    [InlineData(4000, 20)]
    [InlineData(1, 1)]
    public void A_song_without_beats_and_a_sliver_of_a_photo_still_make_a_plan(int width, int height)
    {
        var request = Sets.Any(5, photos: 1) with
        {
            Photos = [Sets.Photo(width, height, new PhotoSubject(1.4, -3, 9, 0, 5))],
            Times = new SongTimes { Seconds = 20, Beats = [], Downbeats = [], Sections = [], Lines = [] },
        };
        var shots = Director.Plan(request);
        Assert.Equal(20 * request.Fps, shots[^1].End);
        Assert.All(shots, shot => Assert.InRange(shot.End - shot.Start, 1, 8 * request.Fps));
    }

    // Rotation by the definition, in pixels of the photo.
    private static IEnumerable<(double X, double Y)> Corners(View view, PhotoSource photo, PictureRequest request)
    {
        var width = view.Scale * Math.Min(photo.Width, photo.Height * (double)request.Width / request.Height);
        var height = width * request.Height / request.Width;
        var (sine, cosine) = Math.SinCos(view.Roll * Math.PI / 180);
        foreach (var (x, y) in ((double, double)[])[(-width / 2, -height / 2), (width / 2, -height / 2), (-width / 2, height / 2), (width / 2, height / 2)])
            yield return ((view.X * photo.Width) + (x * cosine) - (y * sine), (view.Y * photo.Height) + (x * sine) + (y * cosine));
    }
}
