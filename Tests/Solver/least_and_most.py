#!/usr/bin/env python3
"""Finds hidden counts that can be only one number, given everything that is printed.

    least_and_most.py FILE ANSWERS

Each line of the file is one publication as JSON: for every count its `name`, its `least`, and what is printed as
`known` or null; whether it is `hidden`; and `sums`, each a list of [place, factor] that comes to nought. For every
hidden count a linear programme looks for its least and its greatest value, and where whole numbers are not proven by
that to leave two values, an integer programme does. Every answer of a programme is a set of numbers behind all hidden
places at once, so most counts are shown to be uncertain by the programmes of others. For each publication one line is
written to the answers: how many counts are hidden, how many programmes it took, and what was found out, as JSON.
"""
import json
import sys

import highspy
import numpy as np

NEARLY = 1e-6


class Publication:
    def __init__(self, line):
        given = json.loads(line)
        self.names = given["name"]
        known = given["known"]
        self.hidden = [place for place, is_hidden in enumerate(given["hidden"]) if is_hidden]
        self.open = [place for place, value in enumerate(known) if value is None]
        self.column = {place: column for column, place in enumerate(self.open)}
        # No count is larger than this; a bound keeps every programme finite.
        self.most = 1000 + 20 * max(value for value in known if value is not None)
        self.least = [given["least"][place] for place in self.open]
        self.rows = []
        for row in given["sums"]:
            factors, rest = {}, 0
            for place, factor in row:
                if place in self.column:
                    factors[self.column[place]] = factors.get(self.column[place], 0) + factor
                else:
                    rest -= factor * known[place]
            factors = {column: factor for column, factor in factors.items() if factor}
            if factors:
                self.rows.append((factors, rest))
            elif rest:
                raise ValueError("What is printed does not add up.")
        # The least and the greatest whole number seen at every open place.
        self.seen = [np.full(len(self.open), np.inf), np.full(len(self.open), -np.inf)]
        self.programmes = 0

    def programme(self, is_whole):
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 1)
        count = len(self.open)
        solver.addVars(count, np.array(self.least, float), np.full(count, float(self.most)))
        if is_whole:
            solver.changeColsIntegrality(
                count, np.arange(count, dtype=np.int32), np.array([highspy.HighsVarType.kInteger] * count))
        for factors, rest in self.rows:
            solver.addRow(rest, rest, len(factors), np.array(list(factors), np.int32),
                          np.array(list(factors.values()), float))
        return solver

    def solve(self, solver, column, sign):
        """The least, or with sign -1 the greatest, value at a place."""
        solver.changeColCost(column, float(sign))
        solver.run()
        self.programmes += 1
        status, values = solver.getModelStatus(), np.array(solver.getSolution().col_value)
        solver.changeColCost(column, 0.0)
        if status != highspy.HighsModelStatus.kOptimal:
            raise ValueError(f"{self.names[self.open[column]]}: {status}")
        whole = np.round(values)
        if np.all(np.abs(values - whole) < NEARLY):
            self.seen = [np.minimum(self.seen[0], whole), np.maximum(self.seen[1], whole)]
        return values[column]

    def is_uncertain(self, column):
        return self.seen[0][column] < self.seen[1][column]

    def found_out(self):
        answer, doubtful = [], []
        solver = self.programme(False)
        for place in self.hidden:
            column = self.column[place]
            if self.is_uncertain(column):
                continue
            least, most = (self.solve(solver, column, sign) for sign in (1, -1))
            if np.floor(most + NEARLY) <= np.ceil(least - NEARLY):
                answer.append(f"{self.names[place]} is {np.ceil(least - NEARLY):.0f}")
            elif not self.is_uncertain(column):
                doubtful.append(place)
        if doubtful:
            solver = self.programme(True)
            for place in doubtful:
                column = self.column[place]
                if self.is_uncertain(column):
                    continue
                least, most = (self.solve(solver, column, sign) for sign in (1, -1))
                if round(least) == round(most):
                    answer.append(f"{self.names[place]} is {least:.0f} in whole numbers")
        return answer


with open(sys.argv[1]) as lines, open(sys.argv[2], "w") as answers:
    for line in lines:
        publication = Publication(line)
        found = publication.found_out()
        answer = {"hidden": len(publication.hidden), "programmes": publication.programmes, "found": found}
        print(json.dumps(answer), file=answers)
