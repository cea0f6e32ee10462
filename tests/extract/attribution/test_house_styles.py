"""Names in apposition, brackets, addressees, times and sign-offs, as house styles write them."""

import re

import pytest

from newsval.extract.attribution.by_rules import find_by_rules as find_attributions
from newsval.extract.languages import LANGUAGES
from newsval.extract.stages import Document
from newsval.record import Segment, Span


def found_in(text):
    lines = re.finditer(r"[^\n]+", text)
    segments = tuple(Segment(kind="paragraph", span=Span(*line.span())) for line in lines)
    return find_attributions(Document(text, segments, LANGUAGES["en"]))


def who_said_what(text):
    """Source and content of each attribution, as texts."""
    return [
        (", ".join(text[slice(*s)] for s in a.source), " ".join(text[slice(*s)] for s in a.content))
        for a in found_in(text)
    ]


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Hon. Efe Bako (PDP, Oyo/North), said", "Hon. Efe Bako"),
        ("His ally, Hon. Efe Bako (PDP, Oyo/North), said", "Hon. Efe Bako"),
        ("The envoy (Greens, Ghent), said", "The envoy"),
        ("Sen. Ida Falk (R., Ohio), the deputy chair, said", "Sen. Ida Falk"),
        ("Argo (ARGO.OL) said", "Argo"),
        ("The member for Hull East, Ida Falk, said", "Ida Falk"),
        ("the councillor representing Hull East, Dame Ida Falk, said", "Dame Ida Falk"),
        ("The woman chairing the panel, Ida Falk, said", "Ida Falk"),
        ("The head of the port of Hull, Ida Falk of Ghent, said", "Ida Falk"),
        ("The mayor of Trenton, New Jersey, said", "The mayor of Trenton"),
        ("The priest of Otley, West Yorkshire, said", "The priest of Otley"),
        ("Her dentist, Omar Diop of Ghent, said", "Her dentist"),
        ("In Ghent, Ida Falk, the judge, said", "Ida Falk"),
    ],
)
def test_beside_a_place_or_a_party_the_person_speaks(subject, speaker):
    assert who_said_what(f"{subject} that bread is cheap.") == [(speaker, "bread is cheap")]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("“It holds,” Mr Tully said.", "Mr Tully", "“It holds,”"),
        ("It holds, Ida Connolly told the Post.", "Ida Connolly", "It holds"),
        ("“It holds,” First Minister Ida Falk said.", "First Minister Ida Falk", "“It holds,”"),
        ("Talking to the press, Falk said, “It holds.”", "Falk", "“It holds.”"),
        ("The mayor and the vet both said that it holds.", "the vet", "it holds"),
        ("“She asked, ‘Is it?’” Ida Falk said.", "Ida Falk", "“She asked, ‘Is it?’”"),
        ("Ida Falk kept saying it holds.", "Ida Falk", "it holds"),
        ("He insists, however, that it holds.", "He", "it holds"),
        ("Locals reckon it holds.", "Locals", "it holds"),
        ("Ida Falk, in a note signed by her aide, Mr. Omar Diop, denied it.", "Ida Falk", "it"),
        (
            "Officials in Chile and New Zealand say it holds.",
            "Officials in Chile and New Zealand",
            "it holds",
        ),
    ],
)
def test_names_like_adverbs_and_what_stands_beside_the_cue(text, speaker, content):
    assert who_said_what(text)[:1] == [(speaker, content)]


def test_what_ends_a_list_of_verbs_is_not_said_by_who_told_of_them():
    text = "Ida Falk said the mayor read it, laughed and told her, “Dams hold.”"
    assert ("Ida Falk", "“Dams hold.”") not in who_said_what(text)
    text = "Ida Falk said it was late and told reporters, “Dams hold.”"
    assert ("Ida Falk", "“Dams hold.”") in who_said_what(text)


def test_a_name_in_apposition_to_a_relative_clause_speaks_and_ends_it():
    text = "A man who says he was asleep, Omar Diop, said the door was open."
    assert who_said_what(text) == [("A man", "he was asleep"), ("Omar Diop", "the door was open")]


def test_a_speaker_described_behind_a_quotation_has_said_it():
    text = "“I will pay,” counsel for the baker, Adv. Ida Falk, told the jury."
    assert who_said_what(text) == [("counsel for the baker", "“I will pay,”")]


@pytest.mark.parametrize(
    ("text", "addressee", "content"),
    [
        ("Diop confirmed to Radio Ghent that he won.", "Radio Ghent", "he won"),
        ("Diop admitted to a judge that he “ran.”", "a judge", "he “ran.”"),
        ("Diop complained to her: “It is cold.”", "her", "“It is cold.”"),
    ],
)
def test_to_whom_it_was_said_is_no_content(text, addressee, content):
    (found,) = found_in(text)
    assert text[slice(*found.addressee)] == addressee
    assert [text[slice(*s)] for s in found.content] == [content]


@pytest.mark.parametrize(
    "when",
    ["late on Monday that", "early Tuesday that", "in a letter Friday that", "in a letter Friday"],
)
def test_when_it_was_said_is_no_content(when):
    text = f"The bank said {when} the vault was empty."
    assert who_said_what(text) == [("The bank", "the vault was empty")]


