using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>The sources of a list to groups that are read together, and how they are read from a row.</summary>
internal sealed class SourcesToPlan(PackTables pack, Source[] sources)
{
    private const int LargestReach = 4096;
    private readonly List<SourceGroup> _groups = [];
    private readonly List<int> _others = [];

    /// <param name="first">Sources that are asked for first: their dates are read together.</param>
    public ReadingPlan Make(int[] first)
    {
        var questions = AddQuestions();
        var values = AddValues();
        var (adds, roles) = AddReach();
        var (dateOf, above) = AddDates(first);
        int[] standings = [.. Of(s => s.Kind == SourceKind.Standing)];
        _groups.AddRange(standings.Select(s => new SourceGroup([s], sources[s].Classes.Length, [.. InputsToSources.ClassOfStates.Select((c, states) => (states, (int[]?)[c]))])));
        var members = AddMembers(roles);
        _others.AddRange(Of(s => s.Kind == SourceKind.Input));
        _groups.AddRange(_others.Select(s => new SourceGroup([s], sources[s].Classes.Length, Each(sources[s].Classes.Length))));
        FillUp(_groups, SourceGroup.Empty);
        return new ReadingPlan
        {
            Groups = [.. _groups],
            Questions = questions,
            Values = values,
            Kind = (pack.Layout.Subject.QuarterOf(pack.Layout.Subject.KindPlace), adds),
            RolesOfKind = roles is { } r ? MembersOf(sources[r]) : default,
            DateOf = dateOf,
            Above = above,
            Standings = standings,
            Members = members,
            Others = [.. _others],
        };
    }

    private static void FillUp<T>(List<T> items, T empty)
    {
        while (items.Count % ReadingPlan.Four != 0)
        {
            items.Add(empty);
        }
    }

    private IEnumerable<int> Of(Func<Source, bool> which) => Enumerable.Range(0, sources.Length).Where(s => which(sources[s]));

    private static (int, int[]?)[] Each(int classes) => [.. Enumerable.Range(0, classes).Select(c => (c, (int[]?)[c]))];

    private QuestionBlock[] AddQuestions()
    {
        var blocks = new List<QuestionBlock>();
        var (words, own) = (new List<(BitsOfRow, int)>(), new List<int>());
        foreach (var word in Of(s => s.Kind is SourceKind.YesNo or SourceKind.Others).GroupBy(s => WordOf(sources[s])).OrderBy(g => g.Key.Given))
        {
            int[] inWord = [.. word.OrderBy(s => BitOf(sources[s]))];
            if (own.Count + inWord.Length > Bits.WordBits)
            {
                EndBlock();
            }

            words.Add((new BitsOfRow(word.Key.Given, word.Key.Yes, MaskOf(inWord), MaskOf(inWord.Where(s => !IsSilentNo(sources[s])))), own.Count));
            own.AddRange(inWord);
        }

        if (own.Count > 0)
        {
            EndBlock();
        }

        return [.. blocks];

        void EndBlock()
        {
            var first = _groups.Count;
            for (var at = 0; at < own.Count; at += ReadingPlan.SliceBits)
            {
                _groups.Add(Slice([.. own.Skip(at).Take(ReadingPlan.SliceBits)]));
            }

            FillUp(_groups, SourceGroup.Empty);
            blocks.Add(new QuestionBlock([.. words], _groups.Count - first));
            words.Clear();
            own.Clear();
        }
    }

    private ulong MaskOf(IEnumerable<int> of) => of.Aggregate(0UL, (mask, s) => mask | (1UL << BitOf(sources[s])));

    private (int Given, int Yes) WordOf(Source source)
    {
        var part = source.Kind == SourceKind.Others ? pack.Layout.Subject : pack.Layout.Of(source.Scope);
        var word = source.Kind == SourceKind.Others ? part.Questions : source.Place / Bits.WordBits;
        return (part.Start + part.GivenAt + word, part.Start + part.YesAt + word);
    }

    private static int BitOf(Source source) => source.Kind == SourceKind.Others ? 0 : source.Place % Bits.WordBits;

    private bool IsSilentNo(Source source) => source.Kind == SourceKind.YesNo && pack.Facts[source.Of].SilenceIsNo;

