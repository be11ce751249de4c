using System.Text.Json;

namespace Reactive.Engine.Formats;

/// <summary>
/// Values as JSON. Integers and floats are told apart by a point or an exponent; what JSON has no form for is an object with one key that
/// begins with <c>$</c>, and a map with such a key stands inside <c>$map</c>.
/// </summary>
/// <remarks>
/// <c>{"$float": "NaN"}</c>, <c>{"$decimal": "1.10"}</c>, <c>{"$bytes": "base64"}</c>, <c>{"$map": {}}</c>; read only: <c>$date</c>,
/// <c>$time</c>, <c>$localtime</c>, <c>$datetime</c>, <c>$localdatetime</c>, <c>$duration</c>; written only: <c>$node</c>, <c>$rel</c>,
/// <c>$path</c>, and temporal values as the text of toString. Reader: <see cref="Read"/>, writer: <see cref="Write"/>.
/// </remarks>
internal static partial class ValueJson
{
    /// <summary>Options for a reader that lets values be as deep as they may be.</summary>
    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 1_000 };

    private const char Mark = '$';
}
