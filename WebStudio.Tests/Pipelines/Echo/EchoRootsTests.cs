using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WebStudio.Files;
using WebStudio.Pipelines.Echo;

namespace WebStudio.Tests.Pipelines.Echo;

/// <summary>What may be read by its path, and what nobody learns about the rest of the disk.</summary>
public sealed class EchoRootsTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly string _root;
    private readonly string _outside;
    private readonly EchoRoots _roots;

    public EchoRootsTests()
    {
        _root = Directory.CreateDirectory(_scratch.PathFor("allowed/study")).Parent!.FullName;
        _outside = Directory.CreateDirectory(_scratch.PathFor("outside")).FullName;
        File.WriteAllText(Path.Combine(_root, "a.npz"), "inside");
        File.WriteAllText(Path.Combine(_root, "study", "b.NPZ"), "inside");
        File.WriteAllText(Path.Combine(_root, "notes.txt"), "text");
        File.WriteAllText(Path.Combine(_outside, "secret.npz"), "outside");
        _roots = On(_root);
    }

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("a.npz", "a.npz")]
    [InlineData("study/b.NPZ", "study/b.NPZ")]
    [InlineData("study\\b.NPZ", "study/b.NPZ")]
    [InlineData("study/../a.npz", "a.npz")]
    [InlineData("./study//b.NPZ", "study/b.NPZ")]
    public void A_file_below_a_root_is_found_by_slashes_of_either_kind(string asked, string found)
    {
        Assert.Equal(Path.Combine(_root, found), _roots.Resolve($"{_root}/{asked}"));
        Assert.Equal(Path.Combine(_root, found), _roots.Resolve($"{_root}/{asked}".Replace('/', '\\')));
    }

    [Fact]
    public void What_lies_outside_is_forbidden_in_the_same_words_whether_or_not_it_exists()
    {
        File.CreateSymbolicLink(Path.Combine(_root, "out.npz"), Path.Combine(_outside, "secret.npz"));
        File.CreateSymbolicLink(Path.Combine(_root, "dangling.npz"), Path.Combine(_outside, "absent.npz"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "door"), _outside);
        File.CreateSymbolicLink(Path.Combine(_root, "study", "relative.npz"), "../../outside/secret.npz");
        string[] paths =
        [
            _outside, $"{_outside}/secret.npz", $"{_outside}/absent.npz", $"{_outside}/secret.npz/x.npz", $"{_root}/../outside/secret.npz", $"{_root}/../outside/absent.npz",
            $"{_root}/out.npz", $"{_root}/dangling.npz", $"{_root}/door/secret.npz", $"{_root}/door/absent.npz", $"{_root}/door", $"{_root}/study/relative.npz",
            _root + "-beside/a.npz", "/", "/proc/self/environ", "/etc/passwd", "relative.npz", "../../etc/passwd", @"C:\data\a.npz", @"\\server\share\a.npz", "file:///etc/passwd",
        ];
        Assert.All(paths, path => Assert.Equal((403, "FORBIDDEN", "The path is not below a folder that may be read."), Refusal(() => _roots.Resolve(path))));
        Assert.All(paths, path => Assert.Equal(403, Refusal(() => _roots.List(path)).Status));
        Assert.All(paths, path => Assert.Equal(403, Refusal(() => _roots.Open(path).Dispose()).Status));
    }

    [Fact]
    public void A_way_that_only_passes_through_the_outside_tells_nothing_about_it()
    {
        Assert.Equal(Path.Combine(_root, "a.npz"), _roots.Resolve($"{_outside}/../allowed/a.npz"));
        Assert.Equal(Path.Combine(_root, "a.npz"), _roots.Resolve($"{_outside}/absent/../../allowed/a.npz"));
    }

    [Fact]
    public void What_is_inside_and_no_array_file_is_refused_with_a_sentence()
    {
        File.WriteAllText(Path.Combine(_root, "empty.npz"), "");
        Directory.CreateDirectory(Path.Combine(_root, "folder.npz"));
        Assert.Equal((404, "NOT_FOUND", "The file was not found."), Refusal(() => _roots.Resolve($"{_root}/absent.npz")));
        Assert.Equal((404, "NOT_FOUND", "The file was not found."), Refusal(() => _roots.Resolve($"{_root}/absent/absent.npz")));
        Assert.Equal((400, "INVALID_PATH", "The path is a folder, not a file."), Refusal(() => _roots.Resolve($"{_root}/folder.npz")));
        Assert.Equal((400, "INVALID_PATH", "Only .npz files can be read."), Refusal(() => _roots.Resolve($"{_root}/notes.txt")));
        Assert.Equal((400, "INVALID_PATH", "The file is empty."), Refusal(() => _roots.Resolve($"{_root}/empty.npz")));
        foreach (var missing in (string?[])[null, "", "  "])
            Assert.Equal((400, "NO_PATH", "The parameter “path” is missing."), Refusal(() => _roots.Resolve(missing)));
        foreach (var strange in (string[])[$"{_root}/a.npz\0", $"{_root}/a\n.npz", $"{_root}/{new string('x', 5000)}.npz"])
            Assert.Equal(400, Refusal(() => _roots.Resolve(strange)).Status);
        Assert.Equal(404, Refusal(() => _roots.Resolve($"{_root}/{new string('x', 400)}.npz")).Status);
    }

    [Fact]
    public void A_link_must_not_lend_its_ending_to_another_kind_of_file()
    {
        File.CreateSymbolicLink(Path.Combine(_root, "notes.npz"), Path.Combine(_root, "notes.txt"));
        Assert.Equal(400, Refusal(() => _roots.Resolve($"{_root}/notes.npz")).Status);
        Assert.DoesNotContain(_roots.List(_root).Entries, entry => entry.Name is "notes.npz");
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        File.CreateSymbolicLink(Path.Combine(_root, "one.npz"), Path.Combine(_root, "two.npz"));
        File.CreateSymbolicLink(Path.Combine(_root, "two.npz"), Path.Combine(_root, "one.npz"));
        Assert.Equal(403, Refusal(() => _roots.Open($"{_root}/one.npz").Dispose()).Status);
        Assert.DoesNotContain(_roots.List(_root).Entries, entry => entry.Name is "one.npz");
    }

    [Fact]
    public void A_root_may_be_a_link_itself_and_links_may_lead_from_the_outside_in()
    {
        Directory.CreateSymbolicLink(_scratch.PathFor("alias"), _root);
        var byLink = On(_scratch.PathFor("alias"));
        Assert.Equal([_root], byLink.Roots);
        Assert.Equal(Path.Combine(_root, "a.npz"), byLink.Resolve(_scratch.PathFor("alias/a.npz")));
        Assert.Equal(Path.Combine(_root, "a.npz"), byLink.Resolve($"{_root}/a.npz"));
        Assert.Equal(Path.Combine(_root, "a.npz"), _roots.Resolve(_scratch.PathFor("alias/a.npz")));
    }

    [Fact]
    public void An_opened_file_stays_the_one_that_was_checked()
    {
        using var file = _roots.Open($"{_root}/a.npz");
        Assert.Equal((Path.Combine(_root, "a.npz"), 6L), (file.RealPath, file.Length));
        File.Delete(file.RealPath);
        File.CreateSymbolicLink(file.RealPath, Path.Combine(_outside, "secret.npz"));
        Assert.Equal("inside", File.ReadAllText(file.ReadPath));
    }

    [Fact]
    public void A_listing_has_folders_and_array_files_below_the_roots_only()
    {
        File.WriteAllText(Path.Combine(_root, ".hidden.npz"), "x");
        Directory.CreateDirectory(Path.Combine(_root, ".git"));
        File.WriteAllText(Path.Combine(_root, "B.npz"), "x");
        File.CreateSymbolicLink(Path.Combine(_root, "out.npz"), Path.Combine(_outside, "secret.npz"));
        File.CreateSymbolicLink(Path.Combine(_root, "z.npz"), Path.Combine(_root, "a.npz"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "door"), _outside);
        var listing = _roots.List(_root);
        Assert.Equal("study a.npz B.npz z.npz", string.Join(' ', listing.Entries.Select(entry => entry.Name)));
        Assert.Equal((_root, null, null), (listing.Folder, listing.Parent, listing.Note));
        Assert.Equal((true, false), (listing.Entries[0].IsFolder, listing.Entries[1].IsFolder));
        Assert.Equal(6, listing.Entries[1].Size);
        Assert.Equal(_root, _roots.List(listing.Entries[0].Path).Parent);
        Assert.Equal(_root, Assert.Single(_roots.List(null).Entries).Path);
        Assert.Equal(404, Refusal(() => _roots.List($"{_root}/absent")).Status);
        Assert.Equal(400, Refusal(() => _roots.List($"{_root}/a.npz")).Status);
    }

    [Fact]
    public void A_crowded_folder_is_cut_and_says_so()
    {
        var crowd = Directory.CreateDirectory(Path.Combine(_root, "crowd")).FullName;
        for (var i = 0; i < 1003; i++)
            File.WriteAllText(Path.Combine(crowd, $"{i:0000}.npz"), "x");
        var listing = _roots.List(crowd);
        Assert.Equal((1000, "0999.npz"), (listing.Entries.Count, listing.Entries[^1].Name));
        Assert.Equal("Only the first 1000 of 1003 entries are shown.", listing.Note);
    }

    [Fact]
    public void Without_roots_everything_is_forbidden_and_the_listing_says_why_it_is_empty()
    {
        var none = On();
        Assert.Empty(none.List(null).Entries);
        Assert.EndsWith(".", none.List(null).Note, StringComparison.Ordinal);
        Assert.Equal(403, Refusal(() => none.Resolve($"{_root}/a.npz")).Status);
    }

    private static (int Status, string Code, string Sentence) Refusal(Action action)
    {
        var refusal = Assert.Throws<RequestRejectedException>(action);
        return (refusal.Status, refusal.Code, refusal.Message);
    }

    private static EchoRoots On(params string[] roots)
    {
        var settings = new EchoSettings();
        foreach (var root in roots)
            settings.Roots.Add(root);
        return new EchoRoots(Options.Create(settings), new Host());
    }

    private sealed class Host : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "WebStudio";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
