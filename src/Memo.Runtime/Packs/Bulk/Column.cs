namespace Memo.Runtime.Packs.Bulk;

/// <summary>The values of a fact, one for each listing.</summary>
internal abstract record Column
{
    private Column()
    {
    }

    public sealed record Bytes(byte[] Values, bool HasNotGiven) : Column;

    public sealed record Numbers(long[] Values, bool HasNotGiven) : Column;

    public sealed record Days(int[] Values, bool HasNotGiven, bool HasNever) : Column;

    /// <param name="Values">Places in the dictionary.</param>
    /// <param name="Dictionary">The codes.</param>
    /// <param name="ClassOf">For each code the longest prefix the pack asks about; −1 for a short code of which some rule asks more.</param>
    public sealed record Codes(ushort[] Values, string[] Dictionary, int[] ClassOf) : Column
    {
        public static Codes For(RulePack pack, int fact, ushort[] values, string[] dictionary)
        {
            var facts = new FactValues(pack.Tables.Facts, pack.Tables.Facts[fact].Scope);
            return new Codes(values, dictionary, Array.ConvertAll(dictionary, code =>
            {
                facts.Set(fact, code);
                var longer = facts.HighOf(fact);
                return (longer >> 32) < (longer & uint.MaxValue) ? -1 : (int)facts.LowOf(fact);
            }));
        }
    }
}
