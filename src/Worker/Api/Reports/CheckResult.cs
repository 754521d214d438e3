using System.Text.Json;

namespace CTCPL.Pipeline.Worker.Api.Reports;

/// <summary>The result of a report ("ctcpl-check/1"); described in full in docs/api.md. Only a description: what is sent is what was kept.</summary>
/// <param name="Schema">"ctcpl-check/1".</param>
/// <param name="File">path, sha256, bytes, mediaType.</param>
/// <param name="Outcome">checked, notAReport or unreadable.</param>
/// <param name="Reason">code and message; null when checked.</param>
/// <param name="Reading">method (word, pdf, ocr, mixed, converted), pages, quality (good, doubtful), notes; null when unreadable.</param>
/// <param name="Report">unit, year, criteria, declared, computed, scoreTable: every figure with the words and the place it was read at; null unless checked.</param>
/// <param name="Verdict">clean, findings or notCheckable; null unless checked.</param>
/// <param name="Outcomes">How many rules were met, notMet, notApplicable, notCheckable; null unless checked.</param>
/// <param name="Findings">rule, severity, outcome, title, message, citation, criterion, expected, actual, evidence, causedBy, fingerprint.</param>
internal sealed record CheckResult(
    string Schema, JsonElement File, string Outcome, ApiReason? Reason, JsonElement? Reading, JsonElement? Report, string? Verdict, JsonElement? Outcomes, JsonElement[] Findings);
