namespace Memo.Runtime.Packs;

/// <summary>What a fact is a fact of.</summary>
public enum FactScope
{
    /// <summary>One entry on one list.</summary>
    Entry,

    /// <summary>The listed subject.</summary>
    Subject,

    /// <summary>The person asked about.</summary>
    Person,
}

/// <summary>The values a fact can have.</summary>
public enum FactType
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A whole number in the smallest unit: fen for money, 0.0001 percent for percentages, pieces for counts.</summary>
    Number,

    /// <summary>A day, or a month of which the day is not known, or that it has not happened.</summary>
    Date,

    /// <summary>One of several named values.</summary>
    Enumeration,

    /// <summary>A hierarchical code (a region, an industry): a longer code is a part of a shorter one.</summary>
    Code,
}

/// <summary>A unit in which time is counted.</summary>
public enum TimeUnit
{
    /// <summary>Days of the calendar.</summary>
    Days,

    /// <summary>Days that a working calendar names.</summary>
    WorkingDays,

    /// <summary>Months; years are twelve of them.</summary>
    Months,
}
