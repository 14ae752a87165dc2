using WebStudio.Files;
using WebStudio.Media;
using WebStudio.Pipelines.Story.Film.Direction;
using WebStudio.Pipelines.Story.Film.Picture;
using WebStudio.Pipelines.Story.Film.Text;

namespace WebStudio.Pipelines.Story.Film;

/// <summary>Renders pieces of one film.</summary>
internal sealed class FilmWork(FilmPlan plan, IReadOnlyList<FilmShot> shots, IReadOnlyList<TextCue> cues, Plates plates)
{
    /// <summary>Renders one piece. Pieces may be rendered side by side.</summary>
    /// <param name="piece">Which.</param>
    /// <param name="path">An MP4; complete when it appears.</param>
    /// <param name="rendered">Told the frames done so far.</param>
    /// <param name="cancel">Kills the encoder; nothing stays then.</param>
    public async Task RenderAsync(FilmPiece piece, string path, Action<int> rendered, CancellationToken cancel)
    {
        var partial = path + Workspace.PartialSuffix;
        var first = shots.Select((shot, index) => (shot, index)).Last(each => each.shot.Start <= piece.Start).index;
        // Before the encoder starts, so that a picture that cannot be opened costs nothing.
        var view = await plates.ViewAsync(shots[first], cancel);
        var before = await BeforeAsync(first, piece.Start, null, cancel);
        var text = await TextLayer.CreateAsync(plan, [.. cues.Where(cue => cue.Show < piece.End && cue.Hide > piece.Start)], cancel);
        FramePainter painter = new(plan);
        Particles particles = new(plan);
        await using var video = await VideoWriter.StartAsync(partial, FilmRenderer.Format(plan.Width, plan.Height, plan.Fps), cancel);
        for (int frame = piece.Start, shot = first; frame < piece.End; frame++)
        {
            if (shot + 1 < shots.Count && shots[shot + 1].Start <= frame)
            {
                var gone = view;
                view = await plates.ViewAsync(shots[++shot], cancel);
                before = await BeforeAsync(shot, frame, gone, cancel);
            }
            var into = shots[shot].In;
            var passed = frame - shots[shot].Start;
            if (passed >= into.Frames)
                before = null;
            var buffer = video.Rent();
            var picture = new Yuv420(plan.Width, plan.Height, buffer);
            painter.Paint(picture, frame, view, before, into, before is null ? 1 : into.Share(passed), FilmRenderer.Fade(plan, frame));
            particles.Draw(picture, frame, painter.Bars);
            text.Draw(picture, frame);
            await video.WriteAsync(buffer);
            rendered(frame + 1 - piece.Start);
        }
        await video.CompleteAsync();
        File.Move(partial, path, overwrite: true);
    }

    // The shot that is still seen with another one at a frame.
    private async Task<ShotView?> BeforeAsync(int shot, int frame, ShotView? last, CancellationToken cancel) =>
        shot == 0 || frame - shots[shot].Start >= shots[shot].In.Frames ? null : last ?? await plates.ViewAsync(shots[shot - 1], cancel);
}
