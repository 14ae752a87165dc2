using System.Numerics.Tensors;
using WebStudio.Media;

namespace WebStudio.Pipelines.Paint.Watercolor;

/// <summary>
/// The picture as pigment: optical densities −ln(transmittance) of red, green and blue (Beer–Lambert), once in large flat
/// patches for the washes and once with fine detail. Planes of Width × Height.
/// </summary>
internal sealed class Pigment
{
    /// <summary>Paint is never quite black: the least transmittance of a channel.</summary>
    private const float Darkest = 0.05f;

    /// <summary>Watercolour stays lighter than the picture: share of its density.</summary>
    private const float Strength = 0.8f;

    /// <param name="picture">At planning size.</param>
    /// <param name="cancel">Checked between the steps.</param>
    public Pigment(Raster picture, CancellationToken cancel)
    {
        (Width, Height) = (picture.Width, picture.Height);
        Fine = Planes(picture);
        var longest = Math.Max(Width, Height);
        var smoothing = new DomainTransform(Fine[0], Fine[1], Fine[2], Width, Height);
        smoothing.Filter(Fine, Math.Max(longest / 200f, 0.8f), 0.4f, 1);
        cancel.ThrowIfCancellationRequested();
        Broad = [(float[])Fine[0].Clone(), (float[])Fine[1].Clone(), (float[])Fine[2].Clone()];
        smoothing.Filter(Broad, Math.Max(longest / 22f, 1f), 0.9f, 2);
        cancel.ThrowIfCancellationRequested();
        Tone(Fine);
        Tone(Broad);
        Reserve();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Densities with detail: red, green, blue.</summary>
    public float[][] Fine { get; }

    /// <summary>Densities in flat patches: red, green, blue.</summary>
    public float[][] Broad { get; }

    private static float[][] Planes(Raster picture)
    {
        float[][] planes = [new float[picture.Pixels.Length], new float[picture.Pixels.Length], new float[picture.Pixels.Length]];
        for (var i = 0; i < picture.Pixels.Length; i++)
        {
            var pixel = picture.Pixels[i];
            planes[0][i] = (pixel & 255) * (1f / 255);
            planes[1][i] = ((pixel >> 8) & 255) * (1f / 255);
            planes[2][i] = ((pixel >> 16) & 255) * (1f / 255);
        }
        return planes;
    }

    // Clear, luminous colour: more saturated and a little lighter than the picture, then density.
    private static void Tone(float[][] planes)
    {
        float[] red = planes[0], green = planes[1], blue = planes[2];
        for (var i = 0; i < red.Length; i++)
        {
            var luma = (0.2126f * red[i]) + (0.7152f * green[i]) + (0.0722f * blue[i]);
            var lift = 0.07f * (1f - luma);
            red[i] = Math.Clamp(luma + ((red[i] - luma) * 1.3f) + lift, Darkest, 1f);
            green[i] = Math.Clamp(luma + ((green[i] - luma) * 1.3f) + lift, Darkest, 1f);
            blue[i] = Math.Clamp(luma + ((blue[i] - luma) * 1.3f) + lift, Darkest, 1f);
        }
        foreach (var plane in planes)
        {
            TensorPrimitives.Log(plane, plane);
            TensorPrimitives.Multiply(plane, -Strength, plane);
        }
    }

    // Glazes only darken, so highlights are left free of the washes from the beginning.
    private void Reserve()
    {
        for (var channel = 0; channel < 3; channel++)
        {
            float[] broad = Broad[channel], fine = Fine[channel];
            for (var i = 0; i < broad.Length; i++)
                broad[i] = Math.Min(broad[i], (fine[i] * 1.05f) + 0.07f);
        }
    }
}
