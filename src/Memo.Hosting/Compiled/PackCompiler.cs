using Memo.Compiler.Emit.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Memo.Hosting.Compiled;

/// <summary>The C# of a pack to an assembly that any C# project can refer to.</summary>
public static class PackCompiler
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true);

    /// <summary>Compiles. The same pack gives the same bytes.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="resources">What the assembly carries besides the tables, by name.</param>
    /// <exception cref="InvalidOperationException">The emitted C# does not compile: a defect of Memo, never of the pack.</exception>
    public static byte[] Compile(EmittedPack pack, params IEnumerable<(string Name, byte[] Content)> resources)
    {
        var compilation = CSharpCompilation.Create(
            pack.Namespace,
            pack.Sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, Parsing, s.FileName, System.Text.Encoding.UTF8)),
            References.All,
            Options);
        using var assembly = new MemoryStream();
        var carried = resources.Prepend((pack.Resource, [.. pack.Tables])).Select(r => new ResourceDescription(r.Item1, () => new MemoryStream(r.Item2, writable: false), isPublic: true));
        var result = compilation.Emit(assembly, manifestResources: carried, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        return result.Success
            ? assembly.ToArray()
            : throw new InvalidOperationException("The emitted C# does not compile: " + string.Join(" ", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(3)));
    }

    /// <summary>
    /// The framework's reference assemblies, embedded when Memo was built: an assembly compiled against the running framework's own cannot be
    /// used by a C# project.
    /// </summary>
    private static class References
    {
        public static readonly ImmutableArray<MetadataReference> All =
        [
            .. typeof(PackCompiler).Assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith("ref/", StringComparison.Ordinal))
                .OrderBy(n => n, StringComparer.Ordinal)
                .Select(Embedded),
            MetadataReference.CreateFromFile(typeof(CalendarDate).Assembly.Location),
        ];

        private static PortableExecutableReference Embedded(string name)
        {
            using var stream = typeof(PackCompiler).Assembly.GetManifestResourceStream(name)!;
            return MetadataReference.CreateFromStream(stream);
        }
    }
}
