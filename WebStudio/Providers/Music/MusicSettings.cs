namespace WebStudio.Providers.Music;

/// <summary>What the operator decides about built-in music.</summary>
public sealed class MusicSettings
{
    public const string Section = "Music";

    /// <summary>Path of a General MIDI sound font (sf2, sf3); empty takes the best of the installed ones.</summary>
    public string SoundFont { get; set; } = "";
}
