#!/usr/bin/env python3
"""What the scanners ask and what they found; see run."""
import csv
import glob
import json
import re
import sys
import urllib.error
import urllib.request
from urllib.parse import quote

LEVELS = ["info", "low", "medium", "high"]
SLOWEST_ANSWER = 5.0


def example(parameter):
    """A value for a parameter, as the document describes it."""
    schema = parameter.get("schema", {})
    value = parameter.get("example", (schema.get("enum") or ["1"])[0])
    value = value[0] if isinstance(value, list) else value
    return str(value).lower() if isinstance(value, bool) else str(value)


def is_answered(address, cookie):
    request = urllib.request.Request(address, headers={"Cookie": cookie})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status == 200
    except urllib.error.HTTPError:
        return False


def asked(address, parameters, cookie):
    """The address with every value that is good, so that each is tried where it counts, and with each other by itself."""
    values = [f"{one['name']}={quote(example(one))}" for one in parameters]
    if parameters and is_answered(f"{address}?{'&'.join(values)}", cookie):
        return [f"{address}?{'&'.join(values)}"]
    good = [one for one in values if is_answered(f"{address}?{one}", cookie)]
    others = [f"{address}?{one}" for one in values if one not in good]
    return ([f"{address}?{'&'.join(good)}"] if good else []) + others


def addresses(address, folder, cookie):
    """Writes every address that reads, and each with the values that it takes."""
    with open(f"{folder}/openapi.json", encoding="utf-8") as file:
        document = json.load(file)
    reads, lists = [], []
    for path, operations in sorted(document["paths"].items()):
        operation = operations.get("get")
        if operation is None or path == "/api/events":
            continue
        concrete = address + re.sub(r"\{[^}]*}", "1", path)
        parameters = [one for one in operation.get("parameters", []) if one.get("in") == "query"]
        with_values = asked(concrete, parameters, cookie)
        reads += with_values or [concrete]
        lists += with_values
        if "{" in path:
            # The star tells sqlmap where to put its texts.
            lists.append(address + re.sub(r"\{[^}]*}", "1", re.sub(r"\{[^}]*}", "1*", path, count=1)))
    for name, lines in (("addresses", reads), ("lists", lists)):
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            file.write("".join(line + "\n" for line in lines))
    print(f"{len(reads)} addresses that read; {len(lists)} places for values, in the path and behind the question mark")


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


def tried(folder):
    """How many addresses sqlmap came to the end of, and of how many."""
    with open(f"{folder}/sqlmap.log", encoding="utf-8") as file:
        ended = len(re.findall("all tested parameters do not appear|sqlmap identified the following", file.read()))
    with open(f"{folder}/lists", encoding="utf-8") as file:
        return ended, len(file.readlines())


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
    ended, places = tried(folder)
    print(f"sqlmap: {ended} of {places} addresses tried")
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
    if open_ones:
        return 1
    if ended < places:
        print("\nsqlmap was not given the time for the others: LUOSHI_SCAN_SECONDS")
        return 2
    return 0


if __name__ == "__main__":
    if sys.argv[1] == "addresses":
        addresses(sys.argv[2], sys.argv[3], sys.argv[4])
    else:
        sys.exit(table(sys.argv[3], sys.argv[4]))
