using System.Text.RegularExpressions;
using Reactive.Cli.Tests.Commands;
using Xunit;

namespace Reactive.Cli.Tests.House;

public sealed partial class ReadmeTests
{
    private static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void the_c_sharp_in_the_readme_is_the_sample_that_runs()
    {
        var sample = File.ReadAllText(Path.Combine(Repository.Root, "samples", "embedding", "Program.cs"));

        Assert.Equal(sample.TrimEnd(), Block("csharp").Single().TrimEnd());
    }

    [Fact]
    public void the_first_minutes_commands_do_what_they_say()
    {
        var folder = Directory.CreateTempSubdirectory("reactive-readme");
        try
        {
            var script = Block("sh").Single(block => block.Contains("graph.jsonl", StringComparison.Ordinal))
                .Replace("./reactive", Path.Combine(Repository.Root, "reactive"), StringComparison.Ordinal);

            var run = ProgramRun.Run("bash", ["-ec", $"cd '{folder.FullName}'\n{script}"]);

            Assert.Equal((0, string.Empty), (run.ExitCode, WithoutBuild(run.Errors)));
            Assert.Contains("Attic", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Lab", run.Output, StringComparison.Ordinal);
            Assert.Contains("operators", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void links_lead_somewhere()
    {
        var broken = Directory.EnumerateFiles(Repository.Root, "*.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Link().Matches(File.ReadAllText(file)).Select(match => (File: file, Target: match.Groups[1].Value)))
            .Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(link.File)!, link.Target)));

        Assert.Equal([], broken.Select(link => $"{Path.GetRelativePath(Repository.Root, link.File)}: {link.Target}"));
    }

    [Fact]
    public void the_tour_links_each_file_that_it_names()
    {
        var engine = Path.Combine(Repository.Root, "engine");
        var tour = File.ReadAllText(Path.Combine(engine, "README.md"));
        var linked = FileLink().Matches(tour).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);
        var named = FileName().Matches(tour).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.True(named.Count > 40, $"only {named.Count} files are named");
        Assert.Equal(named.Order(StringComparer.Ordinal), linked.Keys.Order(StringComparer.Ordinal));
        Assert.All(linked, link => Assert.Equal(link.Key, Path.GetFileName(link.Value)));
        Assert.Equal([], linked.Values.Where(path => !File.Exists(Path.Combine(engine, path))));
    }

    private static string WithoutBuild(string errors) => errors.StartsWith("reactive: building", StringComparison.Ordinal) ? string.Empty : errors;

    private static IEnumerable<string> Block(string language) =>
        Regex.Matches(Text, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"(?<!^\[)`([A-Za-z./]+\.cs)`", RegexOptions.Multiline)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\[`([A-Za-z.]+\.cs)`\]: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex FileLink();

    [GeneratedRegex(@"\]\(([^)#:]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
