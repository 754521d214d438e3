namespace CTCPL.Pipeline.Worker.Commands.Check;

/// <summary>How far a check of many files has come.</summary>
/// <param name="Read">Told how many files have been read.</param>
/// <param name="Written">Told how many results have been written.</param>
internal sealed record ShownProgress(Action<int> Read, Action<int> Written);
