using System.Diagnostics;
using Memo.Compiler.Text;
using static Memo.Compiler.Syntax.Generated.MemoParser;

namespace Memo.Compiler.Syntax.Parsing;

/// <summary>ANTLR's tree of one line to ours.</summary>
internal static partial class ParseTreeToSyntax
{
    public static BlockSyntax Header(HeaderContext header, TokenMap map)
    {
        var keyword = map[header.blockKeyword().Start];
        var names = header.name().Select(n => Name(n, map)).ToArray();
        return new BlockSyntax(keyword.Keyword, keyword, names[0], names.ElementAtOrDefault(1), [], TextSpan.Between(keyword.Span.Start, names[^1].Span.End));
    }

    public static ClauseSyntax Clause(ClauseContext clause, TokenMap map, TextSpan span)
    {
        var content = clause.content();
        var keywordToken = map[content.Start];
        return Content(content, map) with
        {
            KeywordToken = keywordToken,
            Keyword = keywordToken.Keyword == Keyword.Title && IsEnglishTitle(content) ? Keyword.TitleEn : keywordToken.Keyword,
            Span = span,
            Unverified = clause.UNVERIFIED() is not null,
        };
    }

    private static bool IsEnglishTitle(ContentContext content) => content switch
    {
        TextClauseContext text => text.textKeyword().EN() is not null,
        AbsentClauseContext absent => absent.absentKeyword().EN() is not null,
        _ => false,
    };

    private static ClauseSyntax Content(ContentContext content, TokenMap map) => content switch
    {
        TextClauseContext c => new TextClauseSyntax(Text(c.text(), map)),
        NamesClauseContext c => new NamesClauseSyntax(Names(c.names(), map)),
        WordClauseContext c => new WordClauseSyntax(new NameSyntax(map[c.wordValue().Start])),
        AbsentNamesClauseContext c => Absent(c.absent()),
        AbsentClauseContext c => Absent(c.absent()),
        SharedClauseContext c => Absent(c.absent()) with { SameAs = Name(c.name(), map) },
        FlagClauseContext => new FlagClauseSyntax(),
        TotalClauseContext c => new TotalClauseSyntax(map[c.NUMBER()], c.AT() is not null || c.NOT_LESS() is not null),
        NumberClauseContext c => new NumberClauseSyntax(map[c.NUMBER()]),
        TextsClauseContext c => new TextsClauseSyntax([.. c.text().Select(t => Text(t, map))]),
        EffectiveClauseContext c => new EffectiveClauseSyntax(Period(c.period(), map)),
        NamedClauseContext c => new NamedClauseSyntax(Text(c.text(0), map), c.text(1) is { } english ? Text(english, map) : null, OptionalPeriod(c.period(), map)),
        SuccessorClauseContext c => new SuccessorClauseSyntax(Name(c.name(0), map), OptionalPeriod(c.period(), map), OptionalName(c.name(1), map)),
        LintClauseContext c => new LintClauseSyntax(Name(c.name(0), map), Name(c.name(1), map), c.text() is { } reason ? Text(reason, map) : null),
        CountsClauseContext c => new InclusionClauseSyntax(c.INCLUDED() is not null),
        BoundsClauseContext c => new InclusionClauseSyntax(c.INCLUDED() is not null),
        DatesClauseContext c => new DatesClauseSyntax([.. c.DATE().Select(d => map[d])]),
        TypeClauseContext c => new TypeClauseSyntax(Name(c.name(0), map), OptionalName(c.name(1), map)),
        ValuesClauseContext c => new ValuesClauseSyntax([.. c.namePair().Select(p => (Name(p.name(0), map), Name(p.name(1), map)))]),
        RangeClauseContext c => new RangeClauseSyntax(Quantity(c.quantity(0), map), Quantity(c.quantity(1), map)),
        DerivedClauseContext c => new DerivedClauseSyntax(Quantity(c.quantity(), map), Name(c.name(), map)),
        ColourClauseContext c => new ColourClauseSyntax(Name(c.name(), map), c.condition() is { } when ? Condition(when, map) : null),
        PerformersClauseContext { } c when c.absent() is { } absent => Absent(absent),
        PerformersClauseContext c => new PerformersClauseSyntax([.. c.performer().Select(p => new PerformerSyntax(Name(p.name(0), map), OptionalName(p.name(1), map)))]),
        ReachClauseContext { } c when c.absent() is { } absent => Absent(absent),
        ReachClauseContext c => new ReachClauseSyntax(Name(c.name(), map), Names(c.names(), map)),
        ConditionClauseContext c => new ConditionClauseSyntax(Condition(c.condition(), map)),
        BasisClauseContext { } c when c.absent() is { } absent => Absent(absent),
        BasisClauseContext c => new BasisClauseSyntax([.. c.citation().Select(x => Citation(x, map))]),
        SourcedClauseContext c => new SourcedClauseSyntax([.. c.evidence().Select(e => new EvidenceSyntax(Name(e.name(), map), Articles(e.article(), map)))]),
        LastsClauseContext { } c when c.absent() is { } absent => Absent(absent),
        LastsClauseContext c => new LastsClauseSyntax([.. c.lasting().Select(l => Lasting(l, map))]),
        BeginsClauseContext c => new StartClauseSyntax(OptionalQuantity(c.quantity(), map), Name(c.name(), map)),
        PeriodClauseContext c => new PeriodClauseSyntax(Name(c.name(0), map), Name(c.name(1), map)),
        LongestClauseContext c => new LongestClauseSyntax(Quantity(c.quantity(), map)),
        ParameterClauseContext c => Parameter(c, map),
        DutyClauseContext c => Steps(c.name(), c.step(), null, map),
        RemedyClauseContext { } c when c.absent() is { } absent => Absent(absent),
        RemedyClauseContext c => Steps(c.name(), c.step(), c.SUSPENDING() is null ? null : c.NOT() is null, map),
        _ => throw new UnreachableException($"The grammar has a clause that the syntax tree does not know: {content.GetType().Name}."),
    };

