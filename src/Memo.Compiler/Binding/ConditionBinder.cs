using System.Diagnostics;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;
using Diagnostic = Memo.Compiler.Diagnostics.Diagnostic;

namespace Memo.Compiler.Binding;

/// <summary>Where a condition stands, which decides what it may ask and how it counts.</summary>
/// <param name="AboutEntry">It decides about the entry itself, so it cannot depend on the person who asks.</param>
/// <param name="SinceOwnBeginning">Guards ask for entries that took effect since the entry asked about began (<c>ended when</c>).</param>
internal sealed record ConditionContext(SyntaxTree Tree, string? Instrument, Counting? Counting, WorkingCalendar? Calendar, bool? BoundsIncluded)
{
    public bool AboutEntry { get; init; }

    public bool SinceOwnBeginning { get; init; }

    public bool InGuard { get; init; }

    /// <summary>Of <c>counts</c>, <c>workdays</c> and <c>bounds</c> those that may be stated in a line that could not be read.</summary>
    public ImmutableArray<Keyword> Unread { get; init; } = [];
}

/// <summary>Conditions as written to conditions that mean something.</summary>
internal sealed class ConditionBinder(SymbolTable symbols, QuantityBinder quantities, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>Facts whose type could not be read: tests on them are no second mistake.</summary>
    public HashSet<Fact> Unreadable { get; } = [];

    /// <summary>What an instrument does not state is one mistake, however often it is needed.</summary>
    private readonly HashSet<(string Instrument, Keyword Clause)> _reported = [];

    private readonly List<(NamedCondition Definition, Location At)> _askedOfEntries = [];

    public Condition Bind(ConditionSyntax condition, ConditionContext context) => condition switch
    {
        ConditionSyntax.Chain chain => BindChain(chain, context),
        ConditionSyntax.Not not => Condition.Negate(Bind(not.Operand, context)),
        ConditionSyntax.Group { IsAny: true } group => Condition.AnyOf(group.Operands.Select(o => Bind(o, context))),
        ConditionSyntax.Group group => Condition.AllOf(group.Operands.Select(o => Bind(o, context))),
        ConditionSyntax.Listed listed => BindListed(listed, context),
        ConditionSyntax.Party party => new Condition.Test(
            new Variable.KindOfParty(),
            new Predicate.IsKind([.. party.Kinds.Select(k => symbols.Resolve<SubjectKind>(Category.Subject, k, context.Tree)).OfType<SubjectKind>()]),
            context.Tree.At(party.Span)),
        ConditionSyntax.Fact fact => BindNamed(fact, context),
        _ => throw new UnreachableException($"No binding for {condition.GetType().Name}."),
    };

    private Condition BindChain(ConditionSyntax.Chain chain, ConditionContext context)
    {
        var ors = chain.Connectives.Count(c => c.Keyword == Keyword.Or);
        if (ors > 0 && ors < chain.Connectives.Length)
        {
            var mixed = chain.Connectives.First(c => c.Keyword != chain.Connectives[0].Keyword);
            diagnostics.Add(BindingDiagnostics.MixedAndOr(context.Tree.At(mixed.Span)));
        }

        var operands = chain.Operands.Select(o => Bind(o, context)).ToArray();
        return ors > 0 ? Condition.AnyOf(operands) : Condition.AllOf(operands);
    }

    private Condition BindListed(ConditionSyntax.Listed listed, ConditionContext context)
    {
        if (context.InGuard)
        {
            diagnostics.Add(BindingDiagnostics.NestedGuard(context.Tree.At(listed.Span)));
            return Condition.Always;
        }

        var colours = ImmutableArray.CreateBuilder<Colour>();
        var lists = ImmutableArray.CreateBuilder<ListDefinition>();
        foreach (var name in listed.Lists)
        {
            if (symbols.Find<ListDefinition>(Category.List, name.Text) is null && FixedWords.Colours.TryFind(name.Text, out var colour))
            {
                colours.Add(colour);
            }
            else if (symbols.Resolve<ListDefinition>(Category.List, name, context.Tree) is { } list)
            {
                lists.Add(list);
            }
        }

        var inner = context with { InGuard = true, AboutEntry = true };
        var with = listed.With is null ? Condition.Always : Bind(listed.With, inner);
        var guard = new Guard(lists.ToImmutable(), colours.ToImmutable(), listed.Ever || context.SinceOwnBeginning, context.SinceOwnBeginning, with);
        return new Condition.Test(new Variable.Listed(guard), new Predicate.IsTrue(), context.Tree.At(listed.Span));
    }

    private Condition BindNamed(ConditionSyntax.Fact named, ConditionContext context)
    {
        var location = context.Tree.At(named.Span);
        switch (symbols.Resolve<Declaration>(Category.Test, named.Name, context.Tree))
        {
            case null:
                return Condition.Always;
            case Fact fact:
                return Unreadable.Contains(fact) ? Condition.Always : BindFact(fact, named, context, location);
            case var other when named.Test is not null:
                return Refuse(location, named.Name.Text, CategoryText.Of(other), new("it alone: it is true or false by itself", "其名称即可：它本身即为真或假"));
            case NamedCondition definition:
                if (context.AboutEntry)
                {
                    _askedOfEntries.Add((definition, location));
                }

                return new Condition.Named(definition, location);
            case Ground ground:
                return new Condition.Test(new Variable.OnGround(ground), new Predicate.IsTrue(), location);
            case Role role:
                return CheckScope(context, location, role.Name.Id, FactScope.Person)
                    ? new Condition.Test(new Variable.HoldsRole(role), new Predicate.IsTrue(), location)
                    : Condition.Always;
            case var unknown:
                throw new UnreachableException($"A {unknown.GetType().Name} is no test.");
        }
    }

    private Condition BindFact(Fact fact, ConditionSyntax.Fact named, ConditionContext context, Location location)
    {
        if (!CheckScope(context, location, fact.Name.Id, fact.Scope))
        {
            return Condition.Always;
        }

        if (named.Test is TestSyntax.Choice { Values: [var word] } && IsKnownness(word.Text) && !IsValue(fact, word.Text))
        {
            diagnostics.Add(BindingDiagnostics.NoTestOfKnowledge(location, named.Name.Text));
            return Condition.Always;
        }

        var variable = new Variable.Declared(fact);
        var predicate = (fact.Type, named.Test) switch
        {
            (FactType.YesNo, null) => new Predicate.IsTrue(),
            (FactType.Date, TestSyntax.Date date) => BindDays(date, context),
            (FactType.Date, TestSyntax.Amount amount) => null,
            (FactType.Enumeration type, TestSyntax.Choice choice) => BindValues(fact, type, choice, context),
            (FactType.Code, TestSyntax.Code code) => new Predicate.BeginsWith([.. code.Prefixes.Select(p => p.Text)]),
            (FactType.Money or FactType.Count or FactType.Percentage, TestSyntax.Amount { Ago: false, After: null } amount) =>
                BindNumber(fact, amount.Comparison, context),
            _ => (Predicate?)null,
        };
        if (predicate is not null)
        {
            return new Condition.Test(variable, predicate, location);
        }

        return (fact.Type, named.Test) switch
        {
            (FactType.Date, TestSyntax.Amount amount) => BindElapsed(fact, amount, context, location),
            (FactType.Date, TestSyntax.Date) or (FactType.Enumeration, TestSyntax.Choice) => Condition.Always,
            (FactType.Money or FactType.Count or FactType.Percentage, TestSyntax.Amount { Ago: false, After: null }) => Condition.Always,
            _ => Refuse(location, named.Name.Text, TypeText.Of(fact.Type), TypeText.TestsOf(fact.Type)),
        };
    }

    private static bool IsKnownness(string word) => word is "known" or "unknown" or "已知" or "未知";

    private static bool IsValue(Fact fact, string word) => fact.Type is FactType.Enumeration type && type.Values.Any(v => v.Id == word || v.Chinese == word);

    private Predicate? BindDays(TestSyntax.Date test, ConditionContext context)
    {
        if (Dates.Bind(test.Day, context.Tree, diagnostics) is not { } days)
        {
            return null;
        }

        return test.Relation switch
        {
            DateRelation.Before => new Predicate.OnDays(CalendarDate.First, days.First.AddDays(-1) ?? CalendarDate.First),
            DateRelation.After => new Predicate.OnDays(days.Last.AddDays(1) ?? CalendarDate.Last, CalendarDate.Last),
            DateRelation.From => new Predicate.OnDays(days.First, CalendarDate.Last),
            DateRelation.Until => new Predicate.OnDays(CalendarDate.First, days.Last),
            _ => throw new UnreachableException($"No binding for {test.Relation}."),
        };
    }

    private Predicate? BindValues(Fact fact, FactType.Enumeration type, TestSyntax.Choice choice, ConditionContext context)
    {
        var values = ImmutableArray.CreateBuilder<Name>();
        foreach (var value in choice.Values)
        {
            var found = type.Values.Where(v => v.Id == value.Text || v.Chinese == value.Text).ToArray();
            if (found.Length == 0)
            {
                if (!symbols.IsLost(value.Text))
                {
                    var names = type.Values.SelectMany(v => new[] { v.Id, v.Chinese });
                    diagnostics.Add(BindingDiagnostics.UnknownName(
                        context.Tree.At(value.Span),
                        value.Text,
                        new Localized($"value of {fact.Name.Id}", $"“{fact.Name.Chinese}”的取值"),
                        Suggestion.Nearest(value.Text, names),
                        uses: 1));
                }

                return null;
            }

            values.Add(found[0]);
        }

        return new Predicate.IsOneOf(values.ToImmutable());
    }

    private Predicate? BindNumber(Fact fact, AmountSyntax amount, ConditionContext context)
    {
        if (quantities.Bind(amount.Quantity, context.Tree) is not { } quantity)
        {
            return null;
        }

        var number = (fact.Type, quantity) switch
        {
            (FactType.Money, Quantity.Money money) => money.Fen,
            (FactType.Percentage, Quantity.Share share) => share.TenThousandthsOfPercent,
            (FactType.Count count, Quantity.Pieces pieces) when pieces.Unit == count.Unit => pieces.Count,
            (FactType.Count count, Quantity.Time time) when UnitsOfTime.CountIn(time.Length, count.Unit) is { } many => many,
            _ => (long?)null,
        };
        if (number is not { } n)
        {
            diagnostics.Add(BindingDiagnostics.UnitDoesNotFit(context.Tree.At(amount.Quantity.Span), TextAt(context.Tree, amount.Quantity.Span), TypeText.Of(fact.Type)));
            return null;
        }

        var (lowest, highest) = fact.Type is FactType.Count range ? (range.Lowest, range.Highest) : (0, FactType.LargestNumber);
        return Resolve(amount, context) switch
        {
            Comparison.AtLeast => new Predicate.InRange(n, highest),
            Comparison.AtMost => new Predicate.InRange(lowest, n),
            Comparison.MoreThan => new Predicate.InRange(n + 1, highest) { IsMoreThan = true },
            Comparison.LessThan => new Predicate.InRange(lowest, n - 1) { IsLessThan = true },
            Comparison.Exactly => new Predicate.InRange(n, n),
            _ => null,
        };
    }

    private Condition BindElapsed(Fact fact, TestSyntax.Amount test, ConditionContext context, Location location)
    {
        var quantity = quantities.Bind(test.Comparison.Quantity, context.Tree);
        var to = test.After is { } after ? symbols.Resolve<Fact>(Category.Test, after, context.Tree) : null;
        if (quantity is null || (test.After is not null && (to is null || Unreadable.Contains(to))))
        {
            return Condition.Always;
        }

        if (to is not null && to.Type is not FactType.Date)
        {
            return Refuse(context.Tree.At(test.After!.Span), to.Name.Id, TypeText.Of(to.Type), new("a date", "日期"));
        }

        if (to is not null && !CheckScope(context, location, to.Name.Id, to.Scope))
        {
            return Condition.Always;
        }

        if (quantity is not Quantity.Time time)
        {
            var span = test.Comparison.Quantity.Span;
            diagnostics.Add(BindingDiagnostics.UnitDoesNotFit(context.Tree.At(span), TextAt(context.Tree, span), new("a length of time", "期间")));
            return Condition.Always;
        }

        var counting = CountingFor(time.Length, context, location);
        if (counting is null || Resolve(test.Comparison, context) is not { } comparison)
        {
            return Condition.Always;
        }

        // `requested at least 6 months after deleted` asks for the time from the second date to the first.
        var (from, until) = to is null ? (fact, null) : (to, fact);
        var variable = Variable.Elapsed.Of(from, until, time.Length.Unit, counting);
        Condition Lasted(TimeComparison how) => new Condition.Test(variable, new Predicate.Lasted(how, time.Length.Count, counting.StartDayIncluded), location);
        return comparison switch
        {
            Comparison.AtLeast => Lasted(TimeComparison.AtLeast),
            Comparison.AtMost => Lasted(TimeComparison.AtMost),
            Comparison.MoreThan => Lasted(TimeComparison.MoreThan),
            Comparison.LessThan => Lasted(TimeComparison.LessThan),
            _ => Condition.AllOf(Lasted(TimeComparison.AtLeast), Lasted(TimeComparison.AtMost)),
        };
    }

    /// <summary>How the instrument counts, or null with one diagnostic.</summary>
    public Counting? CountingFor(Duration length, ConditionContext context, Location location)
    {
        if (context.Counting is not { } counting)
        {
            ReportUnstated(Keyword.Counts, context, BindingDiagnostics.NoCountingStated(location, context.Instrument));
            return null;
        }

        if (length.Unit == DurationUnit.WorkingDays && context.Calendar is null)
        {
            ReportUnstated(Keyword.Workdays, context, BindingDiagnostics.NoWorkingCalendar(location));
            return null;
        }

        return counting;
    }

    public void ReportUnstated(Keyword clause, ConditionContext context, Diagnostic diagnostic)
    {
        if (!context.Unread.Contains(clause) && (context.Instrument is not { } instrument || _reported.Add((instrument, clause))))
        {
            diagnostics.Add(diagnostic);
        }
    }

    /// <summary>以上 and 以下 as the instrument defines them.</summary>
    private Comparison? Resolve(AmountSyntax amount, ConditionContext context)
    {
        if (amount.Comparison is not (Comparison.Upwards or Comparison.Downwards))
        {
            return amount.Comparison;
        }

        if (context.BoundsIncluded is not { } included)
        {
            ReportUnstated(Keyword.Bounds, context, BindingDiagnostics.NoBoundsStated(context.Tree.At(amount.Span), context.Instrument));
            return null;
        }

        return (amount.Comparison, included) switch
        {
            (Comparison.Upwards, true) => Comparison.AtLeast,
            (Comparison.Upwards, false) => Comparison.MoreThan,
            (_, true) => Comparison.AtMost,
            _ => Comparison.LessThan,
        };
    }

    /// <summary>What a named condition asks of shows only when all of them are bound, in whatever order they are written.</summary>
    public void CheckNamedScopes()
    {
        foreach (var uses in _askedOfEntries.GroupBy(a => a.Definition, a => a.At))
        {
            if (ConditionWalk.TestsIn(uses.Key.Body).Any(IsAboutPerson))
            {
                diagnostics.AddRange(uses.Select(at => BindingDiagnostics.ScopeDoesNotFit(at, uses.Key.Name.Id)));
            }
        }
    }

    private static bool IsAboutPerson(Condition.Test test) => test.Variable is Variable.HoldsRole
        or Variable.Declared { Fact.Scope: FactScope.Person }
        or Variable.Elapsed { From.Scope: FactScope.Person }
        or Variable.Elapsed { To.Scope: FactScope.Person };

    private bool CheckScope(ConditionContext context, Location location, string name, FactScope scope)
    {
        if (!context.AboutEntry || scope != FactScope.Person)
        {
            return true;
        }

        diagnostics.Add(BindingDiagnostics.ScopeDoesNotFit(location, name));
        return false;
    }

    private Condition Refuse(Location location, string name, Localized isA, Localized allowed)
    {
        diagnostics.Add(BindingDiagnostics.TestDoesNotFit(location, name, isA, allowed));
        return Condition.Always;
    }

    private static string TextAt(SyntaxTree tree, TextSpan span) => tree.Source.Text.Substring(span.Start, span.Length);
}