    /// <summary>Whether the lists are complete is read as a fact that is given, and no, if they are; the class of "yes" is that of other lists unknown.</summary>
    private SourceGroup Slice(int[] of)
    {
        var cells = new List<(int, int[]?)>();
        for (var index = 0; index < 1 << of.Length; index++)
        {
            cells.Add((index, [.. of.Select((_, bit) => index >> bit & 1)]));
        }

        cells.Add((ReadingPlan.NoneGiven, [.. of.Select(s => sources[s].Kind == SourceKind.Others ? 1 : sources[s].NotGiven)]));
        return new SourceGroup(of, ReadingPlan.NoneGiven + 1, cells);
    }

    private int[] AddValues()
    {
        var quarters = new List<int>();
        foreach (var s in Of(s => s.Kind == SourceKind.Value || (s.Kind == SourceKind.Ladder && !s.IsDate)))
        {
            var source = sources[s];
            quarters.Add(pack.Layout.Of(source.Scope).QuarterOf(source.Place));
            _groups.Add(OfValue(s, source));
        }

        FillUp(_groups, SourceGroup.Empty);
        FillUp(quarters, pack.Layout.Subject.QuarterOf(pack.Layout.Subject.NothingPlace));
        return [.. quarters];
    }

    private SourceGroup OfValue(int s, Source source)
    {
        var fact = pack.Facts[source.Of];
        var cells = new List<(int, int[]?)> { (0, [source.NotGiven]) };
        if (source.IsCode)
        {
            cells.Add((RowPart.InPart, null));
        }

        var values = source.Kind == SourceKind.Value ? source.NotGiven : fact.Points.Length + 1;
        for (var value = 0; value < values; value++)
        {
            var ofClass = source.Kind == SourceKind.Value ? value : value == 0 ? 0 : source.Points.Count(p => p <= fact.Points[value - 1]);
            cells.Add((RowPart.FirstValue + value, [ofClass]));
        }

        return new SourceGroup([s], RowPart.FirstValue + values, cells);
    }

    /// <summary>Kinds that no input tells apart add the same.</summary>
    private (int[] Adds, int? Roles) AddReach()
    {
        int? kinds = Of(s => s.Kind == SourceKind.Kind).Cast<int?>().FirstOrDefault();
        int? roles = Of(s => s.Kind == SourceKind.Roles).Cast<int?>().FirstOrDefault();
        var (classOf, different) = (new int[pack.Kinds.Length + 1], new List<int>());
        for (var kind = -1; kinds is { } k && kind < pack.Kinds.Length; kind++)
        {
            var ofClass = kind < 0 ? sources[k].NotGiven : kind;
            var same = different.FindIndex(other => InputsToSources.AreSame(sources[k].Classes[ofClass], sources[k].Classes[other]));
            classOf[kind + 1] = same < 0 ? different.Count : same;
            if (same < 0)
            {
                different.Add(ofClass);
            }
        }

        var sets = roles is { } r ? (1 << sources[r].Members.Length) + 1 : 1;
        if (sets * Math.Max(1, different.Count) > LargestReach)
        {
            (roles, sets) = (null, 1);
        }

        var ofRoles = roles is { } own ? CellsOfMembers(own) : [(0, [])];
        var cells = kinds is null ? ofRoles : different.SelectMany((ofKind, i) => ofRoles.Select(cell => ((i * sets) + cell.Index, (int[]?)[ofKind, .. cell.Classes!]))).ToArray();
        _groups.Add(new SourceGroup([.. kinds is { } of ? [of] : Array.Empty<int>(), .. roles is { } with ? [with] : Array.Empty<int>()], sets * Math.Max(1, different.Count), cells));
        return ([.. classOf.Select(c => c * sets)], roles);
    }

    private (int Index, int[]? Classes)[] CellsOfMembers(int s)
    {
        var members = sources[s].Members;
        int[] order = [.. members.OrderBy(m => m)];
        var cells = new List<(int, int[]?)>();
        for (var index = 0; index < 1 << members.Length; index++)
        {
            var set = 0;
            for (var bit = 0; bit < order.Length; bit++)
            {
                set |= (index >> bit & 1) << Array.IndexOf(members, order[bit]);
            }

            cells.Add((index, [set]));
        }

        cells.Add((1 << members.Length, [sources[s].NotGiven]));
        return [.. cells];
    }

    private BitsOfRow MembersOf(Source source)
    {
        var part = source.Kind == SourceKind.Roles ? pack.Layout.Person : pack.Layout.Entry;
        var word = part.Questions + (source.Members[0] / Bits.WordBits);
        var mask = source.Members.Aggregate(0UL, (bits, m) => bits | (1UL << (m % Bits.WordBits)));
        return new BitsOfRow(part.Start + part.GivenAt + word, part.Start + part.YesAt + word, mask, mask);
    }

