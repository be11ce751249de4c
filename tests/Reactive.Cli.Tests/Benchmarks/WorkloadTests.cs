using System.Security.Cryptography;
using System.Text;
using Reactive.Benchmarks.Workload;
using Xunit;

namespace Reactive.Cli.Tests.Benchmarks;

public sealed class WorkloadTests
{
    internal static readonly WorkloadOptions Small = new()
    {
        Seed = 7,
        Buildings = 3,
        Floors = 2,
        Rooms = 3,
        Changes = 500,
        MovePercent = 10,
        RenamePercent = 5,
    };

    [Fact]
    public void the_generator_writes_the_same_bytes_as_the_reference_in_python()
    {
        var workload = new BuildingWorkload(Small);

        Assert.Equal("edb7f5632d3cf0ef805738efa2d42103619a0432581e989ac42ddb6feb7eb7a7", Hash(workload.WriteLoad));
        Assert.Equal("33f9fa2e0b6d22100a56c92b42d9ce70068ffb2a845462dda360f594a40babdd", Hash(workload.WriteChanges));
    }

    private static string Hash(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
