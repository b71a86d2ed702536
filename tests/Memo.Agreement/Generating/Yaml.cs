namespace Memo.Agreement.Generating;

/// <summary>As much of YAML as a dossier needs.</summary>
internal abstract record Yaml
{
    private Yaml()
    {
    }

    /// <summary>The two upper levels stand in lines of their own, what is below them in one line.</summary>
    public string ToText() => this is Map map ? string.Concat(map.Pairs.Select(p => Line(p.Key, p.Value, ""))) : Flow + "\n";

    protected abstract string Flow { get; }

    /// <summary>Each of the same with one thing less.</summary>
    public abstract IEnumerable<Yaml> Smaller();

    private static string Line(string key, Yaml value, string indent) => value switch
    {
        Map map when indent.Length == 0 => $"{key}:\n" + string.Concat(map.Pairs.Select(p => Line(p.Key, p.Value, "  "))),
        Sequence { Items: [Map, ..] } items => $"{indent}{key}:\n" + string.Concat(items.Items.Select(i => $"{indent}  - {i.Flow}\n")),
        _ => $"{indent}{key}: {value.Flow}\n",
    };

    public sealed record Scalar(string Text) : Yaml
    {
        protected override string Flow => Text;

        public override IEnumerable<Yaml> Smaller() => [];
    }

    public sealed record Sequence(params ImmutableArray<Yaml> Items) : Yaml
    {
        protected override string Flow => $"[{string.Join(", ", Items.Select(FlowOf))}]";

        public override IEnumerable<Yaml> Smaller() =>
            Items.Select((_, i) => new Sequence(Items.RemoveAt(i)))
                .Concat(Items.SelectMany((item, i) => item.Smaller().Select(smaller => new Sequence(Items.SetItem(i, smaller)))));
    }

    public sealed record Map(params ImmutableArray<(string Key, Yaml Value)> Pairs) : Yaml
    {
        protected override string Flow => $"{{ {string.Join(", ", Pairs.Select(p => $"{p.Key}: {FlowOf(p.Value)}"))} }}";

        public override IEnumerable<Yaml> Smaller() =>
            Pairs.Select((_, i) => new Map(Pairs.RemoveAt(i)))
                .Concat(Pairs.SelectMany((pair, i) => pair.Value.Smaller().Select(smaller => new Map(Pairs.SetItem(i, (pair.Key, smaller))))));
    }

    private static string FlowOf(Yaml value) => value.Flow;
}
