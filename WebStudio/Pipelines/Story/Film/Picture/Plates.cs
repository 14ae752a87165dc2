using WebStudio.Media;
using WebStudio.Pipelines.Story.Film.Direction;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>The plates in use: each scene's picture is developed once while its pieces, or the next scene's first one, are drawn.</summary>
internal sealed class Plates(FilmPlan plan, IReadOnlyList<PictureFacts> pictures, IReadOnlyList<FilmShot> shots)
{
    private const int Kept = 3;

    private readonly Lock _lock = new();
    private readonly List<(int Scene, Task<Plate> Plate)> _plates = [];

    /// <summary>A shot, ready to be sampled.</summary>
    /// <exception cref="InvalidImageException">Its picture cannot be decoded.</exception>
    public async Task<ShotView> ViewAsync(FilmShot shot, CancellationToken cancel) =>
        new(plan, shot, pictures[shot.Scene], await PlateOf(shot.Scene, cancel).WaitAsync(cancel));

    private Task<Plate> PlateOf(int scene, CancellationToken cancel)
    {
        lock (_lock)
        {
            var at = _plates.FindIndex(each => each.Scene == scene);
            // Whose caller gave up is begun anew.
            var plate = at >= 0 && !_plates[at].Plate.IsCanceled ? _plates[at].Plate : Task.Run(() => DevelopAsync(scene, cancel), cancel);
            if (at >= 0)
                _plates.RemoveAt(at);
            _plates.Add((scene, plate));
            if (_plates.Count > Kept)
                _plates.RemoveAt(0);
            return plate;
        }
    }

    private Task<Plate> DevelopAsync(int scene, CancellationToken cancel)
    {
        var density = shots.Where(shot => shot.Scene == scene).Max(shot => ShotView.Density(plan, pictures[scene], shot));
        return PlateMaker.DevelopAsync(plan.Scenes[scene].Image, density, plan.Filter, plan.Effects.Contains("bloom", StringComparer.Ordinal), cancel);
    }
}
