namespace Memo.Runtime.Packs.Tables;

internal static partial class TablesFormat
{
    private static void Write(TableWriter output, LastingTable lasting)
    {
        output.All(lasting.Endings, Write);
        Write(output, lasting.Decisions);
        output.All(lasting.Times, (o, time) => o.Optional(time, Write));
        output.All(lasting.TermEndings, WriteBits);
        output.Numbers(lasting.Exits);
        output.All(lasting.Measures, (o, measure) =>
        {
            o.Optional(measure.Time, Write);
            o.Flag(measure.Outlasts);
            o.Number(measure.GroundSet);
            WriteBits(o, measure.Endings);
        });
    }

    private static LastingTable ReadLasting(TableReader input) => new()
    {
        Endings = input.All(ReadName),
        Decisions = ReadBank(input),
        Times = input.All(i => i.Optional(ReadTime)),
        TermEndings = input.All(ReadBits),
        Exits = input.Numbers(),
        Measures = input.All(i => new MeasureTermTable(i.Optional(ReadTime), i.Flag(), i.Number(), ReadBits(i))),
    };

    private static void Write(TableWriter output, TimeTable time)
    {
        output.Number(time.From);
        Write(output, time.Length);
        output.Optional(time.Plus, (o, plus) =>
        {
            o.Number(plus.Fact);
            o.Number(plus.Each);
            o.Number(plus.Lowest);
            o.Number(plus.Highest);
        });
    }

    private static TimeTable ReadTime(TableReader input) => new(
        input.Number(), ReadTerm(input), input.Optional(i => new PlusTable(i.Number(), i.Number(), i.Number(), i.Number())));

    private static void WriteBits(TableWriter output, ulong[] bits) => output.All(bits, (o, word) => o.Long(unchecked((long)word)));

    private static ulong[] ReadBits(TableReader input) => input.All(i => unchecked((ulong)i.Long()));
}
