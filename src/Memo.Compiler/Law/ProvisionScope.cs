using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>What a provision is about, and when.</summary>
internal static class ProvisionScope
{
    public static bool InForce(this Provision provision, CalendarDate date) => provision.Force().Contains(date);

    /// <summary>When the article reads so and its statute is in force.</summary>
    public static Period Force(this Provision provision) => provision.Effective.Within(provision.Article.Instrument!.Effective);

    /// <summary>Versions of a statute share its title.</summary>
    public static bool IsOf(this Provision provision, Instrument statute) =>
        provision.Article.Instrument == statute || provision.Article.Instrument!.Title.Chinese == statute.Title.Chinese;

    /// <summary>Allows only what is finer: the measure is of a kind above it.</summary>
    public static bool IsWithin(this Provision provision, Item item) => provision.Items.Any(finer => finer.SelfAndParents().Contains(item));

    /// <summary>What allows or forbids a kind does so for the finer kinds under it.</summary>
    public static bool IsAbout(this Provision provision, Item item) => item.SelfAndParents().Any(provision.Items.Contains);

    /// <summary>Whether what is forbidden may be the measure: by its kind, or by its strength, whatever kind it is written as; publicity by what it does, too.</summary>
    public static bool Concerns(this Provision provision, Measure measure) =>
        provision.IsAbout(measure.Item)
        || (provision.Strongest is { } strength && (strength == Strength.Publicity ? Publicity.IsOf(measure) : measure.Strength.IsGiven && measure.Strength.Value == strength));
}
