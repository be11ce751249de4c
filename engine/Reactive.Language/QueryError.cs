namespace Reactive.Language;

/// <summary>One thing that is wrong with a query's text.</summary>
/// <param name="Code">Reactive's stable code, <c>RX</c> and four digits.</param>
/// <param name="Type">openCypher's class of error, <c>SyntaxError</c> mostly.</param>
/// <param name="Detail">openCypher's name for the error, <c>UndefinedVariable</c> and so on.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
/// <param name="Length">How many UTF-16 units are marked; at least 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do instead; null when there is nothing to advise.</param>
/// <param name="Unsupported">Whether the query is legal but this version cannot do it.</param>
public sealed record QueryError(
    string Code, string Type, string Detail, int Line, int Column, int Length, string Message, string? Hint = null, bool Unsupported = false);
