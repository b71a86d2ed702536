using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>What becomes of one measure in one result, expected or found.</summary>
public abstract record MeasureOutcome
{
    private MeasureOutcome()
    {
    }

    /// <summary>Follows "expected … to" and 预期.</summary>
    public abstract Localized Wanted { get; }

    /// <summary>Follows "it" and 实际.</summary>
    public abstract Localized Found { get; }

    public sealed record Triggered : MeasureOutcome
    {
        public override Localized Wanted => new("be triggered", "触发");

        public override Localized Found => new("is triggered", "触发");
    }

    public sealed record Withheld(WithheldKind Kind, string Name, string? Entry) : MeasureOutcome
    {
        public override Localized Wanted => new("be withheld: " + Why(Language.English), "不适用：" + Why(Language.Chinese));

        public override Localized Found => new("is withheld: " + Why(Language.English), "不适用：" + Why(Language.Chinese));

        private string Why(Language language) =>
            $"{FixedWords.Withheld.Said(Kind, language)} {Name}{(Entry is null ? "" : language == Language.Chinese ? $"（条目 {Entry}）" : $" (entry {Entry})")}";
    }

    /// <param name="Needs">Sorted, parted by commas.</param>
    public sealed record Undetermined(string Needs) : MeasureOutcome
    {
        public override Localized Wanted => new($"be undetermined, needing {Needs}", $"待定，尚缺 {Needs}");

        public override Localized Found => new($"is undetermined, needing {Needs}", $"待定，尚缺 {Needs}");
    }

    /// <summary>Neither triggered nor withheld nor undetermined.</summary>
    public sealed record Apart : MeasureOutcome
    {
        public override Localized Wanted => new("not apply", "不涉及");

        public override Localized Found => new("does not apply", "不涉及");
    }
}
