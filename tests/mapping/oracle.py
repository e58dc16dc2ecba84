"""An independent reckoning of a person's placement, to hold the engine against.

Written apart from the product: plain dictionaries in, fractions inside, strings out; it shares no code with
`backend`. It reads the policy document as written. `evidence` maps an indicator's code to its raw value: the code
of a category, a number (text, whole number or decimal), for a mean a dictionary by part; `None` or absence is
missing. `outdated` names indicators whose evidence is there and has expired.
"""

from fractions import Fraction
from itertools import pairwise

GRID = {
    ("ABOVE", "LOW"): 4,
    ("ABOVE", "MEDIUM"): 7,
    ("ABOVE", "HIGH"): 9,
    ("MEETS", "LOW"): 2,
    ("MEETS", "MEDIUM"): 5,
    ("MEETS", "HIGH"): 8,
    ("BELOW", "LOW"): 1,
    ("BELOW", "MEDIUM"): 3,
    ("BELOW", "HIGH"): 6,
}


def place(document, evidence, outdated=()):
    """Placement of one person: status, both axes, levels, talent score, box, flags, missing codes, points."""
    decimals = document["decimals"]
    exact, shown, level, points, missing, flags = {}, {}, {}, {}, [], set()
    for axis in document["axes"]:
        total, complete = Fraction(0), True
        for component in axis["components"]:
            for indicator in component["indicators"]:
                code = indicator["code"]
                raw = None if code in outdated else evidence.get(code)
                found, clamped = read(indicator["values"], raw)
                points[code] = found
                if clamped:
                    flags.add("CLAMPED")
                if found is None and indicator["missing"] == "ZERO_WITH_REVIEW":
                    flags.add("REVIEW")
                elif found is None:
                    complete = False
                    missing.append(code)
                else:
                    total += Fraction(indicator["weight"]) / 100 * found
        name = axis["code"]
        exact[name] = total if complete else None
        shown[name] = rounded(total, decimals) if complete else None
        level[name] = which(axis, Fraction(shown[name])) if complete else None
    answer = {
        "performance": shown["PERFORMANCE"],
        "potential": shown["POTENTIAL"],
        "performance_level": level["PERFORMANCE"],
        "potential_level": level["POTENTIAL"],
        "talent_score": None,
        "box": None,
        "flags": sorted(flags),
        "missing": missing,
        "points": points,
    }
    if missing:
        all_expired = all(code in outdated for code in missing)
        return {**answer, "status": "OUTDATED" if all_expired else "NOT_ASSESSED"}
    shares = {axis["code"]: Fraction(axis["talentWeight"]) / 100 for axis in document["axes"]}
    talent = sum(shares[name] * exact[name] for name in shares)
    box = GRID[level["PERFORMANCE"], level["POTENTIAL"]]
    return {**answer, "status": "PLACED", "talent_score": rounded(talent, decimals), "box": box}


def read(values, raw):
    """Points of a raw value by a scale of the document, and whether it was clamped; no points is `None`."""
    if raw is None:
        return None, False
    kind = values["kind"]
    if kind == "CATEGORIES":
        return {row["code"]: Fraction(row["points"]) for row in values["points"]}.get(raw), False
    if kind == "MEAN":
        parts = [read(part["values"], raw.get(part["code"])) for part in values["parts"]]
        if any(found is None for found, _ in parts):
            return None, False
        return sum(found for found, _ in parts) / len(parts), any(clamped for _, clamped in parts)
    number = Fraction(str(raw))
    if kind == "IDENTITY":
        return min(number, Fraction(100)), number > 100
    if kind == "STEPS":
        best = None
        for step in values["steps"]:
            if Fraction(step["from"]) <= number:
                best = Fraction(step["points"])
        return best, False
    knots = [(Fraction(each["at"]), Fraction(each["points"])) for each in values["anchors"]]
    if number < knots[0][0]:
        return knots[0][1], True
    if number > knots[-1][0]:
        return knots[-1][1], True
    for (x0, y0), (x1, y1) in pairwise(knots):
        if x0 <= number <= x1:
            return y0 + (y1 - y0) * (number - x0) / (x1 - x0), False
    return knots[0][1], False


def rounded(value, decimals):
    """Half up, as text: works on integers only."""
    scaled = value * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = str(whole).rjust(decimals + 1, "0")
    return digits if decimals == 0 else f"{digits[:-decimals]}.{digits[-decimals:]}"


def which(axis, value):
    """Level that a published value falls into."""
    found = axis["cuts"][0]["level"]
    for cut in axis["cuts"]:
        bound = Fraction(cut["from"])
        if value > bound or (value == bound and axis["bound"] == "INCLUSIVE"):
            found = cut["level"]
    return found
