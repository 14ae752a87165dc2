namespace WebStudio.Pipelines.Paint;

/// <summary>Pen and brush at the size of one video.</summary>
public sealed class ToolBox(ToolSprite pen, ToolSprite brush, int frameWidth, int frameHeight)
{
    /// <summary>Draws a tool with its tip at the pose; the further away, the nearer to the corner it leaves by.</summary>
    /// <param name="frame">Buffer of a yuv420p frame.</param>
    /// <param name="pose">Tip in pixels of the frame.</param>
    /// <param name="away">0 at work, 1 out of the picture at the lower right.</param>
    public void Draw(Span<byte> frame, ToolPose pose, double away)
    {
        var sprite = pose.Kind == ToolKind.Pen ? pen : brush;
        var x = pose.X + (away * (frameWidth + sprite.TipX - pose.X));
        var y = pose.Y + (away * (frameHeight + sprite.TipY - pose.Y));
        sprite.Draw(frame, frameWidth, frameHeight, (int)Math.Round(x), (int)Math.Round(y));
    }
}
