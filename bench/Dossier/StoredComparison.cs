using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Dossiers;
using CTCPL.Pipeline.Storage.Assessments;
using CTCPL.Pipeline.Storage.Dossiers;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Testing.Database;
using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Bench.Dossier;

/// <summary>
/// What looking around for a document and keeping its digest cost in the database, by the number of documents that are there
/// already. The documents are three years of made-up units, each with a Word and a PDF file, their words partly everybody's.
/// </summary>
internal static class StoredComparison
{
    private const int Years = 3;
    private const int Files = 2;

    /// <summary>Runs of five words of each report, and how many of them come out of a common store of so many.</summary>
    private const int OwnRuns = 300;
    private const int CommonRuns = 100;
    private const int Store = 5_000;

    private static readonly DateTimeOffset Now = new(2026, 1, 9, 8, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(Options options)
    {
        int documents = options.Number("documents", 12_000);
        int step = options.Number("step", 2_000);
        await using TestDatabase database = await TestDatabase.CreateAsync(CancellationToken.None);
        var example = (ParsedReport)ReportParser.Parse(ReportText.Prose25.Document);
        DocumentDigest model = Digesting.OfReport("", "", example.Report, RuleSettings.Default);
        Console.WriteLine("documents   look, ms   keep, ms   kept a second by 4 at once   marks");
        for (int first = 0; first < documents; first += step)
        {
            ImmutableArray<(long Id, DocumentDigest Digest)> batch = await TakeAsync(database, model, first, Math.Min(step, documents - first));
            int half = batch.Length / 2;
            (double look, double keep) = await InTurnAsync(database, batch[..half]);
            double rate = await AtOnceAsync(database, batch[half..], jobs: 4);
            long marks = await database.ScalarAsync<long>("select count(*) from rejudging", CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first + batch.Length,9}{look,11:F2}{keep,11:F2}{rate,29:F0}{marks,8}"));
        }
        return 0;
    }

    private static async Task<(double Look, double Keep)> InTurnAsync(TestDatabase database, ImmutableArray<(long Id, DocumentDigest Digest)> batch)
    {
        var dossiers = new DossierStore(database.Source);
        var assessments = new AssessmentStore(database.Source);
        TimeSpan look = TimeSpan.Zero;
        TimeSpan keep = TimeSpan.Zero;
        foreach ((long id, DocumentDigest digest) in batch)
        {
            long started = Stopwatch.GetTimestamp();
            SeenSurroundings seen = await dossiers.AroundAsync(id, digest, CancellationToken.None);
            long looked = Stopwatch.GetTimestamp();
            await assessments.ReplaceAsync(id, Judged(digest, seen), Now, CancellationToken.None);
            look += Stopwatch.GetElapsedTime(started, looked);
            keep += Stopwatch.GetElapsedTime(looked);
        }
        return (look.TotalMilliseconds / batch.Length, keep.TotalMilliseconds / batch.Length);
    }

    private static async Task<double> AtOnceAsync(TestDatabase database, ImmutableArray<(long Id, DocumentDigest Digest)> batch, int jobs)
    {
        var dossiers = new DossierStore(database.Source);
        var assessments = new AssessmentStore(database.Source);
        long started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = jobs }, async (document, stop) =>
        {
            SeenSurroundings seen = await dossiers.AroundAsync(document.Id, document.Digest, stop);
            await assessments.ReplaceAsync(document.Id, Judged(document.Digest, seen), Now, stop);
        });
        return batch.Length / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static NewAssessment Judged(DocumentDigest digest, SeenSurroundings seen) => new(
        digest.Sha256,
        new AssessmentVersions("r", "e", "s") { Surroundings = seen.Fingerprint },
        AssessmentOutcome.Checked,
        ReportVerdict.Clean,
        Reason: null,
        "qd-25-2021",
        new ReportedUnit(digest.Unit?.Kind, digest.Unit?.Name, digest.Parent, digest.Year),
        "{}",
        [])
    {
        Dossier = new JudgedDossier(digest, seen),
    };

    private static async Task<ImmutableArray<(long Id, DocumentDigest Digest)>> TakeAsync(
        TestDatabase database, DocumentDigest model, int first, int count)
    {
        ImmutableArray<(long, DocumentDigest)>.Builder taken = ImmutableArray.CreateBuilder<(long, DocumentDigest)>(count);
        var ledger = new LedgerStore(database.Source);
        DocumentDigest[] digests = [.. Enumerable.Range(first, count).Select(number => Made(model, number))];
        await ledger.AddAsync("", [.. digests.Select(d => new Sighting(d.File, LedgerState.Waiting, Reason: null, d.File.Length, Now))], Now, CancellationToken.None);
        var rows = (await ledger.PresentAsync("", CancellationToken.None)).ToDictionary(r => r.Path, r => r.Id, StringComparer.Ordinal);
        foreach (DocumentDigest digest in digests)
        {
            await using LedgerClaim? claim = await ledger.ClaimAsync(rows[digest.File], CancellationToken.None);
            TakenFile file = await claim!.TakeAsync(Encoding.UTF8.GetBytes(digest.File), digest.Sha256, "application/pdf", Now, CancellationToken.None);
            taken.Add((file.SubmissionId!.Value, digest));
        }
        return taken.MoveToImmutable();
    }

    private static DocumentDigest Made(DocumentDigest model, int number)
    {
        int unit = number / (Years * Files);
        int year = 2023 + (number / Files % Years);
        var random = new Random(unit * Years + year);
        HashSet<uint> words =
        [
            .. Enumerable.Range(0, OwnRuns).Select(_ => (uint)random.NextInt64(uint.MaxValue)),
            .. Enumerable.Range(0, CommonRuns).Select(_ => (uint)random.Next(Store) * 2_654_435_761u),
        ];
        string file = string.Create(CultureInfo.InvariantCulture, $"{year}/{unit}/{number}{(number % Files == 0 ? ".docx" : ".pdf")}");
        return model with
        {
            File = file,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file))),
            Media = number % Files == 0 ? DocumentMedia.Text : DocumentMedia.Pages,
            Unit = new UnitName(UnitKind.Commune, string.Create(CultureInfo.InvariantCulture, $"Đơn vị {unit}")),
            Year = year,
            Prose = ProseSketch.Of(words),
        };
    }
}
