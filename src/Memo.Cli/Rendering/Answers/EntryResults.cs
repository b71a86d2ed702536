using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What one entry leads to: results that say the same of several persons are one.</summary>
internal sealed class EntryResults
{
    private EntryResults(Entry entry, IEnumerable<Result> results)
    {
        Entry = entry;
        Alike = [.. results.GroupBy(result => result, SameResult.Instance).Select(group => new AlikeResult(group.Key, [.. group.Select(result => result.Roles)]))];
    }

    public Entry Entry { get; }

    public ImmutableArray<AlikeResult> Alike { get; }

    /// <summary>Where the entry stands, as the first result says it: only a person's own facts can make another say otherwise.</summary>
    public Standing Standing => Alike[0].Result.Standing;

    public EntryDecision? EntryDecision => Alike.Select(alike => alike.Result.EntryDecision).FirstOrDefault(decision => decision is not null);

    public ImmutableArray<ExitDecision> Exits => Alike.Select(alike => alike.Result.Exits).FirstOrDefault(exits => !exits.IsEmpty, []);

    public IEnumerable<Remedy> RemediesInDoubt => Alike.SelectMany(alike => alike.Result.RemediesInDoubt);

    public IEnumerable<Triggered> Triggered => Alike.SelectMany(alike => alike.Result.Triggered);

    /// <summary>One for each entry, in order.</summary>
    public static ImmutableArray<EntryResults> Of(Answer answer) =>
        [.. answer.Results.GroupBy(result => result.Entry, ReferenceEqualityComparer.Instance).Select(group => new EntryResults((Entry)group.Key!, group))];
}

/// <param name="Persons">The roles of each person of whom it is true.</param>
internal sealed record AlikeResult(Result Result, ImmutableArray<ImmutableArray<Role>> Persons);
