using System.Globalization;
using Memo.Benchmarks.Synthetic;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Benchmarks.Engines;

/// <summary>The reference evaluator: the oracle, written to be read.</summary>
internal sealed class Reference : Engine
{
    private readonly RulePack _pack;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, Fact> _facts;
    private readonly Dictionary<string, ListDefinition> _lists;
    private readonly ImmutableArray<Role> _roles;
    private readonly Row[] _rows;

    public Reference(SyntheticPack pack, Row[] rows)
    {
        (_pack, _rows) = (pack.Rules, rows);
        _numbers = pack.Corpus.Sanctions.ToDictionary(s => s.Id, s => s.Number);
        _facts = _pack.Facts.ToDictionary(f => f.Name.Id);
        _lists = _pack.Lists.ToDictionary(l => l.Name.Id);
        _roles = [.. Enumerable.Range(0, Corpus.Roles).Select(role => _pack.Roles.First(r => r.Name.Id == CorpusToText.RoleId(role)))];
    }

    public override string Name => "reference evaluator";

    public override string Describe(int row) => $"list {_rows[row].List}, decided {RowToDossier.Day(_rows[row].Decided)}, listed {RowToDossier.Day(_rows[row].Listed)}, kind {_rows[row].Kind}, role {_rows[row].Role}, removed {(_rows[row].Removed == 0 ? "never" : RowToDossier.Day(_rows[row].Removed))}";

    public override int Ids(int row, Span<int> ids)
    {
        var n = 0;
        foreach (var number in Answer(row).Triggered.Select(t => _numbers[t.Measure.QualifiedId]).Order())
        {
            ids[n++] = number;
        }

        return n;
    }

    public int[] Undetermined(int row) => [.. Answer(row).Undetermined.Select(t => _numbers[t.Measure.QualifiedId]).Order()];

    /// <summary>Nothing where the evaluator has nothing to say about the person.</summary>
    private (ImmutableArray<Triggered> Triggered, ImmutableArray<Undetermined> Undetermined) Answer(int row)
    {
        var role = _roles[_rows[row].Role];
        var answer = ReferenceEvaluator.Evaluate(_pack, Dossier(_rows[row]), Rows.AsOf, [role]);
        return answer.Results.FirstOrDefault(r => r.Roles.Contains(role)) is { } result ? (result.Triggered, result.Undetermined) : ([], []);
    }

    private Dossier Dossier(Row row)
    {
        var facts = ImmutableDictionary.CreateBuilder<Fact, ImmutableArray<Value>>();
        void Add(string fact, Value value) => facts.Add(_facts[fact], [value]);
        Add("decided", new Value.Day(RowToDossier.Day(row.Decided)));
        Add("listed", new Value.Day(RowToDossier.Day(row.Listed)));
        if (row.Removed != 0)
        {
            Add("removed", new Value.Day(RowToDossier.Day(row.Removed)));
        }

        var subject = FactValues.None;
        if (!row.IsBare)
        {
            Add("amount", new Value.Number(row.Amount));
            Add("grade", new Value.Member(((FactType.Enumeration)_facts["grade"].Type).Values[row.Grade]));
            for (var flag = 0; flag < Corpus.Flags; flag++)
            {
                Add(CorpusToText.FlagId(flag), new Value.Bool((row.Flags >> flag & 1) != 0));
            }

            subject = new FactValues(ImmutableDictionary<Fact, ImmutableArray<Value>>.Empty
                .Add(_facts["region"], [new Value.Code(row.Region.ToString(CultureInfo.InvariantCulture))])
                .Add(_facts["industry"], [new Value.Code(row.Industry.ToString("D4", CultureInfo.InvariantCulture))]));
        }

        return new Dossier
        {
            Subject = BuiltIn.SubjectKinds[row.Kind],
            SubjectFacts = subject,
            ListsAreComplete = true,
            Entries = [new Entry { Id = "E-1", List = _lists[CorpusToText.ListId(row.List)], Facts = new FactValues(facts.ToImmutable()) }],
        };
    }
}
