using System.Globalization;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>Instruments, and the context their rules are read in.</summary>
internal sealed partial class SyntaxToModel
{
    private readonly Dictionary<Instrument, BlockReader> _blockOfInstrument = [];

    private Instrument BindInstrument(BlockReader block)
    {
        var calendar = Resolve<WorkingCalendar>(Category.Calendar, block, Keyword.Workdays);
        var isDraft = Word(block, Keyword.Status, FixedWords.Statuses, false);
        var instrument = new Instrument(block.Name, block.Location, KindOf(block.Syntax.Kind))
        {
            Formerly = FormerNames(block),
            Title = TitleOf(block) ?? new Localized(block.Name.Id, block.Name.Chinese),
            Document = StatedText(block, Keyword.Document),
            Lead = ResolveAll<Agency>(Category.Body, block, Keyword.Lead),
            Parties = ResolveAll<Agency>(Category.Body, block, Keyword.Parties),
            Effective = PeriodOf(block),
            Beginning = block.Has(Keyword.Effective) ? block.AbsenceOf(Keyword.Effective) : Absence.Given,
            IsDraft = isDraft,
            HasForce = _draftsInForce || !isDraft,
            IsLocal = Word(block, Keyword.Level, FixedWords.Levels, false),
            Covers = ResolveAll<ListDefinition>(Category.List, block, Keyword.Covers),
            JudgedBy = block.Get<NamesClauseSyntax>(Keyword.Judged) is { } judged ? DateFact(judged.Names[0], block) : null,
            Counting = block.Get<InclusionClauseSyntax>(Keyword.Counts) is { } counts ? new Counting(counts.Included, calendar) : null,
            BoundsIncluded = block.Get<InclusionClauseSyntax>(Keyword.Bounds)?.Included,
            Remedies = RemediesOf(block),
            HeardOn = ResolveAll<Item>(Category.Item, block, Keyword.Measure),
            Total = TotalOf(block),
            TotalIsLeast = block.Get<TotalClauseSyntax>(Keyword.Total) is { AtLeast: true },
            Unseen = block.TextOf(Keyword.Unseen),
            Sources = SourcesOf(block),
            Notes = block.Notes,
            Honesty = block.Honesty,
            Places = block.Places,
        };
        _blockOfInstrument.Add(instrument, block);
        return instrument;
    }

