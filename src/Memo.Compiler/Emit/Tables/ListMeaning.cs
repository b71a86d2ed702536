using Memo.Compiler.Decisions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Emit.Tables;

/// <summary>
/// What is decided about the entries of one list, as a hash: equal in two packs that decide about them alike, whatever else the packs hold. It is
/// made of the maximal boxes of all decisions, and of what the values in them stand on: silence, derived dates, kinds of subject, working calendars.
/// </summary>
internal static class ListMeaning
{
    /// <summary>What all lists of a pack share of it.</summary>
    public static string OfVocabulary(RulePack pack, IEnumerable<WorkingCalendar> calendars) => string.Join(
        "\n",
        pack.SubjectKinds.Select(k => $"{k.Name.Id} under {k.Parent?.Name.Id}")
            .Concat(calendars.Select(FactText.Of))
            .OrderBy(line => line, StringComparer.Ordinal));

    /// <param name="vocabulary">See <see cref="OfVocabulary"/>.</param>
    /// <param name="names">Ids of what the list's tables hold, in their order, and what is said of them besides their decisions.</param>
    /// <param name="forms">All decisions, in their order.</param>
    public static string Of(string vocabulary, IEnumerable<string> names, ImmutableArray<NormalForm> forms)
    {
        var facts = forms.SelectMany(f => f.Dimensions).SelectMany(d => FactsOf(d.Variable)).Distinct().OrderBy(f => f.Name.Id, StringComparer.Ordinal).Select(FactText.Of);
        return MeaningHash.Hash(string.Join("\n\n", names.Concat(facts).Concat(forms.Select(f => f.Text)).Prepend(vocabulary)));
    }

    public static string Of(StartDay start) => $"{start.Delay} {FactText.Of(start.From)} {FactText.Of(start.Counting)}";

    public static string Of(Lift lift)
    {
        var force = Questions.Force.Of(lift);
        return $"{lift.QualifiedId} {FactText.Of(lift.Days!.Value.First)} {FactText.Of(lift.Days!.Value.Last)} {lift.Longest} {FactText.Of(lift.Counting)} {force.From} {force.Until}";
    }

    private static IEnumerable<Fact> FactsOf(Variable variable) => variable switch
    {
        Variable.Declared declared => [declared.Fact],
        Variable.Elapsed { To: { } to } elapsed => [elapsed.From, to],
        Variable.Elapsed elapsed => [elapsed.From],
        _ => [],
    };
}
