namespace Reactive.Cli.Demo;

/// <summary>What the demo keeps right: an aggregate of an aggregate, a live top list, and a count that is there for nothing too.</summary>
internal static class DemoQueries
{
    internal static readonly (string Name, string Text)[] All =
    [
        ("building comfort",
            """
            MATCH (r:Room)-[:PART_OF]->(f:Floor)-[:PART_OF]->(b:Building)
            WITH b, f, avg(50 + (r.temperature - 72) + (r.humidity - 42) + CASE WHEN r.co2 > 500 THEN (r.co2 - 500) / 25 ELSE 0 END) AS comfort
            RETURN b.name AS building, count(*) AS floors, round(avg(comfort), 1) AS comfort, round(max(comfort), 1) AS worstFloor
            ORDER BY building
            """),
        ("hottest rooms",
            """
            MATCH (r:Room)-[:PART_OF]->(f:Floor)-[:PART_OF]->(b:Building)
            WHERE r.temperature > 72.5
            RETURN r.name AS room, f.name AS floor, b.name AS building, r.temperature AS temperature
            ORDER BY temperature DESC, room LIMIT 6
            """),
        ("stuffy rooms by campus",
            """
            MATCH (c:Campus)
            OPTIONAL MATCH (c)<-[:PART_OF]-(:Building)<-[:PART_OF]-(:Floor)<-[:PART_OF]-(r:Room) WHERE r.co2 > 550
            RETURN c.name AS campus, count(r) AS rooms, max(r.co2) AS highest
            ORDER BY campus
            """),
    ];
}
