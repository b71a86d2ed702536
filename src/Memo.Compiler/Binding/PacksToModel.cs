using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Syntax.Parsing;

namespace Memo.Compiler.Binding;

/// <summary>A pack and the packs it builds on to one model: those built on are bound first, each once.</summary>
internal sealed class PacksToModel
{
    private readonly ImmutableArray<PackSyntax> _packs;
    private readonly Dictionary<PackSyntax, BoundPack> _bound = [];
    private readonly List<PackSyntax> _path = [];
    private readonly bool _draftsInForce;
    private readonly BlocksOfFiles _blocks;

    private PacksToModel(PackSyntax asked, IEnumerable<PackSyntax> others, bool draftsInForce, BlocksOfFiles blocks)
    {
        _packs = [asked, .. others];
        _draftsInForce = draftsInForce;
        _blocks = blocks;
    }

    /// <summary>The model, and each pack in it.</summary>
    public static (RulePack Pack, ImmutableArray<BoundPack> Packs) Bind(PackSyntax asked, IEnumerable<PackSyntax> others, bool draftsInForce, BlocksOfFiles blocks)
    {
        var packs = new PacksToModel(asked, others, draftsInForce, blocks);
        var pack = packs.Bind(asked);
        SharedNames.Qualify(packs._bound.Values);
        return (pack.Rules, [.. packs._bound.Values]);
    }

    private BoundPack Bind(PackSyntax pack)
    {
        if (_bound.TryGetValue(pack, out var done))
        {
            return done;
        }

        _path.Add(pack);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var builtOn = pack.BuildsOn.Select(b => BuiltOn(b.Name, b.At, diagnostics)).OfType<BoundPack>().Distinct().ToImmutableArray();
        _path.RemoveAt(_path.Count - 1);
        var bound = SyntaxToModel.Bind(pack, builtOn, _draftsInForce, _blocks);
        bound = bound with { Diagnostics = [.. bound.Diagnostics, .. diagnostics] };
        _bound.Add(pack, bound);
        return bound;
    }

    private BoundPack? BuiltOn(string name, Location at, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (_packs.FirstOrDefault(p => p.IsNamed(name)) is not { } pack)
        {
            diagnostics.Add(BindingDiagnostics.PackNotFound(at, name));
            return null;
        }

        if (_path.IndexOf(pack) is var start && start >= 0)
        {
            var circle = _path.Skip(start).Append(pack).Select(p => p.Name);
            diagnostics.Add(BindingDiagnostics.CircularDefinition(at, name, string.Join(" → ", circle)));
            return null;
        }

        if (_path.Count > SyntaxReader.DeepestNesting)
        {
            diagnostics.Add(BindingDiagnostics.DefinedTooDeep(at, name, SyntaxReader.DeepestNesting));
            return null;
        }

        return Bind(pack);
    }
}
