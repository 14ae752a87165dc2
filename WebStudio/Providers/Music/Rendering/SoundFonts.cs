using WebStudio.Jobs;

namespace WebStudio.Providers.Music.Rendering;

/// <summary>Where sound fonts are found.</summary>
internal static class SoundFonts
{
    // Where Debian's packages put them, the best sounding first.
    private static readonly string[] Known =
    [
        "/usr/share/sounds/sf3/MuseScore_General_Lite.sf3",
        "/usr/share/sounds/sf3/MuseScore_General.sf3",
        "/usr/share/sounds/sf3/default-GM.sf3",
        "/usr/share/sounds/sf2/FluidR3_GM.sf2",
        "/usr/share/sounds/sf2/TimGM6mb.sf2",
        "/usr/share/sounds/sf2/default-GM.sf2",
        "/usr/share/soundfonts/default.sf2",
    ];

    /// <param name="configured">A path, or empty.</param>
    /// <exception cref="PipelineException">There is none; says how to get one.</exception>
    public static string Find(string configured)
    {
        if (configured.Length > 0)
        {
            var path = Path.GetFullPath(configured);
            return File.Exists(path) ? path : throw new PipelineException(SynthRenderer.Unavailable, "The sound font that Music:SoundFont names is not there.");
        }
        return Array.Find(Known, File.Exists) ?? throw new PipelineException(
            SynthRenderer.Unavailable, "No sound font is installed. Please install one: apt-get install fluidsynth musescore-general-soundfont-small");
    }
}
