namespace Memo.Tools.Tests.Legality;

/// <summary>A grade decides about no natural person, wherever it is asked: by the measure, by the rules of its list, of other entries. About a unit it may.</summary>
public sealed class GradesTests
{
    private const string Text = "effective from 2024-01-01\nlead bureau\nparties bureau";
    private const string Grade = "MEMO2022 Error";
    private const string Score = "MEMO5013 Warning";
    private const string Person = "natural_person as itself";

    [Theory]
    [InlineData(Person, "when grade is low", Grade)]
    [InlineData(Person, "unless grade is high", Grade)]
    [InlineData(Person, "ended when grade is high", Grade)]
    [InlineData(Person, "suspended when grade is high", Grade)]
    [InlineData(Person, "when listed in rated with (grade is low)", Grade)]
    [InlineData(Person, "when grade is low and party is legal_person", "")]
    [InlineData(Person, "when grade is low or debt more than 5 CNY", Grade)]
    [InlineData("legal_person as itself", "when grade is low", "")]
    [InlineData("legal_person as head", "when grade is low", Grade)]
    public void Of_a_measure(string on, string clauses, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text("memorandum", Text), Invented.Sanction(on: on, clauses: clauses)));

    [Theory]
    [InlineData("entry", "when grade is low", Person, Grade)]
    [InlineData("entry", "when debt more than 5 CNY\n  unless grade is high", Person, Grade)]
    [InlineData("entry", "when grade is low and party is legal_person", Person, "")]
    [InlineData("entry", "when grade is low and not (party is natural_person)\n  unless grade is high", Person, "")]
    [InlineData("entry", "when grade is low", "legal_person as itself", "")]
    [InlineData("term", "when grade is low\n  lasts 2 years from decided", Person, Grade)]
    [InlineData("term", "lasts 2 years from decided\n  ended when grade is high", Person, Grade)]
    [InlineData("term", "lasts until listed in court_list with (grade is high)", Person, Grade)]
    [InlineData("exit", "kind early\n  when grade is high", Person, Grade)]
    [InlineData("inadmissible", "when grade is high", Person, Grade)]
    [InlineData("inadmissible", "when debt less than 5 CNY", Person, "")]
    public void Of_the_list(string keyword, string clauses, string on, string expected) => Assert.Equal(expected, Invented.Gives(
        Invented.Text("memorandum", Text),
        Rule(keyword, "bad", clauses),
        Invented.Sanction(on: on)));

    /// <summary>The grade puts the person on one list, that list on the other.</summary>
    [Fact]
    public void Of_the_list_asked_about() => Assert.Equal(Grade, Invented.Gives(
        Invented.Text("memorandum", Text),
        Rule("entry", "rated", "when grade is low"),
        Invented.Sanction(on: Person, clauses: "when listed in rated")));

    /// <summary>To be on a blacklist is a sanction, whatever follows. Who is meant is told by the rule itself, or by what follows.</summary>
    [Theory]
    [InlineData("bad", "grade is low and party is natural_person", Grade)]
    [InlineData("bad", "grade is low", "")]
    [InlineData("rated", "grade is low and party is natural_person", "")]
    public void Of_a_list_alone(string list, string when, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text("memorandum", Text), Rule("entry", list, "when " + when)));

    /// <summary>A score is asked wherever a grade is; of an issued text it is a warning.</summary>
    [Theory]
    [InlineData(Person, "when points less than 60 marks", "", Score)]
    [InlineData(Person, "when listed in rated with (points less than 60 marks)", "", Score)]
    [InlineData(Person, "when points less than 60 marks and party is legal_person", "", "")]
    [InlineData("legal_person as itself", "when points less than 60 marks", "", "")]
    [InlineData(Person, "", "when points less than 60 marks and party is natural_person", Score + " " + Score)]
    [InlineData(Person, "", "when points less than 60 marks and party is legal_person", "")]
    [InlineData(Person, "when points less than 60 marks", "when grade is low", Grade + " " + Score)]
    public void A_score(string on, string clauses, string entry, string expected) => Assert.Equal(expected, Invented.Gives(
        "\nunit marks = 分数单位\n\nfact points = 行为分\n  type count of marks\n  scope entry\n",
        Invented.Text("memorandum", Text),
        Invented.Sanction(on: on, clauses: clauses),
        entry.Length == 0 ? "" : Rule("entry", "bad", entry)));

    private static string Rule(string keyword, string list, string clauses) =>
        $"\n{keyword} by_grade = 按等级\n  under text\n  covers {list}\n  {clauses}\n  sourced from invented\n";
}
