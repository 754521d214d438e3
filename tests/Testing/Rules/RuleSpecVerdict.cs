using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Testing.Rules;

/// <summary>A rule's verdict, to be compared with what it should be.</summary>
/// <param name="Verdict">What the rule said.</param>
/// <param name="Expected">The words the first fault must point at; <c>null</c> when the text marks none.</param>
public sealed record RuleSpecVerdict(Verdict Verdict, TextSpan? Expected)
{
    public void IsMet() => As<Met>();

    /// <summary>Broken, with exactly these messages in this order; the first one points at the marked words.</summary>
    /// <returns>The faults, for what else a test wants to know of them.</returns>
    public NotMet IsNotMet(params string[] messages)
    {
        NotMet verdict = As<NotMet>();
        string[] said = [.. verdict.Faults.Select(f => f.Message)];
        if (!said.SequenceEqual(messages, StringComparer.Ordinal))
        {
            throw new RuleSpecException(
                $"Expected:\n  {string.Join("\n  ", messages)}\nbut the rule said:\n  {string.Join("\n  ", said)}");
        }
        if (Expected is { } place && verdict.Faults[0].At != place)
            throw new RuleSpecException($"Expected at {place}, but it points at {verdict.Faults[0].At}.");
        return verdict;
    }

    /// <summary>Cannot be checked, with exactly these messages in this order; none given = any.</summary>
    public NotCheckable IsNotCheckable(params string[] messages)
    {
        NotCheckable verdict = As<NotCheckable>();
        string[] said = [.. verdict.Blockers.Select(b => b.Message)];
        return messages.Length == 0 || said.SequenceEqual(messages, StringComparer.Ordinal)
            ? verdict
            : throw new RuleSpecException(
                $"Expected:\n  {string.Join("\n  ", messages)}\nbut the rule said:\n  {string.Join("\n  ", said)}");
    }

    public NotApplicable IsNotApplicable() => As<NotApplicable>();

    private T As<T>()
        where T : Verdict =>
        Verdict as T ?? throw new RuleSpecException($"Expected {typeof(T).Name}, but the rule said {Told()}.");

    private string Told() => Verdict switch
    {
        NotMet notMet => "NotMet:\n  " + string.Join("\n  ", notMet.Faults.Select(f => f.Message)),
        NotCheckable unknown => "NotCheckable:\n  " + string.Join("\n  ", unknown.Blockers.Select(b => b.Message)),
        NotApplicable none => "NotApplicable: " + none.Reason,
        _ => Verdict.GetType().Name,
    };
}
