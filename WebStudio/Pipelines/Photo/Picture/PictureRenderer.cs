using WebStudio.Media;
using WebStudio.Pipelines.Photo.Picture.Direction;
using WebStudio.Pipelines.Photo.Picture.Titles;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>Draws the silent picture of a music video and encodes it while it is drawn.</summary>
public static class PictureRenderer
{
    // x264's, with what this one leaves out though it costs next to nothing: fewer bits where nothing lasts. Measured on these frames, as like them (SSIM)
    // as "veryfast" at 20 in two thirds of its time; a fifth larger.
    private const string Preset = "superfast", Tuning = "mbtree=1:rc-lookahead=10";

    // Constant rate factor.
    private const int Crf = 19;

    // Seconds between frames that can be jumped to.
    private const int KeySeconds = 4;

    /// <summary>How frames of a size are encoded.</summary>
    public static VideoFormat Format(int width, int height, int fps) => new(width, height, fps, Crf, Preset) { KeyInterval = KeySeconds * fps, Tuning = Tuning };

    /// <summary>Renders all frames of a song's length: <c>round(seconds × fps)</c> of them.</summary>
    /// <param name="request">What is to be seen.</param>
    /// <param name="output">An MP4 (H.264, yuv420p, BT.709), complete only on return, deleted on failure.</param>
    /// <param name="report">Told the share done, 0–1.</param>
    /// <param name="cancel">Stops the work and its processes.</param>
    /// <exception cref="InvalidImageException">A photo cannot be decoded.</exception>
    public static async Task RenderAsync(PictureRequest request, string output, Action<double> report, CancellationToken cancel)
    {
        var frames = Math.Max(1, (int)Math.Round(request.Times.Seconds * request.Fps));
        var shots = Director.Plan(request);
        var titles = await TitleLayer.CreateAsync(request, cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var views = new ShotViews(request, shots, stop.Token);
        try
        {
            // Before the encoder starts, so that a photo that cannot be opened costs nothing.
            var first = await views.NextAsync();
            var format = Format(request.Width, request.Height, request.Fps);
            await using var video = await VideoWriter.StartAsync(output, format, cancel);
            var painter = new FramePainter(request);
            ShotView view = first, before = first;
            var shot = 0;
            for (var frame = 0; frame < frames; frame++)
            {
                while (shot + 1 < shots.Count && shots[shot + 1].Start <= frame)
                {
                    shot++;
                    (before, view) = (view, await views.NextAsync());
                }
                var into = shot > 0 && shots[shot].Dissolve > 0 ? (frame - shots[shot].Start + 1) / (shots[shot].Dissolve + 1.0) : 1;
                var buffer = video.Rent();
                var picture = new Yuv420(request.Width, request.Height, buffer);
                painter.Paint(picture, frame, view, into < 1 ? before : null, into, shots[shot].Energy);
                titles.Draw(picture, frame / (double)request.Fps);
                await video.WriteAsync(buffer);
                report((frame + 1.0) / frames);
            }
            await video.CompleteAsync();
        }
        finally
        {
            await stop.CancelAsync();
            await views.StopAsync();
        }
    }
}
