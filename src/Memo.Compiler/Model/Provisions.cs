using Memo.Compiler.Diagnostics;

namespace Memo.Compiler.Model;

/// <summary>What a provision says something about, and the law's data may be unsure of.</summary>
public enum ProvisionPart
{
    Article,
    Measure,
    Reach,
    Body,
    Strength,
    Length,
    Condition,
    Lists,

    /// <summary>Since when the article reads so.</summary>
    Beginning,

    /// <summary>Until when.</summary>
    End,
}

/// <summary>What an article of a statute allows or forbids while it reads so: kinds of measure, on whom, by whom, how strongly, for how long, under which condition.</summary>
/// <remarks>What is left out the article does not limit.</remarks>
public sealed class Provision(Name name, Location location, bool forbids, Citation article) : Declaration(name, location)
{
    public bool Forbids { get; } = forbids;

    /// <summary>Where the law says so; its instrument is always given.</summary>
    public Citation Article { get; } = article;

    public ImmutableArray<Item> Items { get; init; } = [];

    /// <summary>Empty: whomever.</summary>
    public ImmutableArray<Reach> On { get; init; } = [];

    public ImmutableArray<Acting> By { get; init; } = [];

    /// <summary>The strongest the article allows; of a prohibition: what is forbidden by its strength, whatever its kind.</summary>
    public Strength? Strongest { get; init; }

    public Duration? Longest { get; init; }

    public bool Permanently { get; init; }

    /// <summary>Only while the entry stands: it bars who is listed, and not who was.</summary>
    public bool WhileListed { get; init; }

    public Condition When { get; init; } = Condition.Always;

    /// <summary>Only entries on these lists; empty: whatever the list.</summary>
    public ImmutableArray<ListDefinition> Covers { get; init; } = [];

    /// <summary>When the article reads so.</summary>
    public Period Effective { get; init; }

    /// <summary>What was not read or not confirmed.</summary>
    public ImmutableHashSet<ProvisionPart> Doubtful { get; init; } = [];

    public ImmutableArray<Evidence> Sources { get; init; } = [];

    public ImmutableArray<string> Notes { get; init; } = [];

    public Honesty Honesty { get; init; } = Honesty.Full;
}
