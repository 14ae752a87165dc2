namespace WebStudio.Providers.Remote;

/// <summary>How long a remote service may take for what it is asked.</summary>
public enum RemotePace
{
    /// <summary>A minute or so an attempt: most calls.</summary>
    Quick,

    /// <summary>Some minutes: stories and paintings.</summary>
    Slow,
}
