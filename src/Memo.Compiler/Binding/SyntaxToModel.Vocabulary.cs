using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>Agencies, lists, items, sources: everything that is neither fact nor rule.</summary>
internal sealed partial class SyntaxToModel
{
    private Item BindItem(BlockReader block) => new(block.Name, block.Location)
    {
        Formerly = FormerNames(block),
        Title = TitleOf(block),
        Class = block.Get<NumberClauseSyntax>(Keyword.Class) is { } c && c.Number.Text is "1" or "2" or "3"
            ? int.Parse(block.Get<NumberClauseSyntax>(Keyword.Class)!.Number.Text, System.Globalization.CultureInfo.InvariantCulture)
            : ReportClass(block),
        Appears = block.Get<TextsClauseSyntax>(Keyword.Appears) is { } appears ? [.. appears.Texts.Select(t => t.Text)] : [],
    };

    private int ReportClass(BlockReader block)
    {
        if (block.Get<NumberClauseSyntax>(Keyword.Class) is { } clause)
        {
            (string, string)[] classes = [("1", "1"), ("2", "2"), ("3", "3")];
            _diagnostics.Add(BindingDiagnostics.UnknownWord(block.Tree.At(clause.Number.Span), clause.Number.Text, "a class of measures", "措施等类", classes, null));
        }

        return 1;
    }

    private Source BindSource(BlockReader block) => new(block.Name, block.Location)
    {
        Formerly = FormerNames(block),
        Title = TitleOf(block),
        Kind = Word(block, Keyword.Kind, FixedWords.SourceKinds, SourceKind.Memory),
        Where = block.TextOf(Keyword.Where) ?? "",
    };

    private WorkingCalendar BindCalendar(BlockReader block) => new(block.Name, block.Location)
    {
        Formerly = FormerNames(block),
        Years = PeriodOf(block),
        Holidays = DaysOf(block, Keyword.Holidays),
        Worked = DaysOf(block, Keyword.Worked),
    };

    private ImmutableHashSet<CalendarDate> DaysOf(BlockReader block, Keyword clause) =>
        block.Get<DatesClauseSyntax>(clause) is { } dates
            ? [.. dates.Dates.Select(d => Dates.Bind(d, block.Tree, _diagnostics)).Where(d => d is not null).Select(d => d!.Value.First)]
            : [];

    private Agency BindAgency(BlockReader block) => new(block.Name, block.Location)
    {
        Formerly = FormerNames(block),
        Title = TitleOf(block),
        Kind = Word(block, Keyword.Kind, FixedWords.AgencyKinds, AgencyKind.Government),
        Existence = PeriodOf(block),
        EarlierNames = [.. block.GetAll<NamedClauseSyntax>(Keyword.Named).Select(n => (n.Name.Text, n.English?.Text, Dates.Bind(n.Period, block.Tree, _diagnostics)))],
    };

    private PerformerClass BindPerformerClass(BlockReader block) => new(block.Name, block.Location)
    {
        Formerly = FormerNames(block),
        Members = ResolveAll<Agency>(Category.Body, block, Keyword.Members),
    };

    private Role BindRole(BlockReader block) => new(block.Name, block.Location)
    {
        Formerly = FormerNames(block),
        Backwards = block.Has(Keyword.Backwards),
        Holders = ResolveAll<SubjectKind>(Category.Subject, block, Keyword.Holders),
        Concerns = Word(block, Keyword.Concerns, FixedWords.Concerns, Concern.NotSaid),
    };

    private ListDefinition BindList(BlockReader block)
    {
        var colours = block.GetAll<ColourClauseSyntax>(Keyword.Colour).Where(c => c.When is null).ToArray();
        return new ListDefinition(block.Name, block.Location)
        {
            Formerly = FormerNames(block),
            Title = TitleOf(block) ?? new Localized(block.Name.Id, block.Name.Chinese),
            Colour = colours.Length == 0 ? Colour.None : Word(colours[0].Colour, block.Tree, FixedWords.Colours, Colour.None),
            Owners = [.. ResolveAll<Agency>(Category.Body, block, Keyword.Owner)],
        };
    }

