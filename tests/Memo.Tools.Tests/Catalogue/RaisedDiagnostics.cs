using System.Reflection;
using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;
using Memo.Hosting;

namespace Memo.Tools.Tests.Catalogue;

/// <summary>Every diagnostic there is, from calling each method that makes one with made-up values in all their kinds.</summary>
internal static class RaisedDiagnostics
{
    private static readonly SourceText Source = new("made-up.memo", "一行文字\n");
    private static readonly Location Place = new(Source, new TextSpan(0, 1));
    private static readonly NullabilityInfoContext Nullability = new();

    public static ImmutableArray<(string Name, Diagnostic Diagnostic)> All { get; } =
        [.. Methods().SelectMany(method => Arguments(method).Select(values => (method.Name, (Diagnostic)method.Invoke(null, values)!)))];

    private static IEnumerable<MethodInfo> Methods() =>
        new[] { typeof(Compilation).Assembly, typeof(HostDiagnostics).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsPrivate && method.ReturnType == typeof(Diagnostic));

    /// <summary>Each combination of the values its parameters can have.</summary>
    private static IEnumerable<object?[]> Arguments(MethodInfo method) =>
        method.GetParameters().Aggregate(
            new object?[][] { [] }.AsEnumerable(),
            (rows, parameter) => rows.SelectMany(row => Values(parameter).Select(value => row.Append(value).ToArray())));

    private static IEnumerable<object?> Values(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var given = ValuesOf(type);
        return Nullability.Create(parameter).WriteState == NullabilityState.Nullable ? given.Append(null) : given;
    }

    private static IEnumerable<object> ValuesOf(Type type) =>
        type == typeof(Location) ? [Place]
        : type == typeof(string) ? ["“甲"]
        : type == typeof(char) ? ['\u200B']
        : type == typeof(bool) ? [true, false]
        : type == typeof(int) ? [64]
        : type == typeof(long) ? [16L * 1024 * 1024]
        : type == typeof(Localized) ? [new Localized("a date", "日期")]
        : type == typeof(Name) ? [new Name("some_id", "名称")]
        : type == typeof(ImmutableArray<Name>) ? [ImmutableArray.Create(new Name("some_id", "名称"), new Name("other_id", "另一名称"))]
        : type == typeof(Keyword) ? [.. Enum.GetValues<Keyword>().Where(keyword => keyword.BeginsBlock() || keyword.BeginsClause()).Cast<object>()]
        : type == typeof((string, Keyword)) ? [("list", Keyword.List)]
        : type == typeof(IReadOnlyCollection<string>) ? [new[] { "a.name", "b.name" }]
        : type == typeof(IEnumerable<(string, string)>) ? [new[] { ("black", "黑") }]
        : type == typeof(Limit) ? [.. Enum.GetValues<LimitKind>().Select(kind => new Limit(kind, 4_097, 4_096))]
        : throw new NotSupportedException($"No made-up {type}: add one here.");
}
