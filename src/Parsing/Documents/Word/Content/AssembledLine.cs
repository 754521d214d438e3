using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>A line put together, and what stands at which place of it.</summary>
/// <param name="Text">NFC, the list number in front, no white space behind; may be empty.</param>
/// <param name="NumberLength">UTF-16 units of the list number in front.</param>
/// <param name="Changes">Unaccepted changes, from left to right.</param>
/// <param name="Hidden">Words that are not to be seen, from left to right.</param>
/// <param name="Marks">Marks, from left to right.</param>
/// <param name="Original">The line in its old coding, before it was decoded; <c>null</c> when it was Unicode.</param>
internal sealed record AssembledLine(
    string Text,
    int NumberLength,
    ImmutableArray<LineChange> Changes,
    ImmutableArray<LineWords> Hidden,
    ImmutableArray<LineMark> Marks,
    string? Original);

/// <summary>An unaccepted change: some words deleted, some inserted in their place, or one of both.</summary>
/// <param name="Column">Zero-based offset in the line.</param>
/// <param name="Length">UTF-16 units of the insertion; zero for none.</param>
/// <param name="Deleted">The deleted words; empty for none.</param>
internal sealed record LineChange(int Column, int Length, string Deleted);

/// <summary>Words that stood at a place and are not in the text.</summary>
internal sealed record LineWords(int Column, string Words);

/// <summary>A mark and its zero-based offset in the line.</summary>
internal sealed record LineMark(int Column, Mark Mark);
