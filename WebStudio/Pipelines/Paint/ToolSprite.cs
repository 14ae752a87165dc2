using WebStudio.Media;

namespace WebStudio.Pipelines.Paint;

/// <summary>A tool's picture as it lies over a frame: Y, U, V and alpha at full resolution, and where its tip is.</summary>
public sealed class ToolSprite
{
    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _alpha;
    private readonly byte[] _y;
    private readonly byte[] _u;
    private readonly byte[] _v;
    private readonly (int From, int To)[] _spans;

    /// <param name="art">Straight alpha in the highest byte.</param>
    /// <param name="tipX">Of the tip, from the left of the art.</param>
    /// <param name="tipY">From its top.</param>
    public ToolSprite(Raster art, int tipX, int tipY)
    {
        (_width, _height, TipX, TipY) = (art.Width, art.Height, tipX, tipY);
        _alpha = new byte[art.Pixels.Length];
        _y = new byte[art.Pixels.Length];
        _u = new byte[art.Pixels.Length];
        _v = new byte[art.Pixels.Length];
        for (var i = 0; i < art.Pixels.Length; i++)
        {
            _alpha[i] = (byte)(art.Pixels[i] >> 24);
            (_y[i], _u[i], _v[i]) = Yuv420.Convert(art.Pixels[i]);
        }
        _spans = new (int, int)[_height];
        for (var row = 0; row < _height; row++)
        {
            var alpha = _alpha.AsSpan(row * _width, _width);
            var from = alpha.IndexOfAnyExcept((byte)0);
            _spans[row] = from < 0 ? (0, 0) : (from, alpha.LastIndexOfAnyExcept((byte)0) + 1);
        }
    }

    public int TipX { get; }

    public int TipY { get; }

    /// <summary>Blends the tool onto a frame with its tip at a pixel; what lies outside is cut.</summary>
    public void Draw(Span<byte> frame, int frameWidth, int frameHeight, int tipX, int tipY)
    {
        int left = tipX - TipX, top = tipY - TipY;
        for (var row = Math.Max(0, -top); row < Math.Min(_height, frameHeight - top); row++)
        {
            var (from, to) = _spans[row];
            from = Math.Max(from, -left);
            to = Math.Min(to, frameWidth - left);
            if (from >= to)
                continue;
            BlendLuma(frame.Slice(((row + top) * frameWidth) + left + from, to - from), (row * _width) + from);
            if (((row + top) & 1) == 0)
                BlendChroma(frame, frameWidth, frameHeight, row, left, top);
        }
    }

    private void BlendLuma(Span<byte> luma, int at)
    {
        var alpha = _alpha.AsSpan(at, luma.Length);
        var own = _y.AsSpan(at, luma.Length);
        for (var i = 0; i < luma.Length; i++)
            luma[i] = (byte)(((own[i] * alpha[i]) + (luma[i] * (255 - alpha[i])) + 127) / 255);
    }

    /// <summary>Chroma of the frame's row pair that begins at <paramref name="row"/> of the sprite: alpha-weighted mean of 2×2.</summary>
    private void BlendChroma(Span<byte> frame, int frameWidth, int frameHeight, int row, int left, int top)
    {
        var below = row + 1 < _height ? row + 1 : row;
        int from = Math.Min(_spans[row].From, _spans[below].From), to = Math.Max(_spans[row].To, _spans[below].To);
        int first = Math.Max(0, left + from) / 2, last = Math.Min(frameWidth, left + to) / 2;
        int chromaWidth = frameWidth / 2, u = frameWidth * frameHeight, v = u + (u / 4), line = (row + top) / 2 * chromaWidth;
        for (var column = first; column < last; column++)
        {
            int x = (column * 2) - left;
            int alpha = 0, sumU = 0, sumV = 0;
            Add(row, x);
            Add(row, x + 1);
            Add(below, x);
            Add(below, x + 1);
            if (alpha == 0)
                continue;
            ref var targetU = ref frame[u + line + column];
            ref var targetV = ref frame[v + line + column];
            targetU = (byte)((sumU + (targetU * (1020 - alpha)) + 510) / 1020);
            targetV = (byte)((sumV + (targetV * (1020 - alpha)) + 510) / 1020);

            void Add(int spriteRow, int spriteColumn)
            {
                if ((uint)spriteColumn >= (uint)_width)
                    return;
                var i = (spriteRow * _width) + spriteColumn;
                alpha += _alpha[i];
                sumU += _u[i] * _alpha[i];
                sumV += _v[i] * _alpha[i];
            }
        }
    }
}
