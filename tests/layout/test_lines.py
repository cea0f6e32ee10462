from newsval.layout.lines import read_lines, wrap_width


def test_blank_lines_are_dropped_and_blanks_trimmed():
    lines = read_lines("\ufeff A b\xa0\n \t\n\u200bC\n")
    assert [line.text for line in lines] == ["A b", "C"]
    assert [(line.start, line.end) for line in lines] == [(0, 7), (10, 13)]


def test_a_page_of_one_line_paragraphs_is_not_wrapped():
    lines = read_lines("The mayor spoke at length about the bridge today.\n" * 8)
    assert wrap_width(lines) is None


def test_a_wrapped_sentence_goes_on_in_a_small_letter_however_short_the_word():
    text = (
        "Norway agreed on Wednesday to cut the quota for cod in the\n"
        "northern sea by a third, the deepest cut in twenty years,\n"
        "a ministry said, after warnings that no fish would be left\n"
        "in it at all by the end of the decade.\n"
        "\n"
        "The union called the cut a hammer on the coast, and said\n"
        "as many as sixty boats would be laid up by the spring.\n"
    )
    assert len(read_lines(text)) == 2


def test_a_copy_is_known_by_its_words():
    first, second = read_lines("A  Headline\xa0here\nA headline here.\n")
    assert first.key == second.key


def test_prose_is_long_and_ends():
    long = "The mayor spoke at length about the bridge and left the hall."
    first, second, third = read_lines(f"{long}\n{long[:-1]}\n“{long}”\n")
    assert first.prose
    assert not second.prose
    assert third.prose


def test_a_capital_alone_is_a_drop_cap_only_before_a_small_letter():
    assert len(read_lines("T\nhe mayor\n")) == 1
    assert len(read_lines("T\nThe mayor\n")) == 2
