using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Keeping;
using CTCPL.Pipeline.Worker.Review;

namespace CTCPL.Pipeline.Worker.Commands.Keeping;

/// <summary><c>ctcpl units import FILE</c> and <c>ctcpl units missing YEAR</c>: the registry of units.</summary>
internal static class UnitsCommand
{
    private static readonly Argument<string> Source = new("FILE") { HelpName = "TỆP", Description = "Tệp CSV UTF-8 với các cột kind, name, parent, class (firstYear, lastYear)" };

    private static readonly Argument<int> Year = new("YEAR") { HelpName = "NĂM", Description = "Năm đánh giá" };

    public static Command Build(Terminal terminal)
    {
        var import = new Command("import", "Nhập danh mục đơn vị, thay danh mục cũ") { Source };
        import.SetAction((parsed, cancellationToken) => ImportAsync(parsed.GetRequiredValue(Source), terminal, cancellationToken));
        var missing = new Command("missing", "In các đơn vị chưa nộp báo cáo của một năm, và báo cáo không khớp danh mục") { Year };
        missing.SetAction((parsed, cancellationToken) => WriteMissingAsync(parsed.GetRequiredValue(Year), terminal, cancellationToken));
        return new Command("units", "Danh mục đơn vị: units import TỆP nhập từ CSV, units missing NĂM in các đơn vị chưa nộp") { import, missing };
    }

    private static async Task<int> ImportAsync(string file, Terminal terminal, CancellationToken cancellationToken)
    {
        ImmutableArray<RegisteredUnit> units = UnitFile.Read(Path.GetFullPath(file));
        ImmutableArray<RegisteredUnit> before = await PipelineDatabase.UseAsync(PipelineSettings.Load(), async database =>
        {
            var registry = new RegistryStore(database);
            ImmutableArray<RegisteredUnit> old = await registry.AllAsync(cancellationToken);
            await registry.ReplaceAsync(units, WithdrawCommand.Who, TimeProvider.System.GetUtcNow(), cancellationToken);
            return old;
        });
        await terminal.Out.WriteLineAsync(string.Create(
            Wording.Vietnamese,
            $"Đã nhập {units.Length} đơn vị ({units.Except(before).Count()} mới hoặc thay đổi, {before.Except(units).Count()} không còn)."));
        return ExitCode.Good;
    }

    private static async Task<int> WriteMissingAsync(int year, Terminal terminal, CancellationToken cancellationToken)
    {
        YearOfUnits found = await PipelineDatabase.UseAsync(
            PipelineSettings.Load(), database => new RegistryStore(database).OfYearAsync(year, cancellationToken));
        if (found.Units.IsEmpty)
            throw new OperatorException("Danh mục chưa có đơn vị nào của năm này: hãy nhập bằng ctcpl units import TỆP.");
        UnitOfYear[] missing = [.. found.Missing];
        foreach (UnitOfYear unit in missing)
            await terminal.Out.WriteLineAsync($"Chưa nộp: {CheckText.Visible(unit.Unit.Title)}");
        foreach (OddReport odd in found.Odd)
            await terminal.Out.WriteLineAsync($"Không khớp danh mục: {CheckText.Visible(odd.Report.Path)} ({CheckText.Visible(Labels.Unit(odd.Report.Kind, odd.Report.Name))}). {CheckText.Visible(UnitWords.Of(odd.Match))}");
        await terminal.Out.WriteLineAsync(string.Create(
            Wording.Vietnamese,
            $"Năm {year.ToString(CultureInfo.InvariantCulture)}: {found.Units.Length - missing.Length}/{found.Units.Length} đơn vị đã nộp, {missing.Length} chưa nộp, {found.Odd.Length} báo cáo không khớp danh mục."));
        return ExitCode.Good;
    }
}
