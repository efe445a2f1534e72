#!/usr/bin/env python3
"""Writes COVERAGE.md beside it: how each requirement about a letter is held, and where.

  coverage.py            writes COVERAGE.md, and takes 'open' off rows of requirements.csv that are held now
  coverage.py --gaps     writes nothing; exit 1 when a row is not held or an unknown requirement is named
  coverage.py --check    the same, and exit 1 when COVERAGE.md is out of date

Read are requirements.csv, the packs beside it and the names of the tests. The columns of requirements.csv:

  id, enforce   the requirement, and whether it stops, asks, warns, works or only informs
  held          what must hold it: rule, construction (a test names it), screen (it waits for a part of the
                window that is not there yet), reference (nothing a program could do), outside (not about letters)
  waits_for     the screen it waits for; 'open' marks a known gap of a rule or construction row
  summary       in our own words
"""

import collections
import csv
import io
import pathlib
import re
import sys
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ID = re.compile(r"REQ-[A-Z]{3}-\d{2,3}")
HELD = {"rule", "construction", "screen", "reference", "outside"}
SEVERITY_OF = {"BLOCK": "block", "CONFIRM": "confirm", "WARN": "warn"}
# Findings the program makes itself, outside any pack.
BUILT_IN = {"REQ-VER-01": "guidance.none", "REQ-LET-17": "letter.cannot-compose"}

Rule = collections.namedtuple("Rule", "id requirement severity passes fails file")


