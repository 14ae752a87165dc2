namespace WebStudio.Providers.Images.Services;

/// <summary>Seeds as image models take them.</summary>
internal static class PictureSeed
{
    /// <summary>The same for all pictures of a story, another for every take and where a story asks for the same twice; 0 to 2³¹−1.</summary>
    public static int Of(ImageBrief brief) => (int)((ulong)(brief.Seed + (brief.Take * 1_000_003L) + (brief.Twin * 15_485_863L)) & int.MaxValue);
}
