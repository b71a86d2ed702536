using System.Globalization;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>The clauses that several kinds of rule share.</summary>
internal sealed partial class SyntaxToModel
{
    private ImmutableArray<ListDefinition> CoversOf(BlockReader block, Instrument instrument) =>
        block.Has(Keyword.Covers) ? ResolveAll<ListDefinition>(Category.List, block, Keyword.Covers) : instrument.Covers;

    private ImmutableArray<Ground> GroundsOf(BlockReader block, Instrument instrument)
    {
        var grounds = ResolveAll<Ground>(Category.Test, block, Keyword.Grounds);
        var covers = block.Has(Keyword.Covers)
            ? block.Get<NamesClauseSyntax>(Keyword.Covers)?.Names.Select(n => _symbols.Find<ListDefinition>(Category.List, n.Text)).ToArray() ?? []
            : [.. instrument.Covers];
        if (covers.Length > 0 && covers.All(c => c is not null))
        {
            foreach (var ground in grounds.Where(g => !g.Lists.IsEmpty && !g.Lists.Any(covers.Contains)))
            {
                var name = block.Get<NamesClauseSyntax>(Keyword.Grounds)!.Names.First(n => _symbols.Find<Ground>(Category.Test, n.Text) == ground);
                _diagnostics.Add(BindingDiagnostics.GroundOfOtherList(block.Tree.At(name.Span), name.Text, covers[0]!.Name.Id));
            }
        }

        return grounds;
    }

    private ImmutableArray<Condition> UnlessOf(BlockReader block, ConditionContext context) =>
        [.. block.GetAll<ConditionClauseSyntax>(Keyword.Unless).Select(u => _conditions.Bind(u.Condition, context))];

    private ImmutableArray<Acting> ActingOf(BlockReader block, Keyword clause)
    {
        if (block.Get<PerformersClauseSyntax>(clause) is not { } performers)
        {
            return [];
        }

        return
        [
            .. performers.Performers
                .Select(p => (
                    Performer: _symbols.Resolve<Performer>(Category.Body, p.Name, block.Tree),
                    Function: p.Function is { } f ? _symbols.Resolve<FunctionOfState>(Category.Function, f, block.Tree) : null))
                .Where(p => p.Performer is not null)
                .Select(p => new Acting(p.Performer!, p.Function)),
        ];
    }

    private Stated<ImmutableArray<Reach>> ReachOf(BlockReader block)
    {
        var reaches = ImmutableArray.CreateBuilder<Reach>();
        foreach (var clause in block.GetAll<ReachClauseSyntax>(Keyword.On))
        {
            var roles = clause.Roles.Select(r => _symbols.Resolve<Role>(Category.Test, r, block.Tree)).OfType<Role>().ToImmutableArray();
            if (_symbols.Resolve<SubjectKind>(Category.Subject, clause.Kind, block.Tree) is { } kind)
            {
                reaches.Add(new Reach(kind, roles) { Place = block.Tree.At(clause.Span) });
            }
        }

        return new Stated<ImmutableArray<Reach>>(reaches.ToImmutable(), reaches.Count > 0 ? Absence.Given : block.AbsenceOf(Keyword.On));
    }

    private Stated<ImmutableArray<Citation>> BasisOf(BlockReader block)
    {
        if (block.Get<BasisClauseSyntax>(Keyword.Basis) is not { } basis)
        {
            return new([], block.AbsenceOf(Keyword.Basis));
        }

        return new([.. basis.Citations.Select(c => BindCitation(c, block)).OfType<Citation>()], Absence.Given);
    }

    private Citation? BindCitation(CitationSyntax citation, BlockReader block)
    {
        var articles = ArticlesOf(citation.Articles, block);
        var text = citation.Cited.Text.Substring(1, citation.Cited.Text.Length - 2);
        if (citation.Cited.Kind == TokenKind.String)
        {
            return new Citation(null, text, articles);
        }

        var titles = InstrumentTitles();
        if (titles.TryGetValue(text, out var versions))
        {
            return new Citation(VersionOn(versions, TryInstrumentOf(block)?.Effective.From), null, articles);
        }

        if (!_symbols.IsLost(text))
        {
            _diagnostics.Add(BindingDiagnostics.UnknownCitedTitle(block.Tree.At(citation.Cited.Span), text, _symbols.Nearest(text, titles.Keys)));
        }

        return null;
    }

    private Dictionary<string, List<Instrument>>? _titles;

