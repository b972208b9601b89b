"""The published addresses: what editions have recorded, with the forms of each type, and the lines of permalinks.txt."""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]


def published():
    recorded = [line.split("\t")[0] for line in (ROOT / "content/editions/addresses.txt").read_text(encoding="utf-8").splitlines()]
    addresses = set(recorded)
    for line in (ROOT / "src/test/resources/permalinks.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            start, star, suffixes = line.partition("*\t")
            pages = [one for one in recorded if star and one.startswith(start) and "#" not in one]
            addresses.update([page + suffix for page in pages for suffix in suffixes.split("\t")] if star else [line])
    return sorted(addresses)
