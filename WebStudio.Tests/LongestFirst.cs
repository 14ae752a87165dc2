using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(WebStudio.Tests.LongestFirst))]

namespace WebStudio.Tests;

/// <summary>Starts with the tests that follow one another for minutes, so that none is left when all others are done.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [Browser.BrowserTests.Name, nameof(Jobs.KillTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Place)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Split(' ', '.').Contains(name, StringComparer.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
