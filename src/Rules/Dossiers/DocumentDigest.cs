using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;

namespace CTCPL.Pipeline.Rules.Dossiers;

/// <summary>What is kept of one document to lay others beside it: a few kilobytes, never the text.</summary>
/// <param name="File">Its path as given.</param>
/// <param name="Sha256">Of its bytes, 64 lower-case hex digits.</param>
/// <param name="Media">Word or page: two forms of one report are of different media.</param>
public sealed record DocumentDigest(string File, string Sha256, DocumentMedia Media)
{
    /// <summary>Whether it is a report of Mẫu 01; <c>false</c> for a score table that came alone.</summary>
    public required bool IsReport { get; init; }

    /// <summary>Whose it is; <c>null</c> where the document does not say, or not surely.</summary>
    public UnitName? Unit { get; init; }

    /// <summary>The authority above ("quận Bắc Từ Liêm"); <c>null</c> where the document does not say, or not surely.</summary>
    public string? Parent { get; init; }

    /// <summary>The evaluation year; <c>null</c> where the document does not say, or not surely.</summary>
    public int? Year { get; init; }

    /// <summary>The letterhead's number ("15/BC-UBND"); <c>null</c> where it is blank or there is none.</summary>
    public string? Number { get; init; }

    /// <summary>The letterhead's date; <c>null</c> where it is blank or there is none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Every figure of the form, each once; in the order of criteria and then the declared ones.</summary>
    public ImmutableArray<DigestFigure> Figures { get; init; } = [];

    /// <summary>What it says in its own words.</summary>
    public ProseSketch Prose { get; init; } = ProseSketch.Empty;

    /// <summary>The longest line of its own words; <c>null</c> when it has none.</summary>
    public DigestPlace? LongestProse { get; init; }

    /// <summary>Whether it holds a score table (Mẫu 02).</summary>
    public bool HasTable { get; init; }

    /// <summary>The score table of a document that is nothing else; <c>null</c> for reports.</summary>
    public ScoreTable? Sheet { get; init; }

    /// <summary>The hashes by which reports with nearly the same words are found; none when it has too few words to be laid beside others.</summary>
    public ImmutableArray<uint> Handles() => IsReport && Prose.Size >= Neighbours.EnoughWords
        ? Prose.Smallest[..Math.Min(Neighbours.Handles, Prose.Smallest.Length)]
        : [];
}

/// <summary>The two forms in which one report is handed in.</summary>
public enum DocumentMedia
{
    /// <summary>A text document (Word, or converted to it).</summary>
    Text,

    /// <summary>Printed pages (PDF, scan, picture).</summary>
    Pages,
}

/// <summary>A figure of the form.</summary>
/// <param name="Key">Its logical place ("criterion 2 points", "total").</param>
/// <param name="Name">Its words for a message ("số điểm đạt được của tiêu chí 2").</param>
/// <param name="Value">The number; <c>null</c> where it cannot be read, or not surely.</param>
/// <param name="Of">The number after the slash; <c>null</c> where there is none, or it cannot be read surely.</param>
/// <param name="IsUnsure">Whether it is the reading that keeps it from being told.</param>
/// <param name="At">Where it stands.</param>
public sealed record DigestFigure(string Key, string Name, decimal? Value, decimal? Of, bool IsUnsure, DigestPlace At)
{
    /// <summary>"28,5/30".</summary>
    public string Written => Value is not decimal value ? "…"
        : Of is decimal of ? Describe.Ratio(value, of)
        : Wording.Number(value);
}

/// <summary>A place in a document.</summary>
/// <param name="Line">One-based line of the text as read.</param>
/// <param name="Page">One-based page; <c>null</c> where the format has no fixed pages.</param>
/// <param name="Quote">The words there.</param>
public sealed record DigestPlace(int Line, int? Page, string Quote);
