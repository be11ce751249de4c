namespace Reactive.Cli.Input;

/// <summary>
/// A stretch of a line that differs from line to line. <paramref name="Start"/> and <paramref name="End"/> leave out the quotes of text;
/// <paramref name="Slot"/> is the property's place.
/// </summary>
internal readonly record struct LineHole(LineField Field, int Start, int End, int Slot);
