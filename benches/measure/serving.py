"""Start-up, memory, search and the item page, over HTTP on loopback."""
import http.client
import json
import random
import re
import socket
import sqlite3
import statistics
import subprocess
import time
import urllib.parse

from .building import ROOT


def measure(table, tools, work, data, papers, wish):
    port = free_port()
    command = [tools.pejl, "--data", data, "serve", "--port", port]
    begun = time.perf_counter()
    server = subprocess.Popen([str(c) for c in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait(port, server)
        if "start" in wish.parts:
            table.add("start", "first page after", time.perf_counter() - begun, "s", ("<=", 0.3))
            time.sleep(3)
            table.add("start", "idle memory", resident(server.pid), "MB", ("<=", 150))
        queries = questions(papers.items, 220)
        if "search" in wish.parts:
            search(table, tools, work, port, queries)
            fts5(table, work, papers.items, queries)
            quality(table)
        if "pages" in wish.parts:
            pages(table, tools, work, port, queries, wish.seconds)
        table.add("start", "memory after the load", resident(server.pid), "MB")
    finally:
        server.terminate()
        server.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait(port, server):
    """Until the front page answers."""
    while server.poll() is None:
        try:
            if fetch(port, "/")[0] == 200:
                return
        except (ConnectionError, http.client.HTTPException):
            time.sleep(0.002)
    raise SystemExit(f"the server ended with code {server.returncode}")


def fetch(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", errors="replace")
    finally:
        connection.close()


def resident(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1e3


def questions(items, count):
    """Queries as people write them: words of titles and texts, some narrowed by a facet."""
    chance, rows = random.Random(7), []
    with open(items, encoding="utf-8") as lines:
        for at, line in enumerate(lines):
            if at % 23 == 0:
                rows.append(line.rstrip("\n").split("\t"))
    chance.shuffle(rows)
    made = []
    for _, committee, year, _, _, title, _, body in rows:
        words = [w for w in re.findall(r"[A-Za-zÆØÅæøå-]{5,}", f"{title} {body[:400]}")]
        if len(words) < 8:
            continue
        form = len(made) % 10
        start = chance.randrange(len(words) - 2)
        text = {0: words[start], 1: words[start], 2: words[0], 3: " ".join(words[start : start + 2]),
                4: " ".join(words[start : start + 3]), 5: f'"{" ".join(title.split()[:3])}"', 6: words[start][:5] + "*",
                7: f"{words[0]} -{words[-1]}"}.get(form, " ".join(chance.sample(words, 2)))
        facet = {2: {"aar": year}, 3: {"udvalg": committee}, 8: {"beslutning": "godkendt"},
                 9: {"aar": year, "type": "beslutning"}}.get(form, {})
        made.append((text, facet))
        if len(made) == count:
            break
    return made


def search(table, tools, work, port, queries):
    """200 different queries, one after the other, after 20 others."""
    paths = ["/soeg?" + urllib.parse.urlencode({"q": text, **facet}) for text, facet in queries]
    hammer(tools, work, port, paths[200:], "each")
    told = hammer(tools, work, port, paths[:200], "each")
    table.add("search", f"{told['requests']} queries with facets, median", told["median_ms"], "ms", ("<=", 5))
    table.add("search", "the same, p99", told["p99_ms"], "ms", ("<=", 40), f"slowest {told['max_ms']:.1f} ms")


# What a page's address says, and what the list of items says.
COLUMNS = {"aar": "year", "udvalg": "committee", "beslutning": "outcome", "type": "type"}
VALUES = {"godkendt": "Approved", "beslutning": "Decision"}


def fts5(table, work, items, queries):
    """SQLite FTS5 on the same texts and with the same queries and filters: twenty hits with a snippet, and the counts
    of the five facets that the page has."""
    file = work / "fts5.sqlite"
    file.unlink(missing_ok=True)
    library = sqlite3.connect(file)
    facet_columns = ("municipality", "committee", "year", "type", "outcome")
    kept = ", ".join(f"{column} unindexed" for column in facet_columns)
    library.execute(f"create virtual table item using fts5({kept}, title, decision, body,"
                    " tokenize = \"unicode61 remove_diacritics 0\")")
    begun = time.perf_counter()
    with open(items, encoding="utf-8") as lines:
        library.executemany("insert into item values (?, ?, ?, ?, ?, ?, ?, ?)", (l.rstrip("\n").split("\t") for l in lines))
    library.commit()
    count = library.execute("select count(*) from item").fetchone()[0]
    table.add("search", "peer FTS5: filling the index, ready texts", time.perf_counter() - begun, "s", None,
              f"{count} items")
    hits, facets = [], []
    for text, facet in queries[200:] + queries[:200]:
        begun = time.perf_counter()
        words = match(text)
        only = "".join(f" and {COLUMNS[name]} = ?" for name in facet)
        given = (words, *(VALUES.get(value, value) for value in facet.values()))
        library.execute(f"select rowid, title, snippet(item, 7, '', '', '...', 30) from item where item match ?{only}"
                        " order by bm25(item, 0, 0, 0, 0, 0, 8, 4, 1) limit 20", given).fetchall()
        hits.append(time.perf_counter() - begun)
        counts = " union all ".join(f"select '{c}', {c}, count(*) from hit group by 2" for c in facet_columns)
        library.execute(f"with hit as materialized (select {', '.join(facet_columns)} from item where item match ?{only})"
                        f" {counts}", given).fetchall()
        facets.append(time.perf_counter() - begun)
    for name, times in (("hits only", hits[-200:]), ("hits and facets", facets[-200:])):
        times.sort()
        table.add("search", f"peer FTS5, in process, {name}, median", statistics.median(times) * 1e3, "ms")
        table.add("search", f"peer FTS5, in process, {name}, p99", times[197] * 1e3, "ms")
    library.close()
    file.unlink()


def quality(table):
    """nDCG@10 on the judged list of pejl-find, both halves of it, ours and the best of the peer's set-ups."""
    out = subprocess.run(["cargo", "run", "-q", "--release", "-p", "pejl-find", "--example", "measure", "--", "--json"],
                         cwd=ROOT, check=True, capture_output=True, text=True).stdout
    rows = [json.loads(line) for line in out.splitlines() if line.startswith("{")]
    ours = next(row for row in rows if row["usual"])
    peers = [row for row in rows if row["peer"]]
    table.add("search", "nDCG@10 on the judged list", ours["ndcg"], "", (">=", 0.9), f"{ours['queries']} queries")
    for half in ("first", "second"):
        table.add("search", f"the same, its {half} half", ours[half], "", (">=", 0.9))
    if not peers:
        return table.skip("search", "no nDCG of the peer")
    best = max(peers, key=lambda row: row["ndcg"])
    table.add("search", "peer FTS5, best of its set-ups", best["ndcg"], "", ("<=", ours["ndcg"]), best["name"])
    for half in ("first", "second"):
        table.add("search", f"peer FTS5, the {half} half", best[half], "")


def match(text):
    """The query in FTS5's own grammar."""
    if text.startswith('"'):
        return text
    parts = [f'"{w.rstrip("*")}"' + ("*" if w.endswith("*") else "") for w in text.split() if not w.startswith("-")]
    without = [f'NOT "{w[1:]}"' for w in text.split() if w.startswith("-")]
    return " ".join([" AND ".join(parts), *without])


def pages(table, tools, work, port, queries, seconds):
    """The item page of many items, as fast as it goes and at a steady pace."""
    paths = []
    for text, _ in queries:
        body = fetch(port, "/soeg?" + urllib.parse.urlencode({"q": text}))[1]
        paths.extend(re.findall(r'href="(/punkt/[^"?#]+)"', body))
    paths = list(dict.fromkeys(paths))
    if not paths:
        return table.skip("pages", "no search led to an item")
    few = paths[:50]
    hammer(tools, work, port, few, "full", 2, 8)
    told = hammer(tools, work, port, few, "full", seconds, 8)
    table.add("pages", "item page, requests a second", told["per_second"], "1/s", (">=", 1500),
              f"{len(few)} items; the client has the same cores")
    told = hammer(tools, work, port, paths, "full", seconds, 8)
    table.add("pages", "the same, more items than are kept in memory", told["per_second"], "1/s", None,
              f"{len(paths)} items")
    told = hammer(tools, work, port, few, "rate", seconds, 300)
    table.add("pages", "item page at 300 a second, p99", told["p99_ms"], "ms", ("<=", 25), f"{len(few)} items")
    told = hammer(tools, work, port, paths, "rate", seconds, 300)
    table.add("pages", "the same, more items than are kept in memory", told["p99_ms"], "ms", None,
              f"{len(paths)} items")


def hammer(tools, work, port, paths, *form):
    file = work / "paths.txt"
    file.write_text("\n".join(paths), encoding="utf-8")
    command = [str(part) for part in (tools.hammer, port, file, *form)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