def requirements():
    with open(HERE / "requirements.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def own_rules(folder):
    pack = tomllib.loads((folder / "pack.toml").read_text(encoding="utf-8"))
    tables = [(rule, "pack.toml") for rule in pack.get("rule", [])]
    for name in pack.get("files", []):
        topic = tomllib.loads((folder / name).read_text(encoding="utf-8"))
        tables += [(rule, name) for rule in topic.get("rule", [])]
    rules = {}
    for table, name in tables:
        examples = table.get("examples", {})
        rules[table["id"]] = Rule(table["id"], table["requirement"], table["severity"],
                                  len(examples.get("pass", [])), len(examples.get("fail", [])), f"{folder.name}/{name}")
    return pack, rules


def rules_by_version():
    """Version -> rules in force in it, each version on top of the one it is based on."""
    packs = {}
    for file in sorted(HERE.glob("*/*/pack.toml")):
        pack, rules = own_rules(file.parent)
        packs[pack["document"], pack["version"]] = pack, rules

    def joined(key):
        pack, rules = packs[key]
        base = pack.get("based_on")
        below = dict(joined((key[0], base))) if base else {}
        for dropped in pack.get("drop", []):
            below.pop(dropped, None)
        return below | rules

    ordered = sorted(packs, key=lambda key: (key[0], packs[key][0]["issued"]))
    return {key[1]: joined(key) for key in ordered}


def tests_by_requirement():
    """Requirement -> 'file: name' of the tests that name it."""
    found = collections.defaultdict(list)
    literal = r'"(?:[^"\\]|\\.)*"'
    opening = re.compile(r"\b(?:TEST_CASE|SECTION|SCENARIO)\(\s*((?:" + literal + r"\s*)+)")
    for file in sorted((ROOT / "tests").rglob("*.cpp")):
        for match in opening.finditer(file.read_text(encoding="utf-8")):
            name = "".join(part[1:-1] for part in re.findall(literal, match[1])).replace('\\"', '"')
            for requirement in dict.fromkeys(ID.findall(name)):
                found[requirement].append((file.relative_to(ROOT / "tests").as_posix(), name))
    return found


def plain(version):
    return version.removesuffix(".0")


def rule_lines(requirement, versions):
    """One line a rule: id, severity and the versions that hold it."""
    where = collections.defaultdict(lambda: collections.defaultdict(list))
    for version, rules in versions.items():
        for rule in rules.values():
            if rule.requirement == requirement:
                where[rule.id][rule.severity].append(plain(version))
    lines = []
    for rule_id in sorted(where):
        kinds = [f"{severity} {', '.join(held)}" for severity, held in where[rule_id].items()]
        lines.append(f"`{rule_id}` ({'; '.join(kinds)})")
    return lines


def newest(requirement, versions):
    rules = {}
    for held in versions.values():
        rules.update({rule.id: rule for rule in held.values() if rule.requirement == requirement})
    return list(rules.values())


def test_lines(found, by_name):
    """The files of the tests, with how many; or each by its name, where no rule says what is held."""
    if by_name:
        return [f"{file}: {name.replace('|', '/')}" for file, name in sorted(found)]
    files = collections.Counter(file for file, _ in found)
    return [f"{file}" + (f" ({count})" if count > 1 else "") for file, count in sorted(files.items())]


class Coverage:
    def __init__(self):
        self.rows = requirements()
        self.versions = rules_by_version()
        self.tests = tests_by_requirement()
        self.problems = []
        self.check_rows()
        self.check_names()

    def check_rows(self):
        seen = set()
        for row in self.rows:
            if not ID.fullmatch(row["id"]) or row["id"] in seen:
                self.problems.append(f"requirements.csv: {row['id']} is no id or stands twice")
            seen.add(row["id"])
            if row["held"] not in HELD:
                self.problems.append(f"requirements.csv: {row['id']} has no word for how it is held")
            if row["held"] == "screen" and not row["waits_for"]:
                self.problems.append(f"requirements.csv: {row['id']} does not say for which screen it waits")
            if row["held"] in ("rule", "construction") and not self.is_held(row) and row["waits_for"] != "open":
                self.problems.append(f"{row['id']} is silently missing: no rule and no test names it")

    def check_names(self):
        known = {row["id"] for row in self.rows}
        for version, rules in self.versions.items():
            for rule in rules.values():
                if rule.requirement not in known:
                    self.problems.append(f"{version}: rule {rule.id} names {rule.requirement}, which is no requirement")
        for requirement, found in self.tests.items():
            if requirement not in known:
                self.problems.append(f"tests/{found[0][0]}: '{found[0][1]}' names {requirement}, which is no requirement")

    def is_held(self, row):
        return bool(rule_lines(row["id"], self.versions) or self.tests.get(row["id"]) or row["id"] in BUILT_IN)

    def how(self, row):
        rules, tests = rule_lines(row["id"], self.versions), self.tests.get(row["id"])
        parts = ["rule"] if rules else []
        if (tests and not rules) or row["id"] in BUILT_IN:
            parts.append("construction")
        if row["held"] == "screen":
            parts.append(f"screen: {row['waits_for']}")
        if row["held"] == "reference" and not parts:
            parts.append("reference only")
        return ", ".join(parts) or "**open**"

    def line(self, row):
        rules = newest(row["id"], self.versions)
        where = rule_lines(row["id"], self.versions)
        if row["id"] in BUILT_IN:
            where.append(f"`{BUILT_IN[row['id']]}` (the program's own)")
        where += test_lines(self.tests.get(row["id"], []), by_name=not rules)
        passes, fails = sum(rule.passes for rule in rules), sum(rule.fails for rule in rules)
        count = f"{passes} + {fails}" if rules else ""
        return f"| {row['id']} | {row['enforce']} | {row['summary']} | {self.how(row)} | {'<br>'.join(where)} | {count} |"

    def other_severity(self):
        """Rules that speak louder or softer than their requirement's row."""
        enforce = {row["id"]: row["enforce"] for row in self.rows}
        lines = {}
        for rules in self.versions.values():
            for rule in rules.values():
                asked = SEVERITY_OF.get(enforce.get(rule.requirement, ""))
                if asked and asked != rule.severity:
                    lines[rule.id] = f"- `{rule.id}`: {rule.severity}, {rule.requirement} asks for {asked}"
        return [lines[key] for key in sorted(lines)]

    def text(self):
        inside = [row for row in self.rows if row["held"] != "outside"]
        counts = collections.Counter(self.how(row).split(":")[0].split(",")[0].strip("*") for row in inside)
        out = io.StringIO()
        out.write("# How each requirement about a letter is held\n\n"
                  "Written by `resources/guidance/coverage.py` from `requirements.csv`, the packs and the names of the\n"
                  "tests; run it again after a rule or a test has changed. Not edited by hand.\n\n")
        out.write(f"{len(inside)} requirements: " + ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))
                  + f". {len(self.rows) - len(inside)} more are not about letters.\n\n")
        out.write("| Rules in force | " + " | ".join(plain(version) for version in self.versions) + " |\n")
        out.write("|---|" + "---|" * len(self.versions) + "\n")
        for word in ("block", "confirm", "warn"):
            numbers = [sum(rule.severity == word for rule in rules.values()) for rules in self.versions.values()]
            out.write(f"| {word} | " + " | ".join(map(str, numbers)) + " |\n")
        area = None
        for row in inside:
            if area != row["id"].split("-")[1]:
                area = row["id"].split("-")[1]
                out.write(f"\n## {area}\n\n| Requirement | Enforce | In short | Held by | Where | Examples (pass + fail) |\n"
                          "|---|---|---|---|---|---|\n")
            out.write(self.line(row) + "\n")
        softer = self.other_severity()
        if softer:
            out.write("\n## Rules of another severity than their requirement\n\n" + "\n".join(softer) + "\n")
        return out.getvalue()


def close_gaps(coverage):
    changed = False
    for row in coverage.rows:
        if row["waits_for"] == "open" and coverage.is_held(row):
            row["waits_for"], changed = "", True
    if changed:
        with open(HERE / "requirements.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, coverage.rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(coverage.rows)


def main():
    coverage = Coverage()
    target = HERE / "COVERAGE.md"
    text = coverage.text()
    if "--gaps" in sys.argv[1:]:
        pass
    elif "--check" in sys.argv[1:]:
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            coverage.problems.append("COVERAGE.md is out of date: run resources/guidance/coverage.py")
    else:
        close_gaps(coverage)
        target.write_text(text, encoding="utf-8")
    for problem in coverage.problems:
        print(problem, file=sys.stderr)
    return 1 if coverage.problems else 0


if __name__ == "__main__":
    sys.exit(main())
