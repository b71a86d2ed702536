using System.Globalization;

namespace Memo.Compiler.Tests;

/// <summary>How much a test tries, as the environment sets it.</summary>
internal static class Setting
{
    public static int Of(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : usual;
}
