namespace Reactive.Cli.Tests.House;

/// <summary>Where the sources that were built lie.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    internal static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Reactive.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"Reactive.sln is in no folder above {folder}.");
    }
}
