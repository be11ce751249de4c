namespace Reactive.Cli.Input;

/// <summary>What a stretch of a change line that differs from line to line is.</summary>
internal enum LineField : byte
{
    Timestamp,
    Id,
    StartId,
    EndId,
    Number,
    Text,
}
