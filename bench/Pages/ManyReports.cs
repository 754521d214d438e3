using System.Globalization;
using CTCPL.Pipeline.Bench.Reliability;
using CTCPL.Pipeline.Testing.Evaluation;
using CTCPL.Pipeline.Testing.Service;
using Npgsql;

namespace CTCPL.Pipeline.Bench.Pages;

/// <summary>A database full of reports: some really judged by the service, the rest copies of them under other names, units, years and days.</summary>
internal static class ManyReports
{
    /// <summary>Reports that are really read and judged.</summary>
    private const int Originals = 100;

    /// <summary>Defects in each: with what follows from them some ten findings.</summary>
    private const int DefectsEach = 5;

    /// <summary>Fills the place until it has so many findings.</summary>
    public static async Task FillAsync(Place place, int findings)
    {
        for (int seed = 1; seed <= Originals; seed++)
        {
            await File.WriteAllBytesAsync(
                Path.Combine(place.Inbox, string.Create(CultureInfo.InvariantCulture, $"báo cáo {seed}.docx")), Spoilt(seed).PlainWord);
        }
        using (ServiceProcess service = place.Serve([]))
        {
            while (await place.CountAsync("select count(*) from submission where assessment_id is not null") < Originals)
                await Task.Delay(200);
            await service.KillAsync(CancellationToken.None);
        }
        long each = await place.CountAsync("select count(*) from finding");
        long copies = (findings - each + each - 1) / each;
        await ExecuteAsync(place, Copy.Replace("@copies", copies.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await ExecuteAsync(place, "vacuum analyze");
    }

    private static async Task ExecuteAsync(Place place, string sql)
    {
        await using NpgsqlCommand command = place.Database.Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A generated report with some of its figures changed one after the other.</summary>
    private static GeneratedReport Spoilt(int seed)
    {
        var report = GeneratedReport.Of(seed);
        var manner = new Manner(seed);
        for (int number = 0; number < DefectsEach; number++)
        {
            string what = "defect " + number.ToString(CultureInfo.InvariantCulture);
            Defect[] ways = [.. FigureDefects.At(report.Stated, manner.Pick(what, FigureDefects.Places(report.Stated)))];
            if (ways.Length > 0)
                report = report with { Stated = manner.Pick(what + " way", [.. ways]).Stated };
        }
        return report;
    }

    private const string Copy = """
        create temporary table copy as
        select s.id as original, n, encode(sha256(convert_to(s.sha256 || n, 'UTF8')), 'hex') as sha256,
          'bản sao ' || n || '/' || s.path as path, s.received_at - (n * 100 + s.id) * interval '20 minutes' as received_at
        from submission s, generate_series(1, @copies) n;
        insert into content (sha256, bytes, size, media_type, stored_at)
        select copy.sha256, convert_to(copy.path, 'UTF8'), 20000, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', copy.received_at from copy;
        insert into ledger_file (path, state, size, modified_at, first_seen_at, last_seen_at, changed_at, sha256, moved_to)
        select path, 'checked', 20000, received_at, received_at, received_at, received_at, sha256, '_done/' || path from copy;
        insert into reading (sha256, reader_version, outcome, text, read_at)
        select copy.sha256, r.reader_version, r.outcome, r.text, copy.received_at
        from copy join submission s on s.id = copy.original join reading r on r.sha256 = s.sha256;
        insert into assessment (sha256, reader_version, engine_version, standard_version, outcome, verdict, reason_code, reason_message, standard_id, result, assessed_at)
        select copy.sha256, a.reader_version, a.engine_version, a.standard_version, a.outcome, a.verdict, a.reason_code, a.reason_message, a.standard_id, a.result, copy.received_at
        from copy join submission s on s.id = copy.original join assessment a on a.id = s.assessment_id;
        insert into submission (ledger_id, sha256, path, received_at, unit_kind, unit_name, unit_key, parent, year, assessment_id, sheet_of, queued_at)
        select l.id, copy.sha256, copy.path, copy.received_at, s.unit_kind, s.unit_name || ' ' || copy.n % 60, s.unit_key || ' ' || copy.n % 60, s.parent,
          2022 + copy.n / 60 % 3, a.id, a.id, copy.received_at
        from copy
        join submission s on s.id = copy.original
        join ledger_file l on l.sha256 = copy.sha256
        join assessment a on a.sha256 = copy.sha256
        order by copy.received_at;
        insert into finding (submission_id, fingerprint, position, rule_id, severity, outcome, title, message, citation, criterion,
          expected, actual, evidence, quote, caused_by, caused_by_fingerprint, search_text, first_seen_at, elsewhere, subject)
        select s.id, substr(md5(f.fingerprint || copy.n), 1, 16), f.position, f.rule_id, f.severity, f.outcome, f.title, f.message, f.citation, f.criterion,
          f.expected, f.actual, f.evidence, f.quote, f.caused_by, substr(md5(f.caused_by_fingerprint || copy.n), 1, 16),
          f.search_text || ' ' || copy.n % 60, copy.received_at, '[]', f.subject
        from copy
        join finding f on f.submission_id = copy.original
        join submission s on s.sha256 = copy.sha256;
        insert into triage (fingerprint, state, changed_by, changed_at, assignee)
        select distinct on (fingerprint) fingerprint, (array['acknowledged', 'sentBack', 'accepted', 'falseAlarm'])[1 + position % 4], 'chi.lan', now(), case when position % 2 = 0 then 'chi.lan' end
        from finding
        where submission_id % 3 = 0 and position % 3 = 0;
        drop table copy
        """;
}
