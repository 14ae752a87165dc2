using Microsoft.Extensions.Options;
using WebStudio.Providers.Remote;

namespace WebStudio.Providers;

/// <summary>A built-in provider, and a remote one that is asked first where it is configured.</summary>
/// <param name="builtIn">Needs no key and no network.</param>
/// <param name="remote">With its name as shown to people; null without a key.</param>
/// <param name="settings">Say whether the built-in one stands in for the remote one.</param>
public sealed class ProviderChoice<T>(T builtIn, (string Name, T Provider)? remote, IOptions<ProviderSettings> settings)
    where T : class
{
    public const string BuiltInName = "built-in";

    public T BuiltIn => builtIn;

    /// <summary>Who is asked first.</summary>
    public string FirstName => remote?.Name ?? BuiltInName;

    /// <param name="ask">Puts the question to one of them.</param>
    /// <param name="instead">What the note says when the built-in one stood in, as a sentence.</param>
    /// <exception cref="ProviderFailedException">The remote one failed after its retries and nobody may stand in.</exception>
    public async Task<ProviderAnswer<TResult>> AskAsync<TResult>(Func<T, Task<TResult>> ask, string instead)
    {
        if (remote is not { } first)
            return new ProviderAnswer<TResult>(await ask(builtIn), BuiltInName, null);
        try
        {
            return new ProviderAnswer<TResult>(await ask(first.Provider), first.Name, null);
        }
        catch (ProviderFailedException failure) when (settings.Value.Fallback)
        {
            return new ProviderAnswer<TResult>(await ask(builtIn), BuiltInName, $"{failure.Message} {instead}");
        }
    }
}

/// <param name="Value">The answer.</param>
/// <param name="Provider">Who gave it, as shown to people.</param>
/// <param name="Note">Why not the one that was asked first; null when it was that one.</param>
public sealed record ProviderAnswer<TResult>(TResult Value, string Provider, string? Note);
