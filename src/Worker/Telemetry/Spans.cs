using System.Diagnostics;

namespace CTCPL.Pipeline.Worker.Telemetry;

/// <summary>
/// The steps of a file's way: take, assess, and within it read, judge, store. The trace's id is the beginning of the file's SHA-256: all
/// that ever happened to a file, on any node and on any day, is one trace, and who has the file finds it. No words of a document are told.
/// </summary>
internal static class Spans
{
    private static readonly ActivitySource Source = new(Measures.Name);

    /// <summary>A step on its own; <c>null</c> while nobody listens.</summary>
    /// <param name="step">"take", "assess".</param>
    /// <param name="sha256">Of the file, 64 hex digits.</param>
    public static Activity? Begin(string step, string sha256)
    {
        if (!Source.HasListeners())
            return null;
        var file = new ActivityContext(
            ActivityTraceId.CreateFromString(sha256.AsSpan(0, 32)), ActivitySpanId.CreateFromString(sha256.AsSpan(32, 16)), ActivityTraceFlags.Recorded, isRemote: true);
        return Source.StartActivity(step, ActivityKind.Internal, file);
    }

    /// <summary>A step within the present one.</summary>
    public static Activity? Within(string step) => Source.StartActivity(step);
}
