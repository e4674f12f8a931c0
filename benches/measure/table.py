"""The table: a figure a row, its bar beside it."""
import sys


class Table:
    def __init__(self):
        self.title = ""
        self.rows = []
        self.missed = False

    def head(self, title):
        self.title = title

    def add(self, part, what, value, unit, bar=None, note=""):
        """One figure. `bar` is ("<=", x) or (">=", x); without a bar the row only informs."""
        verdict = ""
        if bar is not None:
            held = value <= bar[1] if bar[0] == "<=" else value >= bar[1]
            verdict = "ok" if held else "MISSED"
            self.missed |= not held
        shown = f"{bar[0]} {number(bar[1])}" if bar else ""
        self.rows.append((part, what, number(value), unit, shown, verdict, note))
        print(f"  {part}: {what}: {number(value)} {unit} {verdict}", file=sys.stderr)

    def skip(self, part, why):
        """A part that could not be measured: a miss, since nobody knows."""
        self.missed = True
        self.rows.append((part, "not measured", "", "", "", "MISSED", why))
        print(f"  {part}: not measured: {why}", file=sys.stderr)

    def print(self):
        names = ("part", "what", "measured", "unit", "bar", "", "note")
        rows = [names, *self.rows]
        widths = [max(len(row[i]) for row in rows) for i in range(len(names))]
        print(self.title)
        for at, row in enumerate(rows):
            cells = [c.rjust(w) if i == 2 and at else c.ljust(w) for i, (c, w) in enumerate(zip(row, widths))]
            print(" | ".join(cells).rstrip())
            if at == 0:
                print("-|-".join("-" * w for w in widths))


def number(value):
    if isinstance(value, int):
        return f"{value:,}".replace(",", " ")
    return f"{value:.0f}" if abs(value) >= 1000 else f"{value:.3g}" if abs(value) < 10 else f"{value:.1f}"
