using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WebStudio.Media;

namespace WebStudio.Pipelines.Story.Film.Picture;

/// <summary>Film grain: one tile of soft noise, laid elsewhere again and again.</summary>
internal sealed class FilmGrain
{
    private const int Side = 256, Row = Side + 16;

    private readonly short[] _tile = new short[Side * Row];
    private readonly int _seed;
    private int _left, _top;

    /// <param name="seed">Chooses the noise.</param>
    /// <param name="strength">Its standard deviation in steps of a byte.</param>
    public FilmGrain(long seed, double strength)
    {
        var random = new Random((int)seed ^ 0x6721);
        _seed = random.Next();
        var noise = new float[Side * Side];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = random.NextSingle() - 0.5f;
        var soft = new float[noise.Length];
        double squares = 0;
        for (var i = 0; i < soft.Length; i++)
        {
            // A neighbour to each side, across the tile's border: grains are larger than a pixel.
            int x = i % Side, y = i / Side;
            float At(int dx, int dy) => noise[(((y + dy) & (Side - 1)) * Side) + ((x + dx) & (Side - 1))];
            soft[i] = (2 * At(0, 0)) + At(1, 0) + At(-1, 0) + At(0, 1) + At(0, -1);
            squares += soft[i] * soft[i];
        }
        var scale = strength * GlideSampler.One / Math.Sqrt(squares / soft.Length);
        for (var i = 0; i < _tile.Length; i++)
            _tile[i] = (short)Math.Round(soft[(i / Row * Side) + (i % Row % Side)] * scale);
    }

    /// <summary>Lays the tile elsewhere; equal steps lay it equally.</summary>
    public void Move(int step)
    {
        var random = new Random(unchecked(_seed + (step * 7919)));
        (_left, _top) = (random.Next(Side), random.Next(Side));
    }

    /// <summary>Adds a row of it to a row of luma.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int row, Span<short> samples)
    {
        var tile = _tile.AsSpan(((row + _top) & (Side - 1)) * Row, Row);
        for (var x = 0; x <= samples.Length - 16; x += 16)
            Vector256.AddSaturate(Vector256.Create(samples[x..]), Vector256.Create(tile[((x + _left) & (Side - 1))..])).CopyTo(samples[x..]);
    }
}
