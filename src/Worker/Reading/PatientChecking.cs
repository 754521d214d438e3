using System.Text.RegularExpressions;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Worker.Reading.Readers;

namespace CTCPL.Pipeline.Worker.Reading;

/// <summary>
/// Extracting and judging. Their patterns are bounded in time by the wall clock, which runs on while the process is paused or gets no
/// processor: one exhausted bound says nothing of the document. Only text that exhausts it every time is refused. One way for
/// <c>check</c> and for the service.
/// </summary>
internal static class PatientChecking
{
    /// <summary>So often a step is tried.</summary>
    internal const int Tries = 3;

    /// <summary>Finds the facts of what was read.</summary>
    /// <param name="file">What was read; whatever stands for its facts is found anew.</param>
    /// <param name="settings">The standards.</param>
    public static ParsedFile Parse(ParsedFile file, RuleSettings settings) => Try(
        () => Checking.Parse(file.Sha256, file.Bytes, file.MediaType, file.Reading, settings, file.Corrections),
        () => Hung(file));

    /// <summary>Judges the facts.</summary>
    /// <param name="file">What was read.</param>
    /// <param name="settings">Severity overrides.</param>
    /// <param name="surroundings">What is known of the other files; <c>null</c> for a file by itself.</param>
    public static CheckedFile Judge(ParsedFile file, RuleSettings settings, Surroundings? surroundings) => Try(
        () => Checking.Judge(file, settings, surroundings),
        () => Checking.Judge(Hung(file), settings, surroundings: null));

    /// <summary>Does a step until it comes to an end in time, or says what it is when it never does.</summary>
    internal static T Try<T>(Func<T> step, Func<T> exhausted)
    {
        for (int tried = 1; ; tried++)
        {
            try
            {
                return step();
            }
            catch (RegexMatchTimeoutException) when (tried < Tries)
            {
                // paused or starved, perhaps
            }
            catch (RegexMatchTimeoutException)
            {
                return exhausted();
            }
        }
    }

    private static ParsedFile Hung(ParsedFile file) => file with { Reading = ReaderRefusals.Hung, Parsed = null, Case = null, Laid = [], AsRead = null };
}
