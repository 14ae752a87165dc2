using WebStudio.Media;

namespace WebStudio.Pipelines.Highlights.Audio;

/// <summary>Listens to the sound of a video once, from its beginning to its end.</summary>
public static class AudioAnalyzer
{
    /// <summary>Samples a second of what is analysed.</summary>
    public const int SampleRate = 16000;

    /// <summary>Seconds that are listened to at most; what follows is left out.</summary>
    public const int LongestSeconds = 3600;

    private const int Hop = SampleRate / FrameFeatures.Rate;

    /// <summary>Analyses a sound.</summary>
    /// <param name="pcmPath">A file of signed 16-bit little-endian samples of one channel, <see cref="SampleRate"/> a second, without a header.</param>
    /// <param name="cancel">Ends the analysis.</param>
    /// <returns><see cref="AudioTrack.Empty"/> when the file is missing or holds no sample.</returns>
    public static async Task<AudioTrack> AnalyzeAsync(string pcmPath, CancellationToken cancel)
    {
        var file = new FileInfo(pcmPath);
        var samples = file.Exists ? Math.Min(file.Length / 2, (long)LongestSeconds * SampleRate) : 0;
        if (samples == 0)
            return AudioTrack.Empty;
        var loudness = new LoudnessMeter();
        var features = await ListenAsync(pcmPath, samples, loudness, cancel);
        return Judge(features, loudness, samples / (double)SampleRate);
    }

    private static AudioTrack Judge(FrameFeatures features, LoudnessMeter meter, double duration)
    {
        var loudness = meter.Momentary();
        var silence = SoundClassifier.Silences(meter.Energies);
        var (speech, music, crowd) = SoundClassifier.Classify(features, silence);
        var (sentences, pauses) = Sentences.Find(features, speech, duration);
        var (beats, tempo) = BeatTracker.Track(features.Flux);
        return new AudioTrack
        {
            Duration = duration,
            Loudness = loudness,
            Integrated = meter.Integrated(),
            LoudnessRise = LoudnessChange.Rise(loudness),
            Onset = Onsets.Strengths(Onsets.Find(features.Flux), loudness.Length),
            Silence = silence,
            Speech = speech,
            Music = music,
            Crowd = crowd,
            Sentences = sentences,
            Pauses = pauses,
            Beats = beats,
            Tempo = tempo,
        };
    }

    internal static async Task<FrameFeatures> ListenAsync(string path, long samples, LoudnessMeter loudness, CancellationToken cancel)
    {
        var features = new FrameFeatures((int)(samples / Hop) + 1);
        var analyzer = new FrameAnalyzer();
        var frame = 0;
        // Half a window of silence before the first sample centres the first frame on it; likewise the end.
        var pending = new float[FrameAnalyzer.Window + Hop];
        var filled = FrameAnalyzer.Window / 2;
        var left = samples;
        await foreach (var read in PcmReader.ReadAsync(path, cancel))
        {
            var block = read[..(int)Math.Min(read.Length, left)];
            left -= block.Length;
            loudness.Add(block.Span);
            Measure(block.Span);
        }
        loudness.Complete();
        Measure(stackalloc float[FrameAnalyzer.Window / 2]);
        return features;

        void Measure(ReadOnlySpan<float> block)
        {
            while (block.Length > 0)
            {
                var taken = Math.Min(block.Length, FrameAnalyzer.Window - filled);
                block[..taken].CopyTo(pending.AsSpan(filled));
                filled += taken;
                block = block[taken..];
                if (filled < FrameAnalyzer.Window)
                    return;
                if (frame < features.Count)
                    analyzer.Measure(pending, features, frame++);
                pending.AsSpan(Hop, FrameAnalyzer.Window - Hop).CopyTo(pending);
                filled = FrameAnalyzer.Window - Hop;
            }
        }
    }
}
