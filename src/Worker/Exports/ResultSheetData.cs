using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Assessments;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>What a result sheet reads of the contract's object, as the database keeps it.</summary>
internal sealed record ResultSheetData(
    AssessmentOutcome Outcome,
    SheetReason? Reason,
    SheetReading? Reading,
    SheetReport? Report,
    ReportVerdict? Verdict,
    ImmutableArray<SheetFinding> Findings,
    ImmutableArray<StoredOverride> Overrides);

/// <summary>How the file was read; results kept from before have no notes.</summary>
internal sealed record SheetReading(ReadingMethod Method, int? Pages, ReadingQuality Quality, ImmutableArray<SheetNote> Notes);

/// <summary>Something the reader noticed.</summary>
internal sealed record SheetNote(string Code, int? Line, string Message);

/// <summary>Why a file was not checked.</summary>
internal sealed record SheetReason(string Code, string Message);

/// <summary>The figures of the report.</summary>
internal sealed record SheetReport(
    SheetUnit? Unit, int? Year, string? Standard, ImmutableArray<SheetCriterion> Criteria, SheetDeclared Declared, SheetComputed? Computed);

/// <summary>Whose report it is.</summary>
internal sealed record SheetUnit(string? Kind, string? Name, string? Parent);

/// <summary>One criterion's four lines.</summary>
internal sealed record SheetCriterion(
    int? Number,
    SheetFigure? IndicatorsAtMaximum,
    SheetFigure? IndicatorsAtLeastHalf,
    SheetFigure? IndicatorsAtZero,
    SheetFigure? Points);

/// <summary>The totals as stated.</summary>
internal sealed record SheetDeclared(SheetFigure? CriteriaAtLeastHalf, SheetFigure? TotalPoints, SheetFigure? ConditionsMet);

/// <summary>The totals as they add up.</summary>
internal sealed record SheetComputed(SheetFigure? TotalPoints, int? CriteriaAtLeastHalf, int? ConditionsMet);

/// <summary>A value over its denominator, each perhaps not legible.</summary>
internal sealed record SheetFigure(decimal? Value, decimal? Of, bool Doubtful = false);

/// <summary>A finding as shown.</summary>
internal sealed record SheetFinding(
    string Rule,
    Severity Severity,
    Outcome Outcome,
    string Title,
    string Message,
    string Citation,
    int? Criterion,
    string? Expected,
    string? Actual,
    ImmutableArray<SheetEvidence> Evidence,
    ImmutableArray<SheetElsewhere> Elsewhere,
    string? CausedBy);

/// <summary>The words and where they stand.</summary>
internal sealed record SheetEvidence(string Quote, int Line, int? Page);

/// <summary>Words of another file and where they stand; results kept from before have none.</summary>
internal sealed record SheetElsewhere(string File, string Quote, int Line, int? Page);
