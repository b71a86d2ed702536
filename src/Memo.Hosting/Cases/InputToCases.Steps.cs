using System.Globalization;
using System.Text.RegularExpressions;
using Memo.Compiler.Binding;
using Memo.Compiler.Explaining;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>The ways to be heard and the duties that a case expects: <c>{ no_boarding: [{ kind: objection, body: MOT, within: 20 days }] }</c>.</summary>
public sealed partial class InputToCases
{
    private ImmutableDictionary<Rule, ImmutableArray<CaseStep>>? Remedies(InputNode? node) => Steps(node, CaseKeys.Step, ReadRemedy);

    private ImmutableDictionary<Rule, ImmutableArray<CaseStep>>? Duties(InputNode? node) => Steps(node, CaseKeys.Duty, ReadDuty);

    private ImmutableDictionary<Rule, ImmutableArray<CaseStep>>? Steps(InputNode? node, ImmutableArray<CaseKey> keys, Func<InputNode, CaseValue?> readKind)
    {
        if (node is null)
        {
            return null;
        }

        var steps = ImmutableDictionary.CreateBuilder<Rule, ImmutableArray<CaseStep>>();
        foreach (var (name, value) in node.Pairs(_diagnostics))
        {
            var items = value.IsNone() ? [] : value is InputNode.Sequence sequence ? sequence.Items : [value];
            ImmutableArray<CaseStep> read = [.. items.Select(item => Step(item, keys, readKind)).OfType<CaseStep>()];
            if (_names.WithSteps(name, _of) is { } rule && !steps.TryAdd(rule, read))
            {
                _diagnostics.Add(CaseDiagnostics.NamedTwice(name.Location, rule.QualifiedId));
            }
        }

        return steps.ToImmutable();
    }

    private CaseStep? Step(InputNode node, ImmutableArray<CaseKey> keys, Func<InputNode, CaseValue?> readKind)
    {
        if (KeyedInput.Of(node, keys, _diagnostics) is not { } input || input.Required(CaseStep.Kind) is not { } kind)
        {
            return null;
        }

        var facets = keys.Where(key => input[key.Id] is not null).Select(key => (key.Id, key.Id switch
        {
            CaseStep.Kind => readKind(kind),
            _ when input[key.Id]!.IsNone() => null,
            CaseStep.Body => CaseValue.Bodies([.. input[key.Id]!.Texts(_diagnostics).Select(_names.Body).OfType<Performer>()]),
            CaseStep.From => CaseStep.Start(Start(input[key.Id]!)),
            CaseStep.Suspending => YesNo(input[key.Id]!),
            CaseStep.Within => CaseStep.Limit(Limit(input[key.Id]!)),
            _ => CaseStep.Length(Length(input[key.Id]!)),
        }));
        return CaseStep.Of(facets.ToArray());
    }

    private CaseValue? ReadRemedy(InputNode node) =>
        Word(node, ProcedureWords.Remedy, ProcedureWords.Remedies) is { } kind ? new(kind, Said(kind, WordText.Remedy)) : null;

    private CaseValue? ReadDuty(InputNode node) =>
        Word(node, ProcedureWords.Duty, ProcedureWords.Duties) is { } kind ? new(kind, Said(kind, WordText.Duty)) : null;

    private string? Word(InputNode node, Func<string, string?> find, ImmutableArray<(string English, string Chinese)> words)
    {
        if (node.Text(_diagnostics) is not { } text)
        {
            return null;
        }

        if (find(text.Value) is { } id)
        {
            return id;
        }

        _diagnostics.Add(CaseDiagnostics.WrongShape(
            node.Location,
            new($"One of {string.Join(", ", words.Select(w => w.English))}", $"以下之一：{string.Join("、", words.Select(w => w.Chinese))}")));
        return null;
    }

    /// <summary>An event of the procedure or a date.</summary>
    private Name? Start(InputNode node) =>
        node.Text(_diagnostics) is not { } text ? null : ProcedureWords.Event(text.Value) ?? _names.Date(text)?.Name;

    private TimeLimit? Limit(InputNode node) =>
        node is InputNode.Scalar { Value: var text } && DayOfNextMonth().Match(text) is { Success: true } form
            && int.TryParse(form.Groups[1].Value + form.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31
            ? new TimeLimit.DayOfNextMonth(day)
            : Length(node) is { } time ? new TimeLimit.Length(time) : null;

    private Duration? Length(InputNode node)
    {
        if (node.Text(_diagnostics) is not { } text)
        {
            return null;
        }

        var form = LengthOfTime().Match(text.Value);
        if (form.Success && QuantityReader.TryRead(form.Groups[1].Value, form.Groups[3].Value, form.Groups[2].Success, _ => null, out var quantity, out _) && quantity is Quantity.Time time)
        {
            return time.Length;
        }

        _diagnostics.Add(CaseDiagnostics.WrongShape(node.Location, new("A length of time such as 5 working days", "5个工作日这样的时长")));
        return null;
    }

    private CaseValue? YesNo(InputNode node)
    {
        switch (node.Text(_diagnostics)?.Value)
        {
            case "yes" or "true" or "是":
                return CaseStep.YesNo(true);
            case "no" or "false" or "否":
                return CaseStep.YesNo(false);
            case null:
                return null;
            default:
                _diagnostics.Add(CaseDiagnostics.WrongShape(node.Location, new("yes or no", "是或否")));
                return null;
        }
    }

    private static Localized Said(string id, Func<string, Language, string> say) => new(say(id, Language.English), say(id, Language.Chinese));

    [GeneratedRegex(@"^([0-9_]+)\s*(working\s+)?(\S+)$")]
    private static partial Regex LengthOfTime();

    [GeneratedRegex(@"^(?:day\s+([0-9]{1,2})\s+of\s+next\s+month|次月\s*([0-9]{1,2})\s*日)$")]
    private static partial Regex DayOfNextMonth();
}
