using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights.Rendering;

/// <summary>Renders pieces into files without sound, all of one kind, so that they can be joined without encoding again.</summary>
internal sealed class PieceRenderer(SourceCut source, ReelFormat format, CropPath path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public WindowTrack TrackOf(long from, int frames) => WindowTrack.For(path, format, source.Grid, from, frames);

    /// <summary>Renders one piece; what is left of it on failure is the caller's to remove.</summary>
    /// <param name="piece">What.</param>
    /// <param name="target">Path of the new file.</param>
    /// <param name="rendered">Told the frames done so far, from time to time.</param>
    /// <param name="cancel">Kills the programs at work.</param>
    /// <exception cref="DamagedPieceException">The source cannot be decoded there.</exception>
    public async Task RenderAsync(Piece piece, string target, Action<long> rendered, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience + TimeSpan.FromSeconds(piece.Frames));
        var track = TrackOf(piece.From, piece.Frames);
        try
        {
            if (track.Still && piece.Other is null)
                await TranscodeAsync(piece, track, target, rendered, limit.Token);
            else
                await ComposeAsync(piece, track, target, rendered, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new DamagedPieceException(0, piece.Frames, "The decoder took too long.");
        }
    }

    // One program does it all.
    private async Task TranscodeAsync(Piece piece, WindowTrack track, string target, Action<long> rendered, CancellationToken cancel)
    {
        string[] arguments = [.. source.Arguments(piece.From, piece.Frames, track.Region), .. Ffmpeg.H264(format.Crf, format.Preset), "-f", "mp4", Ffmpeg.Output(target)];
        var frames = await Ffmpeg.EncodeAsync(arguments, rendered, cancel);
        if (frames != piece.Frames)
            throw new DamagedPieceException(frames, piece.Frames, "");
    }

    // The window moves, or two pictures are mixed: frames go through our hands.
    private async Task ComposeAsync(Piece piece, WindowTrack track, string target, Action<long> rendered, CancellationToken cancel)
    {
        await using var one = await SourceFrames.StartAsync(source, format, piece.From, track, cancel);
        await using var other = piece.Other is { } from ? await SourceFrames.StartAsync(source, format, from, TrackOf(from, piece.Frames), cancel) : null;
        await using var video = await VideoWriter.StartAsync(target, new VideoFormat(format.Width, format.Height, format.Rate.Value, format.Crf, format.Preset), cancel);
        var size = Yuv420.SizeOf(format.Width, format.Height);
        var second = other is null ? [] : new byte[size];
        for (var frame = 0; frame < piece.Frames; frame++)
        {
            var buffer = video.Rent();
            await one.ReadAsync(buffer, cancel);
            if (other is not null)
            {
                await other.ReadAsync(second, cancel);
                WindowSampler.Mix(buffer.AsSpan(0, size), second, (int)(256 * (frame + 0.5) / piece.Frames));
            }
            await video.WriteAsync(buffer);
            rendered(frame + 1);
        }
        await video.CompleteAsync();
    }
}
