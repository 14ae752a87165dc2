namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>
/// The K weighting of ITU-R BS.1770-4: a shelf for the head, then a high-pass. The standard's table is for 48 kHz; other rates come from the
/// same analogue prototypes by the bilinear transform with frequencies pre-warped (Mansbridge, Finn and Reiss, AES 132, 2012).
/// </summary>
internal sealed class KWeighting
{
    private readonly Section _shelf;
    private readonly Section _highPass;

    /// <param name="sampleRate">Samples a second.</param>
    public KWeighting(int sampleRate)
    {
        const double ShelfFrequency = 1681.974450955533, ShelfQ = 0.7071752369554196, ShelfGain = 3.999843853973347;
        const double PassFrequency = 38.13547087602444, PassQ = 0.5003270373238773;
        var top = Math.Pow(10, ShelfGain / 20);
        var middle = Math.Pow(top, 0.4996667741545416);
        var k = Math.Tan(Math.PI * ShelfFrequency / sampleRate);
        var scale = Scale(k, ShelfQ);
        _shelf = new Section(
            (top + (middle * k / ShelfQ) + (k * k)) / scale, 2 * ((k * k) - top) / scale, (top - (middle * k / ShelfQ) + (k * k)) / scale,
            2 * ((k * k) - 1) / scale, (1 - (k / ShelfQ) + (k * k)) / scale);
        // The table's high-pass has a numerator of exactly 1, −2, 1; its small gain at high frequencies is kept at every rate.
        k = Math.Tan(Math.PI * PassFrequency / sampleRate);
        scale = Scale(k, PassQ);
        var gain = Scale(Math.Tan(Math.PI * PassFrequency / 48000), PassQ) / scale;
        _highPass = new Section(gain, -2 * gain, gain, 2 * ((k * k) - 1) / scale, (1 - (k / PassQ) + (k * k)) / scale);
    }

    /// <summary>Filters the next samples, −1 to 1.</summary>
    /// <returns>The sum of the squares of what comes out.</returns>
    public double Energy(ReadOnlySpan<float> samples)
    {
        Section shelf = _shelf, pass = _highPass;
        double shelf1 = shelf.Memory1, shelf2 = shelf.Memory2, pass1 = pass.Memory1, pass2 = pass.Memory2, sum = 0;
        foreach (var sample in samples)
        {
            var x = (shelf.B0 * sample) + shelf1;
            shelf1 = (shelf.B1 * sample) - (shelf.A1 * x) + shelf2;
            shelf2 = (shelf.B2 * sample) - (shelf.A2 * x);
            var y = (pass.B0 * x) + pass1;
            pass1 = (pass.B1 * x) - (pass.A1 * y) + pass2;
            pass2 = (pass.B2 * x) - (pass.A2 * y);
            sum += y * y;
        }
        // Numbers too small for the usual form would slow down digital silence after sound.
        (shelf.Memory1, shelf.Memory2, pass.Memory1, pass.Memory2) = (Normal(shelf1), Normal(shelf2), Normal(pass1), Normal(pass2));
        return sum;
    }

    private static double Scale(double k, double q) => 1 + (k / q) + (k * k);

    private static double Normal(double value) => Math.Abs(value) < 1e-30 ? 0 : value;

    // A second-order section in transposed direct form II.
    private sealed class Section(double b0, double b1, double b2, double a1, double a2)
    {
        public readonly double B0 = b0, B1 = b1, B2 = b2, A1 = a1, A2 = a2;
        public double Memory1, Memory2;
    }
}
