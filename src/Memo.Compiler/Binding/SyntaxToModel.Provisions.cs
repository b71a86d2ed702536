using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>What statutes allow and forbid.</summary>
internal sealed partial class SyntaxToModel
{
    private static readonly ImmutableArray<(Keyword Clause, ProvisionPart Part)> PartsOfProvision =
    [
        (Keyword.Basis, ProvisionPart.Article),
        (Keyword.Measure, ProvisionPart.Measure),
        (Keyword.On, ProvisionPart.Reach),
        (Keyword.By, ProvisionPart.Body),
        (Keyword.Strength, ProvisionPart.Strength),
        (Keyword.Longest, ProvisionPart.Length),
        (Keyword.Lasts, ProvisionPart.Length),
        (Keyword.When, ProvisionPart.Condition),
        (Keyword.Covers, ProvisionPart.Lists),
    ];

    private ImmutableArray<Provision> BindProvisions()
    {
        var provisions = ImmutableArray.CreateBuilder<Provision>();
        var names = new Dictionary<string, Provision>();
        foreach (var block in Readable(k => k is Keyword.Allowance or Keyword.Prohibition))
        {
            if (BindProvision(block) is not { } provision)
            {
                continue;
            }

            provisions.Add(provision);
            foreach (var name in new[] { provision.Name.Id, provision.Name.Chinese }.Distinct())
            {
                if (names.TryGetValue(name, out var earlier))
                {
                    _diagnostics.Add(BindingDiagnostics.NameTaken(block.Location, name, earlier.Location));
                    break;
                }

                names.Add(name, provision);
            }
        }

        return [.. provisions.OrderBy(p => p.Name.Id, StringComparer.Ordinal)];
    }

    /// <summary>Null, with a diagnostic, where no article is cited: a provision is of one statute.</summary>
    private Provision? BindProvision(BlockReader block)
    {
        var known = _diagnostics.Count;
        var basis = BasisOf(block);
        var context = ContextOf(block, basis.Value is [{ Instrument: { } statute }] ? statute : null);
        var lasts = LastsOf(block, context).Value;
        var read = new
        {
            Items = ResolveAll<Item>(Category.Item, block, Keyword.Measure),
            On = ReachOf(block),
            By = ActingOf(block, Keyword.By),
            Covers = ResolveAll<ListDefinition>(Category.List, block, Keyword.Covers),
            When = ConditionOf(block, Keyword.When, context) ?? Condition.Always,
            Sources = SourcesOf(block),
        };
        if (basis.Value is not [{ Instrument: not null } article])
        {
            if (block.Get<BasisClauseSyntax>(Keyword.Basis) is { } clause && _diagnostics.Count == known)
            {
                _diagnostics.Add(BindingDiagnostics.ProvisionOfOneStatute(block.Tree.At(clause.Span), block.Name.Id));
            }

            return null;
        }

        return new Provision(block.Name, block.Location, block.Syntax.Kind == Keyword.Prohibition, article)
        {
            Formerly = FormerNames(block),
            Items = read.Items,
            On = read.On.IsGiven ? read.On.Value : [],
            By = read.By,
            Strongest = block.Get<WordClauseSyntax>(Keyword.Strength) is null ? null : Word(block, Keyword.Strength, FixedWords.Strengths, Strength.NotStated),
            Longest = block.Get<LongestClauseSyntax>(Keyword.Longest) is { } longest ? BindDuration(longest.Length, block) : null,
            Permanently = lasts is { Permanently: true },
            WhileListed = lasts is { WhileListed: true },
            When = read.When,
            Covers = read.Covers,
            Effective = PeriodOfProvision(block),
            Doubtful = [.. PartsOfProvision.Where(p => IsDoubtful(block, p.Clause)).Select(p => p.Part), .. DoubtfulEnds(block)],
            Sources = read.Sources,
            Notes = block.Notes,
            Honesty = block.Honesty,
        };
    }

    /// <summary>Of two lines both are meant.</summary>
    private Period PeriodOfProvision(BlockReader block)
    {
        var lines = block.GetAll<EffectiveClauseSyntax>(Keyword.Effective).Select(line => Dates.Bind(line.Period, block.Tree, _diagnostics));
        return lines.Aggregate(Period.Always, (all, line) => all.Within(line));
    }

    private static IEnumerable<ProvisionPart> DoubtfulEnds(BlockReader block)
    {
        foreach (var line in block.GetAll<EffectiveClauseSyntax>(Keyword.Effective).Where(line => line.Unverified))
        {
            if (line.Period.From is not null)
            {
                yield return ProvisionPart.Beginning;
            }

            if (line.Period.Until is not null)
            {
                yield return ProvisionPart.End;
            }
        }
    }

    private static bool IsDoubtful(BlockReader block, Keyword clause) => block.GetAll<ClauseSyntax>(clause).Any(c => c.Unverified || c.Absence == AbsenceSyntax.NotSeen);
}
