namespace Reactive.Oracle.Generation;

/// <summary>What an expression of a random query is, so that most of them make sense.</summary>
internal enum Domain
{
    Node,
    Relation,
    Relations,
    Nodes,
    Path,
    Number,
    Integer,
    Text,
    Boolean,
    Numbers,
    Texts,
    Map,
    Date,
    Any,
}

/// <summary>A name of a random query and what it stands for.</summary>
internal sealed record Name(string Text, Domain Domain);

/// <summary>One way to write something: how likely it is, the construct that it is an instance of, and its text.</summary>
internal sealed record Choice(int Weight, string? Construct, Func<string> Write);
