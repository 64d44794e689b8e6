from generator.source import decode, locate, parse


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


def test_anchors_aliases_tags_and_merge_keys_are_refused() -> None:
    for text in ("a: &x 1\nb: *x\n", "a: !!int 1\n", "<<: {a: 1}\n", "? [a]\n: 1\n"):
        assert codes(text) == ["yaml-feature"], text


def test_deep_nesting_is_refused_before_it_can_hurt() -> None:
    assert codes("[" * 3000) == ["yaml-feature"]


def test_syntax_errors_have_a_place_and_a_hint() -> None:
    _, problems = parse("a.yaml", "a: 1\n\tb: 2\n")
    assert [(problem.code, problem.span.line) for problem in problems] == [("yaml-syntax", 2)]
    assert problems[0].hint is not None
    assert "Tab" in problems[0].hint


def test_a_text_that_is_not_utf8_is_named_with_its_line() -> None:
    problem = decode("a.yaml", b"a: 1\nb: " + "区发改委".encode("gb18030"))
    assert not isinstance(problem, str)
    assert (problem.code, problem.span.line) == ("encoding", 2)
