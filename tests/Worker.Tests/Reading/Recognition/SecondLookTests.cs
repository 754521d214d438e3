using System.Collections.Immutable;
using CTCPL.Pipeline.Worker.Reading.Recognition.Looks;
using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Tests.Reading.Recognition;

/// <summary>What two looks at one line make of it: <c>word/confidence</c>, apart by spaces, a column of 100 pixels each.</summary>
public sealed class SecondLookTests
{
    [Theory]
    [InlineData("đạt/96 05/06/96", "dat/90 05/06/96", "đạt 05/06")]
    [InlineData("đạt/96 06/06/96", "dat/90 05/06/96", "đạt 06/06{05/06}")]
    [InlineData("từ/96 509%/96", "tir/90 50%/96", "từ 509%{50%}")]
    [InlineData("là/96 9,75/96", "la/90 975/96", "là 9,75{975}")]
    [InlineData("02//96 05/97", "02/05/96 -/10", "02/ 05")]
    [InlineData("ấn/96 điểm/96", "93/90 diem/90", "ấn{93} điểm")]
    [InlineData("số/96 tổ/96", "s6/90 t6/90", "số tổ")]
    [InlineData("tối/96 10⁄10/96", "toi/90 10/10/96", "tối 10/10")]
    public void Figures_that_differ_keep_both_readings(string first, string second, string expected)
    {
        LookedLine line = Assert.Single(SecondLook.Compare([Line(first, offset: 0)], [Line(second, offset: 20)]));

        Assert.Equal(expected, string.Join(' ', line.Words.Select(word => word.Other is null ? word.Text : $"{word.Text}{{{word.Other}}}")));
    }

    [Theory]
    [InlineData("25/2021/65", "25/2021/92", 92)]
    [InlineData("25/2021/30", "25/2021/92", 30)]
    [InlineData("25/2021/65", "25/2027/92", 65)]
    public void Two_looks_that_agree_are_as_sure_as_the_surer_one(string first, string second, double confidence)
    {
        LookedLine line = Assert.Single(SecondLook.Compare([Line(first, offset: 0)], [Line(second, offset: 20)]));

        Assert.Equal(confidence, line.Words[0].Confidence);
    }

    /// <param name="words">The words with their confidences.</param>
    /// <param name="offset">Pixels that the crop begins left of the first word.</param>
    private static SeenLine Line(string words, int offset)
    {
        ImmutableArray<SeenWord> seen =
        [
            .. words.Split(' ').Select((word, i) => new SeenWord(
                word[..word.LastIndexOf('/')],
                new PixelBox(i * 100 + offset, 0, i * 100 + 80 + offset, 30),
                double.Parse(word[(word.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture))),
        ];
        return new SeenLine(0, new PixelBox(0, 0, 100 * seen.Length, 30), seen);
    }
}
