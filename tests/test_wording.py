import re

import pytest

from generator.load import Loaded
from generator.model import Erratum, Term
from generator.render import unbroken
from generator.wording import Glossary, explained_for


def term(name: str) -> Term:
    return Term(id="t", term=name, explanation="……", document="hedong/2022", no=1, lines=())


def test_terms_are_linked_where_they_stand_and_nothing_is_lost() -> None:
    glossary = Glossary.of([term("一制三化"), term("“七小” 行业")])
    pieces = glossary.segments("深化“一制三化”改革，整治“七小”。")
    assert "".join(piece.text for piece in pieces) == "深化“一制三化”改革，整治“七小”。"
    assert [piece.text for piece in pieces if piece.href] == ["一制三化", "七小"]


def test_a_fault_leads_to_its_erratum() -> None:
    erratum = Erratum(field="goals", printed="系区本区列", reading="系列", origin="unknown", why="……")
    pieces = Glossary.of([]).segments("开展系区本区列活动", [erratum])
    assert [piece.text for piece in pieces] == ["开展", "系区本区列", "活动"]
    assert [(piece.href, piece.is_fault) for piece in pieces][1] == ("#erratum-1", True)


def test_another_places_explanation_is_offered_as_theirs() -> None:
    names = {"hedong": "河东区", "binhai": "滨海新区"}
    assert explained_for(term("双减"), "hedong", names) == "本地区文件的解释"
    assert explained_for(term("双减"), "binhai", names) == "河东区的解释"


def test_texts_of_all_tasks_survive_the_cutting(real: Loaded) -> None:
    assert real.portal is not None
    glossary = Glossary.of(real.portal.terms)
    for task in real.portal.tasks:
        for text in (task.text, *(goal.text for goal in task.goals)):
            assert "".join(piece.text for piece in glossary.segments(text, task.errata)) == text


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("新增3000余个，8.5万平方米，1,200户，9.05‰", ["3000余个", "8.5万平", "1,200户", "9.05‰"]),
        ("B1线、A321项目、C18协调面、PM2.5年均浓度", []),
        ("1.持续推进。2.提升应急能力。3.新建20个", ["20个"]),
    ],
)
def test_an_amount_is_neither_a_name_nor_a_numbering(text: str, amounts: list[str]) -> None:
    assert re.findall('<span class="amount">([^<]*)</span>', unbroken(text)) == amounts
