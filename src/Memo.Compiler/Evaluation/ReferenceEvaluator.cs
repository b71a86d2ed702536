using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>
/// What a dossier leads to, read from the model directly and in the plainest way: the oracle that every other reader is held against.
/// Follows <c>grammar/README.md</c> sections 5 to 7.
/// </summary>
public static class ReferenceEvaluator
{
    /// <param name="roles">The complete set of roles held by the person asked about; null to ask about the person of the dossier, or else about every role that a rule names.</param>
    public static Answer Evaluate(RulePack pack, Dossier dossier, CalendarDate asOf, ImmutableArray<Role>? roles = null)
    {
        var decider = new Decider(pack, dossier, asOf);
        var isAskedAbout = (roles ?? dossier.Person?.Roles) is not null;
        var results = dossier.Entries.SelectMany(entry => AskedAbout(pack, dossier, entry, roles)
            .Select(asked => decider.Decide(entry, asked.Roles, asked.Facts))
            .Where(result => IsItself(result.Roles) || (isAskedAbout && result.Standing.State == StandingState.Inadmissible) || !result.Triggered.IsEmpty || !result.Withheld.IsEmpty || !result.Undetermined.IsEmpty));
        return new Answer(asOf, [.. results]);
    }

    private static bool IsItself(ImmutableArray<Role> roles) => roles.Any(r => r.IsItself);

    /// <summary>The listed subject first, then the person asked about or each role that a rule names.</summary>
    private static IEnumerable<(ImmutableArray<Role> Roles, FactValues Facts)> AskedAbout(RulePack pack, Dossier dossier, Entry entry, ImmutableArray<Role>? roles)
    {
        var personFacts = dossier.Person?.Facts ?? FactValues.None;
        var asked = roles ?? dossier.Person?.Roles;
        if (asked is { } held && IsItself(held))
        {
            return [(held, dossier.Person is null ? dossier.OwnPersonFacts : personFacts)];
        }

        ImmutableArray<(ImmutableArray<Role>, FactValues)> itself = [([BuiltIn.Itself], asked is not null && dossier.Person is null ? FactValues.None : dossier.OwnPersonFacts)];
        if (asked is { } others)
        {
            return itself.Add((others, dossier.Person is null ? dossier.OwnPersonFacts : personFacts));
        }

        var named = pack.Measures
            .Where(m => m.Covers.Contains(entry.List) && m.On.IsGiven)
            .SelectMany(m => m.On.Value)
            .SelectMany(r => r.Roles)
            .Where(r => !r.IsItself)
            .Distinct()
            .OrderBy(r => pack.Roles.IndexOf(r));
        return itself.Concat(named.Select(r => (ImmutableArray.Create(r), personFacts)));
    }
}
