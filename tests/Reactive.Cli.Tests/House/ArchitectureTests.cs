using System.Reflection;
using Reactive.Cli.Eval;
using Reactive.Engine;
using Reactive.Language;
using Reactive.Values;
using Xunit;

namespace Reactive.Cli.Tests.House;

public sealed class ArchitectureTests
{
    private static readonly Assembly Abstractions = typeof(Value).Assembly;
    private static readonly Assembly Engine = typeof(QueryLimitException).Assembly;
    private static readonly Assembly Language = typeof(ReactiveEngine).Assembly;
    private static readonly Assembly Cli = typeof(EvalProtocol).Assembly;

    [Fact]
    public void references_run_one_way()
    {
        Assert.Equal([], OwnReferences(Abstractions));
        Assert.Equal(["Reactive.Abstractions"], OwnReferences(Engine));
        Assert.Equal([], OwnReferences(Language).Except(["Reactive.Abstractions", "Reactive.Engine"]));
        Assert.Equal([], OwnReferences(Cli).Except(["Reactive.Abstractions", "Reactive.Engine", "Reactive.Language"]));
    }

    [Fact]
    public void every_class_is_sealed_or_meant_to_be_inherited()
    {
        var types = OwnTypes().ToList();
        var inherited = types.Select(type => type.BaseType).ToHashSet();

        var open = types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !inherited.Contains(type));

        Assert.Equal([], open.Select(type => type.FullName));
    }

    [Fact]
    public void no_type_is_called_what_means_nothing()
    {
        string[] words = ["Manager", "Helper", "Util", "Utils", "Utilities", "Service", "Impl"];
        var named = OwnTypes().Where(type => words.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));

        Assert.Equal([], named.Select(type => type.FullName));
    }

    [Fact]
    public void embedders_see_no_namespace_of_the_engine()
    {
        var shown = Language.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .Where(type => type.Assembly == Engine && type.IsNotPublic);

        Assert.Equal([], shown.Select(type => type.FullName));
    }

    private static IEnumerable<Type> OwnTypes() =>
        new[] { Abstractions, Engine, Language, Cli }.SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type));

    private static IEnumerable<string> OwnReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("Reactive", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);

    private static bool IsGenerated(Type type) =>
        type.Name == "Program" || type.Name.Contains('<', StringComparison.Ordinal) || type.DeclaringType is { } outer && IsGenerated(outer);
}
