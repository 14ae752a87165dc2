namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>Frames of a <see cref="CutGrid"/>, from the first to before the last; fixed when the user holds them.</summary>
internal readonly record struct Stretch(int Start, int End, bool Fixed = false)
{
    public int Length => End - Start;
}
