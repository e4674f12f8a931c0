"""The binaries: building them, their size, and a build from nothing."""
import json
import pathlib
import subprocess
import time
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]


@dataclass
class Tools:
    pejl: pathlib.Path
    mill: pathlib.Path
    hammer: pathlib.Path


def build():
    """Release builds of the program and of the bench's own tools."""
    run(["cargo", "build", "--release", "-p", "pejl"])
    run(["cargo", "build", "--release", "-p", "pejl-papermill", "--examples"])
    folder = target() / "release"
    return Tools(folder / "pejl", folder / "examples" / "mill", folder / "examples" / "hammer")


def target():
    out = subprocess.run(["cargo", "metadata", "--format-version", "1", "--no-deps"], cwd=ROOT, check=True,
                         capture_output=True, text=True).stdout
    return pathlib.Path(json.loads(out)["target_directory"])


def sizes(table, tools):
    table.add("build", "size of the binary", tools.pejl.stat().st_size / 1e6, "MB")


def cold(table, work):
    """`cargo build --release` of the default members with nothing built before; crates are downloaded first."""
    run(["cargo", "fetch"])
    folder = work / "cold-target"
    begun = time.monotonic()
    run(["cargo", "build", "--release", "--target-dir", str(folder)])
    table.add("build", "cold release build", (time.monotonic() - begun) / 60, "min", ("<=", 10))


def run(command):
    subprocess.run(command, cwd=ROOT, check=True)