    /// <summary>Instruments by what they are cited as: a title in either language, with or without its marks, or a name.</summary>
    private Dictionary<string, List<Instrument>> InstrumentTitles()
    {
        if (_titles is not null)
        {
            return _titles;
        }

        _titles = [];
        foreach (var instrument in _builtOn.SelectMany(p => p.Rules.Instruments).Concat(_blockOfInstrument.Keys).Distinct())
        {
            var titles = new[] { instrument.Title.Chinese, instrument.Title.English, instrument.Name.Chinese, instrument.Name.Id }.Concat(instrument.Formerly);
            foreach (var bare in titles.Select(t => t.Trim('《', '》')).Where(t => t.Length > 0).Distinct())
            {
                if (!_titles.TryGetValue(bare, out var versions))
                {
                    _titles.Add(bare, versions = []);
                }

                versions.Add(instrument);
            }
        }

        return _titles;
    }

    /// <summary>Of several versions of one title, the one in force when the citing instrument began; else the latest. Their order in the files is nothing to go by.</summary>
    private static Instrument VersionOn(List<Instrument> versions, CalendarDate? date) =>
        versions
            .OrderByDescending(v => date is { } day && v.Effective.Contains(day))
            .ThenByDescending(v => v.Effective.From?.DayNumber)
            .ThenBy(v => v.Name.Id, StringComparer.Ordinal)
            .First();

    private Stated<Lasting> LastsOf(BlockReader block, ConditionContext context)
    {
        if (block.Get<LastsClauseSyntax>(Keyword.Lasts) is not { } lasts)
        {
            return new(null, block.AbsenceOf(Keyword.Lasts));
        }

        if (lasts.Parts.Count(p => p is LastingSyntax.FixedTerm) > 1)
        {
            _diagnostics.Add(BindingDiagnostics.ClauseRepeated(block.Tree.At(lasts.Span), Keyword.Lasts, lasts.KeywordToken.Text, block.Tree.At(lasts.KeywordToken.Span)));
        }

        var lasting = new Lasting();
        foreach (var part in lasts.Parts)
        {
            lasting = part switch
            {
                LastingSyntax.FixedTerm term => lasting with { Term = BindFixedTerm(term, block, context, lasts.Span) ?? lasting.Term },
                LastingSyntax.WhileListed => lasting with { WhileListed = true },
                LastingSyntax.Until until => lasting with { Until = Condition.AnyOf(lasting.Until ?? Condition.Never, _conditions.Bind(until.Condition, context)) },
                LastingSyntax.Indefinitely => lasting with { Indefinitely = true },
                LastingSyntax.Permanently => lasting with { Permanently = true },
                _ => throw new System.Diagnostics.UnreachableException($"No binding for {part.GetType().Name}."),
            };
        }

        return new(lasting, Absence.Given);
    }

    private FixedTerm? BindFixedTerm(LastingSyntax.FixedTerm term, BlockReader block, ConditionContext context, TextSpan span)
    {
        var length = BindDuration(term.Length, block);
        var from = DateFact(term.From, block);
        var plus = term.Plus is { } name ? _symbols.Resolve<Fact>(Category.Test, name, block.Tree) : null;
        if (plus is { Scope: FactScope.Person } && context.AboutEntry)
        {
            _diagnostics.Add(BindingDiagnostics.ScopeDoesNotFit(block.Tree.At(term.Plus!.Span), plus.Name.Id));
            return null;
        }

        if (plus is not null && !_conditions.Unreadable.Contains(plus) && !IsLengthOfTime(plus))
        {
            var needed = new Localized("a count of years, months or days with a range of at most 100", "以年、月、日计且范围不超过100的数量");
            _diagnostics.Add(BindingDiagnostics.UnitDoesNotFit(block.Tree.At(term.Plus!.Span), plus.Name.Id, needed));
            return null;
        }

        if (length is not { } given || from is null || _conditions.CountingFor(given, context, block.Tree.At(span)) is not { } counting)
        {
            return null;
        }

        if (given.Count > LongestTerm(given.Unit))
        {
            _diagnostics.Add(BindingDiagnostics.TermTooLong(block.Tree.At(term.Length.Span), block.Tree.Source.Text.Substring(term.Length.Span.Start, term.Length.Span.Length)));
            return null;
        }

        return new FixedTerm(given, plus, from, counting);
    }

    /// <summary>Two hundred years: no calendar has more days.</summary>
    private static int LongestTerm(DurationUnit unit) => 200 * (unit == DurationUnit.Months ? 12 : 366);

    private static bool IsLengthOfTime(Fact fact) =>
        fact.Type is FactType.Count count && UnitsOfTime.LengthOf(0, count.Unit) is not null && count.Highest - count.Lowest <= 100;

