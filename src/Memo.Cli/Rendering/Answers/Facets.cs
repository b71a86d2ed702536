using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What is said of a triggered measure beside its title: always how strongly, by whom and on which clause; the rest only where it differs.</summary>
internal sealed class Facets(Naming naming, Standing standing, ImmutableArray<Remedy> ofEntry, LawOfDay law)
{
    public IEnumerable<string> Own(Triggered triggered)
    {
        var measure = triggered.Measure;
        yield return measure.Strength.IsGiven
            ? FixedWords.Strengths.Said(measure.Strength.Value, naming.Language)
            : naming.Absent(naming.Say("strength", "力度"), measure.Strength.Absence);
        yield return triggered.Agencies.IsEmpty
            ? naming.Absent(naming.Say("agency", "实施机关"), measure.ByAbsence == Absence.Given ? Absence.NotStated : measure.ByAbsence)
            : naming.Say("by ", "由") + naming.OfBodies(triggered.Agencies, triggered.UnverifiedBodies) + naming.Say("", "实施");
        yield return measure.Clause.Value is { } clause ? naming.Say($"clause {clause}", $"条款：{clause}") : naming.Absent(naming.Say("clause", "条款"), measure.Clause.Absence);
        foreach (var parameter in triggered.Parameters)
        {
            var name = NameText.Of(parameter.Name, naming.Language);
            yield return parameter.Absence == Absence.Given ? naming.Labelled(name, ParameterText.Value(parameter, naming.Language)) : naming.Absent(name, parameter.Absence);
        }
    }

    /// <summary>Printed once above measures of one instrument where it is the same for all of them.</summary>
    public IEnumerable<string> Shareable(Triggered triggered)
    {
        var measure = triggered.Measure;
        if (!triggered.Cooperating.IsEmpty)
        {
            yield return naming.Say("with ", "配合：") + naming.OfBodies(triggered.Cooperating, triggered.UnverifiedBodies);
        }

        if (Until(triggered) is { } until)
        {
            yield return until;
        }

        foreach (var duty in triggered.Duties)
        {
            yield return DutyLine.Of(naming, duty);
        }

        yield return measure.Basis.IsGiven
            ? naming.Labelled(naming.Say("basis claimed", "所称依据"), BasisText.Of(naming, measure.Basis.Value, basis => law.Check(measure, basis)))
            : naming.Absent(naming.Say("basis", "依据"), measure.Basis.Absence);
        foreach (var forbidden in BasisText.Forbidden(naming, law.ForbiddenWithoutBasis(measure)))
        {
            yield return forbidden;
        }

        foreach (var remedy in Remedies.OfMeasure(triggered, ofEntry))
        {
            yield return remedy.Absence == Absence.Given
                ? Remedies.IsNotice(remedy) ? RemedyLine.Of(naming, remedy) : naming.Labelled(naming.Say("to object", "救济"), RemedyLine.Of(naming, remedy))
                : naming.Absent(naming.Say("its own way to object", "自身的救济途径"), remedy.Absence);
        }

        if (measure.Beginning != Absence.Given)
        {
            yield return naming.Absent(naming.Say("when it took effect", "施行日期"), measure.Beginning);
        }

        if (measure.Honesty.Unverified > 0)
        {
            yield return UnverifiedText.Of(naming, measure.Honesty);
        }
    }

    /// <summary>Nothing where it ends with the entry and by what ends the entry.</summary>
    private string? Until(Triggered triggered)
    {
        var lasts = triggered.Measure.Lasts;
        var isIndependent = lasts.Value is { WhileListed: false };
        var sooner = triggered.UntilConditions.Where(id => isIndependent || !standing.UntilConditions.Contains(id)).ToImmutableArray();
        if (!isIndependent && triggered.Until == standing.Until && sooner.IsEmpty)
        {
            return lasts.IsGiven ? null : naming.Absent(naming.Say("end of its own", "自身期限"), lasts.Absence);
        }

        var own = isIndependent ? naming.Say("a term of its own, apart from the entry", "有独立于列入的期限") : naming.Say("an end of its own", "有自身的期限");
        var last = lasts.Value is { Permanently: true } ? naming.Say("permanent", "永久") : StandingText.UntilText(naming, triggered.Until, isIndependent ? null : standing, lasts.Value?.Term);
        var by = sooner.IsEmpty ? "" : naming.Say($", sooner by {naming.OfIds(sooner, triggered.Measure)}", $"，可因{naming.OfIds(sooner, triggered.Measure)}提前终止");
        return naming.Labelled(own, last) + by;
    }
}
