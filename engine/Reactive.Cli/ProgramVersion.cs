using System.Reflection;

namespace Reactive.Cli;

/// <summary>The version of the program.</summary>
internal static class ProgramVersion
{
    /// <summary>The version without the commit that builds append.</summary>
    internal static string Text
    {
        get
        {
            var version = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
            var plus = version.IndexOf('+', StringComparison.Ordinal);
            return plus < 0 ? version : version[..plus];
        }
    }
}
