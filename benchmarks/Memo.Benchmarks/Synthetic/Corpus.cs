namespace Memo.Benchmarks.Synthetic;

/// <summary>
/// A pack of so many sanctions from one seed, in the proportions of <c>memoranda/national</c>: about 36 measures to a memorandum, most without
/// a condition of their own, some with one or two tests, few with alternatives; lists of very different popularity. Beyond the size of the
/// national corpus the memoranda are provincial.
/// </summary>
internal sealed class Corpus
{
    public const int Roles = 8;
    public const int Kinds = 3;
    public const int Flags = 64;
    public const int Grades = 6;
    private const int FlagsOfList = 6;
    private const int NationalMemoranda = 51;
    private static readonly int[] Amounts = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 50_000, 100_000, 200_000, 300_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 50_000_000];
    private static readonly int[] Months = [6, 12, 24, 36, 60];
    private readonly Random _random;

    /// <param name="changed">The number of a memorandum each of whose sanctions also asks for an amount: the pack after a change of its rules.</param>
    public Corpus(int sanctions, int seed, int? changed = null)
    {
        _random = new Random(seed);
        var memoranda = Math.Max(1, (sanctions + 35) / 36);
        Lists = Math.Min(42, Math.Max(2, memoranda * 2));
        YearsOfTerm = [.. Enumerable.Range(0, Lists).Select(_ => Pick(1, 2, 3, 3, 5))];
        var made = new List<Sanction>();
        for (var memorandum = 0; memorandum < memoranda; memorandum++)
        {
            var until = (int)((memorandum + 1L) * sanctions / memoranda);
            var lists = SomeLists(memorandum);
            int? province = memorandum < NationalMemoranda ? null : RandomProvince(_random);
            while (made.Count < until)
            {
                made.Add(new Sanction(made.Count, memorandum, lists, Reach(), When(lists, province)));
            }
        }

        Sanctions = [.. made.Select(s => s.Instrument == changed ? s with { When = [.. s.When.Select(tests => tests.Add(new Test.AmountAtLeast(20_000)))] } : s)];
    }

    public int Lists { get; }

    /// <summary>For each list.</summary>
    public ImmutableArray<int> YearsOfTerm { get; }

    public ImmutableArray<Sanction> Sanctions { get; }

    /// <summary>Each list has a few yes-no facts of its own and shares some with its neighbours.</summary>
    public static int FlagOf(int list, int number) => ((list * 3) + number) % Flags;

    /// <summary>Two digits.</summary>
    public static int RandomProvince(Random random) => 11 + (random.Next(31) * 2);

    /// <summary>Few lists have most of the entries.</summary>
    public static int RandomList(Random random, int lists) => (int)(lists * Math.Pow(random.NextDouble(), 2.5));

    private ImmutableArray<int> SomeLists(int memorandum)
    {
        var count = Pick(1, 1, 1, 2, 2, 3);
        var first = memorandum < Lists ? memorandum : RandomList(_random, Lists);
        return [.. Enumerable.Range(0, count).Select(i => i == 0 ? first : RandomList(_random, Lists)).Distinct().Order()];
    }

    private ImmutableArray<int> Reach() =>
    [
        Some(80, 1 | (_random.Next(100) < 60 ? 0b0000_0110 : 0b0011_1010)),
        Some(70, 1 | (_random.Next(100) < 50 ? 0b0000_1000 : 0b1100_0000)),
        1,
    ];

    private int Some(int percent, int roles) => _random.Next(100) < percent ? roles : 0;

    private ImmutableArray<ImmutableArray<Test>> When(ImmutableArray<int> lists, int? province)
    {
        var kind = _random.Next(100);
        ImmutableArray<ImmutableArray<Test>> when = kind < 65 ? [[]]
            : kind < 85 ? [Some(lists, Pick(1, 1, 2))]
            : [Some(lists, 2), Some(lists, Pick(1, 2))];
        return province is { } p ? [.. when.Select(tests => tests.Add(new Test.Region(p)))] : when;
    }

    private ImmutableArray<Test> Some(ImmutableArray<int> lists, int count) => [.. Enumerable.Range(0, count).Select(_ => Test(lists)).DistinctBy(t => t.GetType())];

    private Test Test(ImmutableArray<int> lists) => _random.Next(20) switch
    {
        < 11 => new Test.Flag(FlagOf(Pick([.. lists]), _random.Next(FlagsOfList)), _random.Next(100) < 75),
        < 14 => new Test.AmountAtLeast(Pick(Amounts)),
        < 16 => new Test.Listed(Pick(Months), _random.Next(100) < 80),
        < 18 => new Test.Grade(1 + _random.Next((1 << Grades) - 2)),
        18 => new Test.Region(_random.Next(100) < 70 ? RandomProvince(_random) : (RandomProvince(_random) * 100) + 1),
        _ => new Test.Industry(1 + _random.Next(97)),
    };

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];
}
