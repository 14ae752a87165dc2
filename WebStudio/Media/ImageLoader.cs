using System.IO.MemoryMappedFiles;
using System.Numerics;
using System.Runtime.InteropServices;

namespace WebStudio.Media;

/// <summary>Images from files: upright, alpha on white, the first frame of an animation, within a pixel limit checked before decoding.</summary>
public static class ImageLoader
{
    /// <summary>Decoding more would cost gigabytes; a 100-megapixel camera still fits.</summary>
    public const long MaxPixels = 120_000_000;

    /// <summary>Neither side may be longer.</summary>
    public const int MaxSide = 32_000;

    // Before scaling, so that what is not seen lends no colour to the edge of what is.
    private const string Premultiply = "format=gbrap,premultiply=inplace=1,";

    private const long MaxFileBytes = 256L << 20;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Reads and checks the header of a file.</summary>
    /// <exception cref="InvalidImageException">It is not an image that may be decoded.</exception>
    public static Task<ImageHeader> InspectAsync(string path, CancellationToken cancel) => Task.Run(() => Inspect(path), cancel);

    private static ImageHeader Inspect(string path)
    {
        var length = new FileInfo(path).Length;
        if (length == 0)
            throw new InvalidImageException("The image file is empty.");
        if (length > MaxFileBytes)
            throw new InvalidImageException("The image file is too large to open.");
        // Mapped, not read: of a large file only the pages with headers and the end are touched.
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        var header = ReadHeader(view, (int)length);
        if (header.Width > MaxSide || header.Height > MaxSide || (long)header.Width * header.Height > MaxPixels)
            throw new InvalidImageException($"The image is too large to open: {header.Width}×{header.Height} pixels.");
        return header;
    }

    private static unsafe ImageHeader ReadHeader(MemoryMappedViewAccessor view, int length)
    {
        byte* bytes = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref bytes);
        try
        {
            return ImageHeader.Read(new ReadOnlySpan<byte>(bytes, length));
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    /// <summary>Decodes a file at a size.</summary>
    /// <param name="path">A file that <see cref="InspectAsync"/> has accepted.</param>
    /// <param name="header">What it gave.</param>
    /// <param name="width">Pixels of the result, after orientation.</param>
    /// <param name="height">Rows of the result, after orientation.</param>
    /// <param name="cancel">Kills the decoder.</param>
    /// <exception cref="InvalidImageException">The content cannot be decoded.</exception>
    public static async Task<Raster> LoadAsync(string path, ImageHeader header, int width, int height, CancellationToken cancel)
    {
        string[] arguments =
        [
            .. Ffmpeg.Common, "-noautorotate", "-f", Demuxer(header.Format), .. Ffmpeg.Input(path), "-frames:v", "1",
            "-vf", $"{Upright(header.Orientation)}{(header.MayBeTransparent ? Premultiply : "")}scale={width}:{height}:flags=lanczos+accurate_rnd+full_chroma_int+full_chroma_inp,format=rgba", "-f", "rawvideo", "pipe:1",
        ];
        var raster = new Raster(width, height);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Timeout);
        try
        {
            await using var decoder = await ProcessRunner.StartAsync("ffmpeg", arguments, ProcessPipes.Output, limit.Token);
            var buffer = new byte[Math.Min(width * height * 4, 1 << 20)];
            var filled = 0;
            int read;
            while (filled < width * height * 4 && (read = await decoder.Output.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, (width * height * 4) - filled)), limit.Token)) > 0)
            {
                buffer.AsSpan(0, read).CopyTo(MemoryMarshal.AsBytes(raster.Pixels.AsSpan())[filled..]);
                filled += read;
            }
            await decoder.WaitAsync();
            if (filled < width * height * 4)
                throw new InvalidImageException("The image has no picture in it.");
        }
        catch (ProcessFailedException error)
        {
            throw new InvalidImageException("The image could not be decoded; it seems to be damaged.", error);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new InvalidImageException("The image took too long to decode.");
        }
        if (header.MayBeTransparent)
            OntoWhite(raster.Pixels);
        return raster;
    }

    /// <summary>Blends premultiplied alpha onto white; the result is opaque.</summary>
    internal static void OntoWhite(Span<uint> pixels)
    {
        var opaque = new Vector<uint>(0xFF000000);
        for (var i = 0; i < pixels.Length;)
        {
            // Nearly every pixel of nearly every picture is opaque: skip those by the vector.
            if (i <= pixels.Length - Vector<uint>.Count && Vector.GreaterThanOrEqualAll(new Vector<uint>(pixels[i..]), opaque))
            {
                i += Vector<uint>.Count;
                continue;
            }
            var pixel = pixels[i];
            // Rounding may leave a colour a little above its alpha.
            var white = 255 - (pixel >> 24);
            uint r = Math.Min(255, (pixel & 255) + white), g = Math.Min(255, ((pixel >> 8) & 255) + white), b = Math.Min(255, ((pixel >> 16) & 255) + white);
            pixels[i++] = r | (g << 8) | (b << 16) | 0xFF000000;
        }
    }

    // The demuxer is named, so that content never chooses one that opens other files.
    private static string Demuxer(ImageFormat format) => format switch
    {
        ImageFormat.Png => "png_pipe",
        ImageFormat.Jpeg => "jpeg_pipe",
        ImageFormat.Gif => "gif",
        ImageFormat.Bmp => "bmp_pipe",
        ImageFormat.Tiff => "tiff_pipe",
        _ => "webp_pipe",
    };

    // EXIF 2.3, tag 274: how the stored picture is turned and mirrored against the seen one.
    private static string Upright(int orientation) => orientation switch
    {
        2 => "hflip,",
        3 => "hflip,vflip,",
        4 => "vflip,",
        5 => "transpose=0,",
        6 => "transpose=1,",
        7 => "transpose=3,",
        8 => "transpose=2,",
        _ => "",
    };
}
