using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents;

/// <summary>One page as a text recogniser saw it.</summary>
/// <param name="Number">One-based page of the document.</param>
/// <param name="Width">Width of the displayed page, in points.</param>
/// <param name="Height">Height of the displayed page, in points.</param>
/// <param name="Lines">The page's lines in reading order.</param>
public sealed record RecognisedPage(int Number, double Width, double Height, ImmutableArray<RecognisedLine> Lines);

/// <summary>One recognised line: its words from left to right, never none.</summary>
public sealed record RecognisedLine(ImmutableArray<RecognisedWord> Words);

/// <summary>One recognised word.</summary>
/// <param name="Text">NFC, without white space, never empty.</param>
/// <param name="Box">Its rectangle on the displayed page.</param>
/// <param name="Confidence">The recogniser's own, 0 to 100.</param>
/// <param name="Other">What a second look read instead; <c>null</c> when there was none, or it read the same.</param>
public sealed record RecognisedWord(string Text, Box Box, double Confidence, string? Other = null);

/// <summary>The recognised pages of one document.</summary>
/// <param name="Pages">In any order, each number once.</param>
public sealed record RecognisedPages(ImmutableArray<RecognisedPage> Pages)
{
    /// <summary>No page was looked at.</summary>
    public static RecognisedPages None { get; } = new([]);

    /// <summary>The page of this number; <c>null</c> when it was not recognised.</summary>
    public RecognisedPage? Find(int number)
    {
        foreach (RecognisedPage page in Pages)
        {
            if (page.Number == number)
                return page;
        }
        return null;
    }
}
