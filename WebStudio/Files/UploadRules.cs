namespace WebStudio.Files;

/// <summary>What an upload may be. Checked while it arrives.</summary>
/// <param name="MaxBytes">Largest file.</param>
/// <param name="Extensions">Allowed, lower case with the dot.</param>
/// <param name="InvalidFormat">The sentence for another one.</param>
public sealed record UploadRules(long MaxBytes, IReadOnlyList<string> Extensions, string InvalidFormat)
{
    /// <summary>False for kinds that also run without a file.</summary>
    public bool FileRequired { get; init; } = true;
}

/// <summary>A file that has arrived whole and lies below the uploads folder until a job takes it or it is deleted.</summary>
/// <param name="Path">Full path; a name of our own.</param>
/// <param name="OriginalName">What the client called it, without folders and control characters: display text only.</param>
/// <param name="Extension">Lower case with the dot, from the original name.</param>
/// <param name="ContentType">As declared by the client.</param>
/// <param name="Length">Bytes.</param>
public sealed record UploadedFile(string Path, string OriginalName, string Extension, string ContentType, long Length);
