using System.ComponentModel.DataAnnotations;

namespace WebStudio.Access;

/// <summary>Where the studio listens. Two ports, since two families of clients expect different things at / and /health.</summary>
public sealed class StudioListenOptions
{
    public const string Section = "Listen";

    /// <summary>localhost, * for all interfaces, or one IP address.</summary>
    [Required]
    public string Address { get; set; } = "localhost";

    /// <summary>The web UI, echo, paint and story clients.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 5000;

    /// <summary>The highlights and photo clients.</summary>
    [Range(0, 65535)]
    public int SecondPort { get; set; } = 8000;
}
