namespace CTCPL.Pipeline.Worker.Commands.Doctor;

/// <summary>What one check of the installation found.</summary>
/// <param name="State">Good, wrong, or only worth knowing.</param>
/// <param name="Text">One Vietnamese sentence: what was looked at, and what to do when it is wrong.</param>
internal sealed record Diagnosis(Health State, string Text)
{
    public static Diagnosis Good(string text) => new(Health.Good, text);

    public static Diagnosis Wrong(string text) => new(Health.Wrong, text);

    /// <summary>Something optional that is not there.</summary>
    public static Diagnosis Optional(string text) => new(Health.Optional, text);

    public override string ToString() => State switch
    {
        Health.Good => "✓ " + Text,
        Health.Wrong => "✗ " + Text,
        _ => "– " + Text,
    };
}

/// <summary>Only <see cref="Wrong"/> keeps the service from working.</summary>
internal enum Health { Good, Optional, Wrong }
