namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>What a rendering may leave unread. Nothing may ever be read wrong.</summary>
internal enum AllowedDoubt
{
    None,

    /// <summary>Names, dates and statements of a picture, where two looks at it differ; every figure is read.</summary>
    Words,

    /// <summary>Figures too: a scan of so few dots that digits run into each other.</summary>
    Figures,
}
