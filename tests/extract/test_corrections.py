from newsval.extract.corrections import find_corrections
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.layout import segment

ENGLISH = LANGUAGES["en"]
BODY = """The strike at the port ended on Monday after nine days, the union said in a statement.
“We have what we asked for,” said Hamid Saleh, who leads the dockers of the western coast.
"""


def notes_of(lines):
    text = f"Dockers end strike at the port\n\n{BODY}\n{lines}"
    found = find_corrections(Document(text, segment(text, ENGLISH), ENGLISH))
    assert all(note.span.slice(text) == note.text for note in found)
    return [(note.kind, note.text) for note in found]


def test_each_note_has_its_kind():
    assert notes_of(
        "CORRECTION: The strike began in June.\n"
        "CLARIFICATION: The first sentence now names the port.\n"
        "UPDATE: Ships returned on Tuesday.\n"
        "This story has been updated with a comment from the mayor.\n"
    ) == [
        ("correction", "CORRECTION: The strike began in June."),
        ("clarification", "CLARIFICATION: The first sentence now names the port."),
        ("update", "UPDATE: Ships returned on Tuesday."),
        ("update", "This story has been updated with a comment from the mayor."),
    ]


def test_a_label_on_its_own_line_tells_the_kind_of_the_note_below():
    note = "The strike began in June, not in July."
    assert notes_of(f"CORRECTION:\n{note}\n") == [("correction", note)]
    assert notes_of(f"Correction: Nov. 10, 2022\n{note}\n") == [("correction", note)]
    assert notes_of(f"Clarification\n\n{note}\n") == [("clarification", note)]


def test_a_label_over_the_body_only_points_to_the_note():
    text = f"Dockers end strike at the port\n\nCorrection Appended.\n\n{BODY}"
    found = find_corrections(Document(text, segment(text, ENGLISH), ENGLISH))
    assert [note.text for note in found] == ["Correction Appended."]


def test_what_is_to_come_is_no_correction():
    assert notes_of("This is a developing story. Check back for updates.\n") == []


def test_a_head_without_a_note_stands_alone():
    assert notes_of("CORRECTION:\n") == [("correction", "CORRECTION:")]


def test_no_note():
    assert notes_of("") == []
