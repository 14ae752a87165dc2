namespace WebStudio.Access;

/// <summary>A section of the configuration that the studio reads, so that the settings page can list all of them.</summary>
/// <param name="Name">As in the configuration, for instance Providers:OpenAi.</param>
/// <param name="Options">The class that it is bound to.</param>
/// <param name="Read">Gives the bound values.</param>
public sealed record ConfiguredSection(string Name, Type Options, Func<IServiceProvider, object> Read);
