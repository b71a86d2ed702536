using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>Facts and named conditions.</summary>
internal sealed partial class SyntaxToModel
{
    private Fact BindFact(BlockReader block)
    {
        var type = BindType(block);
        var silence = Word(block, Keyword.Silence, FixedWords.Silences, Silence.Unknown);
        if (silence == Silence.No && type is not (null or FactType.YesNo or FactType.Date or FactType.Count))
        {
            _diagnostics.Add(BindingDiagnostics.SilenceDoesNotFit(block.Tree.At(block.Get<WordClauseSyntax>(Keyword.Silence)!.Word.Span), block.Name.Id));
            silence = Silence.Unknown;
        }

        CheckFits(type, block);
        Resolve<WorkingCalendar>(Category.Calendar, block, Keyword.Workdays);
        var fact = new Fact(block.Name, block.Location, type ?? new FactType.YesNo(), Word(block, Keyword.Scope, FixedWords.Scopes, FactScope.Entry))
        {
            Formerly = FormerNames(block),
            Title = TitleOf(block),
            Silence = silence,
            DeterminedBy = ResolveAll<Performer>(Category.Body, block, Keyword.Determined),
            Concerns = Word(block, Keyword.Concerns, FixedWords.Concerns, Concern.NotSaid),
        };
        if (type is null)
        {
            _conditions.Unreadable.Add(fact);
        }

        return fact;
    }

    /// <summary>Only a count has a range, only an enumeration or a grade has values.</summary>
    private void CheckFits(FactType? type, BlockReader block)
    {
        if (type is null)
        {
            return;
        }

        if (block.Get<RangeClauseSyntax>(Keyword.Range) is { } range && type is not FactType.Count)
        {
            _diagnostics.Add(BindingDiagnostics.ClauseDoesNotFitType(block.Tree.At(range.KeywordToken.Span), range.KeywordToken.Text, block.Name.Id, TypeText.Of(type)));
        }

        if (block.Get<ValuesClauseSyntax>(Keyword.Values) is { } values && type is not FactType.Enumeration)
        {
            _diagnostics.Add(BindingDiagnostics.ClauseDoesNotFitType(block.Tree.At(values.KeywordToken.Span), values.KeywordToken.Text, block.Name.Id, TypeText.Of(type)));
        }
    }

    private FactType? BindType(BlockReader block)
    {
        if (block.Get<TypeClauseSyntax>(Keyword.Type) is not { } clause)
        {
            return null;
        }

        switch (Word(clause.Type, block.Tree, FixedWords.FactTypes, ""))
        {
            case "yes_no":
                return new FactType.YesNo();
            case "money":
                return new FactType.Money();
            case "percentage":
                return new FactType.Percentage();
            case "date":
                return new FactType.Date();
            case "code":
                return new FactType.Code();
            case "count":
                return BindCount(clause, block);
            case "enumeration":
                return BindEnumeration(block, isGrade: false);
            case "grade":
                return BindEnumeration(block, isGrade: true);
            default:
                return null;
        }
    }

    private FactType.Count? BindCount(TypeClauseSyntax clause, BlockReader block)
    {
        if (clause.Of is not { } of)
        {
            _diagnostics.Add(BindingDiagnostics.TypeIncomplete(block.Tree.At(clause.Type.Span), block.Name.Id, new("a unit: type count of persons", "计量单位，例如：类型 计数 人")));
            return null;
        }

        if (_symbols.Resolve<UnitOfCount>(Category.Unit, of, block.Tree) is not { } unit)
        {
            return null;
        }

        var whole = new FactType.Count(unit, 0, FactType.LargestNumber);
        if (block.Get<RangeClauseSyntax>(Keyword.Range) is not { } range)
        {
            return whole;
        }

        var lowest = BindBound(range.Lowest, unit, block);
        var highest = BindBound(range.Highest, unit, block);
        if (lowest > highest)
        {
            _diagnostics.Add(BindingDiagnostics.EmptyPeriod(block.Tree.At(range.Highest.Span)));
        }

        return lowest is { } from && highest is { } to && from <= to ? new FactType.Count(unit, from, to) : whole;
    }

    private long? BindBound(QuantitySyntax bound, UnitOfCount unit, BlockReader block)
    {
        var number = _quantities.Bind(bound, block.Tree) switch
        {
            Quantity.Pieces pieces when pieces.Unit == unit => pieces.Count,
            Quantity.Time time => UnitsOfTime.CountIn(time.Length, unit),
            null => -1,
            _ => (long?)null,
        };
        if (number is null)
        {
            var text = block.Tree.Source.Text.Substring(bound.Span.Start, bound.Span.Length);
            _diagnostics.Add(BindingDiagnostics.UnitDoesNotFit(block.Tree.At(bound.Span), text, new($"a count of {unit.Name.Id}", $"以“{unit.Name.Chinese}”计的数量")));
        }

        return number is >= 0 ? number : null;
    }

