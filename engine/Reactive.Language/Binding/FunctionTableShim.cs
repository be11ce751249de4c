#pragma warning disable
using System.Diagnostics.CodeAnalysis;
using Reactive.Functions;
namespace Reactive.Engine.Functions;
internal sealed class FunctionTable {
  internal bool TryGet(string name, [NotNullWhen(true)] out ScalarFunction? f) { f = null; return false; }
  internal string? Nearest(string name) => null;
}
