using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Runtime.Packs.Tables;

namespace Memo.Compiler.Emit.Tables;

/// <summary>The questions about the entries of one list to its table.</summary>
internal sealed class ListToTable
{
    private readonly ListDefinition _list;
    private readonly RulePack _pack;
    private readonly PackNumbers _numbers;
    private readonly FormsOfPack _forms;
    private readonly ImmutableArray<Measure> _measures;
    private readonly ImmutableArray<ExitRule> _exits;
    private readonly ImmutableArray<Lift> _lifts;
    private readonly ImmutableArray<ImmutableArray<Ground>> _groundSets;
    private readonly ImmutableArray<StartDay> _beginnings;
    private readonly LastingToTable _lasting;
    private readonly ImmutableArray<NormalForm> _standing;
    private readonly ImmutableArray<NormalForm> _inadmissible;
    private readonly ImmutableArray<NormalForm> _entry;
    private readonly ImmutableArray<NormalForm> _exit;
    private readonly ImmutableArray<NormalForm> _granted;
    private readonly ImmutableArray<NormalForm> _triggered;
    private readonly ImmutableArray<NormalForm> _withheld;
    private ImmutableArray<Guard> _guards = [];
    private ImmutableArray<NormalForm> _asked = [];

    public ListToTable(RulePack pack, ListDefinition list, PackNumbers numbers, FormsOfPack forms)
    {
        (_pack, _list, _numbers, _forms) = (pack, list, numbers, forms);
        _measures = [.. numbers.Measures.Where(m => m.Covers.Contains(list))];
        _exits = [.. numbers.Exits.Where(e => e.Covers.Contains(list))];
        _lifts = [.. _measures.SelectMany(m => m.Lifts).Where(l => l.Days is not null).Distinct().OrderBy(l => l.QualifiedId, StringComparer.Ordinal)];
        _groundSets =
        [
            .. _measures.Select(m => Questions.Standings.GroundsAsked(m, pack))
                .Where(grounds => !grounds.IsEmpty)
                .GroupBy(KeyOf)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.First()),
        ];
        var standings = new Questions.Standings(list, pack, []);
        ImmutableArray<Questions.Standings> onGroundSets = [.. _groundSets.Select(grounds => new Questions.Standings(list, pack, grounds))];
        var terms = InOrder(standings);
        _beginnings = [.. terms.Select(t => t.Begins)];
        _standing =
        [
            .. States(standings),
            .. terms.Select(t => forms.Of($"{t.Rule.QualifiedId} (applies)", t.Applies)),
            forms.Of($"{list.Name.Id} (is governed)", standings.IsGoverned),
            .. onGroundSets.SelectMany(States),
        ];
        _lasting = new LastingToTable(numbers, forms, standings, [terms, .. onGroundSets.Select(InOrder)], _exits, _measures);
        _inadmissible = [.. InOrder(pack.Inadmissibilities).Select(i => forms.Of(i.QualifiedId, Questions.Entries.Breaks(i)))];
        _entry =
        [
            forms.Of($"{list.Name.Id} (entry is allowed)", Questions.Entries.IsAllowed(list, pack)),
            forms.Of($"{list.Name.Id} (entry is governed)", Questions.Entries.IsGoverned(list, pack)),
        ];
        _exit =
        [
            .. _exits.Select(e => forms.Of(e.QualifiedId, Questions.Exits.IsOpen(e))),
            .. _exits.Select(e => forms.Of($"{e.QualifiedId} (concerns)", Questions.Exits.Concerns(e))),
        ];
        _granted = [.. _lifts.Select(l => forms.Of(l.QualifiedId, Questions.Lifts.IsGranted(l)))];
        _triggered = [.. _measures.Select(forms.Triggered)];
        _withheld = [.. _measures.Select(forms.Withheld)];
    }

    /// <summary>The number of a set of grounds whose standing is asked for by itself; −1 for the whole entry's.</summary>
    public int GroundSetOf(ImmutableArray<Ground> grounds)
    {
        for (var set = 0; set < _groundSets.Length; set++)
        {
            if (_groundSets[set].SequenceEqual(grounds))
            {
                return set;
            }
        }

        return -1;
    }

    /// <summary>The guards that the questions of this list ask.</summary>
    public IEnumerable<Guard> GuardsMet() =>
        AllForms().SelectMany(f => f.Dimensions).Select(d => d.Variable).OfType<Variable.Listed>().Select(l => l.Guard);

    /// <summary>Takes up what guards ask of entries on this list.</summary>
    public void Answer(IEnumerable<Guard> guards)
    {
        _guards = [.. guards.Where(g => Questions.Guards.ListsAsked(g, _pack).Contains(_list))];
        _asked = [.. _guards.Select(g => _forms.Of($"a guard on {_list.Name.Id}", Questions.Guards.Asked(g, _list)))];
    }

    /// <param name="prefixesOf">Every prefix that a decision asks of a code.</param>
    /// <param name="vocabulary">What the meaning of every list stands on.</param>
    public ListTable Write(Func<Fact, string[]> prefixesOf, string vocabulary)
    {
        var toInput = new VariableToInput(_numbers, prefixesOf, GroundSetOf);
        var dimensions = AllForms().SelectMany(f => f.Dimensions)
            .GroupBy(d => d.Variable)
            .Select(g => (g.Key, g.First().Id, Predicates: g.SelectMany(d => d.Predicates).Distinct().ToImmutableArray()))
            .OrderBy(d => d.Id, StringComparer.Ordinal)
            .ToArray();
        var inputs = dimensions.Select(d => toInput.Make(d.Key, d.Predicates)).ToArray();
        var banks = new BankBuilder(dimensions.Select((d, i) => (d, i)).ToDictionary(x => x.d.Key, x => (x.i, x.d.Predicates, inputs[x.i].Satisfies)));
        return new ListTable
        {
            Id = _list.Name.Id,
            Chinese = _list.Name.Chinese,
            Meaning = Meaning(vocabulary),
            Grounds = [.. _list.Grounds.Select(_numbers.Of).OrderBy(n => n)],
            Inputs = [.. inputs.Select(i => i.Input)],
            GroundSets = [.. _groundSets.Select(set => set.Select(_numbers.Of).ToArray())],
            Standing = banks.Build(_standing),
            Beginnings = [.. _beginnings.Select(b => Terms.Table(b, _numbers))],
            Inadmissible = banks.Build(_inadmissible),
            Asked = banks.Build(_asked),
            Guards = [.. _guards.Select(_numbers.Of)],
            StandingAsksForOthers = _standing.Concat(_inadmissible).SelectMany(f => f.Dimensions).Any(d => d.Variable is Variable.Listed),
            Measures = [.. _measures.Select(_numbers.Of)],
            Triggered = banks.Build(_triggered),
            Withheld = banks.Build(_withheld),
            Entry = banks.Build(_entry),
            Exits = [.. _exits.Select(_numbers.Of)],
            Exit = banks.Build(_exit),
            Lifts = [.. _lifts.Select(Table)],
            Granted = banks.Build(_granted),
            Lasting = _lasting.Write(banks, GroundSetOf, m => Questions.Standings.GroundsAsked(m, _pack)),
        };
    }

    /// <summary>By ids, never by numbers: those of another version of the pack differ.</summary>
    private string Meaning(string vocabulary) => ListMeaning.Of(
        vocabulary,
        [
            _list.Name.Id,
            .. _list.Grounds.Select(g => g.Name.Id).OrderBy(id => id, StringComparer.Ordinal),
            .. _groundSets.Select(KeyOf),
            .. _beginnings.Select(ListMeaning.Of),
            .. _measures.Select(m => m.QualifiedId),
            .. _exits.Select(e => e.QualifiedId),
            .. _lifts.Select(ListMeaning.Of),
        ],
        [.. AllForms()]);

    private IEnumerable<NormalForm> AllForms() =>
        [.. _standing, .. _inadmissible, .. _entry, .. _exit, .. _granted, .. _triggered, .. _withheld, .. _asked, .. _lasting.Forms];

    /// <summary>In the order of their numbers.</summary>
    private IEnumerable<NormalForm> States(Questions.Standings standings) =>
        standings.States.OrderBy(s => s.State).Select(s => _forms.Of($"{_list.Name.Id} ({s.State})", s.Condition));

    private static ImmutableArray<Questions.TermQuestions> InOrder(Questions.Standings standings) =>
        [.. standings.Terms.OrderBy(t => t.Rule.QualifiedId, StringComparer.Ordinal)];

    private IEnumerable<T> InOrder<T>(ImmutableArray<T> rules)
        where T : Rule => rules.Where(r => r.Covers.Contains(_list)).OrderBy(r => r.QualifiedId, StringComparer.Ordinal);

    private LiftTable Table(Lift lift)
    {
        var force = Questions.Force.Of(lift);
        return new LiftTable(
            lift.QualifiedId,
            _numbers.Of(lift.Days!.Value.First),
            _numbers.Of(lift.Days!.Value.Last),
            lift is { Longest: { } longest, Counting: { } counting } ? Terms.Table(longest, counting, _numbers) : null,
            (force.From ?? CalendarDate.First).Code,
            (force.Until ?? CalendarDate.Last).Code);
    }

    private static string KeyOf(ImmutableArray<Ground> grounds) => string.Join(" ", grounds.Select(g => g.Name.Id));
}