    private static AbsentClauseSyntax Absent(AbsentContext absent) => new() { Absence = Absence(absent) };

    private static AbsenceSyntax Absence(AbsentContext absent) =>
        absent.STATED() is not null || absent.NOT_STATED() is not null ? AbsenceSyntax.NotStated : AbsenceSyntax.NotSeen;

    private static ParameterClauseSyntax Parameter(ParameterClauseContext c, TokenMap map)
    {
        var amount = c.amount() is { } given ? Amount(given, map) : null;
        var of = c.text() is { } text ? Text(text, map) : null;
        return new(Name(c.name(0), map), OptionalName(c.name(1), map), amount, of, OptionalPeriod(c.period(), map))
        {
            Absence = c.absent() is { } absent ? Absence(absent) : AbsenceSyntax.None,
        };
    }

    private static StepsClauseSyntax Steps(NameContext kind, StepContext[] steps, bool? suspending, TokenMap map)
    {
        var clause = new StepsClauseSyntax(Name(kind, map)) { Suspending = suspending, Repeated = Repeated(steps, map) };
        foreach (var step in steps)
        {
            clause = step switch
            {
                _ when step.ANSWERED() is not null => clause with { Answered = Quantity(step.quantity(), map) },
                _ when step.dayOfNextMonth() is { } day => clause with { DayOfNextMonth = Day(day, map) },
                _ when step.WITHIN() is not null => clause with { Within = Quantity(step.quantity(), map) },
                _ when step.EVERY() is not null => clause with { Every = Quantity(step.quantity(), map) },
                _ when step.TO() is not null => clause with { To = Names(step.names(), map) },
                _ => clause with { From = Name(step.name(), map) },
            };
        }

        return clause;
    }

    private static (SyntaxToken First, SyntaxToken Second)? Repeated(StepContext[] steps, TokenMap map) =>
        steps.GroupBy(step => step.dayOfNextMonth() is null ? step.Start.Type : WITHIN).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? (map[twice.First().Start], map[twice.ElementAt(1).Start])
            : null;

    private static LastingSyntax Lasting(LastingContext c, TokenMap map) => c switch
    {
        _ when c.quantity() is { } length => new LastingSyntax.FixedTerm(
            Quantity(length, map),
            c.PLUS() is null ? null : Name(c.name(0), map),
            Name(c.name()[^1], map)),
        _ when c.WHILE() is not null || c.WHILE_LISTED() is not null => new LastingSyntax.WhileListed(),
        _ when c.UNTIL() is not null => new LastingSyntax.Until(Condition(c.condition(), map)),
        _ when c.INDEFINITELY() is not null => new LastingSyntax.Indefinitely(),
        _ => new LastingSyntax.Permanently(),
    };
}
