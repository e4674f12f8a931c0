"""SQLite FTS5 on the same texts and the same judged list, as the peer of the
search: unicode61 with remove_diacritics 0, bm25 as it comes, the words of the
query joined by AND and, where that finds nothing, by OR. Reads JSON from
standard input: {"items": [[address, title, text]], "judged": {query: {address: grade}},
"halves": {query: 0 or 1}, "json": bool}."""

import json
import math
import re
import sqlite3
import sys
import time


def ndcg(found, grades):
    gain = lambda gs: sum((2**g - 1) / math.log2(i + 2) for i, g in enumerate(gs[:10]))
    return gain([grades.get(a, 0) for a in found]) / gain(sorted(grades.values(), reverse=True))


def search(db, query, join, star):
    words = re.findall(r"[^\W_]+", query)
    terms = ['"%s"%s' % (word, star) for word in words]
    sql = "select address from items where items match ? order by bm25(items%s) limit 200" % WEIGHTS
    return [row[0] for row in db.execute(sql, (join.join(terms),))]


def run(name, db, judged, joins, star):
    start, answers = time.perf_counter(), []
    for query, grades in judged.items():
        found = []
        for join in joins:
            found = found or search(db, query, join, star)
        answers.append((query, found, grades))
    micros = (time.perf_counter() - start) / len(judged) * 1e6
    values = [(data["halves"][query], ndcg(found, grades)) for query, found, grades in answers]
    mean = lambda chosen: sum(chosen) / max(len(chosen), 1)
    quality, first, second = (mean([v for h, v in values if h in halves]) for halves in ((0, 1), (0,), (1,)))
    wanted = [(a, found) for _, found, grades in answers for a, g in grades.items() if g > 1]
    met = sum(a in found for a, found in wanted) / max(len(wanted), 1) * 100
    if data["json"]:
        row = {"name": name, "usual": False, "peer": True, "ndcg": quality, "first": first, "second": second}
        print(json.dumps(row), flush=True)
    else:
        print("%-34s %8.3f %8.3f %8.3f %9.1f%% %10.0f" % (name, quality, first, second, met, micros))


data = json.load(sys.stdin)
db = sqlite3.connect(":memory:")
db.execute("create virtual table items using fts5(address unindexed, title, text, tokenize='unicode61 remove_diacritics 0')")
db.executemany("insert into items values (?, ?, ?)", data["items"])
for WEIGHTS, weighed in (("", ""), (", 0, 4, 1", ", title weighed")):
    run("SQLite FTS5, AND" + weighed, db, data["judged"], [" AND "], "")
    run("SQLite FTS5, OR" + weighed, db, data["judged"], [" OR "], "")
    run("SQLite FTS5, AND then OR" + weighed, db, data["judged"], [" AND ", " OR "], "")
    run("SQLite FTS5, AND then OR, word*" + weighed, db, data["judged"], [" AND ", " OR "], "*")
