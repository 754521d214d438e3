using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Reading.Recognition.Looks;

/// <summary>A page as read.</summary>
/// <param name="Page">The picture that was looked at.</param>
/// <param name="Lines">In reading order; empty for a blank page.</param>
internal sealed record ReadPage(Upright Page, ImmutableArray<LookedLine> Lines);
