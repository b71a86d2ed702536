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
        foreach (var block in Readable().Where(b => kinds.Contains(b.Syntax.Kind)))
        {
            if (InstrumentOf(block) is not { } instrument || bind(block, instrument) is not { } rule)
            {
                continue;
            }

            rules.Add(rule);
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

    private ImmutableArray<Lift> DeclareLifts()
    {
        var lifts = BindRules(BindLift, Keyword.Lift);
        foreach (var lift in lifts.Where(l => _ruleNames.TryGetValue((l.Instrument, l.Name.Id), out var first) && first == l))
        {
            _symbols.Declare(Category.Lift, lift, lift.Location);
        }

        return lifts;
    }

    private Measure? BindMeasure(BlockReader block, Instrument instrument)
    {
        var kind = block.Syntax.Kind == Keyword.Sanction ? MeasureKind.Sanction : MeasureKind.Reward;
        var item = Resolve<Item>(Category.Item, block, Keyword.Measure);
        var context = ContextOf(block);
        var measure = new Measure(block.Name, block.Location, instrument, kind)
        {
            Title = TitleOf(block),
            Clause = StatedText(block, Keyword.Clause),
            Item = item ?? UnreadItem,
            Strength = new Stated<Strength>(Word(block, Keyword.Strength, FixedWords.Strengths, Strength.NotStated), block.AbsenceOf(Keyword.Strength)),
            By = ActingOf(block, Keyword.By),
            ByAbsence = block.AbsenceOf(Keyword.By),
            Cooperating = ActingOf(block, Keyword.Cooperating),
            On = ReachOf(block),
            Covers = CoversOf(block, instrument),
            Grounds = GroundsOf(block, instrument),
            When = ConditionOf(block, Keyword.When, context) ?? Condition.Always,
            Unless = UnlessOf(block, context),
            Lifts = ResolveAll<Lift>(Category.Lift, block, Keyword.Lifted),
            Basis = BasisOf(block),
            Lasts = LastsOf(block, context),
            Parameters = ParametersOf(block),
            Duties = DutiesOf(block),
            Remedies = RemediesOf(block),
            EndedWhen = ConditionOf(block, Keyword.Ended, context with { SinceOwnBeginning = true }) ?? Condition.Never,
            SuspendedWhen = ConditionOf(block, Keyword.Suspended, context) ?? Condition.Never,
            Effective = PeriodOf(block),
            Sources = SourcesOf(block),
            Note = block.TextOf(Keyword.Note),
            Honesty = block.Honesty,
        };
        if (measure.Covers.IsEmpty && !MayHave(block, Keyword.Covers) && !MayHave(_blockOfInstrument[instrument], Keyword.Covers))
        {
            _diagnostics.Add(BindingDiagnostics.NoListCovered(block.Location, block.Name.Id));
        }

        return measure;
    }

    /// <summary>Stands for an item whose name could not be read; the pack then has an error and is not used.</summary>
    private static readonly Item UnreadItem = new(new Name("", ""), null!) { Class = 1 };

    private EntryRule BindEntryRule(BlockReader block, Instrument instrument)
    {
        var context = ContextOf(block) with { AboutEntry = true };
        return new EntryRule(block.Name, block.Location, instrument)
        {
            Strength = new Stated<Strength>(Word(block, Keyword.Strength, FixedWords.Strengths, Strength.NotStated), block.AbsenceOf(Keyword.Strength)),
            Title = TitleOf(block),
            Covers = CoversOf(block, instrument),
            Grounds = GroundsOf(block, instrument),
            When = ConditionOf(block, Keyword.When, context) ?? Condition.Always,
            Unless = UnlessOf(block, context),
            By = ActingOf(block, Keyword.By),
            Basis = BasisOf(block),
            Duties = DutiesOf(block),
            Remedies = RemediesOf(block),
            Effective = PeriodOf(block),
            Sources = SourcesOf(block),
            Note = block.TextOf(Keyword.Note),
            Honesty = block.Honesty,
        };
    }

    private TermRule BindTermRule(BlockReader block, Instrument instrument)
    {
        var context = ContextOf(block) with { AboutEntry = true };
        return new TermRule(block.Name, block.Location, instrument)
        {
            Title = TitleOf(block),
            Covers = CoversOf(block, instrument),
            Grounds = GroundsOf(block, instrument),
            When = ConditionOf(block, Keyword.When, context) ?? Condition.Always,
            Unless = UnlessOf(block, context),
            Begins = StartOf(block, Keyword.Begins, context),
            Lasts = LastsOf(block, context),
            EndedWhen = ConditionOf(block, Keyword.Ended, context with { SinceOwnBeginning = true }) ?? Condition.Never,
            SuspendedWhen = ConditionOf(block, Keyword.Suspended, context) ?? Condition.Never,
            Basis = BasisOf(block),
            Duties = DutiesOf(block),
            Remedies = RemediesOf(block),
            Effective = PeriodOf(block),
            Sources = SourcesOf(block),
            Note = block.TextOf(Keyword.Note),
            Honesty = block.Honesty,
        };
    }

    private ExitRule BindExitRule(BlockReader block, Instrument instrument)
    {
        var context = ContextOf(block) with { AboutEntry = true };
        return new ExitRule(block.Name, block.Location, instrument)
        {
            Title = TitleOf(block),
            Covers = CoversOf(block, instrument),
            Grounds = GroundsOf(block, instrument),
            Kind = Word(block, Keyword.Kind, FixedWords.ExitKinds, ExitKind.Early),
            When = ConditionOf(block, Keyword.When, context) ?? Condition.Always,
            Unless = UnlessOf(block, context),
            Opens = StartOf(block, Keyword.Opens, context),
            Strength = new Stated<Strength>(Word(block, Keyword.Strength, FixedWords.Strengths, Strength.NotStated), block.AbsenceOf(Keyword.Strength)),
            By = ActingOf(block, Keyword.By),
            Becomes = BecomesOf(block),
            Basis = BasisOf(block),
            Duties = DutiesOf(block),
            Remedies = RemediesOf(block),
            Effective = PeriodOf(block),
            Sources = SourcesOf(block),
            Note = block.TextOf(Keyword.Note),
            Honesty = block.Honesty,
        };
    }

    private Inadmissibility BindInadmissibility(BlockReader block, Instrument instrument) => new(block.Name, block.Location, instrument)
    {
        Title = TitleOf(block),
        Covers = CoversOf(block, instrument),
        Grounds = GroundsOf(block, instrument),
        When = ConditionOf(block, Keyword.When, ContextOf(block) with { AboutEntry = true }) ?? Condition.Always,
        Basis = BasisOf(block),
        Effective = PeriodOf(block),
        Sources = SourcesOf(block),
        Note = block.TextOf(Keyword.Note),
        Honesty = block.Honesty,
    };

    private Lift BindLift(BlockReader block, Instrument instrument)
    {
        var context = ContextOf(block);
        var longest = block.Get<LongestClauseSyntax>(Keyword.Longest) is { } clause ? BindDuration(clause.Length, block) : null;
        return new Lift(block.Name, block.Location, instrument)
        {
            Title = TitleOf(block),
            When = ConditionOf(block, Keyword.When, context) ?? Condition.Always,
            Unless = UnlessOf(block, context),
            Days = block.Get<PeriodClauseSyntax>(Keyword.Period) is { } period
                && DateFact(period.First, block) is { } first
                && DateFact(period.Last, block) is { } last
                    ? (first, last)
                    : null,
            Longest = longest,
            Counting = longest is { } length ? _conditions.CountingFor(length, context, block.Location) : context.Counting,
            By = ActingOf(block, Keyword.By),
            Basis = BasisOf(block),
            Remedies = RemediesOf(block),
            Effective = PeriodOf(block),
            Sources = SourcesOf(block),
            Note = block.TextOf(Keyword.Note),
            Honesty = block.Honesty,
        };
    }
}
