"""The made-up papers, and their import."""
import os
import re
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
import pathlib


@dataclass
class Papers:
    folder: pathlib.Path
    items: pathlib.Path
    count: int
    bytes: int


def papers(tools, work, count):
    """The papers of seed 1; made once for a kept work folder."""
    folder, items = work / "papers", work / "items.tsv"
    if not items.exists():
        subprocess.run([tools.mill, "--count", str(count), "--to", folder, "--seed", "1", "--items", items], check=True)
    files = [f for f in folder.rglob("*.txt")]
    return Papers(folder, items, len(files), sum(f.stat().st_size for f in files))


def fill(table, tools, work, papers):
    """Imports the papers and measures speed, memory and whether it slows down."""
    data = work / "library"
    if data.exists():
        return data
    # Many layouts do not print the municipality, and made-up ones stand in no register.
    told = ["--municipality", "Sandby"]
    command = [tools.pejl, "--data", data, "import", "--progress-lines", *told, papers.folder]
    begun = time.monotonic()
    child = subprocess.Popen([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    marks, tail = [], []
    reader = threading.Thread(target=follow, args=(child.stdout, begun, marks, tail))
    reader.start()
    _, status, usage = os.wait4(child.pid, 0)
    reader.join()
    took = time.monotonic() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise SystemExit(f"the import ended with code {child.returncode}:\n{''.join(tail[-20:])}")
    if child.returncode == 1:
        table.skip("import", "some papers did not come in")
        print("".join(tail[-20:]), file=sys.stderr)
    size = sum(f.stat().st_size for f in data.rglob("*") if f.is_file())
    table.add("import", f"{papers.count} papers into SQLite with the index", papers.bytes / 1e6 / took, "MB/s",
              (">=", 10), f"{papers.bytes / 1e6:.0f} MB in {took:.0f} s; the library is {size / 1e6:.0f} MB")
    table.add("import", "peak memory", usage.ru_maxrss / 1e3, "MB", ("<=", 1000))
    quarters(table, marks, papers.count, took)
    return data


def follow(stream, begun, marks, tail):
    """Keeps when each progress line ("done 250 of 20000") came."""
    for line in stream:
        tail.append(line)
        found = re.match(r"done (\d+) of", line)
        if found:
            marks.append((time.monotonic() - begun, int(found[1])))


def quarters(table, marks, count, took):
    """The last quarter, up to the end of the process, beside the first."""
    def when(done):
        return next((at for at, number in marks if number >= done), None)

    first, third = when(count / 4), when(count * 3 / 4)
    if first is None or third is None or first == 0:
        return table.skip("import", "no progress lines to tell the quarters apart")
    table.add("import", "last quarter beside the first", (took - third) / first, "times", ("<=", 1.2))
