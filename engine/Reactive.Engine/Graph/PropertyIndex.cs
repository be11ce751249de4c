using Reactive.Values;

namespace Reactive.Engine.Graph;

/// <summary>The nodes by the value of a property, equivalent values together. Shared by any number of queries.</summary>
internal sealed class PropertyIndex
{
    internal int Label => throw new NotSupportedException();

    internal int Key => throw new NotSupportedException();

    /// <summary>Whether the scan that fills it is through.</summary>
    internal bool IsComplete => throw new NotSupportedException();

    /// <summary>Goes on with the scan by so many handles; between epochs. True when complete.</summary>
    internal bool Build(int handles) => throw new NotSupportedException();

    /// <summary>The nodes whose property is equivalent to a value in a view. Null finds nothing.</summary>
    internal IndexedNodes Lookup(View view, in Value value) => throw new NotSupportedException();
}
