namespace Memo.Agreement.Generating;

/// <summary>A rule pack as text: a vocabulary, list rules in several versions, and measures, all from one seed.</summary>
internal sealed class RandomPack
{
    private readonly Dice _dice;
    private readonly List<Block> _blocks = [];
    private readonly RandomConditions _conditions;
    private readonly RandomListRules _listRules;
    private readonly RandomMeasures _measures;

    public RandomPack(Dice dice)
    {
        _dice = dice;
        Words = new Vocabulary(_dice);
        _conditions = new RandomConditions(_dice, Words);
        _listRules = new RandomListRules(_dice, Words, _conditions);
        _measures = new RandomMeasures(_dice, Words, _conditions);
        Declare();
        Text = Block.Join(_blocks);
    }

    public Vocabulary Words { get; }

    public string Text { get; }

    private void Declare()
    {
        var isLocal = _dice.Chance(12);
        if (isLocal)
        {
            Add("pack local_pack", "version    \"1\"", "level      local", $"territory  \"{_dice.Pick("33", "3302")}\"", "rests on   local_ordinance");
            Add("ordinance local_ordinance", "title      “地方条例”", "title en   \"Local ordinance\"");
        }

        Add("agency MOT", "kind       government");
        Add("source bulletin", "kind       primary", "where      \"https://example.org/bulletin\"");
        Add("calendar weekdays", "effective  from 2022-01-01 until 2026-12-31", "holidays   2023-01-02, 2024-01-01, 2024-02-12, 2025-01-01", "worked     2024-02-18, 2025-01-26");
        Add("item restriction", "class      1");
        Add("unit times");
        DeclareParties();
        foreach (var fact in Words.Facts)
        {
            DeclareFact(fact);
        }

        DeclareLists();
        DeclareConditions();
        _blocks.AddRange(_listRules.Next());
        _blocks.AddRange(_measures.Next());
    }

    private void DeclareParties()
    {
        foreach (var (kind, parent) in new[] { ("firm", "legal_person"), ("listed_firm", "firm"), ("official", "natural_person") }.Where(k => Words.Kinds.Contains(k.Item1)))
        {
            Add("subject " + kind, "parent     " + parent);
        }

        foreach (var role in Words.Roles)
        {
            Add("role " + role, role == "unit_led" ? "backwards" : "holders    natural_person");
        }
    }

    private void DeclareFact(FactWord fact)
    {
        var clauses = new List<string> { "type       " + TypeOf(fact) };
        if (fact.Kind == ValueKind.Enumeration)
        {
            clauses.Add("values     " + string.Join(", ", Names.ValuesOf(fact).Select(v => $"{v} = {Names.Chinese(v)}")));
        }

        if (fact.Range is { } range)
        {
            var unit = fact.Kind == ValueKind.Years ? "years" : "times";
            clauses.Add($"range      {range.Lowest} {unit} to {range.Highest} {unit}");
        }

        clauses.Add("scope      " + fact.Scope.ToString().ToLowerInvariant());
        if (fact.SilenceIsNo)
        {
            clauses.Add("silence    means no");
        }

        if (fact.DerivedFrom is { } from)
        {
            clauses.Add($"derived    {_dice.Pick(Words.Lengths)} after {from}");
            clauses.Add("counts     start day " + _dice.Pick("included", "excluded"));
            clauses.Add("workdays   weekdays");
        }

        Add("fact " + fact.Id, [.. clauses]);
    }

    private static string TypeOf(FactWord fact) => fact.Kind switch
    {
        ValueKind.YesNo => "yes_no",
        ValueKind.Money => "money",
        ValueKind.Count => "count of times",
        ValueKind.Years => "count of years",
        ValueKind.Percentage => "percentage",
        ValueKind.Date => "date",
        ValueKind.Enumeration => "enumeration",
        _ => "code",
    };

    private void DeclareLists()
    {
        foreach (var list in Words.Lists)
        {
            var special = list.Colours.Skip(1).Select(c => $"colour     {c} when {_conditions.Next(new Asking(false, -1, Counts: false), 1)}");
            Add("list " + list.Id, [$"colour     {list.Colours[0]}", .. special, "owner      MOT", "sourced from bulletin"]);
            foreach (var ground in list.Grounds)
            {
                Add("ground " + ground, [$"covers     {list.Id}", .. _dice.Chance(15) ? [$"colour     {_dice.Pick(list.Colours)}"] : Array.Empty<string>()]);
            }
        }
    }

    /// <summary>Those that ask more come later and may build on the others.</summary>
    private void DeclareConditions()
    {
        var askings = new[] { new Asking(false, -1), new Asking(false, -1), new Asking(false, 0), new Asking(true, -1), new Asking(true, Words.Lists.Length - 1) };
        foreach (var (asking, number) in askings.Select((a, i) => (a, i + 1)).Where(_ => _dice.Chance(60)))
        {
            var word = new ConditionWord("case_" + number, asking.Person, asking.HighestGuard);
            Add("condition " + word.Id, "when       " + _conditions.Next(asking), "under      general_rules");
            Words.Conditions.Add(word);
        }
    }

    private void Add(string header, params ImmutableArray<string> clauses) =>
        _blocks.Add(new Block($"{header} = {Names.Chinese(header[(header.IndexOf(' ', StringComparison.Ordinal) + 1)..])}", clauses));
}
