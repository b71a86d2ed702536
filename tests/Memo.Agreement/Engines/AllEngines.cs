namespace Memo.Agreement.Engines;

internal static class AllEngines
{
    public static readonly ImmutableArray<EngineKind> Kinds = [ReferenceEngine.Kind, TablesEngine.Kind, TablesEngine.PreparedKind, ColumnsEngine.Kind, PredicatesEngine.Kind];
}
