using Memo.Runtime.Packs;

namespace Memo.Tools.Tests.Compiled;

/// <summary>Whom a measure reaches where its text does not say is nobody's to say: no program can set it.</summary>
public sealed class ReachTests
{
    private const int Reach = 7;

    private static readonly RulePack Pack = Packs.LoadedFerry();

    [Fact]
    public void It_has_no_number() => Assert.Throws<KeyNotFoundException>(() => Pack.FactOf("reach"));

    [Fact]
    public void It_is_no_property_and_no_constant_of_a_pack() =>
        Assert.All(Packs.Ferry.Value.Sources, source => Assert.DoesNotContain("Reach", source.Text));

    [Fact]
    public void It_is_refused_for_a_person()
    {
        var facts = Pack.NewPerson().Facts;

        Assert.Throws<ArgumentException>(() => facts.Set(Reach, true));
        Assert.Throws<ArgumentException>(() => new FactReader(facts).Set(Reach, false));
        Assert.False(facts.IsGiven(Reach));
    }

    [Fact]
    public void It_is_refused_as_a_column() => Assert.Throws<ArgumentException>(() => Pack.NewColumns(1).Set(Reach, new byte[] { 1 }));
}
