namespace Memo.Agreement.Generating;

internal static class Names
{
    public static string Chinese(string id) => "甲_" + id;

    public static ImmutableArray<string> ValuesOf(FactWord fact) => [.. new[] { "little_", "some_", "much_" }.Select(v => v + fact.Scope)];
}
