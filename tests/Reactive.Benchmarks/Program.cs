using System.CommandLine;
using BenchmarkDotNet.Running;
using Reactive.Benchmarks;
using Reactive.Benchmarks.Workload;

// generate PREFIX [options]   writes the workload's files
// anything else               goes to BenchmarkDotNet (--filter, --list, ...)
if (args is not ["generate", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(GenerateCommand).Assembly).Run(args);
    return 0;
}

return GenerateCommand.Create().Parse(args[1..]).Invoke();
