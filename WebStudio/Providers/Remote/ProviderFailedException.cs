namespace WebStudio.Providers.Remote;

/// <summary>A remote service did not give what it was asked for, after all attempts. The message is the sentence.</summary>
/// <param name="provider">Its name as shown to people, for instance “Claude”.</param>
/// <param name="sentence">For a person; it names the provider, and never a key or what was sent.</param>
/// <param name="cause">What happened last.</param>
public sealed class ProviderFailedException(string provider, string sentence, Exception? cause) : Exception(sentence, cause)
{
    public string Provider { get; } = provider;
}
