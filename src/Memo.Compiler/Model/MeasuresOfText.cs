namespace Memo.Compiler.Model;

/// <summary>Measures as a text counts them: by its clauses. What one clause says may be written as several sanctions or rewards, and is still one measure of the text.</summary>
public static class MeasuresOfText
{
    /// <summary>How many measures of its text these are. One whose clause is not known counts by itself: nothing says that another is of the same clause.</summary>
    /// <param name="measures">Measures of one instrument.</param>
    public static int Count(IEnumerable<Measure> measures) => measures.GroupBy(m => m.Clause.Value).Sum(clause => clause.Key is null ? clause.Count() : 1);
}
