namespace Memo.Tools.Tests.Compiled;

/// <summary>A value that one fact has is given to the same fact elsewhere, and to no other that cannot have it.</summary>
public sealed class KeptValuesTests
{
    [Theory]
    [InlineData("passengers_at_risk", "rescue_service_approved", "rescue_service_approved has no such value. (Parameter 'value')")]
    [InlineData("passengers_at_risk", "passengers_at_risk", null)]
    [InlineData("repaired", "rescue_service_approved", null)]
    public void A_value_that_a_fact_cannot_have_is_refused(string from, string to, string? refusal)
    {
        var pack = Packs.LoadedFerry();
        var facts = FerryQuestion.Of(pack).Dossier.Entries[0].Facts;

        var thrown = Record.Exception(() => facts.Set(pack.FactOf(to), facts.Of(pack.FactOf(from))));

        Assert.Equal(refusal, (thrown as ArgumentException)?.Message);
    }
}
