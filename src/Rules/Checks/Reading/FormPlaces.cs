using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>Lines between which the parts of the form stand, found or not. One-based; zero before the first line.</summary>
internal sealed class FormPlaces(Case c)
{
    /// <summary>A last condition that was not found stands at most this many lines behind the others, a first heading so many before.</summary>
    private const int ConditionLines = 8;

    public int DocumentEnd => c.Document.Lines.Length + 1;

    /// <summary>The last line of any criterion.</summary>
    public int MeasuresEnd => c.Report.Blocks.Select(EndOf).DefaultIfEmpty(ScoresStart).Max();

    /// <summary>The last line of the conditions' figures.</summary>
    public int ConditionsFiguresEnd =>
        Declared.Select(f => f.At.Line).Append(MeasuresEnd).Max();

    /// <summary>Where the conditions certainly are over.</summary>
    public int ConditionsEnd
    {
        get
        {
            int request = c.Report.Sections.FirstOrDefault(s => s.Value == Section.Request)?.At.Line
                ?? c.Report.RecognitionRequested.Place?.Line ?? DocumentEnd;
            int end = Math.Min(ConditionsFiguresEnd + ConditionLines + 1, DocumentEnd);
            return request > ConditionsFiguresEnd ? Math.Min(request, end) : end;
        }
    }

    /// <summary>The line of the heading or first measure of the block at this position.</summary>
    public int StartOf(int position) => c.Report.Blocks[position].Start?.Line ?? DocumentEnd;

    /// <summary>The last line before the block at this position.</summary>
    public int EndBefore(int position) => position > 0 ? EndOf(c.Report.Blocks[position - 1]) : ScoresStart;

    /// <summary>The last line of the block at this position.</summary>
    public int EndOf(int position) => EndOf(c.Report.Blocks[position]);

    /// <summary>The nearest line above the block at this position, or its own, that is a criterion's heading for sure; else the start of the self-scores.</summary>
    public int HeadingAbove(int position)
    {
        while (position >= 0 && c.Report.Blocks[position].Heading is not Stated<CriterionHeading>)
            position--;
        return position < 0 ? ScoresStart : StartOf(position);
    }

    /// <summary>The line before a heading that was not found. A recogniser that lost it gives the first lines below it to the block before.</summary>
    public int BeforeHeading(int position) =>
        IsRecognised ? HeadingAbove(position) : EndBefore(position);

    /// <summary>Before a whole criterion; on a scan the start of the self-scores: a lost heading shifts the lines behind it.</summary>
    public int EndBeforeCriterion(int number) => c.Criteria.LastOrDefault(k => k.Number < number && k.Block is not null) switch
    {
        { Block: { } before } when !IsRecognised => EndOf(before),
        _ => ScoresStart,
    };

    /// <summary>Behind a whole criterion; on a scan the end of the self-scores.</summary>
    public int StartBehindCriterion(int number) => c.Criteria.FirstOrDefault(k => k.Number > number && k.Block is not null) switch
    {
        { Block.Start.Line: var line } when !IsRecognised => line,
        _ => ConditionsStart,
    };

    /// <summary>The line in front of a measure that a block lacks, in the form's order; on a scan, where lines of two criteria may have run together, the heading.</summary>
    public int LineBefore(int position, Measure measure)
    {
        if (IsRecognised)
            return HeadingAbove(position);
        CriterionBlock block = c.Report.Blocks[position];
        MeasureLine? before = block.Figures.LastOrDefault(f => f.Measure < measure);
        return before?.Figure.At.Line ?? block.Heading.Place?.Line ?? EndBefore(position);
    }

    /// <summary>The line behind a measure that a block lacks, in the form's order; on a scan, the next heading that is one for sure.</summary>
    public int LineBehind(int position, Measure measure)
    {
        if (IsRecognised)
            return HeadingBelow(position);
        MeasureLine? behind = c.Report.Blocks[position].Figures.FirstOrDefault(f => f.Measure > measure);
        return behind?.Figure.Label.Line ?? (position + 1 < c.Report.Blocks.Length ? StartOf(position + 1) : ConditionsStart);
    }

    private int HeadingBelow(int position)
    {
        do
            position++;
        while (position < c.Report.Blocks.Length && c.Report.Blocks[position].Heading is not Stated<CriterionHeading>);
        return position < c.Report.Blocks.Length ? StartOf(position) : ConditionsStart;
    }

    /// <summary>Words without tone marks, spaces and punctuation.</summary>
    public static string Plain(string words) => string.Concat(Folding.Fold(words).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '%'));

    private bool IsRecognised => !RecognisedLines.Of(c.Document).AreNone;

    private IEnumerable<Figure> Declared => c.Report.CriteriaAtLeastHalf.Concat(c.Report.TotalPoints).Concat(c.Report.ConditionsMet);

    /// <summary>The line of the self-scores' heading; without one, some lines before the first criterion.</summary>
    public int ScoresStart
    {
        get
        {
            int first = c.Report.Blocks.IsEmpty ? DocumentEnd : StartOf(0);
            int heading = c.Report.Sections.FirstOrDefault(s => s.Value == Section.SelfScores)?.At.Line ?? DocumentEnd;
            return heading < first ? heading : Math.Max(0, first - ConditionLines);
        }
    }

    /// <summary>The first line of the conditions; behind the last line where there are none.</summary>
    public int ConditionsStart
    {
        get
        {
            int heading = c.Report.Sections.FirstOrDefault(s => s.Value == Section.Conditions)?.At.Line ?? DocumentEnd;
            return Declared.Select(f => f.Label.Line).Append(heading).Where(line => line > MeasuresEnd).DefaultIfEmpty(DocumentEnd).Min();
        }
    }

    private static int EndOf(CriterionBlock block) =>
        block.Figures.Select(f => f.Figure.At.Line).Append(block.Start?.Line ?? 0).Max();
}
