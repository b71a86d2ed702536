using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>Other entries of the subject that come, or that are no more.</summary>
internal sealed class GuardToDifference(Inquiry inquiry, Situation situation)
{
    public Difference? Of(Lever.OfGuard lever, Requirement requirement) => requirement.AdmitsYes ? Added(lever) : Ended(lever);

    /// <summary>An entry given by its list alone: in effect on the as-of date. What more is asked of it cannot be said of such an entry.</summary>
    private Difference? Added(Lever.OfGuard lever)
    {
        if (lever.Guard.With is not Condition.Constant { Value: true } || Guards.ListsAsked(lever.Guard, inquiry.Pack).FirstOrDefault() is not { } list)
        {
            return null;
        }

        var entry = new Entry { Id = "+" + list.Name.Id, List = list, IsJustNamed = true };
        return new("also." + list.Name.Id, lever.Rank, TextOf(lever.Guard, holds: true))
        {
            Instances = [new(Both.Languages(language => language.Pick(list.Name.Id, list.Name.Chinese)), s => s with { Dossier = s.Dossier with { OtherEntries = s.Dossier.OtherEntries.Add(entry) } })],
        };
    }

    /// <summary>Every entry that is asked for is removed as of this day, or was never there where that is asked; there are no others.</summary>
    private Difference? Ended(Lever.OfGuard lever)
    {
        var (guard, gone) = (lever.Guard, ImmutableArray.CreateBuilder<string>());
        var changed = situation;
        var steps = ImmutableArray.CreateBuilder<Func<Situation, Situation>>();
        void Take(Func<Situation, Situation> step)
        {
            steps.Add(step);
            changed = step(changed);
        }

        while (Behind(guard, changed) is { } entry && steps.Count <= situation.Dossier.Entries.Length + situation.Dossier.OtherEntries.Length)
        {
            gone.Add(entry.Id);
            Take(s => Without(s, entry.Id, guard.Ever || entry.IsJustNamed));
        }

        if (gone.Count == 0)
        {
            return NoOthers(lever.Rank);
        }

        Take(Complete);

        var all = steps.ToImmutable();
        return new("also." + ConditionNames.Of(guard), lever.Rank, TextOf(guard, holds: false, gone.ToImmutable()))
        {
            Instances = [new(null, s => all.Aggregate(s, (next, step) => step(next)))],
        };
    }

    /// <summary>Where it is only not known whether there are others.</summary>
    private static Difference NoOthers(Changeability rank) => new("also", rank, new("the subject is on no other list than those given", "除所给名单外，该主体未列于其他名单"))
    {
        Instances = [new(new("[]", "[]"), Complete)],
    };

    private static Situation Complete(Situation at) => at with { Dossier = at.Dossier with { ListsAreComplete = true } };

    private Entry? Behind(Guard guard, Situation at)
    {
        var knowledge = inquiry.Look(at).Knowledge;
        return knowledge.Others.Answer(guard, knowledge.Entry) == Truth.True ? knowledge.Others.Behind(guard, knowledge.Entry) : null;
    }

    private static Situation Without(Situation at, string id, bool entirely)
    {
        var asked = at.Entry;
        ImmutableArray<Entry> Changed(ImmutableArray<Entry> entries) =>
            [.. entries.Where(e => e == asked || e.Id != id || !entirely).Select(e => ReferenceEquals(e, asked) || e.Id != id ? e : Removed(e, at.AsOf))];
        var entries = Changed(at.Dossier.Entries);
        return at with
        {
            Index = entries.IndexOf(asked),
            Dossier = at.Dossier with { Entries = entries, OtherEntries = Changed(at.Dossier.OtherEntries) },
        };
    }

    private static Entry Removed(Entry entry, CalendarDate day) => entry with
    {
        Status = entry.Status is null ? null : EntryStatus.Removed,
        Facts = new FactValues(entry.Facts.Given.SetItem(BuiltIn.Removed, [new Value.Day(day)])),
    };

    private static Localized TextOf(Guard guard, bool holds, ImmutableArray<string> gone = default)
    {
        var test = new Condition.Test(new Variable.Listed(guard), new Predicate.IsTrue(), null);
        return Both.Languages(language => ConditionText.Of(holds ? test : Condition.Negate(test), language)
            + (gone.IsDefaultOrEmpty ? "" : language.Pick($" (entry {string.Join(", ", gone)})", $"（条目 {string.Join("、", gone)}）")));
    }
}
