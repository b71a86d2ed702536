using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Runtime.Packs.Tables;

namespace Memo.Compiler.Emit.Tables;

/// <summary>Normal forms to a bank: each of their boxes to the bits of rows, over the classes that all decisions of the list share.</summary>
internal sealed class BankBuilder(IReadOnlyDictionary<Variable, (int Index, ImmutableArray<Predicate> Predicates, ImmutableArray<bool[]> Satisfies)> inputs)
{
    private const int WordBits = 64;

    public Bank Build(ImmutableArray<NormalForm> decisions)
    {
        var used = decisions.SelectMany(d => d.Dimensions).Select(d => inputs[d.Variable]).GroupBy(i => i.Index).OrderBy(g => g.Key).Select(g => g.First()).ToArray();
        var place = used.Select((input, i) => (input.Index, i)).ToDictionary(x => x.Index, x => x.i);
        int[] classes = [.. used.Select(u => u.Satisfies.Length)];
        int[] firstRow = [.. classes.Select((_, i) => classes.Take(i).Sum(c => c + 2))];
        var rowsPerPlane = classes.Sum(c => c + 2);
        var words = (decisions.Length + WordBits - 1) / WordBits;
        var firstPlane = new int[words + 1];
        for (var word = 0; word < words; word++)
        {
            firstPlane[word + 1] = firstPlane[word] + decisions.Skip(word * WordBits).Take(WordBits).Max(d => d.Boxes.Length);
        }

        var present = new ulong[firstPlane[words]];
        var rows = new ulong[present.Length * rowsPerPlane];
        for (var decision = 0; decision < decisions.Length; decision++)
        {
            var form = decisions[decision];
            var maps = form.Dimensions.Select(MapOf).ToArray();
            var bit = 1UL << (decision % WordBits);
            for (var box = 0; box < form.Boxes.Length; box++)
            {
                var plane = firstPlane[decision / WordBits] + box;
                present[plane] |= bit;
                var admitted = new bool[used.Length][];
                for (var d = 0; d < form.Dimensions.Length; d++)
                {
                    var set = form.Boxes[box].Sets[d];
                    admitted[place[inputs[form.Dimensions[d].Variable].Index]] = [.. maps[d].Select(own => set.Contains(own))];
                }

                for (var i = 0; i < used.Length; i++)
                {
                    Write(rows, (plane * rowsPerPlane) + firstRow[i], bit, classes[i], admitted[i]);
                }
            }
        }

        return new Bank
        {
            Decisions = decisions.Length,
            Inputs = [.. used.Select(u => u.Index)],
            FirstRow = firstRow,
            Classes = classes,
            RowsPerPlane = rowsPerPlane,
            FirstPlane = firstPlane,
            Present = present,
            Rows = rows,
        };
    }

    /// <param name="admitted">Null where the box does not constrain the input.</param>
    private static void Write(ulong[] rows, int first, ulong bit, int classes, bool[]? admitted)
    {
        for (var c = 0; c < classes; c++)
        {
            rows[first + c] |= admitted is null || admitted[c] ? bit : 0;
        }

        rows[first + classes] |= admitted is null || admitted.All(a => a) ? bit : 0;
        rows[first + classes + 1] |= admitted is null || admitted.Any(a => a) ? bit : 0;
    }

    /// <summary>For each class of the list's input the class of the decision's own, coarser dimension.</summary>
    private int[] MapOf(Dimension dimension)
    {
        var (_, predicates, satisfies) = inputs[dimension.Variable];
        var own = dimension.Predicates.Select(p => predicates.IndexOf(p)).ToArray();
        return
        [
            .. satisfies.Select(outcome => Enumerable.Range(0, dimension.Classes.Length)
                .First(c => own.Select((p, i) => dimension.Classes[c].Satisfies[i] == outcome[p]).All(same => same))),
        ];
    }
}
