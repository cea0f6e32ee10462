"""What is a person and what is not, and which mentions are whose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval.extract.languages import LANGUAGES
from newsval.extract.persons import find_persons
from newsval.extract.stages import Document
from newsval.record import Person, Segment, Span

Find = Callable[..., tuple[Person, ...]]
Names = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Former President Carla Adler spoke.", "Carla Adler"),
        ("Minister of Transport John Norwood spoke.", "John Norwood"),
        ("The Minister for Finance and Planning Carla Adler spoke.", "Carla Adler"),
        ("Leader of the Opposition V D Norwood spoke.", "V D Norwood"),
        ("Director of Public Prosecutions Max Hill spoke.", "Max Hill"),
        ("President of Sierra Leone Julius Norwood spoke.", "Julius Norwood"),
        ("Parent Carla Adler spoke.", "Carla Adler"),
        ("Qo Vellin, deputy director general of the authority, spoke.", "Qo Vellin"),
        ("Farmer John Norwood spoke.", "John Norwood"),
        ("On Monday John Norwood spoke.", "John Norwood"),
        ("Chinese President Xi Jinping spoke.", "Xi Jinping"),
        ("Crown Prince Mohammed bin Salman spoke.", "Mohammed bin Salman"),
        ("Ursula von der Leyen spoke.", "Ursula von der Leyen"),
        ("Sudan's army chief, Abdel Fattah al-Burhan, spoke.", "Abdel Fattah al-Burhan"),
        ("Prime Minister Nguyen Van Hung spoke.", "Nguyen Van Hung"),
        ("Ethiopia's leader Abiy Ahmed spoke.", "Abiy Ahmed"),
        ("Finance Minister Łukasz Çetin spoke.", "Łukasz Çetin"),
        ("Karen Maddy-Weitzman spoke.", "Karen Maddy-Weitzman"),
        ("Dolores O'Brien spoke.", "Dolores O'Brien"),
        ("J.D. Harrow, 40, spoke.", "J.D. Harrow"),
        ("Robert F. Norwood Jr. spoke.", "Robert F. Norwood Jr."),
        ("George Norwood III spoke.", "George Norwood III"),
        ("Judge Tom Bayliss KC spoke.", "Tom Bayliss"),
        ("The author Stephen King spoke.", "Stephen King"),
        ("He saw his wife, Qo Vellin, there.", "Qo Vellin"),
        ("Qo Vellin, 45, was there.", "Qo Vellin"),
        ("Qo Vellin, a spokesman for the port, was there.", "Qo Vellin"),
        ("Pope Francis spoke.", "Francis"),
        ("Mr. Lee said so.", "Lee"),
        ("Mayor-elect Carla Adler spoke.", "Carla Adler"),
        ("Alhaji Musa Adler spoke.", "Musa Adler"),
        ("They saw Shamima Begum.", "Shamima Begum"),
        ("Qo Vellin SC left.", "Qo Vellin"),
        ("Lóa Hákonardóttir declined.", "Lóa Hákonardóttir"),
        ("The leader of the council, Giles Ormathwaite, acknowledged it.", "Giles Ormathwaite"),
        ("His widow, Hendrika, wept.", "Hendrika"),
        ("His brother Cornelis was among the drowned.", "Cornelis"),
        ("President Lula spoke.", "Lula"),
        ("Ellen A. Norwood spoke.", "Ellen A. Norwood"),
        ("They saw Martin I. Brandt.", "Martin I. Brandt"),
        ("Justice Peter A. Vellin spoke.", "Peter A. Vellin"),
        ("Her father, Earl Norwood, spoke.", "Earl Norwood"),
        ("Duke Vellin, 71, spoke.", "Duke Vellin"),
        ("Judge Norwood, an actor, spoke.", "Judge Norwood"),
        ("Rep. Dean Norwood spoke.", "Dean Norwood"),
        ("Mallam Sani Brandt spoke.", "Sani Brandt"),
        ("Oba Rilwan Norwood spoke.", "Rilwan Norwood"),
        ("They saw Hassan Sheikh Norwood.", "Hassan Sheikh Norwood"),
    ],
)
def test_a_person_is_found_by_its_full_name(names: Names, body: str, name: str) -> None:
    assert names(body) == [name]


@pytest.mark.parametrize(
    "body",
    [
        "They met in Rabat at Tel Aviv University.",
        "Roman Catholics and Americans prayed.",
        "The Iron Dome stopped them, said Amnesty International and Forbidden Stories.",
        "In Western Sahara the White House and Wall Street were named.",
        "Short Url",
        "The Clinton Foundation and the John F. Kennedy School moved to St. Louis.",
        "On Friday, November brought rain to New York and San Jose.",
        "Al-Qaeda and Boko Haram attacked Deir al-Balah.",
        "Deutsche Bank said the Affordable Care Act was law.",
        "Republican voters in North Carolina backed Medicare.",
        "The Washington Post said Pegasus spyware was found.",
        "Prime Minister of the Year is a prize.",
        "The Dallas Mavericks beat them, and Morgan Stanley, JPMorgan and Marks & Spencer paid.",
        "Jackson Hole hosted it.",
        "John Norwood Visits The Harbour With Carla Adler At Dusk.",
        "The Austin Nurses' Association sued, and the Jordan Growers’ Voice said so.",
        "They filed form A. Norwood came second.",
        "In Vitamin A. Growers trusted.",
        "Duke Energy and Major League Baseball left.",
        "The engineer, Eng, was asked.",
        "A study in the journal Terra Profunda is out, and the ferry Maria Celeste sailed.",
        "FELLOW BAKERS DON’T WANT HIM — the baker said so.",
    ],
)
def test_places_and_organisations_are_no_persons(names: Names, body: str) -> None:
    assert names(body) == []


def test_an_age_may_be_that_of_today(names: Names) -> None:
    assert names("“I asked my teacher,” Blessing Aigbe, now 18, said.") == ["Blessing Aigbe"]


def test_every_name_of_a_list_is_a_person(names: Names) -> None:
    body = "Carla Adler, John Norwood and Maria Sánchez met."
    assert names(body) == ["Carla Adler", "John Norwood", "Maria Sánchez"]


def test_a_short_name_and_its_possessive_belong_to_the_person_in_full(find: Find) -> None:
    body = "Defense Minister Benny Norwood came. Norwood’s visit was short, Norwood said."
    (person,) = find(body)
    assert [mention.span.slice(body) for mention in person.mentions] == [
        "Benny Norwood", "Norwood", "Norwood",
    ]  # fmt: skip
    assert [mention.form for mention in person.mentions] == ["full", "short", "short"]
    assert person.aliases == ("Norwood",)


def test_a_headline_may_have_the_short_name_first(find: Find) -> None:
    (person,) = find("Defense Minister Benny Norwood came.", headline="Norwood visits Rabat")
    assert person.name == "Benny Norwood"
    assert [mention.segment for mention in person.mentions] == [0, 1]


@pytest.mark.parametrize(
    "headline",
    ["Israel, Morocco Sign Security Deal", "Grace Period Ends For Chase Customers", "NEW DEAL"],
)
def test_a_headline_introduces_nobody(names: Names, headline: str) -> None:
    assert names("They signed it on Monday.", headline=headline) == []


def test_a_headline_in_capitals_names_those_of_the_text(find: Find) -> None:
    (person,) = find("Carla Adler spoke.", headline="MAYOR CARLA ADLER WINS")
    assert len(person.mentions) == 2
    assert person.name == "Carla Adler"


def test_two_persons_of_one_surname_are_kept_apart(names: Names) -> None:
    body = "Carla Adler and John Adler came. Adler said so."
    assert names(body) == ["Carla Adler", "John Adler"]


def test_an_ambiguous_surname_is_nobodys(find: Find) -> None:
    persons = find("Carla Adler and John Adler came. Adler said so.")
    assert [len(person.mentions) for person in persons] == [1, 1]


def test_an_honorific_tells_two_of_one_surname_apart(find: Find) -> None:
    carla, john = find("Carla Adler and John Adler came. Mr. Adler said so.")
    assert (len(carla.mentions), len(john.mentions)) == (1, 2)
    assert john.honorific == "Mr."


def test_who_bore_the_surname_first_keeps_it(find: Find) -> None:
    carla, john = find("Carla Adler came. Adler said so.\nJohn Adler did not.")
    assert (len(carla.mentions), len(john.mentions)) == (2, 1)


def test_a_first_name_alone_is_resolved_when_one_person_has_it(find: Find) -> None:
    (person,) = find("Hillary Norwood came. Hillary said so.")
    assert len(person.mentions) == 2


def test_middle_initials_and_nicknames_make_no_second_person(names: Names) -> None:
    body = 'Robert F. Norwood came. Bob Norwood spoke. Robert "Bobby" Norwood left.'
    assert len(names(body)) == 1


def test_a_king_is_not_the_man_whose_last_name_he_has_first(find: Find) -> None:
    prince, king = find("Mohammed bin Salman came. King Salman wrote. Then bin Salman left.")
    assert (prince.name, king.name) == ("Mohammed bin Salman", "Salman")
    assert len(prince.mentions) == 2


def test_a_family_name_that_stands_first_is_the_short_name(find: Find) -> None:
    (person,) = find("Chinese President Xi Jinping came. Mr. Xi spoke.")
    assert (person.name, person.aliases) == ("Xi Jinping", ("Xi",))


def test_a_campaign_or_administration_is_no_person_but_names_one(find: Find) -> None:
    (person,) = find("Carla Adler won. The Adler administration began. Adler Tower stands.")
    assert len(person.mentions) == 2


def test_furniture_and_other_articles_are_not_read() -> None:
    text = "Carla Adler spoke.\nJohn Norwood spoke.\n"
    for kind in ("furniture", "other_article"):
        segments = (
            Segment(kind="paragraph", span=Span(0, 19)),
            Segment(kind=kind, span=Span(19, len(text))),
        )
        found = find_persons(Document(text, segments, LANGUAGES["en"]))
        assert [person.name for person in found] == ["Carla Adler"]


WORDS = (
    "John Adler Mr. President van der al- bin ’s 's , . “ ( ) said Jr. J. the of İ ß Çavuşoğlu"
    ' - a former -elect minister 45 "'
)
PIECES = st.sampled_from([*WORDS.split(), "\n", " ", " ", "\u00a0"])


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)), st.data())
def test_any_text_gives_mentions_within_their_segments(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    segments = (
        Segment(kind="headline", span=Span(0, cut)),
        Segment(kind="paragraph", span=Span(cut, len(text))),
    )
    persons = find_persons(Document(text, segments, LANGUAGES["en"]))
    assert [person.id for person in persons] == [f"p{n + 1}" for n in range(len(persons))]
    for person in persons:
        assert person.name in text
        assert person.mentions
        for mention in person.mentions:
            start, end = segments[mention.segment].span
            assert start <= mention.span.start < mention.span.end <= end
        for role in person.roles:
            assert role.span is not None
            assert role.title in role.span.slice(text)
            assert (role.organisation or "") in role.span.slice(text)


@pytest.mark.parametrize(
    "unit",
    [
        "Aaaa ",
        "A-",
        "John (",
        "Mr. ",
        "president, ",
        "John van de la ",
        "County John Sheriff ",
        "The Aaa And ",
        "Earl Norwood ",
        "Earl Norwood, a plumber, ",
        "John A. ",
        "Growers’ ",
        "president, Mr. ",
        "member for ",
        "a baker and ",
    ],
)
def test_hostile_text_is_read(unit: str, names: Names) -> None:
    """A hundred thousand characters of one unit; quadratic reading would take minutes."""
    assert len(names(unit * (100_000 // len(unit)))) <= 1


def test_a_country_is_not_the_person_of_that_surname(find: Find) -> None:
    (person,) = find("Michael Jordan slept. Jordan flew to Jordan, then lived in Jordan.")
    assert len(person.mentions) == 2


def test_a_surname_that_is_a_month_stands_behind_an_honorific(find: Find) -> None:
    (person,) = find("Theresa May waved. Mrs May left in May.")
    assert len(person.mentions) == 2


def test_father_and_son_of_one_name_are_two_persons(find: Find) -> None:
    body = "Carlo Adler Jr. came. Carlo Adler Sr. died. Adler Jr. wept. Adler Sr. had ruled."
    persons = find(body)
    assert [person.name for person in persons] == ["Carlo Adler Jr.", "Carlo Adler Sr."]
    assert [len(person.mentions) for person in persons] == [2, 2]


def test_an_honorific_of_south_asia_is_kept_out_of_the_name(find: Find) -> None:
    (person,) = find("Begum Nusrat Tiwana spoke. Begum Tiwana left.")
    assert (person.name, person.honorific, len(person.mentions)) == ("Nusrat Tiwana", "Begum", 2)


@pytest.mark.parametrize("later", ["Vellin's eldest daughter slept", "Vellin, 36, slept"])
def test_a_surname_that_stands_for_a_person_later_makes_the_name_before_one(
    names: Names, later: str
) -> None:
    assert names(f"Qora Vellin came home. {later}.") == ["Qora Vellin"]


def test_a_title_that_is_a_first_name_is_not_put_on_somebody_else(find: Find) -> None:
    dana, earl = find("Rep. Dana Norwood voted. Norwood left. Earl Norwood said he was glad.")
    assert (dana.name, earl.name) == ("Dana Norwood", "Earl Norwood")
    assert [len(dana.mentions), len(earl.mentions)] == [2, 1]
    assert [role.title for person in (dana, earl) for role in person.roles] == ["Rep."]


@pytest.mark.parametrize(
    "body",
    [
        "Chief Judge Norwood, a former actor, left.",
        "Sgt. Major Norwood, 40, left.",
        "Bishop Norwood, 80, died. The bishop was loved.",
    ],
)
def test_a_title_among_signs_of_the_office_is_no_first_name(names: Names, body: str) -> None:
    assert names(body) in ([], ["Norwood"])


@pytest.mark.parametrize("title", ["Dean", "Bishop", "Judge", "Major"])
def test_an_office_before_the_surname_of_a_known_person_stays_one(find: Find, title: str) -> None:
    (person,) = find(f"Carla Norwood came. {title} Norwood, 71, said so.")
    assert (person.name, [role.title for role in person.roles]) == ("Carla Norwood", [title])


def test_a_prince_with_a_first_name_is_no_full_name(names: Names) -> None:
    assert names("His father, Prince Albert, spoke.") == ["Albert"]


@pytest.mark.parametrize(
    ("body", "name", "honorific"),
    [
        ("Alhaja Zainab Adler left.", "Zainab Adler", "Alhaja"),
        ("Engr. Tunde Norwood left.", "Tunde Norwood", "Engr."),
        ("Eng Peter Norwood left.", "Peter Norwood", "Eng"),
        ("Dato’ Razak Brandt left.", "Razak Brandt", "Dato"),
        ("Tan Sri Ahmad Norwood left.", "Ahmad Norwood", "Tan Sri"),
        ("Rt. Hon. Musa Norwood left.", "Musa Norwood", "Rt. Hon."),
        ("Smt. Rekha Norwood left.", "Rekha Norwood", "Smt."),
        ("Mzee Jomo Vellin left.", "Jomo Vellin", "Mzee"),
        ("Ustaz Hadi Adler left.", "Hadi Adler", "Ustaz"),
    ],
)
def test_an_honorific_is_no_part_of_the_name(
    find: Find, body: str, name: str, honorific: str
) -> None:
    (person,) = find(body)
    assert (person.name, person.honorific) == (name, honorific)


def test_an_honorific_that_is_a_surname_names_its_bearer(find: Find) -> None:
    (person,) = find("Farida Shaikh woke. Shaikh said so.")
    assert (person.name, person.aliases) == ("Farida Shaikh", ("Shaikh",))


def test_a_caption_full_of_names_introduces_them() -> None:
    text = "Defense Minister Carla Adler and her counterpart Kostas Vlachou in Rabat"
    segments = (Segment(kind="caption", span=Span(0, len(text))),)
    found = find_persons(Document(text, segments, LANGUAGES["en"]))
    assert [person.name for person in found] == ["Carla Adler", "Kostas Vlachou"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Lee Roe left. Interestingly Roe, a tailor, had paid.", ["Lee Roe"]),
        ("Lee Roe left. Added Roe: “No.”", ["Lee Roe"]),
        ("Waverly Adler, 45, left, said Lee Roe, a tailor.", ["Waverly Adler", "Lee Roe"]),
        ("Don’t ask Don Norwood, she said. Don’t.", ["Don Norwood"]),
        ("The lawyer Martin D. Singer left.", ["Martin D. Singer"]),
        ("Ida H. Tribe, a professor, met Mark Cuban, an owner.", ["Ida H. Tribe", "Mark Cuban"]),
        ("A Florida-based Republican, a Jackson Democrat and a tailor left.", []),
        ("It was George HW Bush, not George Norwood.", ["George HW Bush", "George Norwood"]),
        ("Presidents Reagan and George W. Bush met.", ["Reagan", "George W. Bush"]),
        ("They want some power-agent work from Ari Norwick and help.", ["Ari Norwick"]),
        (
            "It praised Neela Banerjee, John Cushman and David Hase of Ghent.",
            ["Neela Banerjee", "John Cushman", "David Hase"],
        ),
        ("Cal Ode, of Mill Lane, Hull, left. Ode was fined.", ["Cal Ode"]),
        ("Jan Norwood left on Jan. 5.", ["Jan Norwood"]),
        (
            "John Cushman, Neela Banerjee, David Hase and Drea Byars won.",
            ["John Cushman", "Neela Banerjee", "David Hase", "Drea Byars"],
        ),
    ],
)
def test_words_beside_a_name_and_unlisted_names(
    names: Names, body: str, expected: list[str]
) -> None:
    assert names(body) == expected


def test_a_known_surname_that_is_a_word_is_a_mention_where_somebody_speaks(find: Find) -> None:
    body = "Marty West left. “It is over,” West said. The West said no, and in the West it rained."
    (person,) = find(body)
    assert [mention.span.start for mention in person.mentions] == [0, 31]


def test_a_first_name_that_is_a_word_goes_with_a_surname_that_is_one(names: Names) -> None:
    body = "It is hard, said Grant Green, a security official. The Green Party left."
    assert names(body) == ["Grant Green"]


def test_a_name_with_a_clause_of_a_person_behind_it_is_one(names: Names) -> None:
    assert names("The shop is run by Gethin Parry, who is 61.") == ["Gethin Parry"]
    assert names("The shop is run by Gethin Parry, which is new.") == []


def test_who_speaks_later_is_no_place(names: Names) -> None:
    assert names("It ended at Kojo Mensah’s door. “It took it,” said Mensah.") == ["Kojo Mensah"]


def test_a_family_name_in_front_that_speaks_alone_is_a_person(names: Names) -> None:
    assert names("For years Leung Wai-kei sat here. “I am fine,” Leung said.") == ["Leung Wai-kei"]
