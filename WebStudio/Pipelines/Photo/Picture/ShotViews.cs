using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>
/// Makes the shots of a video ready, each while the one before it is still drawn. Few developed photos are kept at a time: the one that is
/// needed last, or never again, goes first.
/// </summary>
internal sealed class ShotViews(PictureRequest request, IReadOnlyList<Shot> shots, CancellationToken cancel)
{
    private const int Kept = 4;

    private readonly Dictionary<int, Print> _prints = [];
    private Task<ShotView>? _next;
    private int _made;

    /// <summary>The shot after the last one given; the one after it is begun.</summary>
    public async Task<ShotView> NextAsync()
    {
        var view = await (_next ?? MakeAsync(_made));
        _made++;
        _next = _made < shots.Count ? Task.Run(() => MakeAsync(_made), cancel) : null;
        return view;
    }

    /// <summary>Developed photos held now.</summary>
    public int Held => _prints.Count;

    /// <summary>Waits for what has been begun and is not wanted any more.</summary>
    public async Task StopAsync()
    {
        if (_next is not null)
            await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<ShotView> MakeAsync(int index)
    {
        var shot = shots[index];
        if (!_prints.TryGetValue(shot.Photo, out var print))
        {
            while (_prints.Count >= Kept)
                _prints.Remove(_prints.Keys.MaxBy(photo => NextUse(photo, index)));
            var photo = request.Photos[shot.Photo];
            var fit = Camera.Fit(photo, request);
            var density = shots.Where(other => other.Photo == shot.Photo).Max(other => ShotView.Density(Camera.Steps(other, fit)));
            print = await Darkroom.DevelopAsync(photo, density, cancel);
            _prints[shot.Photo] = print;
        }
        var last = shot.End + (index + 1 < shots.Count ? shots[index + 1].Dissolve : 0);
        var view = new ShotView(request, shot, print, last);
        if (NextUse(shot.Photo, index + 1) == int.MaxValue)
            _prints.Remove(shot.Photo);
        return view;
    }

    private int NextUse(int photo, int from)
    {
        for (var i = from; i < shots.Count; i++)
        {
            if (shots[i].Photo == photo)
                return i;
        }
        return int.MaxValue;
    }
}