@pytest.mark.parametrize(
    "text",
    [
        "She neither answered her door nor responded to letters.",
        "The bank neither confirmed nor denied the theft.",
    ],
)
def test_neither_nor_reports_nothing(text):
    assert who_said_what(text) == []


def test_a_plea_for_anonymity_is_no_statement():
    text = "A clerk, who pleaded anonymity for fear of her boss, said it was stolen."
    assert who_said_what(text) == [("A clerk", "it was stolen")]


@pytest.mark.parametrize("sign_off", ["-- AFP", "— Reuters", "– Press Association"])
def test_the_agency_that_signs_off_is_no_content(sign_off):
    found = who_said_what(f"The bank said it would close. {sign_off}")
    assert found == [("The bank", "it would close")]


@pytest.mark.parametrize("verb", ["approved", "signed", "accepted"])
def test_in_a_relative_clause_its_own_subject_speaks(verb):
    text = f"The port {verb} a lease that dockers on both banks described as “a gift.”"
    assert who_said_what(text) == [("dockers on both banks", "as “a gift.”")]


def test_a_report_ends_where_a_relative_clause_has_its_own_speaker():
    text = "The port announced a toll that skippers have dubbed “the salt tax.”"
    expected = [("The port", "a toll"), ("skippers", "“the salt tax.”")]
    assert who_said_what(text) == expected


@pytest.mark.parametrize(
    "content",
    [
        "a toll that skippers called “mad” was fair",
        "a toll that skippers had called “mad” would “feed the port”",
        "skippers who called it “mad” were wrong",
    ],
)
def test_a_relative_clause_within_a_whole_report_stays_in_it(content):
    assert who_said_what(f"Diop said {content}.") == [("Diop", content)]


def test_a_weak_cue_with_that_keeps_the_clause():
    text = "Diop believes that skippers called it “mad”."
    assert who_said_what(text) == [("Diop", "skippers called it “mad”")]


def test_two_plural_verbs_are_two_statements():
    text = "Yet skippers dispute the bill and claim it was doubled in May."
    expected = [("skippers", "the bill"), ("skippers", "it was doubled in May")]
    assert who_said_what(text) == expected


def test_a_plural_verb_behind_a_past_one_is_part_of_the_report():
    text = "Diop said skippers will sail and claim they were cheated."
    assert who_said_what(text) == [("Diop", "skippers will sail and claim they were cheated")]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“My aunt used to say: ‘Salt it twice,’ ” Diop said.", ("My aunt", "‘Salt it twice,’")),
        ("\"The cook told me, 'Go home.' So I did,\" Diop said.", ("The cook", "'Go home.'")),
        ("‘The cook told me: “Go home,”’ said Diop. ‘So I did.’ ‘Ha.’", ("The cook", "“Go home,”")),
    ],
)
def test_whom_a_speaker_quotes_is_an_attribution_of_its_own(text, inner):
    outer, nested = who_said_what(text)
    assert outer[0] == "Diop"
    assert inner[1] in outer[1]
    assert nested == inner


@pytest.mark.parametrize(
    "text",
    [
        "\"She told me, 'Go home,'\" Diop said.",
        "\"I was told, 'Go home,'\" Diop said.",
        "\"It's the cooks' day, and she said we don't rock 'n' roll,\" Diop said.",
        "“I read ‘The Salt Road’ twice,” Diop said.",
    ],
)
def test_an_inner_quotation_of_nobody_named_is_left_in_the_outer_one(text):
    assert [source for source, _ in who_said_what(text)] == ["Diop"]


def test_a_page_may_begin_and_end_a_quotation_with_both_marks():
    text = "\"'Go,' he told me. 'Go now,'\" Diop said."
    assert who_said_what(text) == [("Diop", text.removesuffix(" Diop said."))]


def test_a_cue_at_the_end_behind_a_lone_comma_in_marks_is_read():
    assert all(content for _, content in who_said_what("said “ , ” said"))


@pytest.mark.parametrize(
    "text",
    [
        "The tribe has not commented on Diop's remarks.",
        "The tribe hasn't responded.",
        "The bank declined to say how many clerks would go.",
    ],
)
def test_who_gives_no_answer_says_nothing(text):
    assert who_said_what(text) == []


def test_what_was_asked_before_an_answer_is_no_part_of_it():
    text = "When asked whether it hurt, he replied, “Only at night.”"
    assert who_said_what(text) == [("he", "“Only at night.”")]


def test_a_clause_that_its_attribution_interrupts_stays_whole():
    text = "When it rained, she said, “we slept on the roof.”"
    assert who_said_what(text) == [("she", "When it rained “we slept on the roof.”")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“We won,” Lee told a crowd in Leeds, Ohio.", "“We won,”"),
        ("“It is over,” Lee wrote on X, formerly known as Twitter.", "“It is over,”"),
        ("“It is over,” Lee said, “for good.”", "“It is over,” “for good.”"),
        ("He was “tired,” Lee said, of “all that.”", "He was “tired,” of “all that.”"),
        ("Prices, Lee said, will fall.", "Prices will fall"),
    ],
)
def test_words_without_marks_do_not_go_on_with_a_quotation(text, content):
    assert who_said_what(text) == [("Lee", content)]
