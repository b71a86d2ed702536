using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>What a name is looked up as. Names are unique within one of these, in both languages.</summary>
internal enum Category
{
    /// <summary>What a condition can test: facts, conditions, grounds, roles.</summary>
    Test,
    Body,
    Function,
    List,
    Subject,
    Item,
    Unit,
    Calendar,
    Source,
    Instrument,
    Lift,
}

/// <summary>All declarations by either name.</summary>
internal sealed class SymbolTable(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    /// <summary>Names compared with misspelt ones before suggestions stop: a file of nothing but unknown names is not worth an hour.</summary>
    private int _comparisonsLeft = 1_000_000;

    private readonly Dictionary<(Category Category, string Name), Declaration> _byName = [];
    private readonly Dictionary<Category, List<(string Name, Declaration Declaration)>> _inCategory = [];
    private readonly Dictionary<string, Declaration> _anywhere = [];
    private readonly HashSet<string> _lost = [];
    private readonly HashSet<(Category Category, bool IsAscii)> _halfNamed = [];
    private readonly HashSet<Declaration> _own = [];
    private readonly List<(Category Category, Declaration Declaration)> _declared = [];
    private readonly Dictionary<(Category Category, string Name), Declaration> _second = [];

    private readonly Dictionary<(Category Category, string Name), MissingName> _missing = [];

    public int LongestName { get; private set; }

    /// <summary>What the pack itself declares.</summary>
    public IEnumerable<(Category Category, Declaration Declaration)> Declared => _declared;

    /// <summary>Whether the pack itself declares it, or tries to, not just one that it builds on.</summary>
    public bool IsOwn(Declaration declaration) => _own.Contains(declaration);

    /// <summary>The names of a pack that this one builds on. A name that two of them use for different things cannot be used here.</summary>
    public void Import(SymbolTable builtOn)
    {
        foreach (var named in builtOn._byName)
        {
            if (!_byName.TryGetValue(named.Key, out var earlier))
            {
                Add(named.Key.Category, named.Key.Name, named.Value);
            }
            else if (!ReferenceEquals(earlier, named.Value))
            {
                _second[named.Key] = named.Value;
            }
        }

        foreach (var named in builtOn._second)
        {
            _second[named.Key] = named.Value;
        }
    }

    public bool IsKnown(string name) => _anywhere.ContainsKey(name);

    /// <summary>Names in lines that could not be read: not finding them is no second mistake.</summary>
    public void Lose(IEnumerable<string> names) => _lost.UnionWith(names);

    /// <summary>A declaration of which only the other name is known.</summary>
    public void LoseOne(Category category, bool isAscii) => _halfNamed.Add((category, isAscii));

    public void Declare(Category category, Declaration declaration, Location? at)
    {
        if (at is not null && category == Category.Test && BuiltIn.Unspoken.Any(f => declaration.Name.Id == f.Name.Id || declaration.Name.Chinese == f.Name.Chinese))
        {
            diagnostics.Add(BindingDiagnostics.NameTaken(at, declaration.Name.Id, null));
            return;
        }

        foreach (var name in new[] { declaration.Name.Id, declaration.Name.Chinese }.Concat(declaration.Formerly).Distinct())
        {
            if (!_byName.TryGetValue((category, name), out var earlier))
            {
                Add(category, name, declaration);
            }
            else if (at is not null && !ReferenceEquals(earlier, declaration))
            {
                diagnostics.Add(BindingDiagnostics.NameTaken(at, name, earlier.Location));
                _own.Add(earlier);
                return;
            }
        }

        if (at is not null)
        {
            _own.Add(declaration);
            _declared.Add((category, declaration));
        }
    }

    private void Add(Category category, string name, Declaration declaration)
    {
        _byName.Add((category, name), declaration);
        LongestName = Math.Max(LongestName, name.Length);
        if (!_anywhere.TryGetValue(name, out _))
        {
            _anywhere.Add(name, declaration);
        }

        if (!_inCategory.TryGetValue(category, out var others))
        {
            _inCategory.Add(category, others = []);
        }

        others.Add((name, declaration));
    }

    public T? Find<T>(Category category, string name)
        where T : Declaration => _byName.TryGetValue((category, name), out var found) ? found as T : null;

    /// <summary>The declaration of that name, or null; then <see cref="Missing"/> explains why, unless the name was lost.</summary>
    public T? Resolve<T>(Category category, NameSyntax name, SyntaxTree tree)
        where T : Declaration
    {
        if (_second.TryGetValue((category, name.Text), out var second))
        {
            diagnostics.Add(BindingDiagnostics.NameInTwoPacks(tree.At(name.Span), name.Text, _byName[(category, name.Text)].Location!, second.Location!));
            return null;
        }

        if (Find<T>(category, name.Text) is { } found)
        {
            return found;
        }

        if (!_lost.Contains(name.Text) && !_halfNamed.Contains((category, BlockReader.IsAscii(name.Text))))
        {
            Report<T>(category, name, tree);
        }

        return null;
    }

    public bool IsLost(string name) => _lost.Contains(name);

    /// <summary>The nearest of some names, as long as there is patience for it.</summary>
    public string? Nearest(string word, IReadOnlyCollection<string> names)
    {
        _comparisonsLeft -= names.Count;
        return _comparisonsLeft < 0 ? null : Suggestion.Nearest(word, names);
    }

    public ImmutableArray<string> Names(Category category) => Names<Declaration>(category);

    private ImmutableArray<string> Names<T>(Category category)
        where T : Declaration =>
        _inCategory.TryGetValue(category, out var names) ? [.. names.Where(n => n.Declaration is T).Select(n => n.Name)] : [];

    /// <summary>The names that were not found: what nothing declares once, at its first use; what is something else, or several words, wherever it is used.</summary>
    public IEnumerable<Diagnostic> Missing() => _missing.SelectMany(missing => Explain(missing.Key.Category, missing.Key.Name, missing.Value));

    private IEnumerable<Diagnostic> Explain(Category category, string name, MissingName missing)
    {
        if (new RunTogetherWords(this).Separate(name) is { } separated)
        {
            return missing.Uses.Select(at => SyntaxDiagnostics.NamesRunTogether(at, name, separated));
        }

        if (_anywhere.TryGetValue(name, out var elsewhere))
        {
            return missing.Uses.Select(at => BindingDiagnostics.WrongKindOfName(at, name, CategoryText.Of(elsewhere), missing.Needed, elsewhere.Location));
        }

        var first = missing.Uses.OrderBy(at => at.Source.Path, StringComparer.Ordinal).ThenBy(at => at.Span.Start).First();
        var nearest = _comparisonsLeft > 0 ? Nearest(name, missing.Names()) : null;
        return [BindingDiagnostics.UnknownName(first, name, CategoryText.Of(category), nearest, missing.Uses.Count)];
    }

    private void Report<T>(Category category, NameSyntax name, SyntaxTree tree)
        where T : Declaration
    {
        if (!_missing.TryGetValue((category, name.Text), out var missing))
        {
            missing = new MissingName(typeof(T) == typeof(Performer) ? CategoryText.Performer : CategoryText.Of(category), () => Names<T>(category));
            _missing.Add((category, name.Text), missing);
        }

        missing.Uses.Add(tree.At(name.Span));
    }

    /// <param name="Names">Those that could stand in its place.</param>
    private sealed record MissingName(Localized Needed, Func<ImmutableArray<string>> Names)
    {
        public HashSet<Location> Uses { get; } = [];
    }
}
