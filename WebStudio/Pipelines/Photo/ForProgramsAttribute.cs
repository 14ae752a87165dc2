using Microsoft.AspNetCore.Routing.Matching;

namespace WebStudio.Pipelines.Photo;

/// <summary>Marks an endpoint that shares its address with a page: browsers, which ask for HTML, get the page.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForProgramsAttribute : Attribute;

/// <summary>Chooses between an endpoint <see cref="ForProgramsAttribute"/> and a page of the same address.</summary>
internal sealed class ForProgramsPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsForPrograms);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var valid = Enumerable.Range(0, candidates.Count).Where(candidates.IsValidCandidate).ToList();
        if (valid.Exists(i => IsForPrograms(candidates[i].Endpoint)) && !valid.TrueForAll(i => IsForPrograms(candidates[i].Endpoint)))
        {
            var wantsPage = httpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
            valid.Where(i => IsForPrograms(candidates[i].Endpoint) == wantsPage).ToList().ForEach(i => candidates.SetValidity(i, false));
        }
        return Task.CompletedTask;
    }

    private static bool IsForPrograms(Endpoint endpoint) => endpoint.Metadata.GetMetadata<ForProgramsAttribute>() is not null;
}
