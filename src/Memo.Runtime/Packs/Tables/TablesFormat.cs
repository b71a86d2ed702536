using System.Security.Cryptography;

namespace Memo.Runtime.Packs.Tables;

/// <summary>Tables as bytes: a mark, the format, the SHA-256 of all that follows, and the tables. Equal tables give equal bytes.</summary>
internal static partial class TablesFormat
{
    private const uint Mark = 0x4F4D454D; // "MEMO", little end first
    private const int HashStart = 2 * sizeof(int);
    private const int BodyStart = HashStart + 32;

    public static byte[] Write(PackTables pack)
    {
        var body = Body(pack);
        using var stream = new MemoryStream();
        using (var output = new TableWriter(stream))
        {
            output.Number(unchecked((int)Mark));
            output.Number(PackTables.Format);
            output.Bytes(HashOf(body, 0));
            output.Bytes(body);
        }

        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">These are no tables, tables of another format, or not as they were written.</exception>
    public static PackTables Read(byte[] bytes)
    {
        var stream = new MemoryStream(bytes, writable: false);
        using var input = new TableReader(stream);
        if (bytes.Length < BodyStart || input.Number() != unchecked((int)Mark) || input.Number() != PackTables.Format)
        {
            throw new InvalidDataException($"These are no rule tables of format {PackTables.Format}.");
        }

        if (!HashOf(bytes, BodyStart).SequenceEqual(bytes.Skip(HashStart).Take(BodyStart - HashStart)))
        {
            throw new InvalidDataException("The tables are damaged.");
        }

        stream.Position = BodyStart;
        return ReadBody(input);
    }

    private static byte[] HashOf(byte[] bytes, int start)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes, start, bytes.Length - start);
    }

    private static byte[] Body(PackTables pack)
    {
        using var stream = new MemoryStream();
        using (var output = new TableWriter(stream))
        {
            output.Text(pack.Name);
            output.Text(pack.Version);
            output.Text(pack.Meaning);
            output.All(pack.Facts, Write);
            output.All(pack.Calendars, Write);
            output.All(pack.Kinds, (o, k) => { o.Text(k.Id); o.Text(k.Chinese); o.Number(k.Parent); });
            output.All(pack.Roles, Write);
            output.All(pack.Grounds, Write);
            output.All(pack.Agencies, Write);
            output.All(pack.Guards, (o, g) => { o.Numbers(g.Lists); o.Flag(g.SinceOwnBeginning); });
            output.All(pack.Measures, Write);
            output.All(pack.Exits, Write);
            output.All(pack.Lists, Write);
        }

        return stream.ToArray();
    }

    private static PackTables ReadBody(TableReader input) =>
        new()
        {
            Name = input.Text(),
            Version = input.Text(),
            Meaning = input.Text(),
            Facts = input.All(ReadFact),
            Calendars = input.All(ReadCalendar),
            Kinds = input.All(i => new KindTable(i.Text(), i.Text(), i.Number())),
            Roles = input.All(ReadName),
            Grounds = input.All(ReadName),
            Agencies = input.All(ReadName),
            Guards = input.All(i => new GuardTable(i.Numbers(), i.Flag())),
            Measures = input.All(ReadMeasure),
            Exits = input.All(ReadName),
            Lists = input.All(ReadList),
        };

    private static void Write(TableWriter output, NameTable name)
    {
        output.Text(name.Id);
        output.Text(name.Chinese);
    }

    private static NameTable ReadName(TableReader input) => new(input.Text(), input.Text());

    private static void Write(TableWriter output, FactTable fact)
    {
        output.Text(fact.Id);
        output.Text(fact.Chinese);
        output.Number((int)fact.Scope);
        output.Number((int)fact.Type);
        output.Flag(fact.SilenceIsNo);
        output.Texts(fact.Values);
        output.Texts(fact.Prefixes);
        output.Optional(fact.Derived, (o, d) => { o.Number(d.From); Write(o, d.Term); });
    }

    private static FactTable ReadFact(TableReader input) => new(
        input.Text(),
        input.Text(),
        (FactScope)input.Number(),
        (FactType)input.Number(),
        input.Flag(),
        input.Texts(),
        input.Texts(),
        input.Optional(i => new DerivedTable(i.Number(), ReadTerm(i))));

    private static void Write(TableWriter output, TermTable term)
    {
        output.Number(term.Count);
        output.Number((int)term.Unit);
        output.Flag(term.StartDayIncluded);
        output.Number(term.Calendar);
    }

    private static TermTable ReadTerm(TableReader input) => new(input.Number(), (TimeUnit)input.Number(), input.Flag(), input.Number());

    private static void Write(TableWriter output, CalendarTable calendar)
    {
        output.Text(calendar.Id);
        output.Number(calendar.FirstDay);
        output.All(calendar.IsWorkingDay, (o, is1) => o.Flag(is1));
    }

    private static CalendarTable ReadCalendar(TableReader input) => new(input.Text(), input.Number(), input.All(i => i.Flag()));

    private static void Write(TableWriter output, MeasureTable measure)
    {
        output.Text(measure.Id);
        output.Text(measure.Chinese);
        output.Text(measure.TitleChinese);
        output.Text(measure.TitleEnglish);
        output.Number((int)measure.Kind);
        output.Number((int)measure.Strength);
        output.Text(measure.Instrument);
        output.Text(measure.Document);
        output.Text(measure.Clause);
        output.Text(measure.Item);
        output.Texts(measure.Basis);
        output.Flag(measure.IsUnverified);
        output.All(measure.Acting, (o, a) => { o.Number(a.FromCode); o.Numbers(a.Agencies); o.Numbers(a.Cooperating); o.Numbers(a.BySuccessionUnverified); });
    }

    private static MeasureTable ReadMeasure(TableReader input) => new(
        input.Text(),
        input.Text(),
        input.Text(),
        input.Text(),
        (MeasureKind)input.Number(),
        (Strength)input.Number(),
        input.Text(),
        input.Text(),
        input.Text(),
        input.Text(),
        input.Texts(),
        input.Flag(),
        input.All(i => new ActingTable(i.Number(), i.Numbers(), i.Numbers(), i.Numbers())));

    private static void Write(TableWriter output, ListTable list)
    {
        output.Text(list.Id);
        output.Text(list.Chinese);
        output.Text(list.Meaning);
        output.Numbers(list.Grounds);
        output.All(list.Inputs, Write);
        output.All(list.GroundSets, (o, set) => o.Numbers(set));
        Write(output, list.Standing);
        output.All(list.Beginnings, (o, b) => { o.Number(b.From); o.Optional(b.Delay, Write); });
        Write(output, list.Inadmissible);
        Write(output, list.Asked);
        output.Numbers(list.Guards);
        output.Flag(list.StandingAsksForOthers);
        output.Numbers(list.Measures);
        Write(output, list.Triggered);
        Write(output, list.Withheld);
        Write(output, list.Entry);
        output.Numbers(list.Exits);
        Write(output, list.Exit);
        output.All(list.Lifts, (o, l) =>
        {
            o.Text(l.Id);
            o.Number(l.First);
            o.Number(l.Last);
            o.Optional(l.Longest, Write);
            o.Number(l.FromCode);
            o.Number(l.UntilCode);
        });
        Write(output, list.Granted);
        Write(output, list.Lasting);
    }

    private static ListTable ReadList(TableReader input) => new()
    {
        Id = input.Text(),
        Chinese = input.Text(),
        Meaning = input.Text(),
        Grounds = input.Numbers(),
        Inputs = input.All(ReadInput),
        GroundSets = input.All(i => i.Numbers()),
        Standing = ReadBank(input),
        Beginnings = input.All(i => new BeginningTable(i.Number(), i.Optional(ReadTerm))),
        Inadmissible = ReadBank(input),
        Asked = ReadBank(input),
        Guards = input.Numbers(),
        StandingAsksForOthers = input.Flag(),
        Measures = input.Numbers(),
        Triggered = ReadBank(input),
        Withheld = ReadBank(input),
        Entry = ReadBank(input),
        Exits = input.Numbers(),
        Exit = ReadBank(input),
        Lifts = input.All(i => new LiftTable(i.Text(), i.Number(), i.Number(), i.Optional(ReadTerm), i.Number(), i.Number())),
        Granted = ReadBank(input),
        Lasting = ReadLasting(input),
    };

    private static void Write(TableWriter output, Input of)
    {
        output.Number((int)of.Kind);
        output.Number(of.Of);
        output.Number(of.To);
        output.Number((int)of.Unit);
        output.Flag(of.StartDayIncluded);
        output.Number(of.Calendar);
        output.All(of.Points, (o, p) => o.Long(p));
        output.Numbers(of.ClassOf);
        output.Number(of.Never);
        output.Number(of.Classes);
    }

    private static Input ReadInput(TableReader input) => new(
        (InputKind)input.Number(),
        input.Number(),
        input.Number(),
        (TimeUnit)input.Number(),
        input.Flag(),
        input.Number(),
        input.All(i => i.Long()),
        input.Numbers(),
        input.Number(),
        input.Number());

    private static void Write(TableWriter output, Bank bank)
    {
        output.Number(bank.Decisions);
        output.Numbers(bank.Inputs);
        output.Numbers(bank.FirstRow);
        output.Numbers(bank.Classes);
        output.Number(bank.RowsPerPlane);
        output.Numbers(bank.FirstPlane);
        WriteBits(output, bank.Present);
        WriteBits(output, bank.Rows);
    }

    private static Bank ReadBank(TableReader input) => new()
    {
        Decisions = input.Number(),
        Inputs = input.Numbers(),
        FirstRow = input.Numbers(),
        Classes = input.Numbers(),
        RowsPerPlane = input.Number(),
        FirstPlane = input.Numbers(),
        Present = ReadBits(input),
        Rows = ReadBits(input),
    };
}
