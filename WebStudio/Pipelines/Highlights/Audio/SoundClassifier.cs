using System.Numerics.Tensors;

namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>
/// Speech, music or noise: a softmax regression on <see cref="SoundDescriptors"/> and their squares gives the likelihood of each, and the forward-backward
/// algorithm of a hidden Markov model (Rabiner 1989), whose states like to last, turns them into probabilities that neither flicker nor lag.
/// </summary>
internal static partial class SoundClassifier
{
    private const int Classes = 3;
    private const double Silent = -60;                  // LUFS of a tenth of a second
    private const int LongSilence = AudioTrack.Rate;    // after a second of silence, speech is no longer going on
    private const float Change = 0.01f;                 // probability that another sound begins within a tenth of a second
    private const float Share = 0.2f;                   // neighbouring descriptions overlap, so each counts for less

    /// <summary>True for each tenth of a second without sound.</summary>
    /// <param name="energies">Weighted mean squares of <see cref="LoudnessMeter"/>.</param>
    public static bool[] Silences(ReadOnlySpan<double> energies)
    {
        var result = new bool[energies.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = LoudnessMeter.Lufs(energies[i]) < Silent;
        return result;
    }

    /// <summary>Probabilities for each tenth of a second; they sum to 1, or to 0 in long silences.</summary>
    /// <param name="features">What was measured.</param>
    /// <param name="silence">What <see cref="Silences"/> gave.</param>
    public static (float[] Speech, float[] Music, float[] Crowd) Classify(FrameFeatures features, bool[] silence)
    {
        var count = silence.Length;
        var likelihoods = new float[count * Classes];
        var known = Likelihoods(features, likelihoods);
        var audible = Audible(silence, known);
        Smooth(likelihoods);
        var (speech, music, crowd) = (new float[count], new float[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            if (audible[i])
                (speech[i], music[i], crowd[i]) = (likelihoods[Classes * i], likelihoods[(Classes * i) + 1], likelihoods[(Classes * i) + 2]);
        }
        return (speech, music, crowd);
    }

    private static bool[] Likelihoods(FrameFeatures features, Span<float> likelihoods)
    {
        var descriptors = new SoundDescriptors(features);
        var known = new bool[likelihoods.Length / Classes];
        Span<float> described = stackalloc float[SoundDescriptors.Count];
        Span<float> inputs = stackalloc float[(2 * SoundDescriptors.Count) + 1];
        Span<float> scores = stackalloc float[Classes];
        for (var i = 0; i < known.Length; i++)
        {
            known[i] = descriptors.Describe(Math.Min(i * FrameFeatures.Rate / AudioTrack.Rate, features.Count - 1), described);
            scores.Clear();
            if (known[i])
            {
                for (var d = 0; d < described.Length; d++)
                {
                    var value = Math.Clamp((described[d] - Means[d]) / Deviations[d], -4, 4);
                    (inputs[d], inputs[SoundDescriptors.Count + d]) = (value, Math.Min(value * value, 9));
                }
                inputs[^1] = 1;
                for (var c = 0; c < Classes; c++)
                    scores[c] = Share * TensorPrimitives.Dot(inputs, Weights.AsSpan(c * inputs.Length, inputs.Length));
            }
            TensorPrimitives.SoftMax(scores, likelihoods.Slice(i * Classes, Classes));
        }
        return known;
    }

    // Short silences belong to what goes on around them.
    private static bool[] Audible(bool[] silence, bool[] known)
    {
        var result = new bool[silence.Length];
        for (int i = 0, end; i < silence.Length; i = end)
        {
            for (end = i + 1; end < silence.Length && silence[end] == silence[i];)
                end++;
            for (var j = i; j < end; j++)
                result[j] = known[j] && (!silence[j] || end - i < LongSilence);
        }
        return result;
    }

    // Likelihoods become the probabilities of the states, given all that is heard before and after.
    private static void Smooth(Span<float> values)
    {
        var count = values.Length / Classes;
        var forward = new float[values.Length];
        Span<float> state = [1f / Classes, 1f / Classes, 1f / Classes];
        for (var i = 0; i < count; i++)
        {
            Step(state, values.Slice(i * Classes, Classes));
            state.CopyTo(forward.AsSpan(i * Classes));
        }
        state.Fill(1f / Classes);
        for (var i = count - 1; i >= 0; i--)
        {
            var value = values.Slice(i * Classes, Classes);
            Move(state);
            var past = forward.AsSpan(i * Classes, Classes);
            TensorPrimitives.Multiply(past, state, past);
            TensorPrimitives.Multiply(state, value, state);
            Normalize(state, state);
            Normalize(past, value);
        }
    }

    private static void Step(Span<float> state, ReadOnlySpan<float> likelihood)
    {
        Move(state);
        TensorPrimitives.Multiply(state, likelihood, state);
        Normalize(state, state);
    }

    private static void Move(Span<float> state)
    {
        foreach (ref var probability in state)
            probability = (probability * (1 - Change)) + ((1 - probability) * Change / (Classes - 1));
    }

    private static void Normalize(ReadOnlySpan<float> values, Span<float> result) => TensorPrimitives.Divide(values, TensorPrimitives.Sum(values), result);
}
