using System.Globalization;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Blocks, headings and lines deleted, doubled, swapped, renumbered and left blank.</summary>
public static class BlockDefects
{
    public static IEnumerable<Defect> All(StatedReport stated)
    {
        for (int i = 0; i < stated.Blocks.Length; i++)
        {
            foreach (Defect defect in OfBlock(stated, i).Concat(OfLines(stated, i)))
                yield return defect;
        }
    }

    private static IEnumerable<Defect> OfBlock(StatedReport stated, int i)
    {
        StatedBlock block = stated.Blocks[i];
        int count = stated.Blocks.Length;
        string name = $"block {Text(block.Criterion)}";
        yield return new Defect($"{name} deleted", ["criterion-missing"], stated with { Blocks = stated.Blocks.RemoveAt(i) });
        yield return new Defect($"{name} doubled", ["criterion-repeated"], stated with { Blocks = stated.Blocks.Insert(i + 1, block) });
        yield return new Defect($"{name} without heading", ["criterion-heading-missing"], Put(stated, i, block with { Heading = null })) { OtherwiseRules = ["criterion-missing"] };
        yield return new Defect(
            $"{name} with the heading of the next",
            ["criterion-misnumbered"],
            Put(stated, i, block with { Heading = (block.Criterion % count) + 1 }))
        {
            OtherwiseRules = ["criterion-repeated"],
        };
        yield return new Defect($"{name} with a heading of none", ["criterion-unknown", "criterion-misnumbered"], Put(stated, i, block with { Heading = count + 1 }));
        if (i + 1 < count)
        {
            yield return new Defect(
                $"{name} swapped with the next",
                ["criterion-out-of-order"],
                stated with { Blocks = stated.Blocks.SetItem(i, stated.Blocks[i + 1]).SetItem(i + 1, block) });
            yield return new Defect(
                $"{name} has the lines of the next, and the next its",
                ["criterion-misnumbered", "criterion-out-of-order"],
                stated with { Blocks = stated.Blocks.SetItem(i, block with { Lines = stated.Blocks[i + 1].Lines }).SetItem(i + 1, stated.Blocks[i + 1] with { Lines = block.Lines }) })
            {
                OtherwiseRules = ["maximum-points-mismatch"],
            };
        }
    }

    private static IEnumerable<Defect> OfLines(StatedReport stated, int i)
    {
        StatedBlock block = stated.Blocks[i];
        for (int j = 0; j < block.Lines.Length; j++)
        {
            StatedLine line = block.Lines[j];
            string name = $"criterion {Text(block.Criterion)} {line.Measure}";
            yield return new Defect($"{name} deleted", ["measure-missing"], Put(stated, i, block with { Lines = block.Lines.RemoveAt(j) })) { OtherwiseRules = ["value-blank"] };
            yield return new Defect($"{name} blank", ["value-blank"], Put(stated, i, block with { Lines = block.Lines.SetItem(j, line with { Ratio = line.Ratio with { Value = null } }) })) { OtherwiseRules = ["measure-missing"] };
            decimal other = line.Ratio.Value is > 0 and decimal value ? value - 1 : 1;
            yield return new Defect(
                $"{name} doubled with another value",
                ["measure-repeated"],
                Put(stated, i, block with { Lines = block.Lines.Insert(j + 1, line with { Ratio = line.Ratio with { Value = other } }) }));
        }
    }

    private static StatedReport Put(StatedReport stated, int index, StatedBlock block) => stated with { Blocks = stated.Blocks.SetItem(index, block) };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
