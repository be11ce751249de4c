namespace Reactive.Cli.Input;

/// <summary>What a change line does.</summary>
internal enum LineOperation : byte
{
    Insert,
    Update,
    Delete,
}
