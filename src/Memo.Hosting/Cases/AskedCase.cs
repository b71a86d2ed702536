using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;

namespace Memo.Hosting.Cases;

/// <summary>What a file asks: a listing or dossier alone, or as a case says it, with the day and the roles; so does a case file of one case.</summary>
/// <param name="Dossier">The listing or dossier.</param>
/// <param name="AsOf">Null if not given.</param>
/// <param name="Roles">The complete set of roles held; null if not given.</param>
public sealed record AskedCase(InputNode Dossier, CalendarDate? AsOf, ImmutableArray<Role>? Roles)
{
    /// <summary>What is asked, or null with at least one diagnostic. What a case says beside it (its name, what it expects) is not looked at.</summary>
    public static (AskedCase? Asked, ImmutableArray<Diagnostic> Diagnostics) Read(RulePack pack, InputNode input)
    {
        if (CasesIn(input) is var (key, cases))
        {
            if (cases is not [var only])
            {
                return (null, [CaseDiagnostics.ListingOrDossier(key.Location, ofFile: true)]);
            }

            input = only;
        }

        if (!IsWrittenAsCase(input))
        {
            return (new AskedCase(input, null, null), []);
        }

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var keyed = KeyedInput.Of(input, CaseKeys.Case, diagnostics);
        var asked = keyed is null ? null : Of(keyed, new PackNames(pack, diagnostics), diagnostics);
        if (keyed?["as_if"] is { } assumed)
        {
            diagnostics.Add(CaseDiagnostics.AskedAsIf(assumed.Location));
        }

        return (diagnostics.Count == 0 ? asked : null, diagnostics.ToImmutable());
    }

    /// <summary>Null where there is not exactly one listing or dossier.</summary>
    internal static AskedCase? Of(KeyedInput input, PackNames names, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var asOf = input["as_of"]?.Date(diagnostics);
        var dossier = (input["listing"], input["dossier"]) switch
        {
            ({ } listing, null) => listing,
            (null, { } whole) => whole,
            _ => null,
        };
        if (dossier is null && !input.IsMisspelt("listing", "dossier"))
        {
            diagnostics.Add(CaseDiagnostics.ListingOrDossier(input.Location, ofFile: false));
        }

        ImmutableArray<Role>? roles = input["roles"] is { } held ? [.. held.Texts(diagnostics).Select(names.Role).OfType<Role>()] : null;
        return dossier is null ? null : new AskedCase(dossier, asOf, roles);
    }

    /// <summary>The cases of a case file, with their key: no fact has groups for its values. Null in any other file.</summary>
    private static (InputNode.Scalar Key, ImmutableArray<InputNode> Cases)? CasesIn(InputNode input) => input is not InputNode.Map map ? null : map.Pairs
        .Where(pair => CaseKeys.IsOfCases(pair.Key.Value))
        .Select(pair => (pair.Key, Cases: (pair.Value as InputNode.Sequence)?.Items ?? []))
        .Where(found => found.Cases.Any(item => item is InputNode.Map))
        .Select(found => ((InputNode.Scalar, ImmutableArray<InputNode>)?)found)
        .FirstOrDefault();

    /// <summary>A group of keys under the key of a listing or dossier: no fact has a group for its value.</summary>
    private static bool IsWrittenAsCase(InputNode input) =>
        input is InputNode.Map map && map.Pairs.Any(pair => pair.Value is InputNode.Map && CaseKeys.Asked.Any(key => pair.Key.Value == key.Id || pair.Key.Value == key.Chinese));
}
