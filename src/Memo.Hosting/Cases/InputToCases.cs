using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;

namespace Memo.Hosting.Cases;

/// <summary>A case file as it is written to cases bound to a pack. A case with a mistake is left out and the others are kept.</summary>
public sealed partial class InputToCases
{
    private readonly RulePack _pack;
    private readonly PackAsIf? _asIf;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly PackNames _names;

    /// <summary>The instruments of the file, or those of the case that is read.</summary>
    private ImmutableArray<Instrument> _of = [];

    private InputToCases(RulePack pack, PackAsIf? asIf, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_pack, _asIf, _diagnostics) = (pack, asIf, diagnostics);
        _names = new PackNames(pack, _diagnostics);
    }

    /// <summary>The cases, the names of those that could not be read, and why.</summary>
    /// <param name="asIf">The pack as if other instruments were in force; null: no case can ask so.</param>
    public static (ImmutableArray<Case> Cases, int Unread, ImmutableArray<Diagnostic> Diagnostics) Read(RulePack pack, InputNode input, PackAsIf? asIf = null)
    {
        var reader = new InputToCases(pack, asIf, ImmutableArray.CreateBuilder<Diagnostic>());
        var (cases, unread) = reader.File(input);
        return (cases, unread, reader._diagnostics.ToImmutable());
    }

    private (ImmutableArray<Case> Cases, int Unread) File(InputNode input)
    {
        if (KeyedInput.Of(input, CaseKeys.File, _diagnostics) is not { } file)
        {
            return ([], 0);
        }

        var of = file.Required("of");
        var names = of?.Texts(_diagnostics) ?? [];
        _of = of is null ? [] : Instruments(of, names);
        if (file.Required("cases") is not { } cases)
        {
            return ([], 0);
        }

        if (cases is not InputNode.Sequence { Items: { IsEmpty: false } items })
        {
            _diagnostics.Add(CaseDiagnostics.WrongShape(cases.Location, new("A list of cases", "案例列表")));
            return ([], 0);
        }

        if (names.IsEmpty || _of.Length < names.Length)
        {
            // Every name of a measure would be wrong too.
            return ([], items.Length);
        }

        var read = items.Select(item => WithoutMistakes(item, Case)).OfType<Case>().ToImmutableArray();
        return (read, items.Length - read.Length);
    }

    private Case? Case(InputNode node)
    {
        if (KeyedInput.Of(node, CaseKeys.Case, _diagnostics) is not { } input)
        {
            return null;
        }

        return input["as_if"] is not { } assumed ? Case(input)
            : AsIf(assumed) is not { } pack ? null
            : new InputToCases(pack, null, _diagnostics) { _of = [.. _of.Select(of => pack.Instruments.First(i => i.Name.Id == of.Name.Id))] }.Case(input) is { } read ? read with { AsIf = pack }
            : null;
    }

    /// <summary>Null once it is said why not.</summary>
    private RulePack? AsIf(InputNode node)
    {
        if (KeyedInput.Of(node, CaseKeys.AsIf, _diagnostics) is not { } input)
        {
            return null;
        }

        Instrument? Named(string key) => input.Required(key)?.Text(_diagnostics) is { } name ? _names.Instrument(name) : null;
        if ((Named("in_force"), Named("not_in_force")) is not ({ } inForce, { } notInForce))
        {
            return null;
        }

        if (inForce == notInForce || _asIf is null)
        {
            _diagnostics.Add(_asIf is null ? CaseDiagnostics.AskedAsIf(node.Location) : CaseDiagnostics.BothInForceAndNot(node.Location, inForce.Name.Id));
            return null;
        }

        return _asIf.Of(inForce.Name.Id, notInForce.Name.Id);
    }

    private Case? Case(KeyedInput input)
    {
        var name = input.Required("case")?.Text(_diagnostics);
        input.Required("as_of");
        var asked = AskedCase.Of(input, _names, _diagnostics);
        var ofFile = _of;
        _of = input["of"] is { } own ? Instruments(own, own.Texts(_diagnostics)) : ofFile;
        var (of, expectations) = (_of, Expectations(input.Required("expect")));
        _of = ofFile;
        return name is null || asked is not { AsOf: { } asOf } ? null : new Case(name.Value, name.Location, of, asOf, asked.Dossier, asked.Roles, expectations)
        {
            IsUnreviewed = input["note"] is InputNode.Scalar { Value: var note } && SuggestedToCases.IsNoteOfUnreviewed(note),
        };
    }

    /// <summary>There must be one: a case about none would hold the rules to nothing.</summary>
    private ImmutableArray<Instrument> Instruments(InputNode of, ImmutableArray<InputNode.Scalar> names)
    {
        if (names.IsEmpty)
        {
            _diagnostics.Add(CaseDiagnostics.WrongShape(of.Location, new("The name of an instrument, or several,", "一份或者几份文件的名称")));
        }

        return [.. names.Select(_names.Instrument).OfType<Instrument>()];
    }

    private ImmutableArray<Role> Roles(InputNode node) => [.. node.Texts(_diagnostics).Select(_names.Role).OfType<Role>()];

    /// <summary>What is read without adding a diagnostic.</summary>
    private T? WithoutMistakes<T>(InputNode node, Func<InputNode, T?> read) where T : class
    {
        var before = _diagnostics.Count;
        var result = read(node);
        return _diagnostics.Count == before ? result : null;
    }
}
