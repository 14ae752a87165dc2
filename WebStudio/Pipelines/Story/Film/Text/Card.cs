using System.Numerics;
using WebStudio.Media;
using WebStudio.Media.Lettering;

namespace WebStudio.Pipelines.Story.Film.Text;

/// <summary>What lies behind a title or the film's last words: the picture grows darker, and a thin rule opens below them.</summary>
/// <param name="text">The words.</param>
/// <param name="end">Whether they are the last ones: darker, and the picture stays so.</param>
/// <param name="frame">Where they stand.</param>
/// <param name="top">First row of the words.</param>
/// <param name="foot">Last baseline.</param>
/// <param name="em">Pixels.</param>
internal sealed class Card(Caption text, bool end, TextFrame frame, double top, double foot, double em)
{
    // How much of the picture's light is taken away: everywhere, and behind the words besides.
    private const double Everywhere = 0.26, Behind = 0.3, AtEnd = 0.2;

    public void Draw(Yuv420 picture, double seconds)
    {
        var coming = Smooth((seconds - text.Show) / 0.8);
        var there = coming * (end ? 1 : Smooth((text.Hide - seconds) / 0.7));
        if (there <= 0)
            return;
        double middle = (top + foot) / 2, reach = ((foot - top) / 2) + (2.2 * em);
        for (var y = 0; y < picture.Height; y++)
        {
            var away = (y - middle) / reach;
            var gain = 1 - (there * (Everywhere + (end ? AtEnd : 0) + (Behind * Math.Exp(-away * away))));
            Dim(picture.Bytes.AsSpan(y * picture.Width, picture.Width), 16, gain);
            if ((y & 1) != 0)
                continue;
            Dim(picture.Bytes.AsSpan(picture.UOffset + (y / 2 * picture.ChromaWidth), picture.ChromaWidth), 128, gain);
            Dim(picture.Bytes.AsSpan(picture.VOffset + (y / 2 * picture.ChromaWidth), picture.ChromaWidth), 128, gain);
        }
        Rule(picture, seconds);
    }

    // It opens from its middle once the words are there, and goes with them.
    private void Rule(Yuv420 picture, double seconds)
    {
        var open = Smooth((seconds - text.Show - 0.5) / 0.9);
        var light = open * Smooth((text.Hide - seconds) / text.FadeOut) * 0.85;
        int half = (int)(open * 1.15 * em) & ~1, thick = Math.Max(2, (int)(0.022 * em)) & ~1, y = (int)(foot + (0.62 * em)) & ~1, from = (frame.Width / 2 & ~1) - half;
        if (half < 2 || light <= 0 || y + thick > picture.Height)
            return;
        for (var row = y; row < y + thick; row++)
        {
            foreach (ref var luma in picture.Bytes.AsSpan((row * picture.Width) + from, 2 * half))
                luma = (byte)(luma + ((235 - luma) * light));
        }
        for (var row = y / 2; row < (y + thick) / 2; row++)
        {
            foreach (var offset in (int[])[picture.UOffset, picture.VOffset])
            {
                foreach (ref var chroma in picture.Bytes.AsSpan(offset + (row * picture.ChromaWidth) + (from / 2), half))
                    chroma = (byte)(chroma + ((128 - chroma) * light));
            }
        }
    }

    private static void Dim(Span<byte> row, byte level, double gain)
    {
        // (value × gain + level × (1 − gain)) in steps of 1/256.
        var weight = (ushort)Math.Round(256 * Math.Clamp(gain, 0, 1));
        var rest = (ushort)((level * (256 - weight)) + 128);
        Vector<ushort> weights = new(weight), rests = new(rest);
        var x = 0;
        for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(row[x..]), out var low, out var high);
            Vector.Narrow(((low * weights) + rests) >> 8, ((high * weights) + rests) >> 8).CopyTo(row[x..]);
        }
        for (; x < row.Length; x++)
            row[x] = (byte)(((row[x] * weight) + rest) >> 8);
    }

    private static double Smooth(double part)
    {
        part = Math.Clamp(part, 0, 1);
        return part * part * (3 - (2 * part));
    }
}
