using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Parsing.Reports.Unsure;

/// <summary>Takes the certainty from words that an unsure stretch touches.</summary>
internal static class UnsureWords
{
    /// <param name="document">The document.</param>
    /// <param name="fact">What the words were taken for.</param>
    /// <param name="expected">What should stand there, in Vietnamese.</param>
    public static Fact<T> Mark<T>(DocumentText document, Fact<T> fact, string expected) =>
        fact is Stated<T> stated && document.DoubtAt(stated.At) is { } doubt ? Unsure(document, stated, doubt, expected) : fact;

    public static Garbled<T> Unsure<T>(DocumentText document, Stated<T> stated, Doubt doubt, string expected) =>
        new(stated.Name, stated.Quote, expected, stated.At)
        {
            Unsure = new Uncertainty<T>(
                doubt.Kind, [stated.Value], document.Line(stated.At.Line).Content.Substring(doubt.Column, doubt.Length), doubt.Other),
        };
}
