using Reactive.Cli;

return CommandLine.Run(args);
