using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>What becomes of one measure in one result, expected or found.</summary>
public abstract record MeasureOutcome
{
    private MeasureOutcome()
    {
    }

    /// <summary>Follows "expected … to be", "it is", 预期 and 实际.</summary>
    internal abstract Localized Said(CaseWording wording, Measure measure);

    public sealed record Triggered : MeasureOutcome
    {
        internal override Localized Said(CaseWording wording, Measure measure) => new("triggered", "触发");
    }

    public sealed record Withheld(WithheldKind Kind, string Name, string? Entry) : MeasureOutcome
    {
        internal override Localized Said(CaseWording wording, Measure measure)
        {
            var by = wording.Of(Name, measure);
            return new(
                $"withheld, {FixedWords.Withheld.Said(Kind, Language.English)}: {by.English}{(Entry is null ? "" : $", entry {Entry}")}",
                $"不适用，{FixedWords.Withheld.Said(Kind, Language.Chinese)}：{by.Chinese}{(Entry is null ? "" : $"，条目 {Entry}")}");
        }
    }

    /// <param name="Needs">Ids of the facts still missing.</param>
    public sealed record Undetermined(ImmutableArray<string> Needs) : MeasureOutcome
    {
        internal override Localized Said(CaseWording wording, Measure measure)
        {
            var missing = wording.Of(Needs.AsEnumerable());
            return new($"undetermined, missing: {missing.English}", $"待定，尚缺：{missing.Chinese}");
        }
    }

    /// <summary>Neither triggered nor withheld nor undetermined.</summary>
    public sealed record Apart : MeasureOutcome
    {
        internal override Localized Said(CaseWording wording, Measure measure) => new("not triggered at all", "不涉及");
    }
}
