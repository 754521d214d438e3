using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Defects of the conditions, of the request, of names, years and citations.</summary>
public static class FormalDefects
{
    private static readonly FormalPlace[] Places = [FormalPlace.Title, FormalPlace.DisciplineStatement, FormalPlace.Request];

    public static IEnumerable<Defect> All(StatedReport stated) => [.. Declared(stated), .. Recognition(stated), .. Identity(stated), .. Law(stated)];

    private static IEnumerable<Defect> Declared(StatedReport stated)
    {
        yield return new Defect("criteria at half deleted", ["measure-missing"], stated with { CriteriaAtLeastHalf = null });
        yield return new Defect("total deleted", ["measure-missing"], stated with { Total = null, TotalAgain = null });
        yield return new Defect("conditions met deleted", ["measure-missing"], stated with { ConditionsMet = null });
        yield return new Defect("total blank", ["value-blank"], stated with { Total = stated.Total! with { Value = null } });
        if (stated.TotalAgain is { } again)
            yield return new Defect("another total with the request", ["value-conflict"], stated with { TotalAgain = again - 1 });
        decimal threshold = stated.Standard.Conditions.TotalPoints ?? 0;
        if (stated.Total!.Value is { } total && total < threshold && total >= threshold - 0.5m)
            yield return new Defect("rounded over the threshold", ["total-rounded-over-threshold"], stated with { Total = stated.Total with { Value = threshold } });
    }

    private static IEnumerable<Defect> Recognition(StatedReport stated)
    {
        yield return new Defect("no statement on discipline", ["leader-statement-missing"], stated with { LeaderStatements = [] });
        bool said = stated.LeaderStatements[0];
        yield return new Defect("contradictory statements", ["leader-statement-contradictory"], stated with { LeaderStatements = [said, !said] });
        // Where the conditions are not known for certain, who may ask is not, either; a criterion below half bars a unit.
        if (stated.Standard.Conditions.Count is null)
        {
            if (stated.Request is not RequestMade.Recognition && stated.CriteriaAtLeastHalf!.Value < stated.CriteriaAtLeastHalf.Of)
                yield return new Defect("requested though ineligible", ["recognition-requested-though-ineligible"], stated with { Request = RequestMade.Recognition });
            yield break;
        }
        if (stated.Request is RequestMade.Recognition)
        {
            yield return new Defect("admission counted as met", ["leader-statement-contradictory"], stated with { LeaderStatements = [true] });
            yield return new Defect("no request", ["recognition-not-requested", "section-missing"], stated with { Request = RequestMade.Nothing, TotalAgain = null });
            yield return new Defect("declined though eligible", ["recognition-not-requested"], stated with { Request = RequestMade.Declined, TotalAgain = null });
            yield return new Defect("help asked for, not recognition", ["recognition-not-requested", "section-missing"], stated with { Request = RequestMade.Support, TotalAgain = null });
        }
        else
        {
            yield return new Defect("requested though ineligible", ["recognition-requested-though-ineligible"], stated with { Request = RequestMade.Recognition });
        }
    }

    private static IEnumerable<Defect> Identity(StatedReport stated)
    {
        // A request for help is none of the form's places.
        foreach (FormalPlace place in Places.Where(p => p is not FormalPlace.Request || stated.Request is not RequestMade.Support))
        {
            foreach (int off in (int[])[-1, 1])
            {
                yield return new Defect(
                    string.Create(CultureInfo.InvariantCulture, $"year {off} in {place}"), ["year-mismatch"], stated with { Years = stated.Years.SetItem(place, stated.Years[place] + off) })
                {
                    Place = place,
                };
            }
            UnitName unit = stated.Units[place];
            yield return new Defect(
                $"neighbour's name in {place}", ["unit-name-mismatch"], stated with { Units = stated.Units.SetItem(place, unit with { Name = Gazetteer.NeighbourOf(unit.Name) }) })
            {
                Place = place,
            };
            yield return new Defect(
                $"another kind in {place}", ["unit-kind-mismatch"], stated with { Units = stated.Units.SetItem(place, unit with { Kind = (UnitKind)(((int)unit.Kind + 1) % 3) }) })
            {
                Place = place,
            };
        }
    }

    private static IEnumerable<Defect> Law(StatedReport stated)
    {
        yield return new Defect("decision not cited", ["legal-basis-missing"], stated with { CitesDecision = false });
        yield return new Defect("circular not cited", ["legal-basis-missing"], stated with { CitesCircular = false });
        string symbol = stated.Standard.Circular.Symbol;
        int slash = symbol.LastIndexOf('/');
        yield return new Defect("circular miscited", ["legal-basis-miscited"], stated with { MiscitedCircular = symbol.Remove(slash, 1).Insert(slash, "-") });
    }
}
