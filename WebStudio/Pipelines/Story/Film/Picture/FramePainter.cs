using WebStudio.Media;
using WebStudio.Pipelines.Story.Film.Direction;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>Draws frames: samples the shots, passes from one to the next, lights them. Reuses its buffers: one for each thread.</summary>
internal sealed class FramePainter
{
    // Of the frame's width: how soft the edge of a wipe is.
    private const double WipeEdge = 0.12;

    // The cinema's 2.39 to 1 where the frame is wide, else bars of a tenth.
    private const double CinemaShape = 2.39, TallBars = 0.08;

    private readonly FilmPlan _plan;
    private readonly FilmLight _light;
    private readonly bool _upright;
    private readonly short[] _row, _other, _third, _wipe, _wipeHalf;

    public FramePainter(FilmPlan plan)
    {
        (_plan, _light) = (plan, new FilmLight(plan));
        _upright = plan.Height > plan.Width;
        var width = (plan.Width + 15) / 16 * 16;
        (_row, _other, _third, _wipe, _wipeHalf) = (new short[width], new short[width], new short[width], new short[width], new short[width]);
        Bars = !plan.Effects.Contains("letterbox", StringComparer.Ordinal) ? 0 : (int)(plan.Width > 1.4 * plan.Height ? (plan.Height - (plan.Width / CinemaShape)) / 2 : plan.Height * TallBars) & ~1;
    }

    /// <summary>Rows of the black bars above and below, even.</summary>
    public int Bars { get; }

    /// <summary>Draws a frame.</summary>
    /// <param name="target">Gets it.</param>
    /// <param name="frame">Of the film.</param>
    /// <param name="view">The shot seen.</param>
    /// <param name="before">The shot it follows, while that is seen too.</param>
    /// <param name="into">How it follows.</param>
    /// <param name="share">How far that is, 0–1.</param>
    /// <param name="fade">What is left of all light, 0–1.</param>
    public void Paint(Yuv420 target, int frame, ShotView view, ShotView? before, Transition into, double share, double fade)
    {
        if (before is not null && into.Kind == TransitionKind.Dip)
        {
            // One at a time.
            fade *= Math.Abs((2 * share) - 1);
            view = share < 0.5 ? before : view;
            before = null;
        }
        view.Aim(frame);
        before?.Aim(frame);
        _light.Set(frame);
        if (before is not null && into.Kind == TransitionKind.Wipe)
            Edge(share, into.Back);
        for (var plane = 0; plane < 3; plane++)
        {
            int width = plane == 0 ? target.Width : target.ChromaWidth, height = plane == 0 ? target.Height : target.Height / 2, bars = plane == 0 ? Bars : Bars / 2;
            var bytes = target.Bytes.AsSpan(plane switch { 0 => 0, 1 => target.UOffset, _ => target.VOffset }, width * height);
            bytes[..(bars * width)].Fill(plane == 0 ? (byte)16 : (byte)128);
            bytes[((height - bars) * width)..].Fill(plane == 0 ? (byte)16 : (byte)128);
            var samples = _row.AsSpan(0, (width + 15) / 16 * 16);
            for (var y = bars; y < height - bars; y++)
            {
                if (before is null)
                    view.Sample(plane, y, samples);
                else
                    Pass(plane, y, width, height, view, before, into, share, samples);
                _light.Apply(plane, y, fade, samples);
                RowMath.Store(samples, bytes.Slice(y * width, width));
            }
        }
    }

    private void Pass(int plane, int y, int width, int height, ShotView view, ShotView before, Transition into, double share, Span<short> row)
    {
        if (into.Kind is TransitionKind.Slide or TransitionKind.Push)
        {
            Move(plane, y, width, height, view, before, into, share, row);
            return;
        }
        var other = _other.AsSpan(0, row.Length);
        before.Sample(plane, y, row);
        view.Sample(plane, y, other);
        if (into.Kind == TransitionKind.Wipe)
            RowMath.Mix(row, other, (plane == 0 ? _wipe : _wipeHalf).AsSpan(0, row.Length));
        else
            RowMath.Mix(row, other, share);
    }

    // The new picture comes from the right or from below, or from the other side.
    private void Move(int plane, int y, int width, int height, ShotView view, ShotView before, Transition into, double share, Span<short> row)
    {
        // In pairs of pixels, so that chroma goes with luma.
        var way = (int)(share * (_upright ? _plan.Height : _plan.Width) / 2) * (plane == 0 ? 2 : 1);
        var old = into.Kind == TransitionKind.Push ? way : 0;
        if (_upright)
        {
            var shown = into.Back ? y < way : y >= height - way;
            if (shown)
                view.Sample(plane, into.Back ? y + height - way : y - (height - way), row);
            else
                before.Sample(plane, into.Back ? y - old : y + old, row);
            return;
        }
        Span<short> fresh = _other.AsSpan(0, row.Length), gone = _third.AsSpan(0, row.Length);
        view.Sample(plane, y, fresh);
        before.Sample(plane, y, gone);
        if (into.Back)
        {
            fresh[(width - way)..width].CopyTo(row);
            gone[(way - old)..(width - old)].CopyTo(row[way..]);
        }
        else
        {
            gone[old..(width - way + old)].CopyTo(row);
            fresh[..way].CopyTo(row[(width - way)..]);
        }
    }

    // The new picture's share of each column.
    private void Edge(double share, bool back)
    {
        var width = _plan.Width;
        for (var x = 0; x < width; x++)
        {
            var along = (back ? width - 1 - x : x) / (double)width;
            var part = Math.Clamp((((share * (1 + WipeEdge)) - along) / WipeEdge), 0, 1);
            _wipe[x] = (short)(short.MaxValue * part * part * (3 - (2 * part)));
        }
        for (var x = 0; x < width / 2; x++)
            _wipeHalf[x] = _wipe[2 * x];
    }
}
