using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Reactive.Benchmarks;

// generate PREFIX [options]   writes the workload's files
// compare [std|mixed|big]     engine against hand-written loops, in minutes
// anything else               goes to BenchmarkDotNet (--filter, --list, ...)
if (args is ["generate", ..])
{
    return GenerateCommand.Create().Parse(args[1..]).Invoke();
}

if (args is ["compare", ..])
{
    return CompareCommand.Create().Parse(args[1..]).Invoke();
}

// It builds the engine anew for each job, which takes minutes on a machine that does other things too.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
BenchmarkSwitcher.FromAssembly(typeof(GenerateCommand).Assembly).Run(args, config);
return 0;
