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
    private readonly Dictionary<(Category Category, string Name), Declaration> _byName = [];
    private readonly HashSet<string> _lost = [];

    public IEnumerable<string> AllNames => _byName.Keys.Select(k => k.Name);

    /// <summary>Names in lines that could not be read: not finding them is no second mistake.</summary>
    public void Lose(IEnumerable<string> names) => _lost.UnionWith(names);

    public void Declare(Category category, Declaration declaration, Location? at)
    {
        foreach (var name in new[] { declaration.Name.Id, declaration.Name.Chinese }.Concat(declaration.Formerly).Distinct())
        {
            if (!_byName.TryGetValue((category, name), out var earlier))
            {
                _byName.Add((category, name), declaration);
            }
            else if (at is not null && !ReferenceEquals(earlier, declaration))
            {
                diagnostics.Add(BindingDiagnostics.NameTaken(at, name, earlier.Location));
                return;
            }
        }
    }

    public T? Find<T>(Category category, string name)
        where T : Declaration => _byName.TryGetValue((category, name), out var found) ? found as T : null;

    /// <summary>The declaration of that name, or null with one diagnostic.</summary>
    public T? Resolve<T>(Category category, NameSyntax name, SyntaxTree tree)
        where T : Declaration
    {
        if (Find<T>(category, name.Text) is { } found)
        {
            return found;
        }

        if (!_lost.Contains(name.Text))
        {
            diagnostics.Add(Explain<T>(category, name, tree));
        }

        return null;
    }

    public IEnumerable<string> Names(Category category) => _byName.Keys.Where(k => k.Category == category).Select(k => k.Name);

    public bool IsLost(string name) => _lost.Contains(name);

    private Diagnostic Explain<T>(Category category, NameSyntax name, SyntaxTree tree)
        where T : Declaration
    {
        var location = tree.At(name.Span);
        if (Separate(name.Text) is { } separated)
        {
            return SyntaxDiagnostics.NamesRunTogether(location, name.Text, separated);
        }

        var elsewhere = _byName.Where(n => n.Key.Name == name.Text).Select(n => n.Value).FirstOrDefault();
        if (elsewhere is not null)
        {
            return BindingDiagnostics.WrongKindOfName(location, name.Text, CategoryText.Of(elsewhere), CategoryText.Of(category), elsewhere.Location);
        }

        var names = _byName.Where(n => n.Key.Category == category && n.Value is T).Select(n => n.Key.Name);
        return BindingDiagnostics.UnknownName(location, name.Text, CategoryText.Of(category), Suggestion.Nearest(name.Text, names));
    }

    /// <summary><c>法人之本人</c>: a Chinese word that is known names and keywords written without a space.</summary>
    public string? Separate(string word)
    {
        if (word.Length < 3 || word.All(c => c < 128))
        {
            return null;
        }

        var names = new HashSet<string>(AllNames.Where(n => n.Any(c => c >= 128)));
        var words = new HashSet<string>(names.Concat(KeywordText.Spellings(_ => true).Select(s => s.Text).Where(t => t.Any(c => c >= 128))));
        var best = new ImmutableList<string>?[word.Length + 1];
        best[0] = [];
        for (var end = 1; end <= word.Length; end++)
        {
            for (var start = 0; start < end; start++)
            {
                var part = word.Substring(start, end - start);
                if (best[start] is { } before && words.Contains(part) && (best[end] is null || best[end]!.Count > before.Count + 1))
                {
                    best[end] = before.Add(part);
                }
            }
        }

        return best[word.Length] is { Count: > 1 } parts && parts.Any(names.Contains) ? string.Join(" ", parts) : null;
    }
}
