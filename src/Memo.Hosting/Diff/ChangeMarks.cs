using System.Security.Cryptography;
using System.Text;
using Memo.Compiler.Comparing;
using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Diff;

/// <summary>
/// A mark for each change between two versions, by which it is known again: for whom a decision changes is marked by what it means in both, with
/// all that its answer rests on; what it says, by the words of both. Another change of the same rule has another mark; the same change written in
/// another way has the same.
/// </summary>
internal sealed class ChangeMarks(RulePack old, RulePack now)
{
    /// <summary>Enough to tell changes apart, and to be copied by hand.</summary>
    private const int Digits = 12;

    private readonly RuleMeaning _old = new(old);
    private readonly RuleMeaning _now = new(now);

    /// <summary>Of that for whom a decision holds, or whether it can be told.</summary>
    public string OfMeaning(DecisionChange change) => change.Kind == DecisionKind.Standing
        ? Mark(StandingOf(_old, old, change.OldId ?? change.Id), StandingOf(_now, now, change.Id))
        : Mark([change.Old is { } was ? _old.Of(was) : "", change.New is { } becomes ? _now.Of(becomes) : "", .. change.Ending is { } ending ? new[] { _now.Of(ending) } : []]);

    /// <summary>Of the reasons why a measure is not triggered.</summary>
    public string OfReasons(DecisionChange change) => Mark(
        [change.Old is Measure was ? _old.ReasonsOf(was) : "", change.New is Measure becomes ? _now.ReasonsOf(becomes) : "", .. change.Ending is Measure ending ? new[] { _now.ReasonsOf(ending) } : []]);

    /// <summary>Of a decision that is new or gone: what it means and all that it says. Of one with another name: both names; of one that takes another's place, also what it means.</summary>
    public string OfFate(DecisionChange change) => change.Fate == Fate.Renamed ? Mark(change.OldId!, change.Id)
        : change.Fate == Fate.Succeeded ? Mark(change.OldId!, change.Id, OfMeaning(change))
        : Mark(OfMeaning(change), OfFate(change.Fate, (change.New ?? change.Old)!, null));

    /// <summary>Of what is new or gone: its text, without the space around its lines. Of what has another name, or takes another's place: both names.</summary>
    public static string OfFate(Fate fate, Declaration declaration, string? oldId) => fate is Fate.Renamed or Fate.Succeeded
        ? Mark(oldId!, declaration.Name.Id)
        : Mark(ChangeWords.Fates.Id(fate), TextOf(declaration));

    public static string Of(AspectChange aspect) => Mark(aspect.Old.Chinese, aspect.Old.English, aspect.New.Chinese, aspect.New.English);

    /// <summary>Of a word: the texts of both versions.</summary>
    public string Of(VocabularyChange word) => word.Fate == Fate.Kept
        ? Mark(word.What!.Value.English, TextsOf(old, [word.Declaration.Name.Id, .. word.Declaration.Formerly]), TextsOf(now, [word.Declaration.Name.Id]))
        : OfFate(word.Fate, word.Declaration, word.OldId);

    /// <summary>The words that comparisons report, and what statutes allow.</summary>
    public static IEnumerable<Declaration> WordsOf(RulePack pack) => new IEnumerable<Declaration>[]
    {
        pack.Lists, pack.Grounds, pack.Facts, pack.Conditions, pack.SubjectKinds, pack.Roles, pack.Calendars, pack.Agencies, pack.PerformerClasses, pack.Items, pack.Units, pack.Provisions,
    }.SelectMany(words => words);

    private static string StandingOf(RuleMeaning meaning, RulePack pack, string list) =>
        pack.Lists.FirstOrDefault(l => l.Name.Id == list || l.Formerly.Contains(list)) is { } found ? meaning.Of(found) : "";

    private static string TextsOf(RulePack pack, ImmutableArray<string> ids) =>
        string.Join('\n', WordsOf(pack).Where(word => ids.Contains(word.Name.Id)).Select(TextOf));

    private static string TextOf(Declaration declaration) => string.Join('\n', RuleSource.Of(declaration).Select(line => line.Trim()));

    private static string Mark(params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..Digits];
}