    private int? TotalOf(BlockReader block)
    {
        if (block.Get<TotalClauseSyntax>(Keyword.Total) is not { Number: var number })
        {
            return null;
        }

        if (int.TryParse(number.Text.Replace("_", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var total))
        {
            return total;
        }

        _diagnostics.Add(BindingDiagnostics.NumberOutOfRange(block.Tree.At(number.Span), number.Text));
        return null;
    }

    private void ConnectInstruments(ImmutableArray<(Instrument Declaration, BlockReader Block)> instruments)
    {
        foreach (var (instrument, block) in instruments)
        {
            instrument.Supersedes = SupersededBy(instrument, block);
            instrument.Amends = ResolveAll<Instrument>(Category.Instrument, block, Keyword.Amends);
            foreach (var old in instrument.Supersedes)
            {
                if (_isLocal && !_symbols.IsOwn(old))
                {
                    _diagnostics.Add(BindingDiagnostics.LocalPackChangesOther(block.Location, instrument.Name.Id, old.Name.Id, old.Location));
                    continue;
                }

                if (EndsOthers(instrument, old) && instrument.Effective.From?.AddDays(-1) is { } dayBefore && !(old.Effective.Until <= dayBefore))
                {
                    old.Effective = old.Effective with { Until = dayBefore, UntilIsMonth = false };
                }
            }
        }

        foreach (var (instrument, block) in instruments)
        {
            var context = ContextOf(block);
            instrument.EndedWhen = ConditionOf(block, Keyword.Ended, context with { SinceOwnBeginning = true }) ?? Condition.Never;
            instrument.SuspendedWhen = ConditionOf(block, Keyword.Suspended, context) ?? Condition.Never;
        }
    }

    /// <summary>A draft has no force: it ends nothing that is in force.</summary>
    private static bool EndsOthers(Instrument instrument, Instrument old) => instrument.HasForce || !old.HasForce;

    /// <summary>An instrument ends only what began before it: what it would end before its beginning is left as it is, and the mistake shown.</summary>
    private ImmutableArray<Instrument> SupersededBy(Instrument instrument, BlockReader block)
    {
        var superseded = ResolveAll<Instrument>(Category.Instrument, block, Keyword.Supersedes);
        var tooLate = superseded
            .Where(old => !_isLocal || _symbols.IsOwn(old))
            .Where(old => old == instrument || old.Effective.From >= instrument.Effective.From)
            .ToImmutableArray();
        foreach (var old in tooLate)
        {
            _diagnostics.Add(BindingDiagnostics.SupersedesWhatIsNotOlder(block.Tree.At(block.Get<NamesClauseSyntax>(Keyword.Supersedes)!.Span), instrument.Name.Id, old.Name.Id, old.Location));
        }

        return superseded.RemoveRange(tooLate);
    }

    private Condition? ConditionOf(BlockReader block, Keyword clause, ConditionContext context) =>
        block.Get<ConditionClauseSyntax>(clause) is { } condition ? _conditions.Bind(condition.Condition, context) : null;

    /// <summary>How a block's conditions count: as it says itself, else as its instrument says.</summary>
    /// <param name="of">The instrument of a block that is under none: an article's statute.</param>
    private ConditionContext ContextOf(BlockReader block, Instrument? of = null)
    {
        var instrument = block.Syntax.Kind.IsInstrument() ? block : (of ?? TryInstrumentOf(block)) is { } above && _blockOfInstrument.TryGetValue(above, out var own) ? own : null;
        var workdays = block.Get<NamesClauseSyntax>(Keyword.Workdays) ?? instrument?.Get<NamesClauseSyntax>(Keyword.Workdays);
        var calendar = workdays is null ? null : _symbols.Find<WorkingCalendar>(Category.Calendar, workdays.Names[0].Text);
        var counts = block.Get<InclusionClauseSyntax>(Keyword.Counts) ?? instrument?.Get<InclusionClauseSyntax>(Keyword.Counts);
        return new ConditionContext(
            block.Tree,
            instrument?.Name.Id,
            counts is null ? null : new Counting(counts.Included, calendar),
            calendar,
            instrument?.Get<InclusionClauseSyntax>(Keyword.Bounds)?.Included)
        {
            Unread = [.. Counted.Where(k => MayHave(block, k) || MayHave(instrument, k) || (instrument is null && MayHave(block, Keyword.Under)))],
        };
    }

    private static readonly Keyword[] Counted = [Keyword.Counts, Keyword.Workdays, Keyword.Bounds];

    /// <summary>Whether a clause is there, read or not: then its lack is no second mistake.</summary>
    private static bool MayHave(BlockReader? block, Keyword clause) => block is not null && (block.Has(clause) || block.Syntax.HasUnreadClauses);

    private Instrument? TryInstrumentOf(BlockReader block)
    {
        if (block.Get<NamesClauseSyntax>(Keyword.Under) is { } under)
        {
            return _symbols.Find<Instrument>(Category.Instrument, under.Names[0].Text);
        }

        // Two of one name are one mistake, reported where the second stands.
        var own = _instrumentsIn[block.Tree].Select(b => b.Name.Id).Distinct().Take(2).ToArray();
        return own.Length == 1 ? _symbols.Find<Instrument>(Category.Instrument, own[0]) : null;
    }

    /// <summary>What an instrument needs only because rules belong to it.</summary>
    private void CheckInstrumentsWithRules(RulePack pack)
    {
        foreach (var instrument in pack.Rules.Select(r => r.Instrument).Distinct())
        {
            var block = _blockOfInstrument[instrument];
            if (block.Syntax.HasUnreadClauses)
            {
                continue;
            }

            if (!block.Has(Keyword.Effective) || block.Get<EffectiveClauseSyntax>(Keyword.Effective) is { Period.From: null })
            {
                _diagnostics.Add(BindingDiagnostics.ClauseMissing(block.Location, instrument.Name, Keyword.Effective));
            }

            if (!block.Has(Keyword.Sourced))
            {
                _diagnostics.Add(BindingDiagnostics.ClauseMissing(block.Location, instrument.Name, Keyword.Sourced));
            }
        }
    }

    /// <summary>The instrument a rule belongs to; one diagnostic if that is unclear.</summary>
    private Instrument? InstrumentOf(BlockReader block)
    {
        if (block.Get<NamesClauseSyntax>(Keyword.Under) is { } under)
        {
            return Own(_symbols.Resolve<Instrument>(Category.Instrument, under.Names[0], block.Tree), under.Names[0], block);
        }

        var instrument = TryInstrumentOf(block);
        if (instrument is null)
        {
            _symbols.Lose([block.Name.Id, block.Name.Chinese]);
            if (!_damaged.Contains(block.Tree) && !MayHave(block, Keyword.Under))
            {
                _diagnostics.Add(BindingDiagnostics.InstrumentUnclear(block.Location, block.Name.Id));
            }
        }

        return instrument;
    }

    /// <summary>A rule speaks for its instrument, so it stands in the pack of its instrument; null and one diagnostic where it does not.</summary>
    private Instrument? Own(Instrument? instrument, NameSyntax under, BlockReader block)
    {
        if (instrument is null || _symbols.IsOwn(instrument))
        {
            return instrument;
        }

        _diagnostics.Add(BindingDiagnostics.RuleOfOtherPack(block.Tree.At(under.Span), block.Name.Id, under.Text, instrument.Location));
        _symbols.Lose([block.Name.Id, block.Name.Chinese]);
        return null;
    }

    private static InstrumentKind KindOf(Keyword keyword) => keyword switch
    {
        Keyword.Memorandum => InstrumentKind.Memorandum,
        Keyword.Statute => InstrumentKind.Statute,
        Keyword.Regulation => InstrumentKind.Regulation,
        Keyword.Ordinance => InstrumentKind.Ordinance,
        Keyword.Interpretation => InstrumentKind.Interpretation,
        Keyword.Order => InstrumentKind.Order,
        Keyword.Opinions => InstrumentKind.Opinions,
        Keyword.Circular => InstrumentKind.Circular,
        Keyword.Agreement => InstrumentKind.Agreement,
        _ => throw new System.Diagnostics.UnreachableException($"{keyword} is no instrument."),
    };

    private static Stated<string> StatedText(BlockReader block, Keyword clause) => new(block.TextOf(clause), block.AbsenceOf(clause));

    private ImmutableArray<Evidence> SourcesOf(BlockReader block) =>
        block.Get<SourcedClauseSyntax>(Keyword.Sourced) is { } sourced
            ?
            [
                .. sourced.Evidence
                    .Select(e => (Source: _symbols.Resolve<Source>(Category.Source, e.Source, block.Tree), e.Articles))
                    .Where(e => e.Source is not null)
                    .Select(e => new Evidence(e.Source!, ArticlesOf(e.Articles, block))),
            ]
            : [];

    private ImmutableArray<ArticleReference> ArticlesOf(ArticlesSyntax? articles, BlockReader block)
    {
        if (articles is null)
        {
            return [];
        }

        var read = ImmutableArray.CreateBuilder<ArticleReference>();
        foreach (var article in articles.Articles)
        {
            if (Articles.Read(article, articles.IsPart) is { } reference)
            {
                read.Add(reference);
            }
            else
            {
                _diagnostics.Add(BindingDiagnostics.ArticleUnreadable(block.Tree.At(article.Span), article.Text));
            }
        }

        return read.ToImmutable();
    }
}
