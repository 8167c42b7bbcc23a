"""The figures of a metric as formulas over its observations: the same rules as `counting`, in the words of spreadsheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cookbook.editions.data.ground import FIRST, LAST, Ground
from cookbook.model.measure import OF_FIGURES, OF_NUMBERS, OF_SHEET, Figure, Having

ARRAYS = ("median", "age")
"""Computations whose formulas look at many cells in a way that has to be said."""


@dataclass(frozen=True)
class Cells:
    """A row of results: the cells of its first and last day, and of every figure in it and in the row above."""

    first: str
    last: str
    figures: Mapping[str, str]
    before: Mapping[str, str]
    """By figure, and under "" the last day; nothing in the first row."""


@dataclass(frozen=True)
class Formulas:
    """Makes the formulas of one row of results."""

    ground: Ground
    cells: Cells

    def figure(self, figure: Figure) -> str:
        """A figure; empty where it cannot be told."""
        made = self._of_figures(figure) if figure.how in OF_FIGURES else self._of_rows(figure)
        return f'=IF({self.cells.first}="","",{made})'

    def n(self, figure: Figure) -> str:
        """How many observations a figure is of."""
        return f'=IF({self.cells.first}="","",SUMPRODUCT({self.base(figure)}))'

    def lacking(self, figure: Figure) -> str:
        """How many rows would count, had they a number."""
        name = str(figure.of[0])
        return f"SUMPRODUCT({self._candidates(figure)}*(1-ISNUMBER({self.ground.cells(name)})))"

    def base(self, figure: Figure) -> str:
        """1 for each row that a figure is of, otherwise 0."""
        parts = [self._candidates(figure)]
        if figure.how == "distinct":
            parts.append(f"({self.ground.group([str(name) for name in figure.of])}>0)")
        elif figure.how not in OF_SHEET:
            parts.append(f"ISNUMBER({self.ground.cells(str(figure.of[0]))})")
        return "*".join(parts)

    def _candidates(self, figure: Figure) -> str:
        sheet = self.ground.measure.sheet_of[str(figure.of[0])]
        parts = [self._time([str(name) for name in figure.when or sheet.when], figure.over)]
        if figure.where:
            parts.append(self.ground.counting(sheet, figure.where, str(figure.title)))
        if figure.having:
            parts.append(self._having(figure.having))
        return "*".join(parts)

    def _since(self, over: str) -> str:
        return {"period": self.cells.first, "year": f"EDATE({self.cells.last}+1,-12)"}.get(over, "")

    def _time(self, when: Sequence[str], over: str) -> str:
        start, since, last = self.ground.day(when[0], is_start=len(when) > 1), self._since(over), self.cells.last
        parts = [f"ISNUMBER({start})", f"({start}<={last})"]
        if len(when) == 1 and since:
            parts.append(f"({start}>={since})")
        if len(when) > 1 and over != "ever":
            end = self.ground.day(when[1], is_start=False)
            parts.append(f"(((1-ISNUMBER({end}))+({end}{f'>={since}' if since else f'>{last}'}))>0)")
        return "*".join(parts)

    def _having(self, having: Having) -> str:
        ground, link = self.ground, str(having.column)
        other, own = ground.measure.sheet_of[link], str(ground.measure.columns[link].to)
        groups, since, last = ground.group([own]), self._since(having.over), self.cells.last
        start = ground.day(str(other.when[0]), is_start=len(other.when) > 1)
        found = [f"{ground.group([link])},{groups}", f'{start},"<="&{last}']
        if len(other.when) == 1:
            bound = [f'{start},">="&{since}'] if since else []
            counted = f"COUNTIFS({','.join([*found, *bound])})"
        else:
            end = ground.day(str(other.when[1]), is_start=False)
            parts = ",".join(found)
            counted = f'(COUNTIFS({parts},{end},">="&{since})+COUNTIFS({parts},{end},""))' if since else f"COUNTIFS({parts})"
        return f"({groups}>0)*({counted}>={having.least})"

    def _of_rows(self, figure: Figure) -> str:
        base = self.base(figure)
        if figure.how == "count":
            return f"SUMPRODUCT({base})"
        if figure.how == "distinct":
            groups = self.ground.group([str(name) for name in figure.of])
            bins = f"ROW($1:${LAST - FIRST + 2})-1"
            return f"SUMPRODUCT(--(FREQUENCY({base}*{groups},{bins})>0))-(SUMPRODUCT(1-{base})>0)"
        if figure.how in OF_SHEET:
            return f'IF(SUMPRODUCT({base})=0,"",SUMPRODUCT({base}*{self._met(figure)})/SUMPRODUCT({base}){_scale(figure)})'
        cells = self.ground.cells(str(figure.of[0]))
        if figure.how == "age":
            return f'IF(SUM({base})=0,"",{self.cells.last}-MIN(IF({base}>0,{cells})))'
        if figure.how == "median":
            return f'IF(SUM({base})=0,"",MEDIAN(IF({base}>0,{cells})))'
        share = f"/SUMPRODUCT({base})" if figure.how == "mean" else ""
        return f'IF(SUMPRODUCT({base})=0,"",SUMPRODUCT({base},{cells}){share})'

    def _met(self, figure: Figure) -> str:
        sheet = self.ground.measure.sheet_of[str(figure.of[0])]
        met = self.ground.counting(sheet, figure.that, self.ground.voice("count_that", title=str(figure.title)))
        if figure.how == "share":
            return met
        against = self.ground.counting(sheet, figure.against, self.ground.voice("count_against", title=str(figure.title)))
        return f"({met}-{against})"

    def _of_figures(self, figure: Figure) -> str:
        known = self.cells.figures
        values = [known[str(name)] for name in figure.of]
        if figure.how == "growth":
            old = self.cells.before.get(str(figure.of[0]))
            if not old:
                return '""'
            end = self.cells.before[""]
            known_both = f'{old}="",{old}=0,{values[0]}=""'
            return f'IF({end}="","",IF(OR({end}+1<>{self.cells.first},{known_both}),"",({values[0]}/{old}-1)*100))'
        missing = ",".join(f'{cell}=""' for cell in values)
        if figure.how == "ratio":
            return f'IF(OR({missing}),"",IF({values[1]}=0,"",{values[0]}/{values[1]}{_scale(figure)}))'
        sign = "-" if figure.how == "difference" else "+"
        return f'IF(OR({missing}),"",{sign.join(values)})'

    def is_array(self, figure: Figure) -> bool:
        """Whether the formula has to be entered as one over many cells."""
        return figure.how in ARRAYS

    def can_lack(self, figure: Figure) -> bool:
        """Whether rows can lack what the figure is made of."""
        return figure.how in OF_NUMBERS


def _scale(figure: Figure) -> str:
    return "*100" if figure.unit == "percent" else ""
