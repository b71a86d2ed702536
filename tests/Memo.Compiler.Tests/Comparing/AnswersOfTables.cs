using System.Collections.Immutable;
using Memo.Compiler.Emit.Tables;
using Memo.Compiler.Model;
using Memo.Compiler.Tests.Evaluation;
using Memo.Runtime;
using Memo.Runtime.Packs.Tables;
using Outcome = Memo.Compiler.Comparing.Outcome;
using Packs = Memo.Runtime.Packs;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>What the compiled tables of a pack answer: much faster than the reference evaluator, and by other code.</summary>
internal sealed class AnswersOfTables
{
    private readonly Packs.RulePack _pack;
    private readonly Packs.Evaluator _evaluator;
    private readonly Packs.Dossier _alone;
    private readonly Packs.Dossier _withOther;
    private readonly Packs.Person _itself;
    private readonly Packs.Person _person;
    private readonly int[] _facts;
    private readonly int[] _kinds;
    private readonly int[][] _roles;
    private readonly int[][] _grounds;
    private readonly int[] _measures;
    private readonly int[] _exits;

    public AnswersOfTables(RulePack rules)
    {
        _pack = Packs.RulePack.Load([.. TablesFormat.Write(new DecisionsToTables(rules).Write())]);
        _evaluator = _pack.NewEvaluator();
        _facts = [.. RandomDossier.Facts.Select(f => _pack.FactOf(f.Name.Id))];
        _kinds = [.. RandomDossier.Kinds.Select(k => _pack.KindOf(k.Name.Id))];
        _roles = Subsets([.. RandomDossier.Roles.Select(r => _pack.RoleOf(r.Name.Id))]);
        _grounds = Subsets([.. World.Grounds.Select(g => _pack.GroundOf(g.Name.Id))]);
        _measures = [.. rules.Measures.OrderBy(m => m.QualifiedId, StringComparer.Ordinal).Select(m => _pack.MeasureOf(m.QualifiedId))];
        _exits = [.. rules.ExitRules.Select(e => _pack.ExitOf(e.QualifiedId))];
        (_alone, _withOther, _itself, _person) = (NewDossier(), NewDossier(), _pack.NewPerson(), _pack.NewPerson());
        _withOther.Entries.Add(_pack.NewEntry(_pack.ListOf(RandomPack.Watched.Name.Id)));
        _itself.Roles = _roles[1];
        Outcomes = new Outcome[_measures.Length + _exits.Length + 2];
    }

    /// <summary>Of measures by id, exits, the one entry rule (of several, tables do not say which allows an entry) and the list, in this order.</summary>
    public Outcome[] Outcomes { get; }

    public static ImmutableArray<string> IdsIn(RulePack rules) =>
    [
        .. rules.Measures.Select(m => m.QualifiedId).Order(StringComparer.Ordinal),
        .. rules.ExitRules.Select(e => e.QualifiedId),
        .. rules.EntryRules.Select(e => e.QualifiedId),
        World.List.Name.Id,
    ];

    public void Ask(RandomDossier asked)
    {
        var dossier = asked.HasOther ? _withOther : _alone;
        Fill(dossier, asked);
        _evaluator.Open(dossier, asked.AsOf);
        var own = _evaluator.Decide(0, _itself);
        var next = _measures.Length;
        foreach (var exit in _exits)
        {
            Outcomes[next++] = Of(own.Exit(exit));
        }

        Outcomes[next++] = Of(own.Entry);
        Outcomes[next] = own.Standing;

        // The person may be the listed subject itself, in other roles besides.
        if (asked.Held != 1)
        {
            _person.Roles = _roles[asked.Held];
            own = _evaluator.Decide(0, _person);
        }

        for (var m = 0; m < _measures.Length; m++)
        {
            Outcomes[m] = own.Of(_measures[m]);
        }
    }

    private static Outcome Of(Packs.Opening opening) => opening switch
    {
        Packs.Opening.Open => Truth.True,
        Packs.Opening.Undetermined => Truth.Unknown,
        _ => Truth.False,
    };

    /// <summary>By the bits of its members.</summary>
    private static int[][] Subsets(int[] all) => [.. Enumerable.Range(0, 1 << all.Length).Select(set => all.Where((_, i) => (set & (1 << i)) != 0).ToArray())];

    private Packs.Dossier NewDossier()
    {
        var dossier = _pack.NewDossier();
        dossier.ListsAreComplete = true;
        dossier.Entries.Add(_pack.NewEntry(_pack.ListOf(World.List.Name.Id)));
        return dossier;
    }

    private void Fill(Packs.Dossier dossier, RandomDossier asked)
    {
        dossier.Kind = _kinds[asked.Kind];
        dossier.Entries[0].Grounds = _grounds[asked.Grounds];
        Fill(dossier, dossier.Entries[0], asked.Values, ofEntryAlone: false);
        if (asked.HasOther)
        {
            var other = dossier.Entries[1];
            other.IsJustNamed = asked.IsJustNamed;
            other.Grounds = asked.IsJustNamed ? null : [];
            if (asked.IsJustNamed)
            {
                other.Facts.Clear();
            }
            else
            {
                Fill(dossier, other, asked.OthersValues, ofEntryAlone: true);
            }
        }
    }

    private void Fill(Packs.Dossier dossier, Packs.Entry entry, long?[] values, bool ofEntryAlone)
    {
        for (var f = 0; f < values.Length; f++)
        {
            var fact = RandomDossier.Facts[f];
            var facts = fact.Scope switch { FactScope.Entry => entry.Facts, FactScope.Subject => dossier.Facts, _ => _person.Facts };
            if (ofEntryAlone && fact.Scope != FactScope.Entry)
            {
                continue;
            }

            if (values[f] is not { } value)
            {
                facts.Unset(_facts[f]);
                continue;
            }

            switch (fact.Type)
            {
                case FactType.YesNo:
                    facts.Set(_facts[f], value == 1);
                    break;
                case FactType.Enumeration:
                    facts.SetValue(_facts[f], (int)value);
                    break;
                case FactType.Code:
                    facts.Set(_facts[f], RandomDossier.Codes[(int)value]);
                    break;
                case FactType.Date:
                    facts.Set(_facts[f], CalendarDate.FromCode(value));
                    break;
                default:
                    facts.Set(_facts[f], value);
                    break;
            }
        }
    }
}
