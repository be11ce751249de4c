using BenchmarkDotNet.Running;
using Reactive.Benchmarks;

// generate PREFIX [options]   writes the workload's files
// anything else               goes to BenchmarkDotNet (--filter, --list, ...)
if (args is ["generate", ..])
{
    return GenerateCommand.Create().Parse(args[1..]).Invoke();
}

BenchmarkSwitcher.FromAssembly(typeof(GenerateCommand).Assembly).Run(args);
return 0;
