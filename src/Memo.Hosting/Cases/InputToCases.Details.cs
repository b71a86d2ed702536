using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>What a case expects an answer to say of a measure: <c>triggered: [bids, land: { strength: discretionary, by: MNR }]</c>.</summary>
public sealed partial class InputToCases
{
    /// <summary>The names under <c>triggered</c>, and what is said of each.</summary>
    private IEnumerable<(InputNode.Scalar Name, InputNode? Details)> Triggered(InputNode? node)
    {
        var items = node is null || node.IsNone() ? [] : node is InputNode.Sequence sequence ? sequence.Items : [node];
        return items.SelectMany(item => item is InputNode.Map map
            ? map.Pairs.Select(pair => (pair.Key, (InputNode?)pair.Value))
            : item.Text(_diagnostics) is { } name ? [(name, (InputNode?)null)] : []);
    }

    private CaseDetails? Details(InputNode node, Measure measure)
    {
        if (KeyedInput.Of(node, CaseKeys.Details, _diagnostics) is not { } input)
        {
            return null;
        }

        return CaseDetails.Of([.. CaseKeys.Details.Where(key => input[key.Id] is not null).Select(key => (key.Id, Detail(key.Id, input[key.Id]!, measure)))]);
    }

    private CaseValue? Detail(string key, InputNode node, Measure measure) => key switch
    {
        _ when node.IsNone() => null,
        CaseDetails.Until => CaseDetails.Day(node.Date(_diagnostics)),
        CaseDetails.UntilConditions => CaseDetails.Ids(new CaseWording(_pack), [.. node.Texts(_diagnostics).Select(name => _names.Id(name.Value))]),
        CaseDetails.Parameter => CaseDetails.Several(node.Pairs(_diagnostics).Select(pair => Figure(pair, measure)).OfType<CaseValue>()),
        _ when Absent(node) is { } absent => absent,
        CaseDetails.Strength => node.Word(FixedWords.Strengths, _diagnostics) is { } strength ? CaseDetails.OfStrength(strength) : null,
        CaseDetails.Clause => node.Text(_diagnostics) is { } clause ? CaseDetails.Text(clause.Value) : null,
        CaseDetails.Basis => CaseDetails.Several(node.Texts(_diagnostics).Select(cited => CaseDetails.Cited(cited.Value, measure))),
        _ => CaseValue.Bodies([.. node.Texts(_diagnostics).Select(_names.Body).OfType<Performer>()]),
    };

    private CaseValue? Figure(InputPair pair, Measure measure)
    {
        if (measure.Parameters.FirstOrDefault(p => p.Name.Id == pair.Key.Value || p.Name.Chinese == pair.Key.Value) is not { } parameter)
        {
            _diagnostics.Add(CaseDiagnostics.UnknownName(
                pair.Key.Location,
                new("parameter of this measure", "该措施参数"),
                pair.Key.Value,
                Suggestion.Nearest(pair.Key.Value, measure.Parameters.SelectMany(p => new[] { p.Name.Id, p.Name.Chinese }))));
            return null;
        }

        return pair.Value.Text(_diagnostics) is { } value ? CaseDetails.Figure(parameter.Name, value.Value, measure) : null;
    }

    private static CaseValue? Absent(InputNode node) => node is InputNode.Scalar { Value: var text }
        ? new[] { Absence.NotStated, Absence.NotSeen }.Select(CaseDetails.Of).FirstOrDefault(absent => text == absent!.Said.English || text == absent.Said.Chinese)
        : null;
}
