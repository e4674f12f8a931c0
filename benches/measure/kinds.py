"""Every kind of page at a steady pace, while an import with one reading thread runs beside it; and what is known already.

The library is one of its own: the import beside changes it, and each thousand papers are of another municipality, so
that a committee has as many meetings as committees have. The addresses come from the map that robots get, the pages
that those lead to, and searches of the papers' own words.
"""
import os
import random
import re
import shutil
import subprocess
import sys
import time
import urllib.parse

from . import serving

PER_SECOND = 200
# So many pages of the map are looked through for what they lead to.
LOOKED = 150
# So many addresses of each kind are asked for in turn.
EACH = 200


def measure(table, tools, work, papers, wish):
    copy = work / "library-of-kinds"
    fill(tools, copy, papers)
    more = work / "papers-beside"
    seconds = max(wish.seconds, 10)
    # The mill's own speed is no matter here; so many that the import outlasts the load.
    if not more.exists():
        subprocess.run([tools.mill, "--count", str(max(4_000, papers.count)), "--to", more, "--seed", "2"], check=True,
                       stdout=subprocess.DEVNULL)
    port = serving.free_port()
    server = subprocess.Popen([str(c) for c in (tools.pejl, "--data", copy, "serve", "--port", port)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        serving.wait(port, server)
        kinds = addresses(port, papers)
        costs(table, tools, work, server.pid, port, kinds)
        lines = mixed(kinds)
        serving.hammer(tools, work, port, lines[: PER_SECOND * 3], "rate", 3, PER_SECOND)
        steady(table, tools, work, port, lines, seconds, "alone")
        with Import(tools, copy, more) as running:
            steady(table, tools, work, port, lines, seconds, "import beside")
            known(table, tools, work, port, kinds, seconds, "import beside")
            if running.ended():
                table.skip("kinds", "the import ended before the load")
        known(table, tools, work, port, kinds, seconds, "alone")
        table.add("kinds", "memory after the load", serving.resident(server.pid), "MB")
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(copy, ignore_errors=True)


def fill(tools, data, papers):
    shutil.rmtree(data, ignore_errors=True)
    for number, folder in enumerate(sorted(papers.folder.iterdir()), start=1):
        command = (tools.pejl, "--data", data, "import", "--municipality", f"Sandby {number}", folder)
        done = subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if done.returncode not in (0, 1):
            raise SystemExit(f"the import of {folder} ended with code {done.returncode}")


class Import:
    """An import with one reading thread, ended with the block."""

    def __init__(self, tools, data, papers):
        command = (tools.pejl, "--data", data, "import", "--municipality", "Nordby", papers)
        self.command = [str(part) for part in command]

    def __enter__(self):
        self.program = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                        env={**os.environ, "RAYON_NUM_THREADS": "1"})
        time.sleep(1)
        return self

    def ended(self):
        return self.program.poll() is not None

    def __exit__(self, *_):
        self.program.terminate()
        self.program.wait()


def addresses(port, papers):
    """Paths by kind. A kind that this Pejl has no page of is left out."""
    chance = random.Random(11)
    pages = mapped(port)
    meetings = [page for page in pages if page.startswith("/moede/")]
    items = [page for page in pages if page.startswith("/punkt/")]
    chance.shuffle(meetings)
    chance.shuffle(items)
    led = {"/kommune/": [], "/udvalg/": [], "/sag/": [], "/person/": [], "/emne": [], "/lignende/": [],
           "/tal/": [], "/fuldstaendighed": []}
    for page in ["/", *meetings[:LOOKED // 3], *items[:LOOKED]]:
        links = re.findall(r'href="([^"#]+)"', serving.fetch(port, page)[1])
        for start, found in led.items():
            found.extend(link.replace("&#38;", "&").replace("&amp;", "&") for link in links if link.startswith(start))
    queries = serving.questions(papers.items, EACH)
    asked = ["?" + urllib.parse.urlencode({"q": text, **facet}) for text, facet in queries]
    kinds = {
        "front": ["/"], "search": ["/soeg" + q for q in asked], "meeting": meetings[:EACH], "item": items[:EACH],
        "source": [item + "?kilde" for item in items[:EACH]],
        "municipality": led["/kommune/"], "committee": led["/udvalg/"], "case": led["/sag/"],
        "person": led["/person/"], "topic": ["/emne" + q for q in asked], "similar": led["/lignende/"],
        "compare": [f"/sammenlign?punkt={a[7:]}&punkt={b[7:]}" for a, b in zip(items, items[1:])][:EACH],
        "figures over time": led["/tal/"], "completeness": led["/fuldstaendighed"],
        "English": ["/en" + item for item in items[:EACH]],
        "OParl list": [page.replace("/kommune/", "/oparl/v1.1/list/") + "/meeting" for page in led["/kommune/"]],
        "feed": ["/soeg.atom" + q for q in asked], "calendar": ["/soeg.ics" + q for q in asked[:50]],
        "JSON search": ["/soeg.json" + q for q in asked], "JSON item": [i + ".json" for i in items[:EACH]],
        "JSON meeting": [m + ".json" for m in meetings[:EACH]], "health": ["/sundhed"],
    }
    kinds = {kind: list(dict.fromkeys(paths))[:EACH] for kind, paths in kinds.items()}
    return {kind: good for kind, paths in kinds.items() if (good := answered(port, kind, paths))}


def mapped(port):
    """Every address of the map, as paths."""
    paths = []
    for part in re.findall(r"<loc>[^<]*(/sitemap/[^<]+)</loc>", serving.fetch(port, "/sitemap.xml")[1]):
        found = re.findall(r"<loc>https?://[^/<]+([^<]*)</loc>", serving.fetch(port, part)[1])
        paths.extend(path.replace("&amp;", "&") for path in found)
    return paths


def answered(port, kind, paths):
    """Those that are answered 200, each asked for once: what is measured is what lies there."""
    good = [path for path in paths if serving.fetch(port, path)[0] == 200]
    if len(good) < len(paths):
        print(f"  kinds: {len(paths) - len(good)} addresses of {kind} are not answered", file=sys.stderr)
    return good


def mixed(kinds):
    """Lines for the hammer: the kinds in turn, as often each."""
    longest = max(len(paths) for paths in kinds.values())
    return [f"{kind}\t{paths[turn % len(paths)]}" for turn in range(longest) for kind, paths in kinds.items()]


def costs(table, tools, work, pid, port, kinds):
    """The server's processor time a page, kind by kind: what the pace may cost, however busy the machine is."""
    for kind, paths in kinds.items():
        often = paths * -(-EACH // len(paths))
        before = processor(pid)
        told = serving.hammer(tools, work, port, often, "each")
        table.add("kinds", f"{kind}, processor time a page", (processor(pid) - before) * 1e3 / told["requests"], "ms")


def processor(pid):
    """Seconds of processor time so far."""
    with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def steady(table, tools, work, port, lines, seconds, what):
    told = serving.hammer(tools, work, port, lines, "rate", seconds, PER_SECOND)
    for kind, figures in told["kinds"].items():
        table.add("kinds", f"{kind}, {PER_SECOND} a second of all kinds, {what}, p99", figures["p99_ms"], "ms",
                  ("<=", 60), f"median {figures['median_ms']:.1f} ms, slowest {figures['max_ms']:.1f} ms,"
                  f" {figures['requests']} requests")


def known(table, tools, work, port, kinds, seconds, what):
    """What the reader has already; feeds and pages that the import changes would not be known any more."""
    paths = [path for kind in ("item", "meeting", "JSON item") for path in kinds[kind]]
    told = serving.hammer(tools, work, port, paths, "known", seconds, PER_SECOND)
    # The bar is the server's own; beside an import the system's queue for the processor is most of it.
    bar = ("<=", 5) if what == "alone" else None
    table.add("kinds", f"304, {PER_SECOND} a second, {what}, p99", told["p99_ms"], "ms", bar,
              f"median {told['median_ms']:.1f} ms, slowest {told['max_ms']:.1f} ms, {told['requests']} requests")
