namespace WebStudio.Providers.Music.Composition;

/// <summary>A note as written.</summary>
/// <param name="At">Beats.</param>
/// <param name="Length">Beats.</param>
/// <param name="Pitch">MIDI key.</param>
/// <param name="Velocity">1–127 before the hand's unevenness.</param>
/// <param name="Delay">Seconds after its beat.</param>
internal readonly record struct Tone(double At, double Length, int Pitch, double Velocity, double Delay = 0);

/// <summary>One instrument's notes as written, in beats.</summary>
internal sealed record Sketch(string Name, int Program, bool Drums, int Volume, int Pan, int Reverb, int Chorus)
{
    /// <summary>Decibels by which it swells and falls with the sections.</summary>
    public double Swell { get; init; }

    public List<Tone> Tones { get; } = [];
}
