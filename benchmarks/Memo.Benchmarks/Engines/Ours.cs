using Memo.Benchmarks.Synthetic;
using Packs = Memo.Runtime.Packs;

namespace Memo.Benchmarks.Engines;

/// <summary>The tables of the compiled pack, asked through the API that agencies use. Dossiers are made before anything is timed.</summary>
internal sealed class Ours : Engine
{
    private readonly Packs.Evaluator _evaluator;
    private readonly Packs.Dossier[] _dossiers;
    private readonly Packs.Person[] _persons;

    public Ours(SyntheticPack pack, Row[] rows)
    {
        _evaluator = pack.Pack.NewEvaluator();
        _persons = [.. Enumerable.Range(0, Corpus.Roles).Select(role => Person(pack.Pack, role))];
        Roles = [.. rows.Select(r => r.Role)];
        var converter = new RowToDossier(pack.Pack);
        _dossiers = [.. rows.Select(converter.Convert)];
    }

    public override string Name => "ours";

    private byte[] Roles { get; }

    public override int Ids(int row, Span<int> ids) => Answer(row).Triggered.CopyTo(ids);

    public override int Set(int row) => (int)Answer(row).Standing;

    public Packs.Answer Answer(int row)
    {
        _evaluator.Open(_dossiers[row], Rows.AsOf);
        return _evaluator.Decide(0, _persons[Roles[row]]);
    }

    public static Packs.Person Person(Packs.RulePack pack, int role)
    {
        var person = pack.NewPerson();
        person.Roles = [pack.RoleOf(CorpusToText.RoleId(role))];
        return person;
    }
}
