using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>Sanctions, rewards, and the rules of entry, term, exit, inadmissibility and lift.</summary>
internal sealed partial class SyntaxToModel
{
    private ImmutableArray<T> BindRules<T>(Func<BlockReader, Instrument, T?> bind, params Keyword[] kinds)
        where T : Rule
    {
        var rules = ImmutableArray.CreateBuilder<T>();
        var names = new Dictionary<(Instrument, string), Rule>();
        foreach (var block in Readable(kinds.Contains))
        {
            if (InstrumentOf(block) is not { } instrument || bind(block, instrument) is not { } rule)
            {
                continue;
            }

            rules.Add(rule);
            CheckOwnLists(rule, block);
            foreach (var name in new[] { rule.Name.Id, rule.Name.Chinese }.Distinct())
            {
                if (_ruleNames.TryGetValue((instrument, name), out var earlier))
                {
                    _diagnostics.Add(BindingDiagnostics.NameTaken(block.Location, name, earlier.Location));
                    break;
                }

                _ruleNames.Add((instrument, name), rule);
            }
        }

        return rules.ToImmutable();
    }

    private readonly Dictionary<(Instrument Instrument, string Name), Rule> _ruleNames = [];

    /// <summary>Who is on a list, and for how long, a local pack says of its own lists only.</summary>
    private void CheckOwnLists(Rule rule, BlockReader block)
    {
        if (_isLocal && rule is not (Measure or Lift) && rule.Covers.FirstOrDefault(l => !_symbols.IsOwn(l)) is { } list)
        {
            _diagnostics.Add(BindingDiagnostics.LocalPackChangesOther(block.Location, rule.Name.Id, list.Name.Id, list.Location));
        }
    }

    private ImmutableArray<Lift> DeclareLifts()
    {
        var lifts = BindRules(BindLift, Keyword.Lift);
        foreach (var lift in lifts.Where(l => _ruleNames.TryGetValue((l.Instrument, l.Name.Id), out var first) && first == l))
        {
            _symbols.Declare(Category.Lift, lift, lift.Location);
        }

        return lifts;
    }

    /// <summary>What a rule of any kind says. Only a kind that has <c>covers</c> takes over the lists of its instrument.</summary>
    private RuleClauses ClausesOf(BlockReader block, Instrument instrument, ConditionContext context)
    {
        var mayCover = BlockForm.Of(block.Syntax.Kind).Allowed.Contains(Keyword.Covers);
        return new RuleClauses
        {
            Title = TitleOf(block),
            Covers = mayCover ? CoversOf(block, instrument) : [],
            Grounds = GroundsOf(block, instrument),
            When = ConditionOf(block, Keyword.When, context) ?? Condition.Always,
            Unless = UnlessOf(block, context),
            By = ActingOf(block, Keyword.By),
            Strength = new Stated<Strength>(Word(block, Keyword.Strength, FixedWords.Strengths, Strength.NotStated), block.AbsenceOf(Keyword.Strength)),
            Basis = BasisOf(block),
            Duties = DutiesOf(block),
            Remedies = RemediesOf(block),
            EndedWhen = ConditionOf(block, Keyword.Ended, context with { SinceOwnBeginning = true }) ?? Condition.Never,
            SuspendedWhen = ConditionOf(block, Keyword.Suspended, context) ?? Condition.Never,
            Effective = PeriodOf(block),
            Sources = SourcesOf(block),
            Notes = block.Notes,
            Honesty = block.Honesty,
            Places = block.Places,
        };
    }

    private ImmutableArray<Measure> BindMeasures()
    {
        var measures = BindRules(BindMeasure, Keyword.Sanction, Keyword.Reward);
        BindSharedClauses();
        return measures;
    }

    private Measure? BindMeasure(BlockReader block, Instrument instrument)
    {
        var kind = block.Syntax.Kind == Keyword.Sanction ? MeasureKind.Sanction : MeasureKind.Reward;
        var context = ContextOf(block);
        var measure = new Measure(block.Name, block.Location, instrument, kind, ClausesOf(block, instrument, context))
        {
            Clause = StatedText(block, Keyword.Clause),
            Item = Resolve<Item>(Category.Item, block, Keyword.Measure) ?? UnreadItem,
            ByAbsence = block.AbsenceOf(Keyword.By),
            Cooperating = ActingOf(block, Keyword.Cooperating),
            On = ReachOf(block),
            Lifts = ResolveAll<Lift>(Category.Lift, block, Keyword.Lifted),
            Lasts = LastsOf(block, context),
            Parameters = ParametersOf(block),
        };
        if (block.Get<AbsentClauseSyntax>(Keyword.Clause) is { SameAs: { } other })
        {
            _sharedClauses.Add((measure, other, block.Tree));
        }

        if (measure.Covers.IsEmpty && !MayHave(block, Keyword.Covers) && !MayHave(_blockOfInstrument[instrument], Keyword.Covers))
        {
            _diagnostics.Add(BindingDiagnostics.NoListCovered(block.Location, block.Name.Id));
        }

        return measure;
    }

    /// <summary>Stands for an item whose name could not be read; the pack then has an error and is not used.</summary>
    private static readonly Item UnreadItem = new(new Name("", ""), null!) { Class = 1 };

    private EntryRule BindEntryRule(BlockReader block, Instrument instrument) =>
        new(block.Name, block.Location, instrument, ClausesOf(block, instrument, AboutEntry(block)));

    private TermRule BindTermRule(BlockReader block, Instrument instrument)
    {
        var context = AboutEntry(block);
        return new TermRule(block.Name, block.Location, instrument, ClausesOf(block, instrument, context))
        {
            Begins = StartOf(block, Keyword.Begins, context),
            Lasts = LastsOf(block, context),
        };
    }

    private ExitRule BindExitRule(BlockReader block, Instrument instrument)
    {
        var context = AboutEntry(block);
        return new ExitRule(block.Name, block.Location, instrument, ClausesOf(block, instrument, context))
        {
            Kind = Word(block, Keyword.Kind, FixedWords.ExitKinds, ExitKind.Early),
            Opens = StartOf(block, Keyword.Opens, context),
            Becomes = BecomesOf(block),
        };
    }

    private Inadmissibility BindInadmissibility(BlockReader block, Instrument instrument) =>
        new(block.Name, block.Location, instrument, ClausesOf(block, instrument, AboutEntry(block)));

    private Lift BindLift(BlockReader block, Instrument instrument)
    {
        var context = ContextOf(block);
        var longest = block.Get<LongestClauseSyntax>(Keyword.Longest) is { } clause ? BindDuration(clause.Length, block) : null;
        return new Lift(block.Name, block.Location, instrument, ClausesOf(block, instrument, context))
        {
            Days = block.Get<PeriodClauseSyntax>(Keyword.Period) is { } period
                && DateFact(period.First, block) is { } first
                && DateFact(period.Last, block) is { } last
                    ? (first, last)
                    : null,
            Longest = longest,
            Counting = longest is { } length ? _conditions.CountingFor(length, context, block.Location) : context.Counting,
        };
    }

    private ConditionContext AboutEntry(BlockReader block) => ContextOf(block) with { AboutEntry = true };
}
