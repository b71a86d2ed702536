using System.Globalization;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>The measures triggered, in the order of the rules, under the instrument they come from; what all of these share stands above them.</summary>
internal static class TriggeredText
{
    public static void Write(Account account, Facets facets, ImmutableArray<Triggered> triggered)
    {
        var number = 0;
        foreach (var run in Runs(triggered))
        {
            var shared = run.Length == 1 ? [] : run.Select(facets.Shareable).Aggregate((one, other) => one.Intersect(other)).ToImmutableArray();
            Heading(account, run[0].Measure.Instrument, shared);
            foreach (var each in run)
            {
                number++;
                var place = number.ToString(CultureInfo.InvariantCulture) + ". ";
                account.Line(place + TitleText.Of(account.Naming, each.Measure), TitleText.IsReference(each.Measure) ? Ink.Plain : Ink.Strong, indent: 4, hanging: place.Length);
                account.Line(account.Naming.Phrases(facets.Own(each).Concat(facets.Shareable(each).Except(shared))), indent: 4 + place.Length);
            }
        }
    }

    private static void Heading(Account account, Instrument instrument, ImmutableArray<string> shared)
    {
        var naming = account.Naming;
        var document = instrument.Document.Value ?? naming.Absent(naming.Say("number", "文号"), instrument.Document.Absence);
        account.Line(naming.Of(instrument) + naming.InBrackets(document), indent: 2);
        if (shared.Length > 0)
        {
            account.Line(naming.Labelled(naming.Say("for each of these", "以下各项均为"), naming.Phrases(shared)), Ink.Dim, indent: 4);
        }
    }

    /// <summary>Neighbours from one instrument.</summary>
    private static IEnumerable<ImmutableArray<Triggered>> Runs(ImmutableArray<Triggered> triggered)
    {
        for (var start = 0; start < triggered.Length;)
        {
            var run = triggered[start..].TakeWhile(each => each.Measure.Instrument == triggered[start].Measure.Instrument).ToImmutableArray();
            yield return run;
            start += run.Length;
        }
    }
}
