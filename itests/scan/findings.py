#!/usr/bin/env python3
"""What the scanners ask and what they found; see run."""
import csv
import glob
import json
import re
import sys
from urllib.parse import quote

LEVELS = ["info", "low", "medium", "high"]
SLOWEST_ANSWER = 5.0


def example(parameter):
    """A value for a parameter, as the document describes it."""
    schema = parameter.get("schema", {})
    if "example" in parameter:
        return str(parameter["example"])
    if schema.get("enum"):
        return str(schema["enum"][0])
    kinds = schema.get("type", "string")
    if "integer" in (kinds if isinstance(kinds, list) else [kinds]):
        return "1"
    if "boolean" in (kinds if isinstance(kinds, list) else [kinds]):
        return "true"
    return "2026-11-23" if schema.get("format") == "date" else "1"


def addresses(address, folder):
    """Writes every address that reads, and those of them that are asked with something."""
    with open(f"{folder}/openapi.json", encoding="utf-8") as file:
        document = json.load(file)
    reads, lists = [], []
    for path, operations in sorted(document["paths"].items()):
        operation = operations.get("get")
        if operation is None or path == "/api/events":
            continue
        concrete = re.sub(r"\{[^}]*}", "1", path)
        asked = [one for one in operation.get("parameters", []) if one.get("in") == "query"]
        query = "&".join(f"{one['name']}={quote(example(one))}" for one in asked)
        reads.append(f"{address}{concrete}" + (f"?{query}" if query else ""))
        if query:
            lists.append(f"{address}{concrete}?{query}")
        elif concrete != path:
            # The star tells sqlmap where to put its texts.
            lists.append(f"{address}{re.sub(r'[{][^}]*}', '1*', path, count=1)}".replace("{", "").replace("}", ""))
    for name, lines in (("addresses", reads), ("lists", lists)):
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            file.write("".join(line + "\n" for line in lines))
    print(f"{len(reads)} addresses that read, {len(lists)} of them take values")


def wapiti(folder):
    """Findings and what was covered."""
    with open(f"{folder}/wapiti.json", encoding="utf-8") as file:
        report = json.load(file)
    for kind in ("vulnerabilities", "anomalies"):
        for name, found in report[kind].items():
            for one in found:
                yield level(one["level"]), name, one["path"], one.get("parameter") or "", one["info"]


def level(number):
    return LEVELS[min(int(number), 3)]


def sqlmap(folder):
    for name in glob.glob(f"{folder}/sqlmap/results-*.csv"):
        with open(name, encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row.get("Technique(s)"):
                    yield "high", "SQL injection", row["Target URL"], row["Parameter"], row["Technique(s)"]


def slow(folder):
    for mode in "HBRX":
        with open(f"{folder}/slow-{mode}.answers", encoding="utf-8") as file:
            answers = [line.split() for line in file if line.strip()]
        bad = [status for status, _ in answers if status != "200"]
        longest = max((float(seconds) for _, seconds in answers), default=99.0)
        print(f"slowhttptest -{mode}: {len(answers)} answers to another client, {len(bad)} of them bad,"
              f" the slowest after {longest:.2f} s")
        if bad or longest > SLOWEST_ANSWER or not answers:
            yield "high", f"slowhttptest -{mode}", "another client", "", f"{len(bad)} bad, {longest:.1f} s"


def explained(file):
    """Lines of tool, name, path (regular expression) and reason, parted by bars."""
    with open(file, encoding="utf-8") as lines:
        return [[part.strip() for part in line.split("|", 3)] for line in lines if line.strip() and line[0] != "#"]


def reason(finding, reasons):
    tool, _, name, path, *_ = finding
    for its_tool, its_name, its_path, why in reasons:
        if its_tool == tool and its_name == name and re.fullmatch(its_path, path):
            return why
    return ""


def table(folder, file):
    found = []
    for tool, read in (("wapiti", wapiti), ("sqlmap", sqlmap), ("slowhttptest", slow)):
        try:
            found += [(tool, *one) for one in read(folder)]
        except (OSError, ValueError) as failure:
            print(f"{tool} left no report: {failure}")
            return 2
    reasons = explained(file)
    print(f"\n{'level':8}{'found':>8}{'explained':>11}")
    for one in reversed(LEVELS):
        here = [finding for finding in found if finding[1] == one]
        print(f"{one:8}{len(here):8}{sum(1 for finding in here if reason(finding, reasons)):11}")
    open_ones = 0
    for finding in sorted(found, key=lambda one: -LEVELS.index(one[1])):
        why = reason(finding, reasons)
        print("\n" + " | ".join(str(part) for part in finding) + (f"\n  explained: {why}" if why else ""))
        open_ones += not why and LEVELS.index(finding[1]) > LEVELS.index("low")
    return 1 if open_ones else 0


if __name__ == "__main__":
    if sys.argv[1] == "addresses":
        addresses(sys.argv[2], sys.argv[3])
    else:
        sys.exit(table(sys.argv[3], sys.argv[4]))
