namespace WebStudio.Providers.Music;

/// <summary>A generator whose numbers are the same on every machine and version: SplitMix64 (Steele, Lea, Flood: “Fast splittable pseudorandom number generators”, OOPSLA 2014).</summary>
internal sealed class SeededRandom
{
    private ulong _state;

    /// <param name="seed">Of the whole.</param>
    /// <param name="purpose">Keeps what is drawn for one thing apart from what is drawn for another: one may change without the other.</param>
    public SeededRandom(long seed, string purpose)
    {
        // FNV-1a over the purpose.
        var hash = 14695981039346656037UL;
        foreach (var letter in purpose)
            hash = (hash ^ letter) * 1099511628211UL;
        _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ hash;
        Bits();
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Next() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [0, count).</summary>
    public int Next(int count) => (int)(Next() * count);

    public bool Chance(double probability) => Next() < probability;

    /// <summary>Uniform in [low, high).</summary>
    public double Between(double low, double high) => low + (high - low) * Next();

    /// <summary>Bell-shaped about 0 with a standard deviation near 1, never beyond ±3: the sum of three uniform numbers.</summary>
    public double Bell() => (Next() + Next() + Next() - 1.5) * 2;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    private ulong Bits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
