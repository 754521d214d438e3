using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>
/// What a ward report (Mẫu 01) says, fact by fact, each with its words and place. Holds no opinion: contradictions
/// stand side by side here and are for the rules to find. Compare two reports by their golden text, not by ==.
/// </summary>
public sealed record Report
{
    /// <summary>The document the facts were taken from.</summary>
    public required DocumentText Document { get; init; }

    /// <summary>Whose report it is: from the title, or else the letterhead, or else the request.</summary>
    public required Fact<UnitName> Unit { get; init; }

    /// <summary>The authority above ("quận Bắc Từ Liêm"), kind in lower case.</summary>
    public required Fact<string> Parent { get; init; }

    /// <summary>The evaluation year: from the title, or else the discipline statement, or else the request.</summary>
    public required Fact<int> Year { get; init; }

    /// <summary>The document number of the letterhead ("15/BC-UBND"). Garbled when blank; absent without a letterhead.</summary>
    public required Fact<string> Number { get; init; }

    /// <summary>The date of the letterhead. Garbled when day or month is blank or impossible; absent without a letterhead.</summary>
    public required Fact<DateOnly> Date { get; init; }

    /// <summary>"DỰ THẢO" in the letterhead, in a header or as a watermark: stated <c>true</c>, or absent.</summary>
    public required Fact<bool> Draft { get; init; }

    /// <summary>The blocks of the scored part in document order.</summary>
    public required ImmutableArray<CriterionBlock> Blocks { get; init; }

    /// <summary>x/5: criteria at half or more, every occurrence in document order; empty when absent.</summary>
    public required ImmutableArray<Figure> CriteriaAtLeastHalf { get; init; }

    /// <summary>y/100: the total, every occurrence (conditions, request, prose about the total); empty when absent.
    /// The first one from the conditions section stands first.</summary>
    public required ImmutableArray<Figure> TotalPoints { get; init; }

    /// <summary>x/3: conditions met, every occurrence; empty when absent.</summary>
    public required ImmutableArray<Figure> ConditionsMet { get; init; }

    /// <summary>Every statement on discipline of the heads (condition 3): <c>true</c> admits, <c>false</c> denies,
    /// garbled when it is there and says neither. Empty when nothing is said.</summary>
    public required ImmutableArray<Fact<bool>> LeaderDiscipline { get; init; }

    /// <summary>Request for recognition: stated <c>true</c> (asks), <c>false</c> (says it does not ask), or absent.</summary>
    public required Fact<bool> RecognitionRequested { get; init; }

    /// <summary>Every evaluation year in a formal place, in document order.</summary>
    public required ImmutableArray<Mention<int>> YearMentions { get; init; }

    /// <summary>Every unit named in a place where this unit must stand, in document order.</summary>
    public required ImmutableArray<Mention<UnitName>> UnitMentions { get; init; }

    /// <summary>Evaluation years in formal places whose reading is unsure; not among <see cref="YearMentions"/>.</summary>
    public ImmutableArray<UnsureMention<int>> UnsureYears { get; init; } = [];

    /// <summary>Units in formal places whose reading is unsure; not among <see cref="UnitMentions"/>.</summary>
    public ImmutableArray<UnsureMention<UnitName>> UnsureUnits { get; init; } = [];

    /// <summary>Every kind word that stands for this unit without its name ("xây dựng phường đạt chuẩn"), the law's own
    /// "xã, phường, thị trấn" left out.</summary>
    public required ImmutableArray<Stated<UnitKind>> KindMentions { get; init; }

    /// <summary>Every law and document cited, in document order.</summary>
    public required ImmutableArray<Stated<LegalReference>> Citations { get; init; }

    /// <summary>Every date written out with day, month and year of four digits, in document order, whether or not there is such a day.</summary>
    public ImmutableArray<Stated<WrittenDate>> Dates { get; init; } = [];

    /// <summary>What of the form was not filled in, in document order; blank figures and a blank letterhead are said by their own facts.</summary>
    public ImmutableArray<Placeholder> Placeholders { get; init; } = [];

    /// <summary>The form's sections that are present.</summary>
    public required ImmutableArray<Stated<Section>> Sections { get; init; }

    /// <summary>Lines that begin like a figure's line of the form and carry a number, but whose label is none of the form's
    /// ("Số chỉ tiêu đạt từ 40% …"): perhaps a missing line, misworded. The value is the line's words.</summary>
    public ImmutableArray<Stated<string>> Misworded { get; init; } = [];

    /// <summary>Figures of the form that sentences repeat, in document order; not among the figures of the form's own lines.</summary>
    public ImmutableArray<RepeatedFigure> Repeats { get; init; } = [];

    /// <summary>Percentages with the two numbers they are the ratio of, in document order.</summary>
    public ImmutableArray<StatedRatio> Ratios { get; init; } = [];

    /// <summary>The list markers in front of the criterion headings and of the conditions, in document order.</summary>
    public required ImmutableArray<ListMarker> Markers { get; init; }

    /// <summary>The score table (Mẫu 02) annexed in the same file; <c>null</c> when the file holds none.</summary>
    public ScoreTable? ScoreTable { get; init; }
}

/// <summary>A value in a formal place.</summary>
public sealed record Mention<T>(FormalPlace Place, Stated<T> Fact);

/// <summary>Something in a formal place whose reading is unsure.</summary>
public sealed record UnsureMention<T>(FormalPlace Place, Garbled<T> Fact);

/// <summary>The places of the form that must agree on unit and year.</summary>
public enum FormalPlace { Letterhead, Title, DisciplineStatement, DataWindow, Request, Signature }

/// <summary>The form's sections a report must have.</summary>
public enum Section { SelfScores, Conditions, Request }

/// <summary>A list marker in front of a heading or condition.</summary>
/// <param name="List">Which list it belongs to.</param>
/// <param name="Marker">As written or rendered: "a.", "d)"; <c>null</c> when the item has none.</param>
/// <param name="At">The marker, or the start of the item without one.</param>
/// <param name="Quote">The item's words.</param>
public sealed record ListMarker(MarkedList List, string? Marker, TextSpan At, string Quote);

/// <summary>The lists of the form whose items carry letters a), b), c), d), đ).</summary>
public enum MarkedList { Criteria, Conditions }
