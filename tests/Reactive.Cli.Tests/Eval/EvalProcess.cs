using System.Diagnostics;
using Reactive.Cli.Tests.Commands;

namespace Reactive.Cli.Tests.Eval;

/// <summary><c>reactive eval</c> as another process: a line in, a line out.</summary>
public sealed class EvalProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process = ProgramRun.Start("dotnet", [ProgramRun.ProgramPath, "eval"]);
    private readonly Task<string> _errors;

    /// <summary>Starts it.</summary>
    public EvalProcess() => _errors = _process.StandardError.ReadToEndAsync();

    /// <summary>Sends a request and waits for its reply; that it comes before the next request is part of the protocol.</summary>
    internal string Ask(string request)
    {
        _process.StandardInput.Write(request + "\n");
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLineAsync().WaitAsync(Limit).GetAwaiter().GetResult()
            ?? throw new InvalidOperationException($"reactive eval ended: {_errors.GetAwaiter().GetResult()}");
    }

    /// <summary>Ends the input and gives the exit code and what was logged.</summary>
    internal (int ExitCode, string Errors) End()
    {
        _process.StandardInput.Close();
        var rest = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        return rest.Length == 0 ? (_process.ExitCode, _errors.GetAwaiter().GetResult()) : throw new InvalidOperationException($"unasked: {rest}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
