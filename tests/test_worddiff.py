import random

from generator.worddiff import segments


def shown(before: str, after: str) -> str:
    marks = {"same": "{}", "removed": "[-{}-]", "added": "[+{}+]"}
    return "".join(marks[piece.kind].format(piece.text) for piece in segments(before, after))


def test_a_changed_character_and_a_changed_number_are_shown_as_such() -> None:
    assert shown("完成选地。", "完成选址。") == "完成选[-地-][+址+]。"
    assert shown("增长8.5%左右", "增长10%左右") == "增长[-8.5%-][+10%+]左右"


def test_a_lone_character_between_two_changes_is_no_island() -> None:
    assert shown("甲的乙", "丙的丁") == "[-甲的乙-][+丙的丁+]"


def test_the_pieces_give_both_texts_back() -> None:
    chance = random.Random(1)
    for _ in range(200):
        one, other = ("".join(chance.choices("重点工作12.%ab，。", k=chance.randint(0, 30))) for _ in range(2))
        found = segments(one, other)
        assert "".join(piece.text for piece in found if piece.kind != "added") == one
        assert "".join(piece.text for piece in found if piece.kind != "removed") == other


def test_very_long_texts_are_compared_in_time() -> None:
    assert [piece.kind for piece in segments("甲乙" * 10_000, "丙丁" * 10_000)] == ["removed", "added"]
