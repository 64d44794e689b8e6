import pytest

from generator.source import locate, parse, without


def value_of(text: str) -> object:
    source, problems = parse("a.yaml", text)
    assert problems == ()
    assert source is not None
    return source.value


def codes(text: str) -> list[str]:
    return [problem.code for problem in parse("a.yaml", text)[1]]


def test_every_scalar_stays_what_the_editor_typed() -> None:
    text = "a: no\nb: 07\nc: 1:30\nd: 2022-02-30\ne: 1e3\nf: ''\ng:\n"
    assert value_of(text) == {"a": "no", "b": "07", "c": "1:30", "d": "2022-02-30", "e": "1e3", "f": "", "g": None}


def test_a_value_is_found_by_its_route() -> None:
    source, _ = parse("a.yaml", "tasks:\n  - no: 1\n    text: 新建\n")
    assert source is not None
    span = locate(source, ("tasks", 0, "text"))
    assert (span.line, span.column, span.length) == (3, 11, 2)


def test_a_missing_key_is_placed_at_its_record() -> None:
    source, _ = parse("a.yaml", "tasks:\n  - no: 1\n")
    assert source is not None
    assert locate(source, ("tasks", 0, "text")).line == 2


def test_a_duplicate_key_is_reported_at_its_second_place() -> None:
    _, problems = parse("a.yaml", "a: 1\nb: 2\na: 3\n")
    assert [(problem.code, problem.span.line) for problem in problems] == [("duplicate-key", 3)]


def test_anchors_aliases_tags_and_merge_keys_are_each_refused() -> None:
    assert codes("a: &x 1\nb: *x\n") == ["yaml-feature", "yaml-feature"]
    for text in ("a: !!int 1\n", "<<: {a: 1}\n", "? [a]\n: 1\n", "a: 1\n---\nb: 2\n"):
        assert codes(text) == ["yaml-feature"], text


def test_deep_nesting_is_refused_before_it_can_hurt() -> None:
    assert codes("[" * 3000) == ["yaml-nesting"]


def test_more_values_than_anyone_writes_are_refused() -> None:
    assert codes("[" + "a," * 200_000 + "]") == ["too-large"]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: 1\n\tb: 2\n", "yaml-tab", (2, 1)),
        ("a: 1\nb：2\n", "yaml-colon", (2, 2)),
        ("a: 1\nb:2\nc: 3\n", "yaml-colon", (2, 2)),
        ("a: 附件1: 表\n", "yaml-colon", (1, 7)),
        ("a: 1\n\u3000b: 2\nc 3\n", "yaml-space", (2, 1)),
        ("a: 1\nb:\u3000二\n", "yaml-space", (2, 3)),
        ("a: 1\n  b: 2\n", "yaml-indent", (2, 3)),
        ("- a: 1\n  b: [2]\n   c: 3\n", "yaml-indent", (3, 4)),
        ('a: 1\nb: "二\nc: 3\n', "yaml-quote", (2, 4)),
        ('a: "二"三\n', "yaml-quote", (1, 7)),
        ("a: [二, 三\nb: 4\n", "yaml-bracket", (1, 4)),
        ("a: [二, 三]四\n", "yaml-bracket", (1, 10)),
        ("a: *\n", "yaml-feature", (1, 4)),
        ("a: @二\n", "yaml-syntax", (1, 4)),
        ("a: 1\n甲乙\n", "yaml-colon", (2, 1)),
    ],
)
def test_each_slip_of_yaml_has_its_own_code_at_its_own_place(text: str, code: str, place: tuple[int, int]) -> None:
    _, problems = parse("a.yaml", text)
    assert [(problem.code, (problem.span.line, problem.span.column)) for problem in problems[:1]] == [(code, place)]


def test_the_caret_spans_a_whole_list_and_a_text_to_the_end_of_its_line() -> None:
    source, _ = parse("a.yaml", "a: [甲, 乙]\nb: >\n  丙\n")
    assert source is not None
    assert (locate(source, ("a",)).length, locate(source, ("b",)).length) == (6, 1)


def test_what_is_left_without_a_broken_entry_stands_where_it_stood() -> None:
    source, _ = parse("a.yaml", "- 甲\n- 乙\n- 丙\n")
    assert source is not None
    left = without(source, {(1,)})
    assert left.value == ["甲", "丙"]
    assert locate(left, (1,)).line == 3