    private StartDay? StartOf(BlockReader block, Keyword clause, ConditionContext context)
    {
        if (block.Get<StartClauseSyntax>(clause) is not { } start || DateFact(start.From, block) is not { } from)
        {
            return null;
        }

        var delay = start.Delay is { } written ? BindDuration(written, block) : null;
        if (delay?.Unit == DurationUnit.WorkingDays && context.Calendar is null)
        {
            _conditions.ReportUnstated(Keyword.Workdays, context, BindingDiagnostics.NoWorkingCalendar(block.Tree.At(start.Span)));
            return null;
        }

        return new StartDay(delay, from, new Counting(StartDayIncluded: false, context.Calendar));
    }

    private Fact? DateFact(NameSyntax name, BlockReader block)
    {
        var fact = _symbols.Resolve<Fact>(Category.Test, name, block.Tree);
        if (fact is null || _conditions.Unreadable.Contains(fact))
        {
            return null;
        }

        if (fact.Scope == FactScope.Person && block.Syntax.Kind is (Keyword.Entry or Keyword.Term or Keyword.Exit or Keyword.Inadmissible))
        {
            _diagnostics.Add(BindingDiagnostics.ScopeDoesNotFit(block.Tree.At(name.Span), name.Text));
            return null;
        }

        if (fact.Type is FactType.Date)
        {
            return fact;
        }

        _diagnostics.Add(BindingDiagnostics.TestDoesNotFit(block.Tree.At(name.Span), name.Text, TypeText.Of(fact.Type), new("a date", "日期")));
        return null;
    }

    private ImmutableArray<Name> BecomesOf(BlockReader block)
    {
        if (block.Get<NamesClauseSyntax>(Keyword.Becomes) is not { } becomes)
        {
            return [];
        }

        return
        [
            .. becomes.Names
                .Select(n => _symbols.Find<ListDefinition>(Category.List, n.Text) as Declaration ?? _symbols.Resolve<Ground>(Category.Test, n, block.Tree))
                .Where(d => d is not null)
                .Select(d => d!.Name),
        ];
    }

    private ImmutableArray<Duty> DutiesOf(BlockReader block) =>
    [
        .. block.GetAll<StepsClauseSyntax>(Keyword.Duty).Select(d => new Duty(
            Word(d.Kind, block.Tree, FixedWords.Duties, "carry_out"),
            ToOf(d, block),
            TimeLimitOf(d, block),
            EventOf(d, block),
            d.Every is { } every ? BindDuration(every, block) : null)),
    ];

    private ImmutableArray<Remedy> RemediesOf(BlockReader block)
    {
        var remedies = block.GetAll<StepsClauseSyntax>(Keyword.Remedy).Select(r => new Remedy(
            Word(r.Kind, block.Tree, FixedWords.Remedies, "objection"),
            ToOf(r, block),
            TimeLimitOf(r, block),
            EventOf(r, block),
            r.Answered is { } answered ? BindDuration(answered, block) : null,
            r.Suspending,
            Absence.Given)
        {
            Every = r.Every is { } every ? BindDuration(every, block) : null,
        });
        return block.AbsenceOf(Keyword.Remedy) is var absence && block.Has(Keyword.Remedy) && absence != Absence.Given
            ? [.. remedies, new Remedy("", [], null, null, null, null, absence)]
            : [.. remedies];
    }

    private TimeLimit? TimeLimitOf(StepsClauseSyntax step, BlockReader block) => step switch
    {
        { Within: { } length } => BindDuration(length, block) is { } time ? new TimeLimit.Length(time) : null,
        { DayOfNextMonth: { } day } => DayOfNextMonth(day, block),
        _ => null,
    };

    private TimeLimit.DayOfNextMonth? DayOfNextMonth(QuantitySyntax day, BlockReader block)
    {
        if (day.Unit is null or "日" && int.TryParse(day.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31)
        {
            return new TimeLimit.DayOfNextMonth(number);
        }

        var text = block.Tree.Source.Text.Substring(day.Span.Start, day.Span.Length);
        _diagnostics.Add(BindingDiagnostics.UnitDoesNotFit(block.Tree.At(day.Span), text, new("a day of the month, from 1 to 31", "每月的某一日，1日至31日")));
        return null;
    }

    /// <summary>What starts a time limit: an event of the procedure, or a date.</summary>
    private Name? EventOf(StepsClauseSyntax step, BlockReader block) => step.From switch
    {
        null => null,
        { } from when FixedWords.Events.TryFind(from.Text, out var known) => known,
        { } from => DateFact(from, block)?.Name,
    };

    private ImmutableArray<Performer> ToOf(StepsClauseSyntax step, BlockReader block) =>
        [.. step.To.Select(t => _symbols.Resolve<Performer>(Category.Body, t, block.Tree)).OfType<Performer>()];
}
