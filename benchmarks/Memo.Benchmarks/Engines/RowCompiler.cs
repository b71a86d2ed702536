using System.Reflection;
using Memo.Benchmarks.Synthetic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Benchmarks.Engines;

/// <summary>C# text to the methods it declares: release build, default tiering, like any code of an agency.</summary>
internal static class RowCompiler
{
    public const string Header = """
        using System;
        using System.Numerics;
        using Memo.Benchmarks.Synthetic;


        """;

    public static T Compile<T>(string text, string type, string method)
        where T : Delegate => Compile(text).GetType(type, throwOnError: true)!.GetMethod(method)!.CreateDelegate<T>();

    public static Assembly Compile(string text)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(Row).Assembly.Location)
            .Distinct()
            .Select(f => MetadataReference.CreateFromFile(f));
        var compilation = CSharpCompilation.Create(
            "Baseline" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(text)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: false));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        return result.Success
            ? Assembly.Load(assembly.ToArray())
            : throw new InvalidOperationException("A baseline does not compile: " + string.Join(" ", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(3)));
    }
}
