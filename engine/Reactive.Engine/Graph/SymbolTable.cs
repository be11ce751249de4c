namespace Reactive.Engine.Graph;

/// <summary>Names (labels, types, property keys, feeds) as small dense numbers from 0 on. A name keeps its number for the store's life.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>The number of names.</summary>
    internal int Count => _names.Count;

    /// <summary>The number of a name, a new one if it has none yet.</summary>
    internal int Intern(string name)
    {
        if (!_ids.TryGetValue(name, out var id))
        {
            id = _names.Count;
            _names.Add(name);
            _ids.Add(name, id);
        }

        return id;
    }

    /// <summary>The number of a name if it has one.</summary>
    internal bool TryGet(string name, out int id) => _ids.TryGetValue(name, out id);

    /// <summary>The name of a number.</summary>
    internal string Name(int id) => _names[id];
}
