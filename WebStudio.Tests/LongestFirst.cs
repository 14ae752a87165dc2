using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(WebStudio.Tests.LongestFirst))]

namespace WebStudio.Tests;

/// <summary>Starts with the tests that follow one another for minutes, so that none is left when all others are done.</summary>
/// <remarks>xunit hands its collections to the thread pool: other threads take the first of them, its own takes the last.</remarks>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] First = [Browser.PageTests.Name, Browser.JourneyTests.Name];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Place)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection =>
        First.Contains(collection.TestCollectionDisplayName, StringComparer.Ordinal) ? 0
        : collection.TestCollectionDisplayName.Split(' ', '.').Contains(nameof(Jobs.KillTests), StringComparer.Ordinal) ? 2
        : 1;
}
