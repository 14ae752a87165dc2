namespace WebStudio.Tests;

/// <summary>One studio for all tests of a class, where none of them leaves anything in it.</summary>
public sealed class SharedStudio : IAsyncDisposable
{
    public StudioApp App { get; } = StudioApp.Start();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
