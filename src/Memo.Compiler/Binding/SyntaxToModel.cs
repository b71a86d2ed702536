using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>The syntax trees of one pack, and the packs it builds on, to one model. The order of files and declarations does not matter.</summary>
internal sealed partial class SyntaxToModel
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly SymbolTable _symbols;
    private readonly QuantityBinder _quantities;
    private readonly ConditionBinder _conditions;
    private readonly ImmutableArray<BlockReader> _blocks;
    private readonly ImmutableArray<BoundPack> _builtOn;
    private readonly bool _draftsInForce;
    private readonly bool _isLocal;
    private readonly ILookup<SyntaxTree, BlockReader> _instrumentsIn;

    /// <summary>Files in which a declaration could not be read: a rule there that misses its instrument is no second mistake.</summary>
    private readonly HashSet<SyntaxTree> _damaged = [];

    private SyntaxToModel(ImmutableArray<BlockReader> blocks, ImmutableArray<BoundPack> builtOn, bool draftsInForce)
    {
        _draftsInForce = draftsInForce;
        _builtOn = builtOn;
        _symbols = new SymbolTable(_diagnostics);
        foreach (var pack in builtOn)
        {
            _symbols.Import(pack.Symbols);
        }

        _quantities = new QuantityBinder(_symbols, _diagnostics);
        _conditions = new ConditionBinder(_symbols, _quantities, _diagnostics);
        _blocks = blocks;
        _instrumentsIn = Readable(k => k.IsInstrument()).ToLookup(b => b.Tree);
        _isLocal = PackBlock()?.Get<WordClauseSyntax>(Keyword.Level) is { } level && FixedWords.Levels.TryFind(level.Word.Text, out var isLocal) && isLocal;
    }

    public static BoundPack Bind(PackSyntax syntax, ImmutableArray<BoundPack> builtOn, bool draftsInForce, BlocksOfFiles blocks)
    {
        var binder = new SyntaxToModel([.. syntax.Trees.SelectMany(tree => blocks.Of(tree))], builtOn, draftsInForce);
        var own = binder.Bind();
        binder.CheckInstrumentsWithRules(own);
        binder._conditions.CheckNamedScopes();
        var pack = builtOn.Reverse().Aggregate(own, (rules, other) => rules.On(other.Rules));
        var sources = syntax.Trees.Select(t => t.Source).ToImmutableHashSet();
        var found = binder._diagnostics.Concat(binder._symbols.Missing()).Concat(ModelChecks.Check(pack).Where(d => sources.Contains(d.Location.Source)));
        var words = new RunTogetherWords(binder._symbols);
        return new BoundPack(syntax, pack, binder._symbols, [.. syntax.Trees.SelectMany(words.Explain), .. found]);
    }

    private RulePack Bind()
    {
        DeclareBuiltIns();
        CollectLostNames();
        foreach (var block in _blocks.Where(b => b.IsReadable))
        {
            CheckAlone(block);
        }

        var functions = Declare(Category.Function, b => new FunctionOfState(b.Name, b.Location) { Formerly = FormerNames(b) }, Keyword.Function);
        var units = Declare(Category.Unit, b => new UnitOfCount(b.Name, b.Location) { Formerly = FormerNames(b) }, Keyword.Unit);
        var items = Declare(Category.Item, BindItem, Keyword.Item);
        var sources = Declare(Category.Source, BindSource, Keyword.Source);
        var calendars = Declare(Category.Calendar, BindCalendar, Keyword.Calendar);
        var subjects = Declare(Category.Subject, b => new SubjectKind(b.Name, b.Location) { Formerly = FormerNames(b) }, Keyword.Subject);
        var agencies = Declare(Category.Body, BindAgency, Keyword.Agency);
        var performers = Declare(Category.Body, BindPerformerClass, Keyword.Performers);
        var roles = Declare(Category.Test, BindRole, Keyword.Role);
        var lists = Declare(Category.List, BindList, Keyword.List);
        var grounds = Declare(Category.Test, BindGround, Keyword.Ground);
        var facts = Declare(Category.Test, BindFact, Keyword.Fact);
        var conditions = Declare(Category.Test, b => new NamedCondition(b.Name, b.Location) { Formerly = FormerNames(b), Title = TitleOf(b) }, Keyword.Condition);
        var instruments = Declare(Category.Instrument, BindInstrument, k => k.IsInstrument());

        Connect(agencies, subjects, items, lists, grounds, facts, conditions, instruments);
        CheckReferences();

        var lifts = DeclareLifts();
        var header = BindHeader();
        foreach (var (instrument, _) in instruments)
        {
            instrument.Pack = header;
        }

        return new RulePack
        {
            Header = header,
            Instruments = Values(instruments),
            Agencies = Values(agencies),
            PerformerClasses = Values(performers),
            Lists = Values(lists),
            Grounds = Values(grounds),
            Facts = [.. BuiltIn.Facts.Concat(Values(facts))],
            Conditions = Values(conditions),
            SubjectKinds = [.. BuiltIn.SubjectKinds.Concat(Values(subjects))],
            Roles = [BuiltIn.Itself, .. Values(roles)],
            Items = Values(items),
            Calendars = Values(calendars),
            Sources = Values(sources),
            Units = Values(units),
            Measures = BindMeasures(),
            EntryRules = BindRules(BindEntryRule, Keyword.Entry),
            TermRules = BindRules(BindTermRule, Keyword.Term),
            ExitRules = BindRules(BindExitRule, Keyword.Exit),
            Inadmissibilities = BindRules(BindInadmissibility, Keyword.Inadmissible),
            Lifts = lifts,
            Provisions = BindProvisions(),
        };
    }

    private void DeclareBuiltIns()
    {
        foreach (var kind in BuiltIn.SubjectKinds)
        {
            _symbols.Declare(Category.Subject, kind, null);
        }

        foreach (var fact in BuiltIn.Facts)
        {
            _symbols.Declare(Category.Test, fact, null);
        }

        foreach (var unit in BuiltIn.Units)
        {
            _symbols.Declare(Category.Unit, unit, null);
        }

        _symbols.Declare(Category.Test, BuiltIn.Itself, null);
    }

    private void CollectLostNames()
    {
        foreach (var block in _blocks.Where(b => b.Syntax.HasMalformedHeader))
        {
            _damaged.Add(block.Tree);
            if (block.IsHeaderLost)
            {
                _diagnostics.Add(BindingDiagnostics.FirstLineMissing(block.Tree.At(block.Syntax.KeywordToken.Span), block.MayBe[0]));
            }

            foreach (var category in block.MayBe.Select(Categories.Of).OfType<Category>().Distinct())
            {
                _symbols.LoseOne(category, isAscii: true);
                _symbols.LoseOne(category, isAscii: false);
            }

            ImmutableArray<SyntaxToken> names =
                [.. block.Tree.TokensIn(block.Syntax.HeaderSpan).Where(t => t.Kind is not (TokenKind.Equals or TokenKind.Unexpected)).Skip(1)];
            _symbols.Lose(names.Select(Bare));
            _symbols.Lose(block.Syntax.Clauses.OfType<TextClauseSyntax>().Select(c => c.Text.Text.Trim('《', '》')));
            if (Categories.Of(block.Syntax.Kind) is { } known)
            {
                if (!names.Any(n => n.Kind != TokenKind.Keyword && BlockReader.IsAscii(n.Text)))
                {
                    _symbols.LoseOne(known, isAscii: true);
                }

                if (!names.Any(n => n.Kind != TokenKind.Keyword && !BlockReader.IsAscii(n.Text)))
                {
                    _symbols.LoseOne(known, isAscii: false);
                }
            }
        }

        foreach (var block in _blocks.Where(b => b.Syntax.Kind.IsInstrument()))
        {
            foreach (var line in block.Syntax.Clauses.Where(c => c is UnknownClauseSyntax or MalformedClauseSyntax { Keyword: Keyword.Title or Keyword.TitleEn }))
            {
                _symbols.Lose(block.Tree.TokensIn(line.Span).Select(Bare));
            }
        }
    }

    /// <summary>A name or a text without its marks.</summary>
    private static string Bare(SyntaxToken token) => token.Text.Trim('"', '“', '”', '「', '」', '《', '》');

    private IEnumerable<BlockReader> Readable(Func<Keyword, bool> isKind) => _blocks.Where(b => b.IsReadable && isKind(b.Syntax.Kind));

    /// <summary>What is wrong with a declaration whatever else is declared.</summary>
    private void CheckAlone(BlockReader block)
    {
        _diagnostics.AddRange(block.Mistakes);
        if (block.LacksName && Categories.Of(block.Syntax.Kind) is { } category)
        {
            _symbols.LoseOne(category, isAscii: !block.LacksChineseName);
        }
    }

    private ImmutableArray<(T Declaration, BlockReader Block)> Declare<T>(Category category, Func<BlockReader, T?> bind, params Keyword[] kinds)
        where T : Declaration => Declare(category, bind, kinds.Contains);

    private ImmutableArray<(T Declaration, BlockReader Block)> Declare<T>(Category category, Func<BlockReader, T?> bind, Func<Keyword, bool> isKind)
        where T : Declaration
    {
        var declared = ImmutableArray.CreateBuilder<(T, BlockReader)>();
        foreach (var block in Readable(isKind))
        {
            if (bind(block) is { } declaration)
            {
                _symbols.Declare(category, declaration, block.Location);
                declared.Add((declaration, block));
            }
        }

        return declared.ToImmutable();
    }

    private static ImmutableArray<T> Values<T>(ImmutableArray<(T Declaration, BlockReader Block)> declared) => [.. declared.Select(d => d.Declaration)];

    private T? Resolve<T>(Category category, BlockReader block, Keyword clause)
        where T : Declaration => ResolveAll<T>(category, block, clause).FirstOrDefault();

    private ImmutableArray<T> ResolveAll<T>(Category category, BlockReader block, Keyword clause)
        where T : Declaration =>
        block.Get<NamesClauseSyntax>(clause) is { } names
            ? [.. names.Names.Select(n => _symbols.Resolve<T>(category, n, block.Tree)).OfType<T>()]
            : [];

    private T Word<T>(BlockReader block, Keyword clause, FixedWords<T> words, T otherwise) =>
        block.Get<WordClauseSyntax>(clause) is { } word ? Word(word.Word, block.Tree, words, otherwise) : otherwise;

    private T Word<T>(NameSyntax word, SyntaxTree tree, FixedWords<T> words, T otherwise)
    {
        if (words.TryFind(word.Text, out var value))
        {
            return value;
        }

        var spellings = words.Words.SelectMany(w => new[] { w.English, w.Chinese });
        _diagnostics.Add(BindingDiagnostics.UnknownWord(
            tree.At(word.Span),
            word.Text,
            words.English,
            words.Chinese,
            words.Words.Select(w => (w.English, w.Chinese)),
            Text.Suggestion.Nearest(word.Text, spellings)));
        return otherwise;
    }
}
