using Memo.Benchmarks.Synthetic;
using Packs = Memo.Runtime.Packs;

namespace Memo.Benchmarks.Engines;

/// <summary>
/// The compiled pack with everything that preparing a listing leaves out of the other figures: before each call the values of one dossier are taken
/// back, and those of the row given; only codes come from texts read before.
/// </summary>
internal sealed class Filled : Engine
{
    private readonly Row[] _rows;
    private readonly RowToDossier _filler;
    private readonly Packs.Evaluator _evaluator;
    private readonly Packs.Dossier[] _ofLists;
    private readonly Packs.Person[] _persons;
    private readonly Packs.Dossier[] _codes;

    public Filled(SyntheticPack pack, Row[] rows)
    {
        _rows = rows;
        _filler = new RowToDossier(pack.Pack);
        _evaluator = pack.Pack.NewEvaluator();
        _codes = [.. rows.Select(_filler.Convert)];
        _ofLists = [.. Enumerable.Range(0, pack.Corpus.Lists).Select(list => _filler.Convert(new Row { List = (byte)list, Decided = Rows.AsOf.Code, Listed = Rows.AsOf.Code, IsBare = true }))];
        _persons = [.. Enumerable.Range(0, Corpus.Roles).Select(role => Ours.Person(pack.Pack, role))];
    }

    public override string Name => "ours, filled anew";

    public override int Ids(int row, Span<int> ids)
    {
        ref var of = ref _rows[row];
        var dossier = _ofLists[of.List];
        _filler.Fill(dossier, of, _codes[row]);
        _evaluator.Open(dossier, Rows.AsOf);
        return _evaluator.Decide(0, _persons[of.Role]).Triggered.CopyTo(ids);
    }
}
