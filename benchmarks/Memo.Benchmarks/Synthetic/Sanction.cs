namespace Memo.Benchmarks.Synthetic;

/// <summary>A synthetic sanction: on which lists, whom it reaches, and its condition as a disjunction of conjunctions.</summary>
/// <param name="Instrument">The number of its memorandum.</param>
/// <param name="Lists">Numbers of lists.</param>
/// <param name="Reach">For each kind of subject the roles reached, as bits.</param>
/// <param name="When">Any of these, all tests of one; one empty conjunction where there is no condition.</param>
internal sealed record Sanction(int Number, int Instrument, ImmutableArray<int> Lists, ImmutableArray<int> Reach, ImmutableArray<ImmutableArray<Test>> When)
{
    public string Id => $"memorandum_{Instrument:D4}.sanction_{Number:D5}";
}