    private Ground BindGround(BlockReader block) => new(block.Name, block.Location)
    {
        Formerly = FormerNames(block),
        Title = TitleOf(block),
        Colour = block.Get<ColourClauseSyntax>(Keyword.Colour) is { } colour ? Word(colour.Colour, block.Tree, FixedWords.Colours, Colour.None) : null,
    };

    /// <summary>What declarations say of each other, once all of them are there.</summary>
    private void Connect(
        ImmutableArray<(Agency Declaration, BlockReader Block)> agencies,
        ImmutableArray<(SubjectKind Declaration, BlockReader Block)> subjects,
        ImmutableArray<(Item Declaration, BlockReader Block)> items,
        ImmutableArray<(ListDefinition Declaration, BlockReader Block)> lists,
        ImmutableArray<(Ground Declaration, BlockReader Block)> grounds,
        ImmutableArray<(Fact Declaration, BlockReader Block)> facts,
        ImmutableArray<(NamedCondition Declaration, BlockReader Block)> conditions,
        ImmutableArray<(Instrument Declaration, BlockReader Block)> instruments)
    {
        foreach (var (agency, block) in agencies)
        {
            agency.Parent = Resolve<Agency>(Category.Body, block, Keyword.Parent);
            agency.Successors = [.. block.GetAll<SuccessorClauseSyntax>(Keyword.Successor).Select(s => BindSuccession(s, block)).OfType<Succession>()];
        }

        foreach (var (kind, block) in subjects)
        {
            kind.Parent = Resolve<SubjectKind>(Category.Subject, block, Keyword.Parent);
        }

        foreach (var (item, block) in items)
        {
            item.Parent = Resolve<Item>(Category.Item, block, Keyword.Parent);
        }

        BreakCircles(subjects, kind => kind.Parent, kind => kind.Parent = null);
        BreakCircles(items, item => item.Parent, item => item.Parent = null);
        foreach (var (ground, block) in grounds)
        {
            ground.Lists = ResolveAll<ListDefinition>(Category.List, block, Keyword.Covers);
            if (_isLocal && ground.Lists.FirstOrDefault(l => !_symbols.IsOwn(l)) is { } other)
            {
                _diagnostics.Add(BindingDiagnostics.LocalPackChangesOther(block.Location, ground.Name.Id, other.Name.Id, other.Location));
            }
        }

        foreach (var list in grounds.SelectMany(g => g.Declaration.Lists.Select(l => (List: l, Ground: g.Declaration))).GroupBy(p => p.List, p => p.Ground))
        {
            list.Key.Grounds = [.. list.Key.Grounds, .. list];
        }

        ConnectFacts(facts);
        ConnectInstruments(instruments);
        ConnectConditions(conditions);
        foreach (var (list, block) in lists)
        {
            list.Basis = BasisOf(block);
            list.ColoursByCondition =
            [
                .. block.GetAll<ColourClauseSyntax>(Keyword.Colour)
                    .Where(c => c.When is not null)
                    .Select(c => (
                        Word(c.Colour, block.Tree, FixedWords.Colours, Colour.None),
                        _conditions.Bind(c.When!, ContextOf(block) with { AboutEntry = true, InGuard = true }))),
            ];
        }
    }

    private Succession? BindSuccession(SuccessorClauseSyntax clause, BlockReader block)
    {
        var successor = _symbols.Resolve<Agency>(Category.Body, clause.Agency, block.Tree);
        var function = clause.Function is { } f ? _symbols.Resolve<FunctionOfState>(Category.Function, f, block.Tree) : null;
        return successor is null ? null : new Succession(successor, Dates.Bind(clause.Period, block.Tree, _diagnostics), function) { IsUnverified = clause.Unverified };
    }

    private void BreakCircles<T>(ImmutableArray<(T Declaration, BlockReader Block)> declared, Func<T, T?> parentOf, Action<T> cut)
        where T : Declaration
    {
        foreach (var (kind, block) in declared)
        {
            var path = new List<T> { kind };
            for (var parent = parentOf(kind); parent is not null; parent = parentOf(parent))
            {
                path.Add(parent);
                if (parent == kind)
                {
                    _diagnostics.Add(BindingDiagnostics.CircularDefinition(block.Location, kind.Name.Id, string.Join(" → ", path.Select(p => p.Name.Id))));
                    cut(kind);
                    break;
                }

                if (path.Count > declared.Length + BuiltIn.SubjectKinds.Length)
                {
                    break;
                }
            }
        }
    }

