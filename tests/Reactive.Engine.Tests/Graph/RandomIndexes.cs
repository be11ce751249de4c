using Reactive.Engine.Graph;

namespace Reactive.Engine.Tests.Graph;

/// <summary>Indexes that are wanted, filled in steps and given back at random times.</summary>
internal sealed class RandomIndexes(GraphPair pair, Random random)
{
    private readonly List<LabelIndex> _labels = [];
    private readonly List<PropertyIndex> _properties = [];
    private readonly IndexComparison _comparison = new(pair);

    /// <summary>Between epochs: perhaps takes an index, perhaps gives one back, fills those that are not complete a bit more.</summary>
    internal void AcquireAndBuild()
    {
        switch (random.Next(6))
        {
            case 0:
                _labels.Add(pair.Store.AcquireLabelIndex(pair.Store.Labels.Intern(random.Next(2) == 0 ? "A" : "B")));
                break;
            case 1 or 2:
                var label = random.Next(2) == 0 ? -1 : pair.Store.Labels.Intern("A");
                _properties.Add(pair.Store.AcquirePropertyIndex(label, pair.Store.Keys.Intern(random.Next(2) == 0 ? "k" : "x")));
                break;
            case 3 when _labels.Count > 0:
                pair.Store.Release(_labels[0]);
                _labels.RemoveAt(0);
                break;
            case 4 when _properties.Count > 0:
                pair.Store.Release(_properties[0]);
                _properties.RemoveAt(0);
                break;
        }

        _labels.ForEach(index => index.Build(random.Next(8)));
        _properties.ForEach(index => index.Build(random.Next(8)));
    }

    internal void Compare(View view, GraphModel model)
    {
        foreach (var index in _labels.Where(index => index.IsComplete))
        {
            _comparison.IndexIs(index, view, model);
        }

        foreach (var index in _properties.Where(index => index.IsComplete))
        {
            _comparison.IndexIs(index, view, model);
        }
    }
}
