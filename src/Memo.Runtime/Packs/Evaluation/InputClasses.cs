using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>The classes each input of a list may be in, as far as is known.</summary>
internal sealed class InputClasses
{
    /// <summary>The count of an input of which nothing is known: it may be in any class.</summary>
    public const int Any = -1;

    private readonly int[] _count;
    private readonly int[] _first;
    private readonly int[] _classes;

    /// <param name="inputs">The inputs of a list.</param>
    public InputClasses(Input[] inputs)
        : this(Array.ConvertAll(inputs, i => i.Classes))
    {
    }

    /// <param name="sizes">How many classes each input has.</param>
    public InputClasses(int[] sizes)
    {
        _count = new int[sizes.Length];
        _first = new int[sizes.Length];
        var total = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            _first[i] = total;
            total += sizes[i];
        }

        _classes = new int[total];
    }

    /// <summary>How many classes of all inputs there is room for.</summary>
    public int Room => _classes.Length;

    public int CountOf(int input) => _count[input];

    public int Of(int input, int index) => _classes[_first[input] + index];

    public void SetAny(int input) => _count[input] = Any;

    public void SetOne(int input, int only)
    {
        _count[input] = 1;
        _classes[_first[input]] = only;
    }

    public void SetNone(int input) => _count[input] = 0;

    /// <summary>Adds a class unless it is there already.</summary>
    public void Add(int input, int more)
    {
        var (first, count) = (_first[input], _count[input]);
        for (var i = 0; i < count; i++)
        {
            if (_classes[first + i] == more)
            {
                return;
            }
        }

        _classes[first + count] = more;
        _count[input] = count + 1;
    }
}
