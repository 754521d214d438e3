namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>The look of a result sheet: a quiet page on screen, A4 in print, nothing fetched from anywhere.</summary>
internal static class ResultSheetStyle
{
    public const string Css = """
        :root{color-scheme:light}
        body{font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#1b1f24;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.4rem;margin:0 0 1rem}h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
        dl{display:grid;grid-template-columns:max-content 1fr;gap:.125rem 1rem;margin:0}dt{color:#57606a}dd{margin:0;overflow-wrap:anywhere}
        .verdict{border-left:4px solid #9a6700;padding:.5rem .75rem;background:#fff8e5;font-weight:600}
        .verdict.good{border-color:#1a7f37;background:#eefbf1}
        table{border-collapse:collapse;width:100%;margin:0 0 1rem;font-variant-numeric:tabular-nums}
        th,td{border:1px solid #d0d7de;padding:.25rem .5rem;text-align:right}th:first-child{text-align:left}
        thead th{background:#f6f8fa;font-weight:600}tbody th{font-weight:400}
        .findings{padding-left:1.5rem}.findings li{margin:0 0 1rem;break-inside:avoid}.findings p{margin:.125rem 0}
        .title{font-weight:600}.error{color:#b3261e}.warning{color:#8a5a00}.notice{color:#0b5cad}
        blockquote{margin:.25rem 0;padding:.125rem .75rem;border-left:3px solid #d0d7de;background:#f6f8fa;overflow-wrap:anywhere}
        .law,small,footer{color:#57606a;font-size:.85rem}footer{margin-top:2rem;border-top:1px solid #d0d7de;overflow-wrap:anywhere}footer p{margin:.25rem 0}
        @page{size:A4;margin:18mm 16mm}@media print{body{margin:0;max-width:none;padding:0;font-size:11pt}}
        """;
}
