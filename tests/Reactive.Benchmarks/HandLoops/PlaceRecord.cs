using Reactive.Values;

namespace Reactive.Benchmarks.HandLoops;

internal enum PlaceKind : byte
{
    Unknown,
    Room,
    Floor,
    Building,
    Campus,
}

/// <summary>A node of the building model. <see cref="Parent"/> is -1 without one; the children of a place are a linked list.</summary>
internal struct PlaceRecord
{
    internal Value Name;
    internal Value Temperature;
    internal Value Humidity;
    internal Value Co2;
    internal int Parent;
    internal int ParentRelation;
    internal int FirstChild;
    internal int Next;
    internal int Previous;
    internal PlaceKind Kind;
}
