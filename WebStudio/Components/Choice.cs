namespace WebStudio.Components;

/// <param name="Value">What is chosen.</param>
/// <param name="Name">As shown.</param>
/// <param name="Hint">What it means, in a few words; may be empty.</param>
public sealed record Choice<T>(T Value, string Name, string Hint);
