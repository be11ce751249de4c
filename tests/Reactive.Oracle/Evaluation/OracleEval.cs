using Reactive.Language;
using Reactive.Language.Syntax;
using Reactive.Oracle.Checking;
using Reactive.Oracle.Graph;

namespace Reactive.Oracle.Evaluation;

/// <summary><c>eval</c> by evaluation from scratch: what a right reply looks like. Tests of the checks themselves start from it.</summary>
internal static class OracleEval
{
    internal static string Reply(string request)
    {
        var program = EvalProgram.Parse(request);
        try
        {
            return Reply(program, CypherParser.Parse(program.Query));
        }
        catch (QueryException e)
        {
            return Error(program, "compile time", e.Message);
        }
        catch (OracleMisuseException e)
        {
            return Error(program, "compile time", e.Message);
        }
        catch (OracleFailureException e)
        {
            return Error(program, "runtime", e.Message);
        }
    }

    private static string Reply(EvalProgram program, QuerySyntax query)
    {
        var model = new GraphModel();
        var states = new List<ExpectedState>();
        var first = Evaluate(program, query, model);
        foreach (var change in program.Changes)
        {
            model.Apply(change);
            first = Evaluate(program, query, model);
        }

        states.Add(first);
        foreach (var transaction in program.Transactions)
        {
            foreach (var change in transaction)
            {
                model.Apply(change);
            }

            states.Add(Evaluate(program, query, model));
        }

        var columns = string.Join(",", first.Columns.Select(ProtocolValue.Text));
        var head = $"{{\"id\":{ProtocolValue.Text(program.Id)},\"columns\":[{columns}]";
        var rows = $"\"rows\":[{string.Join(",", states[^1].Rows)}]}}";
        var deltas = states.Zip(states.Skip(1), Delta);
        return program.Transactions.Count == 0
            ? $"{head},{rows}"
            : $"{head},\"initial\":[{string.Join(",", first.Rows)}],\"deltas\":[{string.Join(",", deltas)}],{rows}";
    }

    private static ExpectedState Evaluate(EvalProgram program, QuerySyntax query, GraphModel model)
    {
        var result = OracleEvaluator.Evaluate(query, model.Snapshot(), program.ParameterValues());
        return result.Failures.Count > 0 ? throw new OracleFailureException(result.Failures[0]) : new ExpectedState(result);
    }

    private static string Delta(ExpectedState before, ExpectedState after)
    {
        var (added, removed, updated) = before.DifferenceTo(after);
        if (before.Bag().SameAs(after.Bag()))
        {
            return "null";
        }

        var pairs = updated.Items.Select(u => u.Split(" -> ")).Select(p => $"{{\"before\":{p[0]},\"after\":{p[1]}}}");
        return $"{{\"added\":[{string.Join(",", added.Items)}],\"removed\":[{string.Join(",", removed.Items)}],\"updated\":[{string.Join(",", pairs)}]}}";
    }

    private static string Error(EvalProgram program, string phase, string message) =>
        $"{{\"id\":{ProtocolValue.Text(program.Id)},\"error\":{{\"type\":\"Error\",\"phase\":\"{phase}\",\"detail\":\"\",\"message\":{ProtocolValue.Text(message)}}}}}";
}
