using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture;

/// <summary>
/// Film grain: one small tile of soft noise, laid elsewhere every few frames. It also hides the steps of skies. Weak, slow and soft enough
/// that the encoder hardly spends on it.
/// </summary>
internal sealed class Grain
{
    private const int Side = 256, Row = Side + 16;

    private readonly short[] _tile = new short[Side * Row];
    private readonly int _seed;
    private int _left, _top;

    /// <param name="seed">Chooses the noise.</param>
    /// <param name="strength">Its standard deviation in steps of a byte.</param>
    public Grain(long seed, double strength)
    {
        var random = new Random((int)seed ^ 0x6721);
        _seed = random.Next();
        var noise = new float[Side * Side];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = random.NextSingle() - 0.5f;
        // Mean over 3×3 with a soft edge, across the tile's border.
        float[] soft = new float[noise.Length];
        double squares = 0;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                float sum = 0;
                for (var dy = -1; dy <= 1; dy++)
                {
                    for (var dx = -1; dx <= 1; dx++)
                        sum += noise[(((y + dy) & (Side - 1)) * Side) + ((x + dx) & (Side - 1))] * (2 - Math.Abs(dx)) * (2 - Math.Abs(dy));
                }
                soft[(y * Side) + x] = sum;
                squares += sum * sum;
            }
        }
        var scale = strength * RowFinish.One / Math.Sqrt(squares / soft.Length);
        for (var i = 0; i < _tile.Length; i++)
            _tile[i] = (short)Math.Round(soft[(i / Row * Side) + (i % Row % Side)] * scale);
    }

    /// <summary>Lays the tile elsewhere.</summary>
    /// <param name="step">Equal steps lay it equally.</param>
    public void Move(int step)
    {
        var random = new Random(unchecked(_seed + (step * 7919)));
        (_left, _top) = (random.Next(Side), random.Next(Side));
    }

    /// <summary>The grain of a row.</summary>
    /// <param name="row">Of the frame.</param>
    /// <param name="target">Gets it; a multiple of 16.</param>
    public void Fill(int row, Span<short> target)
    {
        var tile = _tile.AsSpan(((row + _top) & (Side - 1)) * Row, Row);
        for (var x = 0; x < target.Length; x += 16)
            tile.Slice((x + _left) & (Side - 1), 16).CopyTo(target[x..]);
    }
}
