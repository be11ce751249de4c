namespace Reactive.Engine.Expressions;

/// <summary>A numeric expression compiled for the case that everything it reads is a float. False: something is not, ask the tree.</summary>
internal delegate bool FloatProgram(Side side, out double value);
