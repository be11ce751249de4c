using Reactive.Values;

namespace Reactive.Cli.Input;

/// <summary>A query to run.</summary>
internal sealed record NamedQuery(string Name, string Text, IReadOnlyDictionary<string, Value> Parameters);
