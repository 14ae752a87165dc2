using System.Globalization;
using System.Security;
using WebStudio.Media;

namespace WebStudio.Pipelines.Photo.Picture.Titles;

/// <summary>The song's title over the picture.</summary>
public sealed class TitleLayer
{
    private readonly Raster? _title;
    private readonly int _top;

    private TitleLayer(Raster? title, int top)
    {
        _title = title;
        _top = top;
    }

    /// <summary>Renders the text once, before the first frame.</summary>
    public static async Task<TitleLayer> CreateAsync(PictureRequest request, CancellationToken cancel)
    {
        if (!request.ShowTitle || request.Title.Length == 0)
            return new TitleLayer(null, 0);
        int width = request.Width, height = request.Height / 8 * 2;
        var svg = string.Create(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><text x="{width / 2}" y="{height * 0.6}" text-anchor="middle" font-size="{height * 0.35}" fill="#fff">{SecurityElement.Escape(request.Title)}</text></svg>""");
        return new TitleLayer(await VectorArt.RenderAsync(svg, width, height, cancel), (request.Height - height) / 2);
    }

    /// <summary>Draws what is on the picture at a time; safe to call for several frames at once.</summary>
    public void Draw(Yuv420 frame, double seconds)
    {
        if (_title is null || seconds is < 0.4 or > 3.2)
            return;
        for (var y = 0; y < _title.Height; y++)
        {
            var row = _title.Row(y);
            var luma = frame.Bytes.AsSpan((_top + y) * frame.Width, frame.Width);
            for (var x = 0; x < row.Length; x++)
                luma[x] += (byte)((235 - luma[x]) * (row[x] >> 24) / 255);
        }
    }
}
