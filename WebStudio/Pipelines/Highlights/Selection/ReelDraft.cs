namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>The stretches chosen so far, chronological, apart from one another, and how many frames are still wanted.</summary>
internal sealed class ReelDraft
{
    private readonly Material _material;
    private readonly List<Stretch> _pieces;

    /// <param name="material">What may be used.</param>
    /// <param name="kept">What the user holds, chronological, apart.</param>
    /// <param name="wanted">Frames to be filled beside what is kept.</param>
    public ReelDraft(Material material, IReadOnlyList<Stretch> kept, int wanted)
    {
        _material = material;
        _pieces = [.. kept];
        Remaining = wanted;
    }

    /// <summary>Frames: two segments nearer than this become one, for the jump would look like a mistake.</summary>
    public int Apart { get; set; }

    public IReadOnlyList<Stretch> Pieces => _pieces;

    /// <summary>Frames still wanted; negative when the reel is too long.</summary>
    public int Remaining { get; private set; }

    /// <summary>
    /// Adds a stretch if it is usable, overlaps nothing and does not make the reel too long. What it nearly touches is joined to it, gap included.
    /// </summary>
    public bool TryAdd(Stretch stretch)
    {
        if (!Fits(stretch, out var joined, out var at, out var replaced))
            return false;
        Remaining -= joined.Length - _pieces.Skip(at).Take(replaced).Sum(piece => piece.Length);
        _pieces.RemoveRange(at, replaced);
        _pieces.Insert(at, joined);
        return true;
    }

    /// <summary>The piece that shows a frame, or the one after it.</summary>
    public Stretch PieceAt(int frame) => _pieces.Find(piece => piece.End > frame);

    /// <summary>Whether <see cref="TryAdd"/> would.</summary>
    public bool Fits(Stretch stretch) => Fits(stretch, out _, out _, out _);

    /// <summary>Puts another stretch in the place of one.</summary>
    public void Replace(int index, Stretch stretch)
    {
        Remaining -= stretch.Length - _pieces[index].Length;
        _pieces[index] = stretch;
    }

    private bool Fits(Stretch stretch, out Stretch joined, out int at, out int replaced)
    {
        joined = stretch;
        replaced = 0;
        at = Place(stretch.Start);
        if (stretch.Length > Remaining || !_material.Allows(stretch.Start, stretch.End))
            return false;
        var added = stretch.Length;
        if (at < _pieces.Count && !Joins(stretch.End, _pieces[at].Start, _pieces[at], ref joined, ref replaced, ref added))
            return false;
        if (at > 0)
        {
            var before = replaced;
            if (!Joins(_pieces[at - 1].End, stretch.Start, _pieces[at - 1], ref joined, ref replaced, ref added))
                return false;
            at -= replaced - before;
        }

        return added <= Remaining;
    }

    // False when both overlap or nearly touch what the user holds; joins them where the gap is short and may be shown.
    private bool Joins(int end, int start, Stretch other, ref Stretch joined, ref int replaced, ref int added)
    {
        var gap = start - end;
        if (gap < 0)
            return false;
        if (gap >= Apart || !_material.Allows(end, start))
            return true;
        if (other.Fixed)
            return gap == 0;
        joined = new Stretch(Math.Min(joined.Start, other.Start), Math.Max(joined.End, other.End));
        replaced++;
        added += gap;
        return true;
    }

    // Index of the first piece that begins at the frame or later.
    private int Place(int frame)
    {
        var at = _pieces.FindIndex(piece => piece.Start >= frame);
        return at < 0 ? _pieces.Count : at;
    }
}
