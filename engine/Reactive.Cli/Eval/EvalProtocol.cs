using System.Buffers;
using System.Text;
using System.Text.Json;
using Reactive.Cli.Input;
using Reactive.Cli.Output;
using Reactive.Engine;
using Reactive.Language;

namespace Reactive.Cli.Eval;

/// <summary>A JSON request a line in, a JSON reply a line out. No line can end it: whatever is wrong becomes an error reply.</summary>
internal sealed class EvalProtocol
{
    private readonly ArrayBufferWriter<byte> _reply = new();
    private readonly TextWriter _log;

    internal EvalProtocol(TextWriter log) => _log = log;

    /// <summary>Answers every line of the input, each reply flushed before the next line is read.</summary>
    internal void Run(Stream input, Stream output)
    {
        var lines = new Utf8Lines(input);
        while (lines.TryRead(out var line))
        {
            var reply = Answer(line);
            output.Write(reply.Span);
            output.Flush();
        }
    }

    /// <summary>Answers one request.</summary>
    internal string Answer(string request) => Encoding.UTF8.GetString(Answer(Encoding.UTF8.GetBytes(request)).Span).TrimEnd('\n');

    /// <summary>Answers one request; the reply ends in a line feed and is valid until the next call.</summary>
    internal ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> line)
    {
        string? id = null;
        try
        {
            using var document = EvalRequestReader.Parse(line);
            id = EvalRequestReader.Id(document.RootElement);
            using var run = new EvalRun(EvalRequestReader.Read(document.RootElement));
            return Write(run.WriteReply);
        }
        catch (QueryException e)
        {
            return Write(writer => EvalReply.WriteRefusal(writer, id, e));
        }
        catch (BadRequestException e)
        {
            return Write(writer => EvalReply.WriteError(writer, id, "RequestError", "compile time", e.Code, e.Message));
        }
        catch (QueryStartException e)
        {
            return Write(writer => EvalReply.WriteError(writer, id, e.Type, "runtime", e.Detail, e.Message));
        }
        catch (ReactiveException e)
        {
            return Write(writer => EvalReply.WriteError(writer, id, "EngineError", "runtime", e.Code, e.Message));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A fault of ours must not take the requests that follow with it; the log has the whole story.
            _log.WriteLine($"reactive eval: request {id ?? "(no id)"}: {e}");
            return Write(writer => EvalReply.WriteError(writer, id, "InternalError", "runtime", e.GetType().Name, e.Message));
        }
    }

    private ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        _reply.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_reply, RowJson.Compact))
        {
            write(writer);
        }

        _reply.Write("\n"u8);
        return _reply.WrittenMemory;
    }
}
