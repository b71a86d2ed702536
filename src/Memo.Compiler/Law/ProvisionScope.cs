using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>What a provision is about, and when.</summary>
internal static class ProvisionScope
{
    public static bool InForce(this Provision provision, CalendarDate date) =>
        provision.Effective.Contains(date) && provision.Article.Instrument!.Effective.Contains(date);

    /// <summary>Versions of a statute share its title.</summary>
    public static bool IsOf(this Provision provision, Instrument statute) =>
        provision.Article.Instrument == statute || provision.Article.Instrument!.Title.Chinese == statute.Title.Chinese;

    /// <summary>What allows or forbids a kind does so for the finer kinds under it.</summary>
    public static bool IsAbout(this Provision provision, Item item) => item.SelfAndParents().Any(provision.Items.Contains);
}
