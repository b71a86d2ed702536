using System.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>A lever to the position in which the requirements on it are met, nearest to where it is. Null where none can be found.</summary>
/// <param name="situation">With the levers before it moved already.</param>
internal sealed class LeverToDifference(Inquiry inquiry, Situation situation)
{
    public Difference? Of(Lever lever, ImmutableArray<Requirement> requirements) => lever switch
    {
        Lever.OfFact fact => new FactToDifference(inquiry, situation, fact).Meeting(requirements),
        Lever.OfKind => OfKind(lever, requirements.First(r => r.Dimension.Variable is Variable.KindOfParty)),
        Lever.OfGround on => OfGround(on, On(new Variable.OnGround(on.Ground), requirements)),
        Lever.OfRole held => OfRole(held, On(new Variable.HoldsRole(held.Role), requirements)),
        Lever.OfGuard guard => new GuardToDifference(inquiry, situation).Of(guard, On(new Variable.Listed(guard.Guard), requirements)),
        _ => throw new UnreachableException($"No difference by {lever.GetType().Name}."),
    };

    private static Requirement On(Variable variable, ImmutableArray<Requirement> requirements) => requirements.First(r => r.Dimension.Variable.Equals(variable));

    private Difference? OfKind(Lever lever, Requirement requirement)
    {
        var kinds = inquiry.Pack.SubjectKinds
            .Where(k => requirement.Admits([.. requirement.Dimension.Predicates.Select(p => ((Predicate.IsKind)p).Kinds.Any(k.IsUnder))]))
            .ToImmutableArray();
        Difference Of(ImmutableArray<SubjectKind> some) => new("subject", lever.Rank, Both.Languages(language =>
            ConditionText.Of(new Condition.Test(new Variable.KindOfParty(), new Predicate.IsKind(some), null), language)))
        {
            Instances = [.. some.Select(k => new Instance(Written(k), s => s with { Dossier = s.Dossier with { Subject = k } }))],
            Narrower = some.Length > 1 ? Of([some[0]]) : null,
        };
        return kinds.IsEmpty ? null : Of(kinds);
    }

    private static Difference OfGround(Lever.OfGround lever, Requirement requirement)
    {
        var (ground, isOn) = (lever.Ground, requirement.AdmitsYes);
        return new("ground", lever.Rank, TextOf(new Variable.OnGround(ground), isOn))
        {
            Instances =
            [
                new(isOn ? Written(ground) : null, s => s.With(s.Entry with
                {
                    Grounds = isOn ? (s.Entry.Grounds ?? []).Add(ground) : (s.Entry.Grounds ?? []).Remove(ground),
                })),
            ],
        };
    }

    private static Difference OfRole(Lever.OfRole lever, Requirement requirement)
    {
        var (role, isHeld) = (lever.Role, requirement.AdmitsYes);
        return new("roles", lever.Rank, TextOf(new Variable.HoldsRole(role), isHeld))
        {
            Instances = [new(isHeld ? Written(role) : null, s => s with { Roles = isHeld ? s.Roles.Add(role) : s.Roles.Remove(role) })],
        };
    }

    private static Localized Written(Declaration declaration) => new(declaration.Name.Id, declaration.Name.Chinese);

    private static Localized TextOf(Variable variable, bool holds)
    {
        var test = new Condition.Test(variable, new Predicate.IsTrue(), null);
        return Both.Languages(language => ConditionText.Of(holds ? test : Condition.Negate(test), language));
    }
}