    private FactType.Enumeration? BindEnumeration(BlockReader block, bool isGrade)
    {
        if (block.Get<ValuesClauseSyntax>(Keyword.Values) is not { } values)
        {
            if (!MayHave(block, Keyword.Values))
            {
                var type = block.Get<TypeClauseSyntax>(Keyword.Type)!.Type;
                _diagnostics.Add(BindingDiagnostics.TypeIncomplete(block.Tree.At(type.Span), block.Name.Id, new("values: values a = 甲, b = 乙", "取值，例如：取值 甲 = a、乙 = b")));
            }

            return null;
        }

        var names = ImmutableArray.CreateBuilder<Name>();
        var taken = new HashSet<string>();
        foreach (var (first, second) in values.Values)
        {
            if (BlockReader.IsAscii(first.Text) == BlockReader.IsAscii(second.Text))
            {
                _diagnostics.Add(BindingDiagnostics.NameMissing(block.Tree.At(first.Span), first.Text, BlockReader.IsAscii(first.Text)));
            }

            var name = BlockReader.IsAscii(first.Text) ? new Name(first.Text, second.Text) : new Name(second.Text, first.Text);
            if (!taken.Add(name.Id) | (name.Chinese != name.Id && !taken.Add(name.Chinese)))
            {
                _diagnostics.Add(BindingDiagnostics.NameTaken(block.Tree.At(first.Span), first.Text, null));
            }

            names.Add(name);
        }

        return new FactType.Enumeration(names.ToImmutable(), isGrade);
    }

    private void ConnectFacts(ImmutableArray<(Fact Declaration, BlockReader Block)> facts)
    {
        foreach (var (fact, block) in facts)
        {
            if (block.Get<DerivedClauseSyntax>(Keyword.Derived) is not { } derived || _conditions.Unreadable.Contains(fact))
            {
                continue;
            }

            if (fact.Type is not FactType.Date)
            {
                _diagnostics.Add(BindingDiagnostics.TestDoesNotFit(block.Tree.At(derived.Span), fact.Name.Id, TypeText.Of(fact.Type), new("derived only for a date", "推算只用于日期")));
                continue;
            }

            var from = DateFact(derived.From, block);
            if (BindDuration(derived.Term, block) is { } term
                && from is not null
                && _conditions.CountingFor(term, ContextOf(block), block.Location) is { } counting)
            {
                fact.Derived = new DerivedDate(term, from, counting);
            }
        }

        BreakCircles(facts, f => f.Derived is { } derived ? [derived.From] : [], f => f.Derived = null);
    }

    private void ConnectConditions(ImmutableArray<(NamedCondition Declaration, BlockReader Block)> conditions)
    {
        foreach (var (condition, block) in conditions)
        {
            if (block.Get<ConditionClauseSyntax>(Keyword.When) is { } when)
            {
                condition.Body = _conditions.Bind(when.Condition, ContextOf(block));
            }
        }

        BreakCircles(conditions, c => ConditionWalk.NamesIn(c.Body), c => c.Body = Condition.Always);
    }

    /// <summary>Reports each declaration that is defined by itself, and each chain of definitions too long to follow, and cuts it there.</summary>
    private void BreakCircles<T>(ImmutableArray<(T Declaration, BlockReader Block)> declared, Func<T, IEnumerable<T>> definedBy, Action<T> cut)
        where T : Declaration
    {
        var depths = new Dictionary<T, int>();
        foreach (var (start, _) in declared.OrderBy(d => d.Declaration.Name.Id, StringComparer.Ordinal).ThenBy(d => d.Block.Tree.Source.Path, StringComparer.Ordinal))
        {
            var path = new List<(T At, IEnumerator<T> Next)>();
            var onPath = new HashSet<T>();
            Enter(start);
            while (path.Count > 0)
            {
                var (at, next) = path[path.Count - 1];
                if (depths.ContainsKey(at) || !next.MoveNext())
                {
                    Leave(at);
                }
                else if (onPath.Contains(next.Current))
                {
                    var circle = path.Select(p => p.At).SkipWhile(p => p != next.Current).ToImmutableArray();
                    var text = circle.Length > 10 ? "…" : string.Join(" → ", circle.Append(circle[0]).Select(c => c.Name.Id));
                    Report(next.Current, BindingDiagnostics.CircularDefinition(next.Current.Location!, next.Current.Name.Id, text));
                }
                else if (!depths.ContainsKey(next.Current))
                {
                    Enter(next.Current);
                }
            }

            void Enter(T declaration)
            {
                path.Add((declaration, definedBy(declaration).GetEnumerator()));
                onPath.Add(declaration);
            }

            void Leave(T declaration)
            {
                path.RemoveAt(path.Count - 1);
                onPath.Remove(declaration);
                if (!depths.ContainsKey(declaration))
                {
                    depths.Add(declaration, definedBy(declaration).Select(d => depths[d] + 1).DefaultIfEmpty(0).Max());
                    if (depths[declaration] > Syntax.Parsing.SyntaxReader.DeepestNesting)
                    {
                        Report(declaration, BindingDiagnostics.DefinedTooDeep(declaration.Location!, declaration.Name.Id, Syntax.Parsing.SyntaxReader.DeepestNesting));
                    }
                }
            }

            void Report(T declaration, Diagnostic diagnostic)
            {
                _diagnostics.Add(diagnostic);
                cut(declaration);
                depths[declaration] = 0;
            }
        }
    }

    private Duration? BindDuration(QuantitySyntax quantity, BlockReader block)
    {
        var bound = _quantities.Bind(quantity, block.Tree);
        if (bound is Quantity.Time time)
        {
            return time.Length;
        }

        if (bound is not null)
        {
            var text = block.Tree.Source.Text.Substring(quantity.Span.Start, quantity.Span.Length);
            _diagnostics.Add(BindingDiagnostics.UnitDoesNotFit(block.Tree.At(quantity.Span), text, new Localized("a length of time", "期间")));
        }

        return null;
    }
}
