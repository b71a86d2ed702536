using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

public sealed partial class InputToCases
{
    private ImmutableArray<Expectation> Expectations(InputNode? node) => node switch
    {
        null => [],
        InputNode.Sequence list => [.. list.Items.Select(Expectation).OfType<Expectation>()],
        _ => Expectation(node) is { } only ? [only] : [],
    };

    private Expectation? Expectation(InputNode node)
    {
        if (KeyedInput.Of(node, CaseKeys.Expectation, _diagnostics) is not { } input)
        {
            return null;
        }

        var roles = input["role"] is { } held ? Roles(held) : [.. _pack.Roles.Where(role => role.IsItself)];
        if (input.Required("standing")?.Word(FixedWords.Standing, _diagnostics) is not { } state)
        {
            return null;
        }

        var (measures, details) = Measures(input);
        return new Expectation(input.Location, roles, input["entry"]?.Text(_diagnostics)?.Value, state)
        {
            Since = Date(input["since"]),
            Until = Date(input["until"]),
            UntilConditions = Ids(input["until_conditions"]),
            EntryDecision = EntryDecision(input["entry_decision"]),
            Exits = Exits(input["exits"]),
            Presumed = Ids(input["presumed"]),
            Broken = input["broken"]?.Text(_diagnostics)?.Value is { } broken ? _names.Id(broken) : null,
            Remedies = Remedies(input["remedy"]),
            Duties = Duties(input["duty"]),
            Measures = measures,
            Details = details,
        };
    }

    private ExpectedDate? Date(InputNode? node) => node is null ? null : node.IsNone() ? new ExpectedDate(null) : new ExpectedDate(node.Date(_diagnostics));

    private ImmutableArray<string>? Ids(InputNode? node) => node is null ? null : [.. node.Texts(_diagnostics).Select(name => _names.Id(name.Value))];

    private ExpectedEntryDecision? EntryDecision(InputNode? node) =>
        node is null ? null : new ExpectedEntryDecision(node.IsNone() ? null : node.Word(FixedWords.Entry, _diagnostics));

    private ImmutableDictionary<ExitRule, ExitAnswer>? Exits(InputNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var exits = ImmutableDictionary.CreateBuilder<ExitRule, ExitAnswer>();
        foreach (var (name, value) in node.Pairs(_diagnostics))
        {
            if (_names.Exit(name, _of) is { } exit && value.Word(FixedWords.Exit, _diagnostics) is { } answer && !exits.TryAdd(exit, answer))
            {
                _diagnostics.Add(CaseDiagnostics.NamedTwice(name.Location, exit.QualifiedId));
            }
        }

        return exits.ToImmutable();
    }

    private (ImmutableDictionary<Measure, MeasureOutcome> Outcomes, ImmutableDictionary<Measure, CaseDetails> Details) Measures(KeyedInput input)
    {
        var outcomes = ImmutableDictionary.CreateBuilder<Measure, MeasureOutcome>();
        var said = ImmutableDictionary.CreateBuilder<Measure, CaseDetails>();
        foreach (var (name, details) in Triggered(input["triggered"]))
        {
            if (Add(name, new MeasureOutcome.Triggered()) is { } measure && details is not null && Details(details, measure) is { } read)
            {
                said.Add(measure, read);
            }
        }

        foreach (var (name, value) in input["withheld"]?.Pairs(_diagnostics) ?? [])
        {
            Add(name, Withheld(value));
        }

        foreach (var (name, value) in input["undetermined"]?.Pairs(_diagnostics) ?? [])
        {
            Add(name, new MeasureOutcome.Undetermined([.. value.Texts(_diagnostics).Select(need => _names.Id(need.Value))]));
        }

        return (outcomes.ToImmutable(), said.ToImmutable());

        // Null where it is not known, or named twice.
        Measure? Add(InputNode.Scalar name, MeasureOutcome? outcome)
        {
            var measure = _names.Measure(name, _of);
            if (measure is null || outcome is null || outcomes.TryAdd(measure, outcome))
            {
                return measure;
            }

            _diagnostics.Add(CaseDiagnostics.NamedTwice(name.Location, measure.QualifiedId));
            return null;
        }
    }

    /// <summary><c>{ exemption: private_spending_approved }</c>, <c>{ ended: tax_defaulter, entry: E-2 }</c>.</summary>
    private MeasureOutcome.Withheld? Withheld(InputNode node)
    {
        if (KeyedInput.Of(node, CaseKeys.Withheld, _diagnostics) is not { } input)
        {
            return null;
        }

        var given = FixedWords.Withheld.Words.Where(word => input[word.Id] is not null).ToImmutableArray();
        if (given is not [var kind])
        {
            if (!input.IsMisspelt(FixedWords.Withheld.Words.Select(word => word.Id)))
            {
                _diagnostics.Add(CaseDiagnostics.WrongShape(
                    node.Location,
                    new("One of ended, suspended, lift, exemption with the name of what withholds it", "终止、中止、解除、除外之一及其名称")));
            }

            return null;
        }

        var name = input[kind.Id]!.Text(_diagnostics)?.Value;
        return name is null ? null : new MeasureOutcome.Withheld(kind.Value, _names.Id(name), input["entry"]?.Text(_diagnostics)?.Value);
    }
}
