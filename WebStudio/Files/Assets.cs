namespace WebStudio.Files;

/// <summary>
/// Pictures that were sent ahead of the jobs that use them, known by names of our own. They are kept like all <see cref="StagedUploads"/>: until some time after their last use.
/// </summary>
public sealed class Assets(StagedUploads staged)
{
    /// <summary>Takes a checked picture into keeping.</summary>
    /// <returns>Its name.</returns>
    /// <exception cref="RequestRejectedException">The disk is nearly full.</exception>
    public string Add(UploadedFile upload) => $"{staged.Add(upload).Id:N}{upload.Extension}";

    /// <summary>A picture by its name, which is thereby used; null when there is none.</summary>
    /// <param name="name">From outside: nothing but a name that <see cref="Add"/> gave finds anything.</param>
    public StagedFile? Find(string name) =>
        Guid.TryParseExact(Path.GetFileNameWithoutExtension(name), "N", out var id) && ImageUpload.Extensions.Contains(Path.GetExtension(name), StringComparer.Ordinal)
        && staged.Find(id) is { } file && string.Equals(Path.GetExtension(file.Name), Path.GetExtension(name), StringComparison.OrdinalIgnoreCase) ? file : null;
}
