using Memo.Compiler.Emit.Tables;

namespace Memo.Compiler.Emit.CSharp;

/// <summary>What the C# of a pack calls the things it declares.</summary>
internal sealed class PackIdentifiers
{
    private readonly Dictionary<object, string> _names = [];

    public PackIdentifiers(PackNumbers numbers)
    {
        NameAll(numbers.Facts, f => f.Name.Id, "Fact");
        NameAll(numbers.Kinds, k => k.Name.Id, "Kind");
        NameAll(numbers.Roles, r => r.Name.Id, "Role");
        NameAll(numbers.Grounds, g => g.Name.Id, "Ground");
        NameAll(numbers.Lists, l => l.Name.Id, "List");
        var instruments = numbers.Measures.Select(m => m.Instrument).Distinct().OrderBy(i => i.Name.Id, StringComparer.Ordinal).ToArray();
        NameAll(instruments, i => i.Name.Id, "Fact", "Kind", "Role", "Ground", "List", "Measure", "Exit", "Listing", "Party", "Rules", "CaseExtensions");
        foreach (var instrument in instruments)
        {
            NameAll(numbers.Measures.Where(m => m.Instrument == instrument), m => m.Name.Id, _names[instrument]);
        }
    }

    public string Of(object declaration) => _names[declaration];

    private void NameAll<T>(IEnumerable<T> declarations, Func<T, string> id, params string[] taken)
        where T : notnull
    {
        var identifiers = new Identifiers(taken);
        foreach (var declaration in declarations)
        {
            _names.Add(declaration, identifiers.Of(id(declaration)));
        }
    }
}
