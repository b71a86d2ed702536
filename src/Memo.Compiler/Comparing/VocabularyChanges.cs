using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>What changed about the words that rules use.</summary>
internal static class VocabularyChanges
{
    public static ImmutableArray<VocabularyChange> Of(Alignment alignment, RulePack now, Func<Fact, IEnumerable<string>> asking) =>
    [
        .. Of(alignment.Lists).Concat(Of(alignment.Grounds)).Concat(Of(alignment.Facts)).Concat(Of(alignment.Kinds)).Concat(Of(alignment.Roles)).Concat(Of(alignment.Calendars))
            .Concat(Of(alignment.Performers)).Concat(Of(alignment.Items)).Concat(Of(alignment.Units))
            .Concat(alignment.Incomparable.Select(p => Kept(p.New, AskedByEither(p.Old, p.New, asking, new(
                "Its type, unit, scope or derivation has changed: what the two versions ask of it cannot be compared.",
                "其类型、单位、归属或者推算方法已变，两版对它的要求无法比较。")))))
            .Concat(alignment.DerivedOtherwise.SelectMany(p => OfDerived(p.Old, p.New, asking)))
            .Concat(alignment.MovedKinds.Select(p => Kept(p.New, new("It stands elsewhere among the kinds of subject.", "其在主体类型中的位置已变。"))))
            .Concat(alignment.Calendars.Incomparable.Select(p => Kept(p.New, OfCalendar(p.Old, p.New, now))))
            .Concat(alignment.Facts.Pairs.SelectMany(p => OfFact(p.Old, p.New, alignment, asking)))
            .Concat(alignment.Grounds.Pairs.Where(p => !Ids(p.Old.Lists).SequenceEqual(Ids(p.New.Lists.Select(alignment.Lists.Of)))).Select(p => Kept(p.New, new(
                $"It was a ground of {Lists(p.Old, Language.English)} and is one of {Lists(p.New, Language.English)}.",
                $"其适用名单由{Lists(p.Old, Language.Chinese)}改为{Lists(p.New, Language.Chinese)}。")))),
    ];

    private static IEnumerable<VocabularyChange> Of<T>(Pairing<T> pairing)
        where T : Declaration =>
        pairing.Added.Select(d => new VocabularyChange(Fate.Added, d, null, null))
            .Concat(pairing.Removed.Select(d => new VocabularyChange(Fate.Removed, d, null, null)))
            .Concat(pairing.Pairs.Where(p => p.Old.Name.Id != p.New.Name.Id).Select(p => new VocabularyChange(Fate.Renamed, p.New, p.Old.Name.Id, null)));

    private static Localized OfCalendar(WorkingCalendar old, WorkingCalendar now, RulePack pack) => Both.Languages(l =>
    {
        string Only(string mark, Localized days) => string.Join("", days.In(l).Split('\n').Where(line => line.Length > 0).Select(line => l.Pick("; ", "；") + mark + line));
        var days = WorkingDays.Of(old, now) is { } change ? Only("−", change.Old) + Only("+", change.New) : "";
        var counted = WorkingDays.CountedBy(now, pack).ToArray();
        return l.Pick("Its working days have changed", "其工作日已变") + (days.Length == 0 ? "" : l.Pick(": ", "：") + days.TrimStart(';', '；', ' ')) + l.Pick(".", "。")
            + (counted.Length == 0 ? "" : l.Pick($" By it are counted the times of {string.Join(", ", counted)}.", $"据以计算期限：{string.Join("、", counted)}。"));
    });

    /// <summary>A calendar with other days is said to be another; a date behind it that is derived otherwise too.</summary>
    private static IEnumerable<VocabularyChange> OfDerived(Fact old, Fact now, Func<Fact, IEnumerable<string>> asking)
    {
        var (was, becomes) = (DerivationText.Of(old), DerivationText.Of(now));
        if (was != becomes)
        {
            yield return Kept(now, AskedByEither(
                old,
                now,
                asking,
                new($"It was {was.English} and is {becomes.English}.", $"其推算方法由{was.Chinese}改为{becomes.Chinese}。")));
        }
    }

