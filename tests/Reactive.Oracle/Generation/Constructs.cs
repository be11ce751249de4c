namespace Reactive.Oracle.Generation;

/// <summary>The constructs of the language that random queries are made of. A run shows how often each one occurred.</summary>
internal static class Constructs
{
    internal static readonly string[] All =
    [
        "MATCH", "OPTIONAL MATCH", "WHERE", "WITH", "RETURN", "UNWIND", "UNION", "UNION ALL", "DISTINCT", "ORDER BY", "SKIP", "LIMIT",
        "WITH *", "RETURN *", "WITH WHERE", "MATCH after WITH", "MATCH after OPTIONAL", "cartesian", "comma patterns", "named path", "undirected",
        "cycle", "variable length", "zero length", "unbounded", "bound relation", "bound list", "bound node", "type alternatives", "label and",
        "label or", "label not", "label any", "inline map", "inline WHERE", "trail map",
        "pattern predicate", "exists(pattern)", "pattern comprehension", "list comprehension", "all", "any", "none", "single", "reduce",
        "CASE", "CASE operand", "parameter", "EXISTS {}", "COUNT {}", "COLLECT {}", "short subquery", "subquery with WITH", "subquery aggregate",
        "subquery ORDER BY", "subquery LIMIT", "subquery UNION", "nested subquery", "subquery in lambda", "map projection", "=~",
        "label predicate", "IN", "STARTS WITH", "ENDS WITH", "CONTAINS", "IS NULL", "comparison", "comparison chain", "equality", "XOR", "AND",
        "OR", "NOT", "arithmetic", "power", "modulo", "index", "slice", "list literal", "map literal", "dynamic property", "list +",
        "string function", "numeric function", "list function", "conversion", "coalesce", "element function", "path function", "startNode",
        "date function", "date component", "duration", "datetime function", "clock", "rand", "elementId",
        "count(*)", "count", "sum", "avg", "min", "max", "collect", "stDev", "stDevP", "percentileCont", "percentileDisc",
        "DISTINCT aggregate", "aggregate mix", "aggregate ORDER BY", "global aggregate", "grouping element",
        "comment", "double quotes", "escape", "unicode name", "shadowing", "may fail",
    ];
}
