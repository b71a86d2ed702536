using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>A dossier on the shared vocabulary, as it grows.</summary>
internal sealed record Draft(ListDefinition List, Days Days)
{
    public SubjectKind? Subject { get; init; }

    public ImmutableDictionary<Fact, Value> Values { get; init; } = ImmutableDictionary<Fact, Value>.Empty;

    /// <summary>Of numbers that one version does not know: one number of each stretch that conditions tell apart, any of which that version takes it for.</summary>
    public ImmutableDictionary<Fact, ImmutableArray<Value>> Taken { get; init; } = ImmutableDictionary<Fact, ImmutableArray<Value>>.Empty;

    public ImmutableArray<Ground> Grounds { get; init; } = [];

    public ImmutableArray<Role> Roles { get; init; } = [];

    public ImmutableArray<Draft> Others { get; init; } = [];

    /// <summary>Said to be on the list, without more.</summary>
    public bool IsJustNamed { get; init; }
}

/// <summary>The choices on a way to a draft of a dossier, and that to what each version can read.</summary>
internal sealed class WitnessBuilder(Alignment alignment)
{
    private static readonly ImmutableArray<Side> Sides = [Side.Old, Side.New];

    /// <summary>Null if no dossier can say it.</summary>
    /// <param name="onSomeGround">Whether the entry rests on one of its list's grounds at least.</param>
    public Draft? Draft(ListDefinition list, IReadOnlyList<Choice> choices, Days days, bool onSomeGround)
    {
        var values = ImmutableDictionary.CreateBuilder<Fact, Value>();
        var taken = ImmutableDictionary.CreateBuilder<Fact, ImmutableArray<Value>>();
        foreach (var choice in choices)
        {
            if (choice.Axis.Variable is not Variable.Declared { Fact: var fact } || fact.Type is FactType.Date)
            {
                continue;
            }

            if (Representative.Of(fact, choice) is not { } value || !Sides.Any(side => alignment.Knows(side, fact, value)))
            {
                return null;
            }

            if (value is Value.Number && !Sides.All(side => alignment.Knows(side, fact, value)))
            {
                taken[fact] = Representative.OfEach(choice.Dimension);
            }

            if (!alignment.IsSilent(fact) || value is not (Value.Bool { Is: false } or Value.Number { Amount: 0 }))
            {
                values[fact] = value;
            }
        }

        return Grounds(list, choices, onSomeGround) is { } grounds && Subject(choices, out var subject)
            ? new Draft(list, days) { Subject = subject, Values = values.ToImmutable(), Taken = taken.ToImmutable(), Grounds = grounds, Roles = Roles(choices) }
            : null;
    }

    /// <summary>Whether, as far as the last choice of a way tells, a dossier can say it.</summary>
    /// <param name="onSomeGround">Whether the entry rests on one of its list's grounds at least.</param>
    public bool CanSay(ListDefinition list, Way way, bool onSomeGround) => way.Last!.Axis.Variable switch
    {
        Variable.OnGround => Grounds(list, way.Choices, onSomeGround) is not null,
        Variable.KindOfParty => Subject([way.Last], out _),
        Variable.Declared { Fact: { Type: not FactType.Date } fact } => Representative.Of(fact, way.Last) is not null,
        _ => true,
    };

    /// <summary>Whether conditions ask about every ground of a list, so that an entry on none of them is told from all others.</summary>
    public bool CanTellOnNone(ListDefinition list, Space space) =>
        GroundsOf(list).ToArray() is { Length: > 0 } own && own.All(ground => space.Axes.Any(a => a.Axis.Variable.Equals(new Variable.OnGround(ground))));

    public Dossier In(Side side, Draft draft)
    {
        return new Dossier
        {
            Subject = draft.Subject is { } subject ? alignment.KindIn(side, subject) : null,
            SubjectFacts = FactsIn(side, draft, FactScope.Subject),
            OwnPersonFacts = FactsIn(side, draft, FactScope.Person),
            Entries = [EntryIn(side, draft, "E-1", FactsIn(side, draft, FactScope.Entry))],
            OtherEntries = [.. draft.Others.Where(o => alignment.Lists.In(side, o.List) is not null).Select((o, i) => OtherIn(side, o, i + 1))],
            ListsAreComplete = true,
        };
    }

    private Localized OfKind(Side side, SubjectKind subject) => Both.Languages(language =>
        $"{language.Pick("subject", "主体")}: {ListingText.Name(subject, language)}" + (alignment.KindIn(side, subject) is { } above
            ? language.Pick($" (there {ListingText.Name(above, language)})", $"（在该版为{ListingText.Name(above, language)}）")
            : ""));

    /// <summary>Whether a version has no word for some value: what it would answer of other entries then is not worked out.</summary>
    public bool IsUnsaid(Draft draft) => Sides.Any(side => !UnsaidIn(side, draft).IsEmpty);

    public ImmutableArray<Role> RolesIn(Side side, Draft draft) => [.. draft.Roles.Select(r => alignment.Roles.In(side, r)).OfType<Role>()];

    private Entry OtherIn(Side side, Draft draft, int number) => EntryIn(side, draft, FormattableString.Invariant($"also-{number}"), draft.IsJustNamed
        ? FactValues.None
        : FactsIn(side, draft, FactScope.Entry));

