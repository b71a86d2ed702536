using Memo.Compiler.Emit.Tables;
using Memo.Compiler.Model;
using Memo.Runtime.Packs.Tables;

namespace Memo.Compiler.Emit.CSharp;

/// <summary>A pack as C#: readable predicates, a listing of its own, and the tables that decide the whole set at once.</summary>
/// <param name="Namespace">The pack's name as C# writes names, with a number where that name is taken; <c>MemoRules</c> for an anonymous pack.</param>
/// <param name="Sources">By file name, sorted.</param>
/// <param name="Resource">The name of the resource the tables go into.</param>
public sealed record EmittedPack(string Namespace, ImmutableArray<EmittedSource> Sources, string Resource, ImmutableArray<byte> Tables)
{
    /// <summary>The class of each measure's predicate and its method, by the measure's qualified id.</summary>
    public required ImmutableDictionary<string, (string Type, string Method)> Predicates { get; init; }
}

/// <summary>A file of C#.</summary>
public sealed record EmittedSource(string FileName, string Text);

/// <summary>Decisions to C#. The same pack gives the same text and bytes, whatever the order of its files.</summary>
public static class DecisionsToCSharp
{
    /// <exception cref="TooComplexToCompileException">A decision has too many maximal boxes.</exception>
    public static EmittedPack Emit(RulePack pack) => Emit(pack, _ => true);

    /// <summary>With predicates for the instruments of the pack itself, not of those it builds on. The tables are those of all.</summary>
    /// <inheritdoc cref="Emit(RulePack)" path="/exception"/>
    public static EmittedPack EmitOwn(RulePack pack) => Emit(pack, instrument => instrument.Pack == pack.Header);

    private static EmittedPack Emit(RulePack pack, Func<Instrument, bool> hasPredicates)
    {
        var tables = new DecisionsToTables(pack);
        var written = tables.Write();
        var names = new PackIdentifiers(pack.Header?.Name.Id, tables.Numbers);
        var ns = names.Namespace;
        var resource = ns + ".tables";
        var sources = new List<EmittedSource>
        {
            new("Rules.cs", RulesToCSharp.Write(ns, resource)),
            new("Listing.cs", new ListingToCSharp(tables.Numbers, names).Write(ns)),
            new("Names.cs", new NumbersToCSharp(tables.Numbers, names).Write(ns)),
        };
        var measures = tables.Numbers.Measures.Where(m => m.On.IsGiven && hasPredicates(m.Instrument)).GroupBy(m => m.Instrument).OrderBy(g => g.Key.Name.Id, StringComparer.Ordinal).ToArray();
        foreach (var instrument in measures)
        {
            var writer = new PredicatesToCSharp(tables.Numbers, names, new VariableToInput(tables.Numbers, tables.PrefixesOf, _ => -1), tables.PrefixesOf);
            sources.Add(new($"Instruments/{names.Of(instrument.Key)}.cs", writer.Write(ns, instrument.Key, instrument.Select(m => (m, tables.TriggeredFormOf(m))))));
        }

        return new EmittedPack(ns, [.. sources.OrderBy(s => s.FileName, StringComparer.Ordinal)], resource, [.. TablesFormat.Write(written)])
        {
            Predicates = measures.SelectMany(g => g).ToImmutableDictionary(m => m.QualifiedId, m => ($"{ns}.{names.Of(m.Instrument)}", names.Of(m))),
        };
    }
}
