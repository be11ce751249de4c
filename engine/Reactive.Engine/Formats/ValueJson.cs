using System.Text.Json;
using Reactive.Values;

namespace Reactive.Engine.Formats;

/// <summary>Values as JSON.</summary>
internal static class ValueJson
{
    internal static Value Read(ref Utf8JsonReader reader) => throw new NotSupportedException();

    internal static void Write(Utf8JsonWriter writer, in Value value) => throw new NotSupportedException();
}
