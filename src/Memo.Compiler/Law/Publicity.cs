using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>
/// Whether a measure shows somebody to the public, whatever kind and strength it is written as: by its strength, by a duty to publish, or by what it, or a
/// kind that is none of the national list, is called.
/// </summary>
internal static class Publicity
{
    private const string Publish = "publish";

    private static readonly ImmutableArray<string> Words =
        ["publish", "published", "publishing", "publication", "publicity", "publicise", "publicize", "expose", "exposed", "exposure", "shame", "shaming", "loudspeaker", "loudspeakers", "billboard", "billboards", "screens"];

    private static readonly ImmutableArray<string> Chinese = ["公示", "公布", "公告", "公开曝光", "曝光", "向社会公开", "通报批评", "播报", "喊话", "大屏", "张榜", "亮相"];

    public static bool IsOf(Measure measure) =>
        (measure.Strength.IsGiven && measure.Strength.Value == Strength.Publicity)
        || measure.Duties.Any(duty => duty.Kind == Publish)
        || Shows(measure.Name, measure.Title)
        || (BasicList.ItemOf(measure.Item) is null && measure.Item.SelfAndParents().Any(item => Shows(item.Name, item.Title)));

    /// <summary>By what people read of it.</summary>
    private static bool Shows(Name name, Text.Localized? title) =>
        (title?.English ?? "").ToLowerInvariant().Split(' ', '-', ',', '.').Any(Words.Contains)
        || new[] { name.Chinese, title?.Chinese ?? "" }.Any(text => Chinese.Any(text.Contains));
}
