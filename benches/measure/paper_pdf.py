"""PDFs of text: a plain one (a font that is not inside, no pictures, pages packed as programs pack them), and one that
a browser prints, with parts of fonts inside as papers on the web have them."""
import html
import shutil
import subprocess
import textwrap
import zlib

LINES, WIDTH = 52, 92


def pages(text, count):
    """`text` as exactly `count` pages, from its beginning again where it is too short."""
    return document(sheets_of(text, count))


def sheets_of(text, count):
    lines = []
    for line in text.splitlines():
        lines.extend(textwrap.wrap(line, WIDTH) or [""])
    if not any(lines):
        raise ValueError("no text to print")
    lines = (lines * (count * LINES // len(lines) + 1))[: count * LINES]
    return [lines[i : i + LINES] for i in range(0, len(lines), LINES)]


def printed(text, count, file):
    """The same pages printed by Chromium; False where there is none."""
    browser = shutil.which("chromium")
    if browser is None:
        return False
    page = file.with_suffix(".html")
    body = "".join(f"<pre>{html.escape(chr(10).join(lines))}</pre>" for lines in sheets_of(text, count))
    page.write_text('<!doctype html><meta charset="utf-8"><style>@page { size: A4; margin: 15mm } '
                    "pre { break-after: page; margin: 0; font: 9pt/1.3 sans-serif } pre:last-child { break-after: auto }"
                    f"</style>{body}", encoding="utf-8")
    subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--print-to-pdf={file}", page.as_uri()], check=True, capture_output=True)
    return True


def document(sheets):
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(sheets)))
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(sheets)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, lines in enumerate(sheets):
        bodies.append((f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * i} 0 R "
                       "/Resources << /Font << /F1 3 0 R >> >> >>").encode())
        packed = zlib.compress(sheet(lines))
        bodies.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed))
    return joined(bodies)


def sheet(lines):
    out = [b"BT /F1 10 Tf 14 TL 60 790 Td"]
    for line in lines:
        line = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        out.append(b"(%s) Tj T*" % line.encode("cp1252", errors="replace"))
    return b"\n".join([*out, b"ET"])


def joined(bodies):
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(out + end % (len(bodies) + 1, table, len(bodies) + 1, len(out)))
