using System.Reflection;

namespace Memo.Compiler.Tests.Architecture;

/// <summary>Agencies embed Memo.Runtime: it brings nothing but the framework along, and nothing in it is made to be derived from.</summary>
public sealed class RuntimeReferencesTests
{
    private static readonly Assembly Runtime = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Memo.Runtime.dll"));

    [Fact]
    public void The_runtime_references_exactly_these_assemblies()
    {
        string[] expected =
        [
            "System.Collections", "System.Collections.Concurrent", "System.Linq", "System.Memory", "System.Numerics.Vectors", "System.Runtime",
            "System.Runtime.Intrinsics", "System.Security.Cryptography", "System.Text.Encoding.Extensions", "System.Threading", "System.Threading.Tasks.Parallel",
        ];

        var actual = Runtime.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void The_runtime_has_no_package_reference()
    {
        var project = File.ReadAllText(Repository.PathTo("src/Memo.Runtime/Memo.Runtime.csproj"));

        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_public_type_of_the_runtime_is_closed()
    {
        var open = Runtime.GetExportedTypes().Where(type => !type.IsSealed && !type.IsInterface).Select(type => type.FullName);

        Assert.Empty(open);
    }
}