    private BitsOfRow[] AddMembers(int? roles)
    {
        var members = new List<BitsOfRow>();
        foreach (var s in Of(s => s.Kind is SourceKind.Roles or SourceKind.Grounds))
        {
            if (s != roles)
            {
                members.Add(MembersOf(sources[s]));
                _groups.Add(new SourceGroup([s], (1 << sources[s].Members.Length) + 1, CellsOfMembers(s)));
            }
        }

        return [.. members];
    }

    /// <summary>
    /// Each date of an entry is compared with its points, and, where that makes a difference, whether it is given and whether it has not happened.
    /// Other dates are read in the general way, as are those for which there is no room.
    /// </summary>
    private (int[] DateOf, int[] Above) AddDates(int[] first)
    {
        const int Comparisons = ReadingPlan.DateGroups * ReadingPlan.ComparisonsOfGroup;
        var (dateOf, above) = (new int[Comparisons], Enumerable.Repeat(int.MaxValue, Comparisons).ToArray());
        var (inGroup, taken) = (Enumerable.Range(0, ReadingPlan.DateGroups).Select(_ => new List<(int Source, int[] Patterns)>()).ToArray(), new int[ReadingPlan.DateGroups]);
        foreach (var s in Of(s => s.Kind == SourceKind.Ladder && s.IsDate).OrderBy(s => Array.IndexOf(first, s) < 0))
        {
            int[] codes = [.. ComparisonsOf(sources[s])];
            var group = Array.FindIndex(taken, t => t + codes.Length <= ReadingPlan.ComparisonsOfGroup);
            if (sources[s].Of > BuiltInFacts.SuspendedUntil || group < 0)
            {
                _others.Add(s);
                continue;
            }

            for (var i = 0; i < codes.Length; i++)
            {
                var at = (group * ReadingPlan.ComparisonsOfGroup) + taken[group] + i;
                (dateOf[at], above[at]) = (RowPart.HalfOf(sources[s].Of), codes[i]);
            }

            inGroup[group].Add((s, [.. PatternsOf(sources[s], codes).Select(p => p < 0 ? p : p << taken[group])]));
            taken[group] += codes.Length;
        }

        foreach (var dates in inGroup)
        {
            var cells = new List<(int Index, int[]? Classes)> { (0, []) };
            foreach (var (_, patterns) in dates)
            {
                cells = [.. cells.SelectMany(cell => patterns.Select((pattern, c) => (pattern, c)).Where(p => p.pattern >= 0).Select(p => (cell.Index | p.pattern, (int[]?)[.. cell.Classes!, p.c])))];
            }

            // Classes that none of the comparisons tells apart are the same class.
            cells = [.. cells.GroupBy(c => c.Index).Select(same => same.First())];
            _groups.Add(new SourceGroup([.. dates.Select(d => d.Source)], 1 << ReadingPlan.ComparisonsOfGroup, cells));
        }

        return (dateOf, above);
    }

    /// <summary>The codes that a day is compared with, whether it is given first, whether it has happened last; the decision is always a day where dates are plain.</summary>
    private IEnumerable<int> ComparisonsOf(Source source)
    {
        if (HasGiven(source))
        {
            yield return 0;
        }

        foreach (var point in source.Points)
        {
            yield return (int)point - 1;
        }

        if (HasNever(source))
        {
            yield return RowPart.Never - 1;
        }
    }

    private bool HasGiven(Source source) =>
        source.Of != BuiltInFacts.Decided && !RowPart.IsNeverBySilence(pack.Facts, source.Of) && !InputsToSources.AreSame(source.Classes[source.NotGiven], source.Classes[0]);

    private static bool HasNever(Source source) =>
        source.Of != BuiltInFacts.Decided && !InputsToSources.AreSame(source.Classes[source.Never], source.Classes[source.Points.Length]);

    /// <summary>For each class of a date the comparisons that hold; −1 for a class that cannot be.</summary>
    private IEnumerable<int> PatternsOf(Source source, int[] codes)
    {
        var given = HasGiven(source) ? 1 : 0;
        for (var c = 0; c < source.Classes.Length; c++)
        {
            yield return c <= source.Points.Length ? (1 << (given + c)) - 1
                : source.Of == BuiltInFacts.Decided ? -1
                : c == source.NotGiven && !RowPart.IsNeverBySilence(pack.Facts, source.Of) ? 0
                : (1 << codes.Length) - 1;
        }
    }
}
