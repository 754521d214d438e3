using CTCPL.Pipeline.Bench;
using CTCPL.Pipeline.Bench.Compare;
using CTCPL.Pipeline.Bench.Dossier;
using CTCPL.Pipeline.Bench.Evaluate;
using CTCPL.Pipeline.Bench.Fuzz;
using CTCPL.Pipeline.Bench.Ocr;
using CTCPL.Pipeline.Bench.Pages;
using CTCPL.Pipeline.Bench.Pool;
using CTCPL.Pipeline.Bench.Reliability;

// ./ctcpl bench NAME [OPTION…]
return args switch
{
    ["read-word", .. string[] options] => await ReadWordComparison.RunAsync(Options.Parse(options)),
    ["read-pdf", .. string[] options] => await ReadPdfComparison.RunAsync(Options.Parse(options)),
    ["pool", .. string[] options] => await PoolComparison.RunAsync(Options.Parse(options)),
    ["fuzz", .. string[] options] => await FuzzRun.RunAsync(Options.Parse(options)),
    ["ocr", .. string[] options] => await OcrEvaluation.RunAsync(Options.Parse(options)),
    ["kill", .. string[] options] => await KillRun.RunAsync(Options.Parse(options)),
    ["pages", .. string[] options] => await PagesRun.RunAsync(Options.Parse(options)),
    ["night", .. string[] options] => await NightRun.RunAsync(Options.Parse(options)),
    ["steps", .. string[] options] => await StepRun.RunAsync(Options.Parse(options)),
    ["nodes", .. string[] options] => await NodesRun.RunAsync(Options.Parse(options)),
    ["scratch", .. string[] options] => await ScratchRun.RunAsync(Options.Parse(options)),
    ["outage", .. string[] options] => await OutageRun.RunAsync(Options.Parse(options)),
    ["together", .. string[] options] => await TogetherComparison.RunAsync(Options.Parse(options)),
    ["dossiers", .. string[] options] => await StoredComparison.RunAsync(Options.Parse(options)),
    ["evaluate", .. string[] options] => await EvaluateRun.RunAsync(Options.Parse(options)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        ./ctcpl bench read-word [--files N] [--seed N] [--rounds N] [--json]
            N Word files through check, against docx2txt, pandoc, LibreOffice, and the floor: inflating and stepping through the XML
        ./ctcpl bench read-pdf [--files N] [--seed N] [--rounds N] [--json]
            N PDFs of 1 to 40 pages through check, against pdftotext, mutool, and PdfPig's letters alone
        ./ctcpl bench pool [--files N] [--jobs N] [--rounds N] [--json]
            reads and judges N Word files in reader processes and in this process, side by side
        ./ctcpl bench fuzz [--files N] [--seed N] [--first N] [--batch N] [--jobs N] [--slow N] [--patience SECONDS] [--no-tools] [--keep FOLDER]
            checks N spoilt files (one in --slow of a format that is converted or recognised); keeps those that broke a reader
        ./ctcpl bench ocr [--reports N] [--seed N] [--pages N] [--keep FOLDER] [--lines]
            figures of N noisy scanned reports: how many are read right, doubtfully, wrongly, and false errors; N pages at once;
            keeps scans and recognition in FOLDER, and takes them from there; prints the lines as read
        ./ctcpl bench kill [--files N] [--kills N] [--seed N] [--no-events]
            drops N reports in a burst, kills the service N times at random moments; counts what was lost or done twice
        ./ctcpl bench night [--files N]
            what the night's reprocessing of N reports costs: nothing changed, one threshold changed; and that no other row was touched
        ./ctcpl bench pages [--findings N] [--requests N] [--slowest]
            the time of list, filters, search and report of the running service at 1,000, 10,000 and 100,000 findings, or at N
        ./ctcpl bench steps [--verbose]
            kills the service once between every pair of steps of taking, judging and showing a file
        ./ctcpl bench nodes [--files N] [--pause SECONDS]
            three services on one database and one folder; one is killed, one stands still for a while and wakes
        ./ctcpl bench outage [--files N]
            takes database, disk and folder away from the working service and gives them back (Linux, as root)
        ./ctcpl bench scratch [--files N]
            the disk of the temporary files full while old formats wait to be converted (Linux, as root)
        ./ctcpl bench together [--files N] [--jobs N] [--rounds N] [--seed N]
            checks N generated Word reports together and each by itself, side by side
        ./ctcpl bench dossiers [--documents N] [--step N]
            what looking around for a document and keeping it cost in the database, every so many of N documents
        ./ctcpl bench evaluate [--reports N] [--seed N] [--format text|word|pdf|scan] [--others N] [--defective N] [--of-one N] [--examples N] [--show [--defect NAME]]
            fields of N generated reports read right, false findings, --others documents that are no reports, and defects seeded in
            --defective of them found by their rules (in files --of-one figures and as many other defects of each); shows the report of a seed
        """);
    return 2;
}
