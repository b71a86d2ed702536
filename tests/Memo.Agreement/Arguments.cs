using System.Globalization;

namespace Memo.Agreement;

/// <param name="Out">The folder a counterexample is written to; null for none.</param>
internal sealed record Arguments(long Pairs, int Seed, string? Out)
{
    /// <summary>Null if they are not understood.</summary>
    public static Arguments? Read(string[] args)
    {
        var read = new Arguments(20_000, 1, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            var next = args[i] switch
            {
                "--pairs" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var pairs) => read with { Pairs = pairs },
                "--seed" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => read with { Seed = seed },
                "--out" when value is not null => read with { Out = value },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            read = next;
        }

        return read;
    }
}