    private static Localized AskedByEither(Fact old, Fact now, Func<Fact, IEnumerable<string>> asking, Localized what) =>
        AskedBy(asking(old).Union(asking(now)).OrderBy(id => id, StringComparer.Ordinal), what);

    private static Localized AskedBy(IEnumerable<string> decisions, Localized what) => decisions.ToArray() is { Length: > 0 } ids
        ? new($"{what.English} Asked by {string.Join(", ", ids)}.", $"{what.Chinese}涉及：{string.Join("、", ids)}。")
        : what;

    private static IEnumerable<VocabularyChange> OfFact(Fact old, Fact now, Alignment alignment, Func<Fact, IEnumerable<string>> asking)
    {
        if (old.Silence != now.Silence)
        {
            var what = now.Silence == Silence.No
                ? new Localized("Where it is not given it is now no; before, it was unknown, and what depends on it undetermined.", "未提供时，原为未知、相关结论待定，现推定为否。")
                : new Localized("Where it is not given it is now unknown, and what depends on it undetermined; before, it was no.", "未提供时，原推定为否，现为未知、相关结论待定。");
            yield return Kept(now, AskedBy(asking(now), what));
        }

        if ((old.Type, now.Type) is (FactType.Count o, FactType.Count n) && (o.Lowest != n.Lowest || o.Highest != n.Highest))
        {
            yield return Kept(now, new(
                "Its range has changed. Of a value outside the range of a version, that version is taken to answer no.", "其取值范围已变；对超出某一版范围的取值，该版结论以否论。"));
        }

        if ((old.Type, now.Type) is (FactType.Enumeration a, FactType.Enumeration b))
        {
            var added = b.Values.Where(v => Alignment.ValueIn(a, v) is null).ToArray();
            var removed = a.Values.Where(v => Alignment.ValueIn(b, v) is null).ToArray();
            var renamed = b.Values.Select(v => (Old: Alignment.ValueIn(a, v), New: v)).Where(v => v.Old is { } was && was != v.New).ToArray();
            if (renamed.Length > 0)
            {
                var pairs = string.Join(", ", renamed.Select(v => v.Old!.Value.Id != v.New.Id ? $"{v.Old.Value.Id} → {v.New.Id}" : $"{v.Old.Value.Chinese} → {v.New.Chinese}"));
                yield return Kept(now, new($"Values have other names: {pairs}.", $"取值改名：{pairs}。"));
            }

            if (added.Length + removed.Length > 0)
            {
                yield return Kept(now, new(
                    $"Its values have changed: {Said(added, removed, Language.English)}. Of a value that a version does not have, that version is taken to answer no.",
                    $"其取值已变：{Said(added, removed, Language.Chinese)}。对某一版没有的取值，该版结论以否论。"));
            }
        }

        if (!old.DeterminedBy.Select(alignment.Performers.Of).SequenceEqual(now.DeterminedBy.Select(alignment.Performers.Of)))
        {
            yield return Kept(now, new(
                $"It was determined by {Bodies(old, Language.English)} and is by {Bodies(now, Language.English)}.",
                $"其认定机关由{Bodies(old, Language.Chinese)}改为{Bodies(now, Language.Chinese)}。"));
        }
    }

    private static IEnumerable<string> Ids(IEnumerable<Declaration> declarations) => declarations.Select(d => d.Name.Id).OrderBy(id => id, StringComparer.Ordinal);

    private static string Lists(Ground ground, Language language) => ListText.And(ground.Lists.Select(l => NameText.Of(l, language)), language);

    private static string Bodies(Fact fact, Language language) =>
        fact.DeterminedBy.IsEmpty ? language.Pick("nobody named", "未指明") : PerformerText.And(fact.DeterminedBy, language);

    private static string Said(Name[] added, Name[] removed, Language language) => string.Join(
        language.Pick(", ", "、"),
        added.Select(v => "+" + NameText.Of(v, language)).Concat(removed.Select(v => "−" + NameText.Of(v, language))));

    private static VocabularyChange Kept(Declaration declaration, Localized what) => new(Fate.Kept, declaration, null, what);
}
