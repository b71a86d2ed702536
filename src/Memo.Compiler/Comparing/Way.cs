namespace Memo.Compiler.Comparing;

/// <summary>A way through a diagram as far as it has been gone: what was chosen, and the days that go together with it.</summary>
internal sealed class Way
{
    private readonly Way? _before;
    private readonly Lazy<IReadOnlyList<Choice>> _choices;

    private Way(Way? before, Choice? last, PossibleDays days)
    {
        (_before, Last, Days) = (before, last, days);
        _choices = new(Listed);
    }

    /// <summary>Null at the start.</summary>
    public Choice? Last { get; }

    public PossibleDays Days { get; }

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<Choice> Choices => _choices.Value;

    public static Way Start(PossibleDays days) => new(null, null, days);

    /// <summary>Null if there are no days for it.</summary>
    public Way? With(Choice choice) => !choice.Axis.IsAboutDates ? new Way(this, choice, Days) : Days.With(choice) is { } days ? new Way(this, choice, days) : null;

    private List<Choice> Listed()
    {
        var choices = new List<Choice>();
        for (var way = this; way.Last is { } last; way = way._before!)
        {
            choices.Add(last);
        }

        choices.Reverse();
        return choices;
    }
}
