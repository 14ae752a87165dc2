namespace WebStudio.Providers.Language;

/// <summary>A language model that answers in JSON.</summary>
public interface ILanguageModel
{
    /// <summary>As shown to people.</summary>
    string Name { get; }

    /// <summary>Asks, and once more when the answer does not fit.</summary>
    /// <typeparam name="T">What the answer is read into: property names in snake case, <c>required</c> ones must be there, and null only where it is allowed.</typeparam>
    /// <exception cref="Remote.ProviderFailedException">It could not be reached, or gave no answer that fits.</exception>
    Task<T> AskAsync<T>(LanguageQuestion question, CancellationToken cancel)
        where T : class;
}
