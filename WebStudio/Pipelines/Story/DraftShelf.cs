using WebStudio.Jobs;

namespace WebStudio.Pipelines.Story;

/// <summary>The drafts of stories in the folders of the shelf, of which several jobs may share one.</summary>
public static class DraftShelf
{
    public static async Task<StoryDraft?> FindAsync(string folder, Guid job, CancellationToken cancel) => (await ShelvedWork<StoryDraft>.FindAsync(folder, NameOf(job), cancel))?.Value;

    public static Task SaveAsync(StoryDraft draft, string folder, Guid job, CancellationToken cancel) => new ShelvedWork<StoryDraft>("", draft).SaveAsync(folder, NameOf(job), cancel);

    private static string NameOf(Guid job) => $"draft-{job:N}";
}
