using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using WebStudio.Media;

namespace WebStudio.Tests.Pipelines.Paint;

/// <summary>Painting over HTTP and looking at what came of it.</summary>
internal static class PaintSteps
{
    /// <summary>A form with options that keep a job below a second; those given win.</summary>
    public static HttpContent Form(byte[] picture, string name, params (string Name, string Value)[] options)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["duration"] = "5", ["fps"] = "10", ["size"] = "128", ["hand"] = "false" };
        foreach (var (option, value) in options)
            all[option] = value;
        var form = new RawForm();
        foreach (var (option, value) in all)
            form.Field(option, value);
        return form.File(picture, name, null).Close();
    }

    /// <summary>Uploads, waits and gives the answer of the contract.</summary>
    public static async Task<JsonObject> PaintAsync(this StudioApp app, byte[] picture, params (string Name, string Value)[] options)
    {
        using var response = await app.First.UploadAsync(Form(picture, "picture.png", options));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return await response.JsonAsync();
    }

    /// <summary>The video on the disk of an answer.</summary>
    public static string VideoOf(this StudioApp app, JsonObject answer) => Path.Combine(app.Folders.Outputs, (string)answer["video_filename"]!);

    /// <summary>Every frame of a video, decoded at a size.</summary>
    public static async Task<IReadOnlyList<Raster>> FramesAsync(string video, int width, int height)
    {
        var frames = new List<Raster>();
        await foreach (var frame in FrameReader.ReadAsync(video, width, height, CancellationToken.None))
            frames.Add(new Raster(width, height, [.. frame.Pixels]));
        return frames;
    }

    /// <summary>The share of pixels that differ visibly between two frames, 0–1.</summary>
    /// <param name="least">The smallest difference of a channel that counts; below it the codec alone makes some.</param>
    public static double Changed(Raster before, Raster after, int least = 20)
    {
        var changed = 0;
        for (var i = 0; i < before.Pixels.Length; i++)
        {
            uint a = before.Pixels[i], b = after.Pixels[i];
            if (Math.Abs((int)(a & 255) - (int)(b & 255)) >= least || Math.Abs((int)((a >> 8) & 255) - (int)((b >> 8) & 255)) >= least || Math.Abs((int)((a >> 16) & 255) - (int)((b >> 16) & 255)) >= least)
                changed++;
        }
        return changed / (double)before.Pixels.Length;
    }

    /// <summary>A picture decoded by the studio's own loader at a size.</summary>
    public static async Task<Raster> LoadAsync(byte[] picture, int width, int height)
    {
        using var scratch = new Scratch();
        var path = scratch.Write("picture", picture);
        return await ImageLoader.LoadAsync(path, await ImageLoader.InspectAsync(path, CancellationToken.None), width, height, CancellationToken.None);
    }

    public static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
