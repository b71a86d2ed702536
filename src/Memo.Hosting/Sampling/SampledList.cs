using Memo.Compiler.Model;

namespace Memo.Hosting.Sampling;

/// <summary>What entries of one list look like: whom its measures reach, its grounds, and the facts that its rules ask for.</summary>
internal sealed class SampledList
{
    /// <summary>In so many of a hundred listings a fact is given: with all of them every rule would be settled, and nobody sees what happens where it is not.</summary>
    private const int Known = 50;

    private readonly CalendarDate _asOf;
    private readonly ListDefinition _list;
    private readonly ImmutableArray<SubjectKind> _kinds;
    private readonly ImmutableArray<ListDefinition> _others;
    private readonly SampledValues _decided;
    private readonly SampledValues _region;
    private readonly ImmutableArray<SampledValues> _facts;

    public SampledList(RulePack pack, ListDefinition list, CalendarDate asOf)
    {
        (_list, _asOf) = (list, asOf);
        Rule[] rules = [.. pack.Rules.Where(r => r.Instrument.HasForce && r.Covers.Contains(list))];
        var measures = rules.OfType<Measure>().ToArray();
        var reached = measures.SelectMany(m => m.On.IsGiven ? m.On.Value : []).Select(r => r.Kind).ToHashSet();
        _kinds = [.. pack.SubjectKinds.Where(kind => reached.Count == 0 || reached.Any(kind.IsUnder))];
        _others = pack.Lists.Remove(list);
        Weight = Math.Max(1, measures.Length);
        var turns = new Turns(rules, asOf);
        _decided = new SampledValues(BuiltIn.Decided, turns);
        _region = new SampledValues(BuiltIn.Region, turns);
        _facts = [.. turns.Facts.Where(f => !f.IsBuiltIn).Select(f => new SampledValues(f, turns))];
    }

    /// <summary>Its share: as many as it has measures, so that what leads to more is asked about more.</summary>
    public int Weight { get; }

    public IEnumerable<string> Facts => _facts.Select(f => f.Fact.Name.Id);

    /// <summary>The keys of an entry with their values, but for its id; several values of one key are several texts, and none says "none".</summary>
    public IEnumerable<(string Key, ImmutableArray<string> Values)> Next(Chance chance)
    {
        yield return ("list", [_list.Name.Id]);
        if (chance.Percent(95))
        {
            yield return ("subject", [chance.Pick(_kinds).Name.Id]);
        }

        if (!_list.Grounds.IsEmpty && chance.Percent(90))
        {
            var (one, other) = (chance.Pick(_list.Grounds), chance.Pick(_list.Grounds));
            yield return ("ground", one != other && chance.Percent(10) ? [one.Name.Id, other.Name.Id] : [one.Name.Id]);
        }

        foreach (var (key, value) in Dates(chance))
        {
            yield return (key, [value]);
        }

        if (chance.Percent(85))
        {
            yield return ("region", [_region.Next(chance, _asOf)]);
        }

        foreach (var fact in _facts)
        {
            if (chance.Percent(Known))
            {
                yield return (fact.Fact.Name.Id, [fact.Next(chance, _asOf)]);
            }
        }

        if (chance.Percent(50))
        {
            yield return ("also", !_others.IsEmpty && chance.Percent(10) ? [chance.Pick(_others).Name.Id] : []);
        }
    }

    /// <summary>Dates in their order, and the status that agrees with them.</summary>
    private IEnumerable<(string Key, string Value)> Dates(Chance chance)
    {
        var decided = chance.Percent(2) ? Later(_asOf, chance, 30) : _decided.Day(chance, _asOf);
        var listed = Later(decided, chance, 20);
        var published = Later(listed, chance, 10);
        yield return ("decided", decided.ToString());
        yield return ("listed", listed.ToString());
        if (chance.Percent(90))
        {
            yield return ("published", published.ToString());
        }

        var status = "active";
        if (chance.Percent(15) && Later(published, chance, 1_500) is var removed && removed <= _asOf)
        {
            status = "removed";
            yield return ("removed", removed.ToString());
        }
        else if (chance.Percent(3) && Later(published, chance, 300) is var from && from <= _asOf)
        {
            status = "suspended";
            yield return ("suspended_from", from.ToString());
            yield return ("suspended_until", Later(_asOf, chance, 200).ToString());
        }

        if (chance.Percent(50))
        {
            yield return ("status", status);
        }
    }

    private static CalendarDate Later(CalendarDate day, Chance chance, int most) => day.AddDays(chance.Below(most)) ?? day;
}
