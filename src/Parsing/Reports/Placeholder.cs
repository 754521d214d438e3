namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>Something of the form that was not filled in.</summary>
/// <param name="Part">The part it stands in.</param>
/// <param name="Words">What stands there ("phường …", "(tên đơn vị)").</param>
public sealed record Placeholder(FormPart Part, Stated<string> Words);

/// <summary>Parts of the form in which every word is the unit's own or the form's.</summary>
public enum FormPart { Letterhead, Title, Heading, Conditions, DisciplineStatement, Request }
