using Memo.Compiler.Emit.Tables;
using Memo.Compiler.Model;

namespace Memo.Compiler.Emit.CSharp;

/// <summary>What the C# of a pack calls the things it declares.</summary>
internal sealed class PackIdentifiers
{
    private const string Anonymous = "memo_rules";
    private readonly Dictionary<object, string> _names = [];
    private readonly Dictionary<Fact, string> _typeOf = [];

    /// <param name="pack">The pack's name; null for an anonymous pack.</param>
    /// <param name="numbers">What it declares.</param>
    public PackIdentifiers(string? pack, PackNumbers numbers)
    {
        Namespace = new Identifiers(FixedNames.All).Of(pack ?? Anonymous);
        NameAll(numbers.Facts, f => f.Name.Id, "Fact");
        NameAll(numbers.Kinds, k => k.Name.Id, "Kind");
        NameAll(numbers.Roles, r => r.Name.Id, "Role");
        NameAll(numbers.Grounds, g => g.Name.Id, "Ground");
        NameAll(numbers.Lists, l => l.Name.Id, "List");
        NameAll(numbers.Guards, IdOf, "Guard");
        var instruments = numbers.Measures.Select(m => m.Instrument).Distinct().OrderBy(i => i.Name.Id, StringComparer.Ordinal).ToArray();
        var types = new Identifiers([.. FixedNames.All, Namespace]);
        foreach (var fact in numbers.Facts.Where(f => f.Type is FactType.Enumeration))
        {
            _typeOf.Add(fact, types.Of("value_" + _names[fact]));
        }

        NameAll(instruments, i => i.Name.Id, types);
        foreach (var instrument in instruments)
        {
            var members = new Identifiers([.. FixedNames.All, _names[instrument]]);
            NameAll(numbers.Measures.Where(m => m.Instrument == instrument), m => m.Name.Id, members);
            Members.Add(instrument, members);
        }
    }

    /// <summary>That of all files of the pack; no type of the pack has this name.</summary>
    public string Namespace { get; }

    /// <summary>The names taken in the class of an instrument.</summary>
    public Dictionary<Instrument, Identifiers> Members { get; } = [];

    public string Of(object declaration) => _names[declaration];

    /// <summary>The type of the values of an enumeration.</summary>
    public string TypeOf(Fact fact) => _typeOf[fact];

    /// <summary>What it asks, since a guard has no name of its own: <c>ever_on_tax_severe_with_fine_paid</c>.</summary>
    private static string IdOf(Guard guard)
    {
        var lists = guard.Lists.Select(l => l.Name.Id).Concat(guard.Colours.Select(c => "any_" + c.ToString().ToLowerInvariant()));
        var facts = ConditionWalk.FactsIn(guard.With).Select(f => f.Name.Id).Distinct();
        return (guard.SinceOwnBeginning ? "since_beginning_" : guard.Ever ? "ever_" : "")
            + "on_" + string.Join("_or_", lists)
            + string.Concat(facts.Select((fact, i) => (i == 0 ? "_with_" : "_and_") + fact));
    }

    private void NameAll<T>(IEnumerable<T> declarations, Func<T, string> id, string taken)
        where T : notnull => NameAll(declarations, id, new Identifiers([taken]));

    private void NameAll<T>(IEnumerable<T> declarations, Func<T, string> id, Identifiers identifiers)
        where T : notnull
    {
        foreach (var declaration in declarations)
        {
            _names.Add(declaration, identifiers.Of(id(declaration)));
        }
    }
}
