using WebStudio.Pipelines.Highlights;
using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Tests.Pipelines.Highlights.Selection;

/// <summary>Tracks of a video that was never filmed: plain at first, then with what a test plants. The same for the same seed.</summary>
internal sealed class Footage
{
    private readonly Random _random;
    private readonly int _count;
    private readonly float[] _motion, _sharpness, _brightness, _contrast, _shake, _x, _y;
    private readonly float[] _loudness, _rise, _onset, _speech, _crowd, _music;
    private readonly PictureFlaws[] _flaws;
    private readonly ulong[] _hash;
    private readonly byte[] _layout;
    private readonly List<Shot> _shots = [];
    private readonly List<TimeRange> _sentences = [];
    private readonly List<TimeRange> _damaged = [];
    private readonly List<double> _beats = [];

    public Footage(double duration, int seed = 1)
    {
        Duration = duration;
        _random = new Random(seed);
        _count = (int)Math.Ceiling(duration * VideoTrack.Rate);
        _motion = Noise(0.01f, 0.002f);
        _sharpness = Noise(0.2f, 0.01f);
        _brightness = Noise(0.5f, 0.01f);
        _contrast = Noise(0.2f, 0.005f);
        _shake = Noise(0.02f, 0.005f);
        _x = Noise(0.5f, 0.15f);
        _y = Noise(0.5f, 0.15f);
        _loudness = Noise(-30, 0.7f);
        _rise = Noise(0, 0.7f);
        _onset = Noise(0.02f, 0.02f);
        _speech = new float[_count];
        _crowd = Noise(0.05f, 0.02f);
        _music = new float[_count];
        _flaws = new PictureFlaws[_count];
        _hash = new ulong[_count];
        _layout = new byte[_count * VideoTrack.LayoutSize];
    }

    public double Duration { get; }

    public IReadOnlyList<TimeRange> Sentences => _sentences;

    public IReadOnlyList<Shot> Shots => _shots;

    /// <summary>Cuts it into shots of random lengths, each with a picture of its own that changes slowly.</summary>
    public Footage Cut(double shortest, double longest)
    {
        for (var start = 0.0; start < Duration;)
        {
            var end = Math.Min(Duration, Math.Round((start + shortest + (_random.NextDouble() * (longest - shortest))) * 30) / 30);
            end = Duration - end < 1 ? Duration : end;
            _shots.Add(new Shot(start, end, Transition.Cut));
            Picture(start, end);
            start = end;
        }

        return this;
    }

    /// <summary>One camera that never moves.</summary>
    public Footage Still()
    {
        _shots.Add(new Shot(0, Duration, Transition.Cut));
        var hash = (ulong)_random.NextInt64();
        for (var i = 0; i < _count; i++)
            (_hash[i], _motion[i]) = (hash, 0.0005f);
        Array.Fill(_layout, (byte)90);
        return this;
    }

    /// <summary>Sentences of random lengths with pauses of random lengths, as loud as speech is.</summary>
    public Footage Speak(double from, double to, double longestSentence = 6)
    {
        for (var start = from + 0.4; start + 1 < to;)
        {
            var end = Math.Min(to, start + 1 + (_random.NextDouble() * (longestSentence - 1)));
            _sentences.Add(new TimeRange(start, end));
            foreach (var i in Tenths(start, end))
                (_speech[i], _loudness[i], _onset[i]) = (0.9f, -22 + (float)(_random.NextDouble() * 8), (float)_random.NextDouble());
            start = end + 0.26 + (_random.NextDouble() * 0.8);
        }

        return this;
    }

    /// <summary>What everybody wants to see: fast motion, a roaring crowd, 12 dB louder than before.</summary>
    public Footage Excite(double from, double to, bool picture = true, bool sound = true)
    {
        foreach (var i in Tenths(from, to))
        {
            if (picture)
                _motion[i] = 0.06f + (float)(_random.NextDouble() * 0.02);
            if (sound)
                (_loudness[i], _crowd[i], _onset[i], _rise[i]) = (-14 - (float)_random.NextDouble(), 0.9f, 0.6f, i < (from + 3) * 10 ? 12 : 1);
        }

        return this;
    }

    public Footage Flaw(double from, double to, PictureFlaws flaw)
    {
        foreach (var i in Tenths(from, to))
            _flaws[i] |= flaw;
        return this;
    }

    public Footage Damage(double from, double to)
    {
        _damaged.Add(new TimeRange(from, to));
        return this;
    }

    public Footage Beat(double every)
    {
        for (var at = every; at < Duration; at += every)
            _beats.Add(at);
        return this;
    }

    /// <summary>Shows and plays again what was shown before.</summary>
    public Footage Repeat(double from, double to, double at)
    {
        var (source, target) = ((int)(from * 10), (int)(at * 10));
        foreach (var i in Enumerable.Range(0, (int)((to - from) * 10)))
        {
            foreach (var values in (float[][])[_motion, _x, _y, _loudness, _rise, _onset, _speech, _crowd])
                values[target + i] = values[source + i];
            _hash[target + i] = _hash[source + i];
            Array.Copy(_layout, (source + i) * VideoTrack.LayoutSize, _layout, (target + i) * VideoTrack.LayoutSize, VideoTrack.LayoutSize);
        }

        return this;
    }

    public VideoTrack Video => new()
    {
        Duration = Duration,
        Motion = _motion,
        MotionX = _x,
        MotionY = _y,
        CameraMotion = new float[_count],
        Shake = _shake,
        Sharpness = _sharpness,
        Brightness = _brightness,
        Contrast = _contrast,
        Clipped = new float[_count],
        Saturation = Enumerable.Repeat(0.2f, _count).ToArray(),
        Flaws = _flaws,
        Hash = _hash,
        Layout = _layout,
        Shots = _shots,
        Damaged = _damaged,
    };

    public AudioTrack Audio => new()
    {
        Duration = Duration,
        Loudness = _loudness,
        Integrated = -25,
        Onset = _onset,
        Speech = _speech,
        Music = _music,
        Crowd = _crowd,
        Silence = new bool[_count],
        LoudnessRise = _rise,
        Sentences = _sentences,
        Pauses = [],
        Beats = _beats,
        Tempo = _beats.Count > 1 ? 60 / (_beats[1] - _beats[0]) : null,
    };

    private IEnumerable<int> Tenths(double from, double to) =>
        Enumerable.Range(0, _count).Where(i => i >= (int)Math.Round(from * 10) && i < (int)Math.Round(to * 10));

    private float[] Noise(float mean, float deviation) =>
        [.. Enumerable.Range(0, _count).Select(_ => mean + (deviation * (float)((_random.NextDouble() * 2) - 1)))];

    // A picture whose hash changes by three bits every half second: things move in it.
    private void Picture(double from, double to)
    {
        var hash = (ulong)_random.NextInt64() ^ ((ulong)_random.NextInt64() << 1);
        var colours = new byte[VideoTrack.LayoutSize];
        _random.NextBytes(colours);
        foreach (var i in Tenths(from, to))
        {
            if (i % 5 == 0)
                hash ^= (1UL << _random.Next(64)) ^ (1UL << _random.Next(64)) ^ (1UL << _random.Next(64));
            _hash[i] = hash;
            colours.CopyTo(_layout, i * VideoTrack.LayoutSize);
        }
    }
}
