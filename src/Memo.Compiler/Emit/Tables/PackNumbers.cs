using Memo.Compiler.Model;

namespace Memo.Compiler.Emit.Tables;

/// <summary>The numbers by which the tables name what a pack declares: by id, so that they do not depend on the order of files.</summary>
internal sealed class PackNumbers
{
    private readonly Dictionary<Fact, int> _facts;
    private readonly Dictionary<SubjectKind, int> _kinds;
    private readonly Dictionary<Role, int> _roles;
    private readonly Dictionary<Ground, int> _grounds;
    private readonly Dictionary<ListDefinition, int> _lists;
    private readonly Dictionary<Performer, int> _performers;
    private readonly Dictionary<Rule, int> _rules = [];
    private readonly Dictionary<WorkingCalendar, int> _calendars;
    private readonly Dictionary<Guard, int> _guards = [];

    public PackNumbers(RulePack pack)
    {
        Facts = [.. BuiltIn.Facts, BuiltIn.Reach, .. ById(pack.Facts.Where(f => !f.IsBuiltIn))];
        Kinds = [.. ById(pack.SubjectKinds)];
        Roles = [BuiltIn.Itself, .. ById(pack.Roles.Where(r => !r.IsItself))];
        Grounds = [.. ById(pack.Grounds)];
        Lists = [.. ById(pack.Lists)];
        Performers = [.. ById(pack.Agencies.Cast<Performer>().Concat(pack.PerformerClasses))];
        Calendars = [.. ById(pack.Calendars)];
        Measures = [.. pack.Measures.OrderBy(m => m.QualifiedId, StringComparer.Ordinal)];
        Exits = [.. pack.ExitRules.OrderBy(e => e.QualifiedId, StringComparer.Ordinal)];
        _facts = Numbers(Facts);
        _kinds = Numbers(Kinds);
        _roles = Numbers(Roles);
        _grounds = Numbers(Grounds);
        _lists = Numbers(Lists);
        _performers = Numbers(Performers);
        _calendars = Numbers(Calendars);
        foreach (var (rule, number) in Measures.Select((m, i) => ((Rule)m, i)).Concat(Exits.Select((e, i) => ((Rule)e, i))))
        {
            _rules.Add(rule, number);
        }
    }

    public ImmutableArray<Fact> Facts { get; }

    public ImmutableArray<SubjectKind> Kinds { get; }

    public ImmutableArray<Role> Roles { get; }

    public ImmutableArray<Ground> Grounds { get; }

    public ImmutableArray<ListDefinition> Lists { get; }

    public ImmutableArray<Performer> Performers { get; }

    public ImmutableArray<WorkingCalendar> Calendars { get; }

    public ImmutableArray<Measure> Measures { get; }

    public ImmutableArray<ExitRule> Exits { get; }

    /// <summary>In the order in which they were first asked for.</summary>
    public IEnumerable<Guard> Guards => _guards.OrderBy(g => g.Value).Select(g => g.Key);

    public int Of(Fact fact) => _facts[fact];

    public int Of(SubjectKind kind) => _kinds[kind];

    public int Of(Role role) => _roles[role];

    public int Of(Ground ground) => _grounds[ground];

    public int Of(ListDefinition list) => _lists[list];

    public int Of(Performer performer) => _performers[performer];

    public int Of(WorkingCalendar? calendar) => calendar is null ? -1 : _calendars[calendar];

    public int Of(Measure measure) => _rules[measure];

    public int Of(ExitRule exit) => _rules[exit];

    /// <summary>Guards are written, not declared: they get their numbers as they are met.</summary>
    public int Of(Guard guard)
    {
        if (!_guards.TryGetValue(guard, out var number))
        {
            number = _guards.Count;
            _guards.Add(guard, number);
        }

        return number;
    }

    private static IOrderedEnumerable<T> ById<T>(IEnumerable<T> declarations)
        where T : Declaration => declarations.OrderBy(d => d.Name.Id, StringComparer.Ordinal);

    private static Dictionary<T, int> Numbers<T>(ImmutableArray<T> declarations)
        where T : notnull => declarations.Select((d, i) => (d, i)).ToDictionary(x => x.d, x => x.i);
}
