using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Listings;
using Memo.Runtime;

namespace Memo.Agreement;

/// <summary>What a pack is asked: a dossier, an as-of date, and for each entry the persons asked about.</summary>
/// <param name="Text">The file it was read from.</param>
internal sealed record Question(string Text, Dossier Dossier, CalendarDate AsOf, ImmutableArray<Role>? Roles, ImmutableArray<Asked> Asked)
{
    /// <summary>Reads a file of the keys <c>as_of</c>, <c>listing</c> or <c>dossier</c>, and perhaps <c>roles</c>.</summary>
    /// <returns>Null if it is not one of this pack.</returns>
    public static Question? Read(RulePack pack, string yaml)
    {
        if (InputFile.Parse(new SourceText("dossier.yaml", yaml)).Input is not InputNode.Map map
            || Find(map, "as_of") is not InputNode.Scalar day
            || !CalendarDate.TryParse(day.Value, out var asOf)
            || (Find(map, "listing") ?? Find(map, "dossier")) is not { } input
            || InputToDossier.Read(pack, input).Dossier is not { Entries.IsEmpty: false } dossier)
        {
            return null;
        }

        ImmutableArray<Role>? roles = null;
        if (Find(map, "roles") is InputNode.Sequence named
            && (roles = InputToDossier.ReadRoles(pack, named.Items.OfType<InputNode.Scalar>().Select(r => r.Value)).Roles) is null)
        {
            return null;
        }

        return new Question(yaml, dossier, asOf, roles, [.. PersonsAsked.Of(pack, dossier, roles)]);
    }

    private static InputNode? Find(InputNode.Map map, string key) => map.Pairs.FirstOrDefault(p => p.Key.Value == key)?.Value;
}

/// <summary>One entry and one person.</summary>
internal sealed record Asked(Entry Entry, int Place, ImmutableArray<Role> Roles, FactValues Facts)
{
    public bool IsItself => Roles.Any(r => r.IsItself);

    public override string ToString() => $"{Entry.Id} for {(Roles.IsEmpty ? "nobody" : string.Join(", ", Roles.Select(r => r.Name.Id)))}";
}
