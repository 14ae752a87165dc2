namespace WebStudio.Providers.Music.Composition;

/// <summary>A short figure that a melody is made of.</summary>
/// <param name="Steps">Scale steps from its first note, 3–5 of them, the first 0.</param>
/// <param name="Shifts">Scale steps by which its repetitions within a phrase are moved: a sequence.</param>
internal sealed record Motif(IReadOnlyList<int> Steps, IReadOnlyList<int> Shifts)
{
    private static readonly int[][] Sequences = [[0, 1, -1, 0], [0, -1, -2, -1], [0, 2, 1, 0], [0, 0, 1, -1], [0, -2, 0, -1], [0, 1, 2, 0]];

    /// <summary>Mostly steps, one leap or two, which the next note turns back from; happy ones rise.</summary>
    public static Motif Create(Mood mood, SeededRandom random)
    {
        var count = 3 + random.Next(3);
        var steps = new int[count];
        var leapAt = 1 + random.Next(count - 1);
        var up = random.Chance(0.5 + 0.25 * mood.Valence) ? 1 : -1;
        for (var i = 1; i < count; i++)
        {
            var turned = i == leapAt + 1;
            var size = i == leapAt && random.Chance(0.75) ? 2 + random.Next(3) : random.Chance(0.18) ? 0 : 1;
            if (turned)
                up = -up;
            else if (random.Chance(0.25))
                up = -up;
            steps[i] = Math.Clamp(steps[i - 1] + up * size, -4, 5);
        }
        return new Motif(steps, random.Pick(Sequences));
    }

    public Motif Inverted() => this with { Steps = [.. Steps.Select(step => -step)] };

    public Motif Reversed() => this with { Steps = [.. Steps.Reverse().Select(step => step - Steps[^1])] };

    /// <summary>Scale steps of a phrase's note above the phrase's centre.</summary>
    public int At(int note) => Steps[note % Steps.Count] + Shifts[note / Steps.Count % Shifts.Count];
}
