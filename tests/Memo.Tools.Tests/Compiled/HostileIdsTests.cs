using System.Globalization;
using System.Reflection;
using Memo.Compiler.Emit.CSharp;
using Memo.Hosting.Compiled;
using Memo.Runtime;
using Memo.Runtime.Packs;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Tools.Tests.Compiled;

/// <summary>No id of a pack hides what its C# needs by its simple name.</summary>
public sealed class HostileIdsTests
{
    public static TheoryData<string, string> PackNames => new()
    {
        { "answer", "Answer_2" },
        { "rules", "Rules_2" },
        { "listing", "Listing_2" },
        { "system", "System_2" },
        { "memo", "Memo_2" },
        { "netstandard", "Netstandard_2" },
        { "ferry_safety", "FerrySafety" },
    };

    [Fact]
    public void All_public_types_of_the_runtime_are_taken() =>
        Assert.Equal(
            typeof(CalendarDate).Assembly.GetExportedTypes().Where(type => !type.IsNested).Select(type => type.Name)
                .Concat(typeof(DayCode).GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(member => member.Name))
                .Order(StringComparer.Ordinal),
            FixedNames.OfRuntime);

    [Fact]
    public void All_types_of_every_pack_are_taken() =>
        Assert.Equal(
            Packs.Ferry.Value.Sources
                .SelectMany(source => CSharpSyntaxTree.ParseText(source.Text).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
                .Select(type => type.Identifier.Text)
                .Where(type => type != "FerrySafety")
                .Order(StringComparer.Ordinal),
            FixedNames.OfPack);

    [Fact]
    public void Facts_instruments_and_measures_may_have_any_id()
    {
        ImmutableArray<string> ids = [.. FixedNames.All.Distinct(), "ValueTerm", "value_Term", "Equals", "Hostile"];

        var emitted = DecisionsToCSharp.Emit(Packs.Of([Vocabulary(ids), .. ids.Select((id, i) => Memorandum(id, i, ["weigh"])), Memorandum("of_many", ids.Length, ids)]));

        using var compiled = CompiledPack.Load(emitted);
        Assert.Equal("Hostile", emitted.Namespace);
        Assert.Equal(("Hostile.Answer_2", "Weigh"), emitted.Predicates["Answer.weigh"]);
        Assert.Equal(("Hostile.Hostile_2", "Weigh"), emitted.Predicates["Hostile.weigh"]);
        Assert.Equal(("Hostile.OfMany", "Truth_2"), emitted.Predicates["of_many.Truth"]);
        Assert.Equal(2 * ids.Length, emitted.Predicates.Count);
        Assert.All(emitted.Predicates.Keys, measure => Assert.NotNull(compiled.PredicateOf(measure)));
    }

    [Theory]
    [MemberData(nameof(PackNames))]
    public void A_pack_may_have_any_name(string name, string @namespace)
    {
        var emitted = DecisionsToCSharp.Emit(Packs.Of(Ferry.Vocabulary.Replace("pack ferry", $"pack {name}"), Ferry.Memorandum));

        using var compiled = CompiledPack.Load(emitted);
        Assert.Equal(@namespace, emitted.Namespace);
        Assert.Equal(name, compiled.Pack.Name);
    }

    [Fact]
    public void An_instrument_named_like_its_pack_gives_way()
    {
        var emitted = DecisionsToCSharp.Emit(Packs.Of(Ferry.Vocabulary, Ferry.Memorandum.Replace("memorandum ferry_safety", "memorandum ferry")));

        using var compiled = CompiledPack.Load(emitted);
        Assert.Equal("Ferry", emitted.Namespace);
        Assert.Equal(("Ferry.Ferry_2", "NoNewRoutes"), emitted.Predicates["ferry.no_new_routes"]);
    }

    [Fact]
    public void The_namespace_of_a_pack_without_a_name_is_none_of_its_types()
    {
        var emitted = DecisionsToCSharp.Emit(Packs.Of(Ferry.Vocabulary.Replace("pack ferry = 渡运\n  version    \"1.0\"\n", ""), Ferry.Memorandum));

        using var compiled = CompiledPack.Load(emitted);
        Assert.Equal("MemoRules", emitted.Namespace);
        Assert.Equal(("MemoRules.FerrySafety", "NoNewRoutes"), emitted.Predicates["ferry_safety.no_new_routes"]);
    }

    /// <summary>A fact of each scope for each id, of a type that has a type of its own in C#.</summary>
    private static string Vocabulary(ImmutableArray<string> ids) =>
        Ferry.Vocabulary.Replace("pack ferry", "pack hostile") + "\n" + string.Concat(ids.Select((id, i) => $"""

            fact {id} = 事实{Chinese(i)}
              type       enumeration
              values     {id} = 是, other = 否
              scope      {(i % 2 == 0 ? "entry" : "person")}

            """));

    /// <summary>Sanctions that ask about everything of which C# has an expression of its own.</summary>
    private static string Memorandum(string id, int number, ImmutableArray<string> sanctions) => $"""
        memorandum {id} = 备忘录{Chinese(number)}
          title      “备忘录{Chinese(number)}（示例）”
          title en   "Memorandum {number} (illustration)"
          document   "示例〔2020〕{number + 1}号"
          lead       MOT
          effective  from 2020-03-01
          covers     ferry_defaulter
          counts     start day excluded
          sourced from bulletin

        """ + string.Concat(sanctions.Select((sanction, i) => $"""

        sanction {sanction} = 措施{Chinese(i)}
          title      “措施{Chinese(i)}（示例）”
          title en   "Sanction {i} (illustration)"
          clause     "{i}"
          measure    weigh_in_tenders
          strength   reference
          by         MOT
          on         legal_person as itself
          when       decided at most 36 months ago and unsafe_crossing and Hostile is other and Term is other
          basis      not stated
          lasts      while listed
          sourced from bulletin

        """));

    private static string Chinese(int number) => string.Concat(number.ToString("00", CultureInfo.InvariantCulture).Select(digit => "零一二三四五六七八九"[digit - '0']));
}
