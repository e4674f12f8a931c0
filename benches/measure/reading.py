"""Reading text in memory, and reading a PDF beside pdftotext."""
import re
import shutil
import statistics
import subprocess
import time

from . import paper_pdf
from .building import ROOT

UNITS = {"B/s": 1e-6, "KB/s": 1e-3, "MB/s": 1.0, "GB/s": 1e3}


def text(table):
    """The divan bench of pejl-read; its median throughput."""
    out = subprocess.run(["cargo", "bench", "-q", "-p", "pejl-read", "--bench", "read_text"], cwd=ROOT, check=True,
                         capture_output=True, text=True).stdout
    speeds = throughputs(out)
    table.add("read", "text, one thread, papers of all layouts", speeds["papers_of_all_layouts"], "MB/s", (">=", 40))
    few, many = speeds["15000"], speeds["60000"]
    table.add("read", "60 000 lines in one paper", many, "MB/s")
    table.add("read", "the same beside 15 000 lines: time a line", few / many, "times", ("<=", 1.2))


def throughputs(out):
    """The third column (median) of divan's line of throughput below each bench."""
    speeds, name = {}, None
    for line in out.splitlines():
        found = re.search(r"[├╰]─ (\w+)", line)
        if found:
            name = found[1]
        rates = re.findall(r"([\d.]+) ([KMG]?B/s)", line)
        if rates and name:
            value, unit = rates[min(2, len(rates) - 1)]
            speeds[name] = float(value) * UNITS[unit]
    return speeds


def pdf(table, tools, work):
    """Both as processes, turn by turn, on the same sixty pages."""
    if shutil.which("pdftotext") is None:
        return table.skip("pdf", "pdftotext is not installed (poppler-utils)")
    printed = work / "sixty-pages-printed.pdf"
    if paper_pdf.printed(samples(), 60, printed):
        beside(table, tools, printed, "60 pages printed by a browser")
    else:
        table.skip("pdf", "chromium is not installed, which prints pages with fonts of their own")
    plain = work / "sixty-pages.pdf"
    plain.write_bytes(paper_pdf.pages(samples(), 60))
    beside(table, tools, plain, "60 plain pages, font not inside")


def beside(table, tools, file, what):
    ours, theirs = [], []
    for _ in range(41):
        ours.append(seconds([tools.pejl, "read", file, "--format", "json"]))
        theirs.append(seconds(["pdftotext", file, "-"]))
    ours, theirs = statistics.median(ours), statistics.median(theirs)
    table.add("pdf", f"pejl read, {what}", ours * 1e3, "ms")
    table.add("pdf", "pdftotext, the same file", theirs * 1e3, "ms")
    table.add("pdf", "pejl read beside pdftotext", ours / theirs, "times", ("<=", 1.2))


def samples():
    """The samples' text, one after the other."""
    files = sorted((ROOT / "samples").glob("*.txt"))
    return "\n\n".join(f.read_bytes().decode("utf-8", errors="ignore") for f in files)


def seconds(command):
    begun = time.perf_counter()
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun
