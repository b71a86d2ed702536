using System.Xml.Linq;
using Memo.Compiler.Tests;
using Memo.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Tools.Tests.Api;

/// <summary>What agencies program against does not change unnoticed, and none of it is without words.</summary>
public sealed class PublicApiTests
{
    private const string Baseline = "tests/Memo.Tools.Tests/Api/Memo.Runtime.txt";

    private static readonly string Runtime = typeof(CalendarDate).Assembly.Location;

    private static readonly SymbolDisplayFormat Format = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeTypeKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Once a change is meant, the new text is copied from where the failure says to the baseline.</summary>
    [Fact]
    public void The_public_api_of_the_runtime_is_the_baseline()
    {
        var actual = string.Concat(Types().SelectMany(Lines).Select(line => line + "\n"));
        var written = Path.Combine(AppContext.BaseDirectory, "Memo.Runtime.txt");
        File.WriteAllText(written, actual);

        Assert.True(File.ReadAllText(Repository.PathTo(Baseline)).ReplaceLineEndings("\n") == actual, $"The public API has changed. If it was meant to: cp {written} {Baseline}");
    }

    [Fact]
    public void Everything_public_is_documented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(Runtime, ".xml")).Descendants("member")
            .Where(member => member.HasElements)
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet();

        Assert.Empty(Types()
            .SelectMany(type => Members(type).Prepend(type))
            .Where(symbol => !symbol.IsOverride && !documented.Contains(symbol.GetDocumentationCommentId()!))
            .Select(symbol => symbol.ToDisplayString(Format)));
    }

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        var from = type.AllInterfaces.Select(i => i.ToDisplayString(Format)).Order(StringComparer.Ordinal);
        yield return string.Join(" ", new[] { type.IsStatic ? "static" : "", type.IsReadOnly ? "readonly" : "", type.IsSealed ? "sealed" : "", type.ToDisplayString(Format) }.Where(word => word.Length > 0))
            + (type.AllInterfaces.IsEmpty || type.TypeKind == TypeKind.Enum ? "" : " : " + string.Join(", ", from));
        foreach (var line in Members(type).Select(member => "  " + member.ToDisplayString(Format)).Order(StringComparer.Ordinal))
        {
            yield return line;
        }
    }

    /// <summary>What is declared for use, without accessors and what the compiler adds.</summary>
    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.GetMembers().Where(member =>
        member.DeclaredAccessibility == Accessibility.Public
        && member is not INamedTypeSymbol
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && !member.IsImplicitlyDeclared
        && !member.GetAttributes().Any(a => a.AttributeClass?.Name == "CompilerGeneratedAttribute"));

    private static IEnumerable<INamedTypeSymbol> Types()
    {
        var runtime = MetadataReference.CreateFromFile(Runtime);
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create("api", references: [runtime, .. framework]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(runtime)!;
        return In(assembly.GlobalNamespace).OrderBy(type => type.ToDisplayString(Format), StringComparer.Ordinal);
    }

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol place) => place.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type ? In(type).Prepend(type) : member is INamespaceSymbol ? In(member) : []);
}
