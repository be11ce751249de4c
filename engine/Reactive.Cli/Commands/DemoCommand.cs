using System.CommandLine;

namespace Reactive.Cli.Commands;

internal static class DemoCommand
{
    internal static Command Create() => new("demo", "demo");
}