    private FactValues FactsIn(Side side, Draft draft, FactScope scope) => new(draft.Values.Select(v => (Fact: v.Key, v.Value))
        .Concat(draft.Days.Given.Select(d => (Fact: d.Key, Value: (Value)new Value.Day(d.Value))))
        .Where(f => f.Fact.Scope == scope)
        .Select(f => (Own: alignment.Facts.In(side, f.Fact), Values: ValuesIn(side, draft, f.Fact, f.Value)))
        .Where(f => f is { Own: not null, Values.IsEmpty: false })
        .ToImmutableDictionary(f => f.Own!, f => f.Values));

    private Entry EntryIn(Side side, Draft draft, string id, FactValues facts) => new()
    {
        Id = id,
        List = alignment.Lists.In(side, draft.List)!,
        Grounds = draft.IsJustNamed ? null : [.. draft.Grounds.Select(g => alignment.Grounds.In(side, g)).OfType<Ground>()],
        IsJustNamed = draft.IsJustNamed,
        Facts = facts,
    };

    /// <summary>None where the version does not know the value. Of a number whose silence means none, it then may be any that it knows.</summary>
    private ImmutableArray<Value> ValuesIn(Side side, Draft draft, Fact shared, Value value) => alignment.Facts.In(side, shared) switch
    {
        null => [],
        var own when !alignment.Knows(side, shared, value) => own.Silence == Silence.No ? [.. draft.Taken[shared].Where(v => alignment.Knows(side, shared, v))] : [],
        { Type: FactType.Enumeration type } => [new Value.Member(Alignment.ValueIn(type, ((Value.Member)value).Name)!.Value)],
        _ => [value],
    };

    /// <summary>What of a dossier a version has no word for.</summary>
    public ImmutableArray<Localized> UnsaidIn(Side side, Draft draft) =>
    [
        .. draft.Subject is { } subject && alignment.Kinds.In(side, subject) is null ? [OfKind(side, subject)] : Array.Empty<Localized>(),
        .. draft.Others.Prepend(draft).SelectMany(d => d.Values)
            .Where(v => alignment.Facts.In(side, v.Key) is not null && !alignment.Knows(side, v.Key, v.Value))
            .Select(v => Both.Languages(language => $"{ListingText.Name(v.Key, language)}: {ListingText.Said(v.Key, v.Value, language)}"))
            .Distinct(),
    ];

    /// <summary>Null if the list has other grounds than these, or has some and is to rest on one.</summary>
    private ImmutableArray<Ground>? Grounds(ListDefinition list, IReadOnlyList<Choice> choices, bool onSome)
    {
        var said = choices.Where(c => c.Axis.Variable is Variable.OnGround).ToDictionary(c => ((Variable.OnGround)c.Axis.Variable).Ground, c => c.IsYes);
        var own = GroundsOf(list).ToArray();
        if (said.Any(s => s.Value && !own.Contains(s.Key)))
        {
            return null;
        }

        var given = own.Where(g => said.TryGetValue(g, out var yes) && yes).ToImmutableArray();
        if (!given.IsEmpty || own.Length == 0)
        {
            return given;
        }

        var other = own.Where(g => !said.ContainsKey(g)).ToArray();
        return other.Length > 0 ? [other[0]] : onSome ? null : [];
    }

    /// <summary>Those that both versions have first.</summary>
    private IEnumerable<Ground> GroundsOf(ListDefinition list)
    {
        var all = Sides.SelectMany(s => alignment.Lists.In(s, list)?.Grounds ?? []).Select(alignment.Grounds.Of).Distinct();
        return all.OrderBy(g => Sides.Count(s => alignment.Grounds.In(s, g) is null));
    }

    private static ImmutableArray<Role> Roles(IReadOnlyList<Choice> choices)
    {
        var said = choices.Where(c => c.Axis.Variable is Variable.HoldsRole).ToDictionary(c => ((Variable.HoldsRole)c.Axis.Variable).Role, c => c.IsYes);
        var held = said.Where(s => s.Value).Select(s => s.Key).ToImmutableArray();
        return held.IsEmpty && !said.ContainsKey(BuiltIn.Itself) ? [BuiltIn.Itself] : held;
    }

    /// <summary>A kind can be said only together with all kinds below it, in either version that has it.</summary>
    private bool Subject(IReadOnlyList<Choice> choices, out SubjectKind? subject)
    {
        subject = BuiltIn.LegalPerson;
        if (choices.FirstOrDefault(c => c.Axis.Variable is Variable.KindOfParty) is not { } choice)
        {
            return true;
        }

        var id = ((ValuePart.Node)choice.Part).Name;
        var kind = alignment.SharedKinds.First(k => k.Name.Id == id);
        subject = kind;
        var together = choice.Dimension.Classes[choice.Class].Parts.OfType<ValuePart.Node>().Select(n => n.Name).ToImmutableHashSet();
        return Sides.Where(s => alignment.Kinds.In(s, kind) is not null).SelectMany(s => alignment.KindsOf(s, kind)).All(k => together.Contains(k.Name.Id));
    }
}
