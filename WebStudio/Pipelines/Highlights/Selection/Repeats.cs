using System.Numerics;
using WebStudio.Pipelines.Highlights.Audio;
using WebStudio.Pipelines.Highlights.Video;

namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>
/// Finds where a stretch is seen again. Pictures that move match another shot only when they are aligned in time: that is a
/// repetition whatever is heard. Pictures that stand still match all along, as in a lecture: then sound and motion must agree too.
/// All positions are tenths of a second.
/// </summary>
internal sealed class Repeats
{
    // What is compared at once, how far such blocks lie apart, and how near nothing counts as another moment:
    // in another shot, and in the same one, where what goes on for a while is no repetition.
    private const int Block = 15, Step = 5, Near = 20, Lasting = 150;

    // Pictures that move differ by so many bits more where they are not aligned, or match only for so short a row of alignments.
    private const int Misaligned = 2, Brief = 5;

    private const float NearDuplicate = 0.8f;

    private const int ProbeBits = 10, Astray = 3;

    private readonly VideoTrack _video;
    private readonly AudioTrack _audio;
    private readonly int[] _shot;

    public Repeats(VideoTrack video, AudioTrack audio)
    {
        _video = video;
        _audio = audio;
        _shot = new int[video.Count];
        for (var i = 1; i < video.Shots.Count; i++)
        {
            var start = Math.Clamp((int)Math.Round(video.Shots[i].Start * VideoTrack.Rate), 0, video.Count);
            _shot.AsSpan(start).Fill(i);
        }
    }

    /// <summary>Tenths of a second in the video.</summary>
    public int Count => _video.Count;

    /// <summary>Whether a stretch shows something twice by itself.</summary>
    public bool Within(int from, int to)
    {
        var found = new bool[_video.Count];
        for (var block = from; block + Block + Near <= to; block += Step)
            Search(block, block + Near, to, found);
        return found.AsSpan(from, to - from).Count(value: true) >= Block;
    }

    /// <summary>Marks the moments that show the same as a stretch, as long as they go on doing so; what is marked already is not looked at.</summary>
    public void Mark(int from, int to, bool[] marked)
    {
        for (var block = from; block + Block <= to; block += Step)
            Search(block, 0, _video.Count, marked);
    }

    private void Search(int block, int from, int to, bool[] marked)
    {
        for (var at = from; at + Block <= to; at++)
        {
            if (Math.Abs(at - block) < Near || (marked[at] && marked[at + Block - 1]))
                continue;
            if (_shot[at] == _shot[block])
            {
                if (Math.Abs(at - block) >= Lasting && Agrees(block, at) && LooksAlike(block, at))
                    Put(marked, at, at + Block);
            }
            else if (LooksAlike(block, at))
            {
                at = Compare(block, at, to, marked);
            }
        }
    }

    // Takes the row of alignments that look alike from the first one on; returns the last.
    private int Compare(int block, int first, int to, bool[] marked)
    {
        var last = first;
        while (last + 1 + Block <= to && _shot[last + 1] != _shot[block] && LooksAlike(block, last + 1))
            last++;
        var best = BestAligned(block, first, last);
        if (Math.Max(Bits(block, first), Bits(block, last)) - Bits(block, best) >= Misaligned * Block || (Moves(block) && last - first < Brief))
        {
            Follow(block, best, marked);
            return last;
        }

        for (var at = first; at <= last; at++)
        {
            if (Agrees(block, at))
                Put(marked, at, at + Block);
        }

        return last;
    }

    // A repeated scene is marked from its first to its last picture, however little of it was chosen.
    private void Follow(int block, int at, bool[] marked)
    {
        var before = Going(block, at, -1);
        Put(marked, at - before, at + 1 + Going(block, at, 1));
    }

    // How far both go on alike; a cut may lie a few tenths beside.
    private int Going(int block, int at, int step)
    {
        var (alike, missed) = (0, 0);
        for (var i = 1; missed <= Astray; i++)
        {
            var (a, b) = (block + (i * step), at + (i * step));
            if (Math.Min(a, b) < 0 || Math.Max(a, b) >= _video.Count)
                break;
            var same = BitOperations.PopCount(_video.Hash[a] ^ _video.Hash[b]) <= ProbeBits && _video.Likeness(a, b) >= NearDuplicate;
            (alike, missed) = same ? (i, 0) : (alike, missed + 1);
        }

        return alike;
    }

    private int BestAligned(int block, int first, int last)
    {
        var (sum, count, least) = (0, 0, int.MaxValue);
        for (var at = first; at <= last; at++)
        {
            var bits = Bits(block, at);
            if (bits < least)
                (sum, count, least) = (0, 0, bits);
            if (bits == least)
                (sum, count) = (sum + at, count + 1);
        }

        return sum / count;
    }

    private int Bits(int block, int at)
    {
        var bits = 0;
        for (var i = 0; i < Block; i++)
            bits += BitOperations.PopCount(_video.Hash[block + i] ^ _video.Hash[at + i]);
        return bits;
    }

    private static void Put(bool[] marked, int from, int to) => marked.AsSpan(from, to - from).Fill(value: true);

    private bool Agrees(int a, int b) => SoundsAlike(a, b) && MovesAlike(a, b);

    private bool LooksAlike(int a, int b)
    {
        for (var i = 0; i < Block; i += 7)
        {
            if (BitOperations.PopCount(_video.Hash[a + i] ^ _video.Hash[b + i]) > ProbeBits)
                return false;
        }

        var likeness = 0f;
        for (var i = 0; i < Block; i += 7)
            likeness += _video.Likeness(a + i, b + i);
        return likeness >= NearDuplicate * 3;
    }

    // Whether the picture at the block's end is another than at its beginning.
    private bool Moves(int block) => _video.Hash[block] != _video.Hash[block + Block - 1];

    // As much, and in the same place.
    private bool MovesAlike(int a, int b)
    {
        var (difference, sum, aside) = (0f, 0f, 0f);
        for (var i = 0; i < Block; i++)
        {
            difference += Math.Abs(_video.Motion[a + i] - _video.Motion[b + i]);
            sum += _video.Motion[a + i];
            aside += Math.Abs(_video.MotionX[a + i] - _video.MotionX[b + i]) + Math.Abs(_video.MotionY[a + i] - _video.MotionY[b + i]);
        }

        return difference <= (0.15f * sum) + (0.001f * Block) && (sum < 0.003f * Block || aside <= 0.08f * Block);
    }

    // Loudness within 0.8 dB and the same onsets; nothing to hear is alike.
    private bool SoundsAlike(int a, int b)
    {
        if (Math.Max(a, b) + Block > _audio.Count)
            return _audio.Count == 0;
        var (loudness, onset) = (0f, 0f);
        for (var i = 0; i < Block && loudness <= 0.8f * Block; i++)
        {
            loudness += Math.Abs(_audio.Loudness[a + i] - _audio.Loudness[b + i]);
            onset += Math.Abs(_audio.Onset[a + i] - _audio.Onset[b + i]);
        }

        return loudness <= 0.8f * Block && onset <= 0.25f * Block;
    }
}
