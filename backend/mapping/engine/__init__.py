"""Mesin pemetaan: compiles a policy into one set-based statement of exact decimals, and keeps its results.

The passes, left to right: `frame` (whose evidence, on which day), `evidence` and `experience` (histories to raw
values, each with its source), `points` (raw values to points), `scoring` (points to scores, box and explanation),
`asking` (one person, what-if, simulation: rows without keeping), `running` (a whole run, kept and frozen).
"""