    private BlockReader? PackBlock() => Readable(k => k == Keyword.Pack).FirstOrDefault();

    private PackHeader? BindHeader()
    {
        if (PackBlock() is not { } block)
        {
            return null;
        }

        foreach (var second in Readable(k => k == Keyword.Pack).Skip(1))
        {
            _diagnostics.Add(BindingDiagnostics.SecondPackBlock(second.Location, block.Location));
        }

        var header = new PackHeader(block.Name, block.TextOf(Keyword.Version) ?? "", Word(block, Keyword.Surface, FixedWords.Surfaces, Language.English))
        {
            IsLocal = Word(block, Keyword.Level, FixedWords.Levels, false),
            Territory = block.Get<TextsClauseSyntax>(Keyword.Territory) is { } territory ? [.. territory.Texts.Select(t => t.Text)] : [],
            RestsOn = ResolveAll<Instrument>(Category.Instrument, block, Keyword.Rests),
            BuildsOn = [.. _builtOn.Select(p => p.Rules.Header).OfType<PackHeader>()],
            Lint = [.. block.GetAll<LintClauseSyntax>(Keyword.Lint).Select(l => BindLint(l, block))],
        };
        if (header.IsLocal && (!MayHave(block, Keyword.Territory) || !MayHave(block, Keyword.Rests)))
        {
            _diagnostics.Add(BindingDiagnostics.LocalPackIncomplete(block.Location, block.Name.Id));
        }

        var isNational = block.Get<WordClauseSyntax>(Keyword.Level) is { } level ? FixedWords.Levels.TryFind(level.Word.Text, out var local) && !local : !MayHave(block, Keyword.Level);
        if (isNational && block.Get<TextsClauseSyntax>(Keyword.Territory) is { } misplaced)
        {
            _diagnostics.Add(BindingDiagnostics.TerritoryWithoutLocal(block.Tree.At(misplaced.Span), block.Name.Id));
        }

        return header;
    }

    private LintLevel BindLint(LintClauseSyntax clause, BlockReader block)
    {
        var severity = Word(clause.Level, block.Tree, FixedWords.LintLevels, Severity.Warning);
        if ((severity is null || (severity == Severity.Warning && LintLevels.MayLowerError(clause.Code.Text))) && string.IsNullOrWhiteSpace(clause.Reason?.Text))
        {
            _diagnostics.Add(BindingDiagnostics.LintWithoutReason(block.Tree.At(clause.Code.Span), clause.Code.Text));
        }

        if (!DiagnosticCodes.OfRules().Contains(clause.Code.Text))
        {
            var nearest = Suggestion.Nearest(clause.Code.Text, DiagnosticCodes.OfRules());
            var unknown = BindingDiagnostics.UnknownName(block.Tree.At(clause.Code.Span), clause.Code.Text, new("diagnostic of rules", "规则诊断代码"), nearest, uses: 1);
            _diagnostics.Add(nearest is not null ? unknown : unknown with { Hint = new("Write the code as it is printed: MEMO2021.", "请按显示的样子写代码，例如 MEMO2021。") });
        }

        return new LintLevel(clause.Code.Text, severity, clause.Reason?.Text);
    }

    private Period PeriodOf(BlockReader block) => Dates.Bind(block.Get<EffectiveClauseSyntax>(Keyword.Effective)?.Period, block.Tree, _diagnostics);

    private static ImmutableArray<string> FormerNames(BlockReader block) =>
        block.Get<NamesClauseSyntax>(Keyword.Formerly) is { } names ? [.. names.Names.Select(n => n.Text)] : [];

    private static Localized? TitleOf(BlockReader block)
    {
        var (chinese, english) = (block.TextOf(Keyword.Title), block.TextOf(Keyword.TitleEn));
        return chinese is null && english is null ? null : new Localized(english ?? "", chinese ?? block.Name.Chinese);
    }
}
