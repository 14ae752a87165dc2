using System.Numerics;

namespace WebStudio.Media;

/// <summary>
/// A raster that remembers which 32×32 tiles were touched, so that a frame costs what changed and not its size.
/// Whoever writes into <see cref="Raster"/> says where with <see cref="Touch"/>.
/// </summary>
public sealed class Canvas
{
    public const int TileSize = 32;

    private readonly ulong[] _touched;
    private readonly int _columns;
    private readonly int _rows;

    public Canvas(int width, int height, uint paper)
    {
        Raster = new Raster(width, height);
        Array.Fill(Raster.Pixels, paper);
        _columns = (width + TileSize - 1) / TileSize;
        _rows = (height + TileSize - 1) / TileSize;
        _touched = new ulong[((_columns * _rows) + 63) / 64];
        Touch(0, 0, width, height);
    }

    public Raster Raster { get; }

    public int Width => Raster.Width;

    public int Height => Raster.Height;

    /// <summary>Marks the pixels x0 ≤ x &lt; x1, y0 ≤ y &lt; y1 as changed; parts outside the canvas are ignored.</summary>
    public void Touch(int x0, int y0, int x1, int y1)
    {
        if (x1 <= 0 || y1 <= 0 || x0 >= Width || y0 >= Height || x0 >= x1 || y0 >= y1)
            return;
        int left = Math.Max(x0, 0) / TileSize, right = (Math.Min(x1, Width) - 1) / TileSize;
        int top = Math.Max(y0, 0) / TileSize, bottom = (Math.Min(y1, Height) - 1) / TileSize;
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                var tile = (row * _columns) + column;
                _touched[tile >> 6] |= 1UL << (tile & 63);
            }
        }
    }

    /// <summary>Calls back for every touched tile with its rectangle (x, y, width, height) and forgets that it was touched.</summary>
    public void TakeTouched(Action<int, int, int, int> tile)
    {
        for (var word = 0; word < _touched.Length; word++)
        {
            var bits = _touched[word];
            _touched[word] = 0;
            for (; bits != 0; bits &= bits - 1)
            {
                var index = (word << 6) + BitOperations.TrailingZeroCount(bits);
                int x = index % _columns * TileSize, y = index / _columns * TileSize;
                tile(x, y, Math.Min(TileSize, Width - x), Math.Min(TileSize, Height - y));
            }
        }
    }
}
