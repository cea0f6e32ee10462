"""The roles that stand beside a name, with organisation and status."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsval.record import Person

Find = Callable[..., tuple[Person, ...]]


@pytest.mark.parametrize(
    ("body", "role"),
    [
        (
            "Morocco's Foreign Minister Carla Adler left.",
            ("Foreign Minister", "Morocco", "current"),
        ),
        ("French President Carla Adler left.", ("French President", None, "current")),
        ("Then former US president Carla Adler left.", ("US president", None, "former")),
        ("President-elect Carla Adler left.", ("President", None, "elect")),
        ("They saw acting Defense Secretary Carla Adler.", ("Defense Secretary", None, "acting")),
        ("They saw then-Sen. Carla Adler.", ("Sen.", None, "former")),
        ("Secretary of State Carla Adler left.", ("Secretary of State", None, "current")),
        (
            "Minister of Finance and Planning Carla Adler left.",
            ("Minister of Finance and Planning", None, "current"),
        ),
        (
            "Carla Adler, the attorney general of Ardenia, left.",
            ("attorney general", "Ardenia", "current"),
        ),
        (
            "Leader of the Opposition Carla Adler left.",
            ("Leader of the Opposition", None, "current"),
        ),
        (
            "Carla Adler, M.D., president of Ghent Health, left.",
            ("president", "Ghent Health", "current"),
        ),
        ("FBI Director Carla Adler left.", ("Director", "FBI", "current")),
        ("Labour Party leader Carla Adler left.", ("leader", "Labour Party", "current")),
        ("Chief Petty Officer Carla Adler left.", ("Chief Petty Officer", None, "current")),
        ("Brig. Carla Adler left.", ("Brig.", None, "current")),
        ("Office manager Carla Adler left.", ("Office manager", None, "current")),
        (
            "Tamil Nadu Chief Minister Carla Adler left.",
            ("Chief Minister", "Tamil Nadu", "current"),
        ),
        (
            "Morocco’s minister in charge of defense administration, Carla Adler, left.",
            ("minister in charge of defense administration", "Morocco", "current"),
        ),
        (
            "Carla Adler, an Israeli expert on Morocco at Ghent University, left.",
            ("expert on Morocco", "Ghent University", "current"),
        ),
        (
            "Carla Adler, 45, a spokesman for the Foreign Ministry, left.",
            ("spokesman", "Foreign Ministry", "current"),
        ),
        (
            "Carla Adler, a former editor of the Global Times, left.",
            ("editor", "Global Times", "former"),
        ),
        (
            "Carla Adler, the German chancellor, left.",
            ("German chancellor", None, "current"),
        ),
        (
            "Carla Adler, president of the European Commission, left.",
            ("president", "European Commission", "current"),
        ),
        (
            "Carla Adler, who is a professor of economics at Hanoi University, left.",
            ("professor of economics", "Hanoi University", "current"),
        ),
        ("Carla Adler, 71, a retired schoolteacher, left.", ("schoolteacher", None, "former")),
        (
            "The firm said its chief executive, Carla Adler, left.",
            ("chief executive", None, "current"),
        ),
        ("An opposition lawmaker, Carla Adler, left.", ("opposition lawmaker", None, "current")),
        ("The mayor-elect, Carla Adler, left.", ("mayor", None, "elect")),
        ("Mayor-elect Carla Adler left.", ("Mayor", None, "elect")),
        ("Nobel laureate Carla Adler left.", ("Nobel laureate", None, "current")),
        ("Union leader Carla Adler left.", ("Union leader", None, "current")),
        ("Restorer Ilir Vellin Adler left.", ("Restorer", None, "current")),
        (
            "The leader of the council, Carla Adler, left.",
            ("leader of the council", None, "current"),
        ),
        ("Carla Adler, who was mayor of Ghent, left.", ("mayor", "Ghent", "former")),
        ("Carla Adler, now speaker of the House, left.", ("speaker", "House", "current")),
        ("Carla Adler, his combative former manager, left.", ("manager", None, "former")),
        ("Carla Adler, a 58-year-old baker, left.", ("baker", None, "current")),
        (
            "Carla Adler, the secretary-general of the tea workers' union, left.",
            ("secretary-general of the tea workers' union", None, "current"),
        ),
        (
            "Carla Adler, a professor of law and public health at Ghent University, left.",
            ("professor of law and public health", "Ghent University", "current"),
        ),
        (
            "Emergency management director Carla Adler left.",
            ("Emergency management director", None, "current"),
        ),
        ("Kerry County Sheriff Carla Adler left.", ("Sheriff", "Kerry County", "current")),
        ("Then former New York City mayor Carla Adler left.", ("mayor", "New York City", "former")),
        ("Ex-FBI chief Carla Adler left.", ("chief", "FBI", "former")),
        (
            "Carla Adler, director of the Office of Works and Harbours, left.",
            ("director", "Office of Works and Harbours", "current"),
        ),
        ("New Jersey Gov. Carla Adler left.", ("Gov.", "New Jersey", "current")),
        ("New York City Mayor Carla Adler left.", ("Mayor", "New York City", "current")),
        (
            "Punjab Irrigation Minister Carla Adler left.",
            ("Irrigation Minister", "Punjab", "current"),
        ),
        ("Fisheries minister Carla Adler left.", ("Fisheries minister", None, "current")),
        (
            "Norwood's Analytics economist Carla Adler left.",
            ("economist", "Norwood's Analytics", "current"),
        ),
        ("Bell & Norwood chairman Carla Adler left.", ("chairman", "Bell & Norwood", "current")),
        (
            "The driver, identified by the school district as Carla Adler, 46, left.",
            ("driver", None, "current"),
        ),
        (
            "The Managing Director of the firm, Engr. Tunde Adler, left.",
            ("Managing Director of the firm", None, "current"),
        ),
        ("His lawyer, Mr. John Norwood, left.", ("lawyer", None, "current")),
        ("The chairman, Barr. Ngozi Adler, left.", ("chairman", None, "current")),
        (
            "The Permanent Secretary in the Ministry of Works, Mrs. Ngozi Adler, left.",
            ("Permanent Secretary", "Ministry of Works", "current"),
        ),
        (
            "Cabinet member for roads and harbours Carla Adler left.",
            ("Cabinet member for roads and harbours", None, "current"),
        ),
        (
            "The ranking Republican on the panel, Carla Adler, left.",
            ("ranking Republican on the panel", None, "current"),
        ),
        ("Her attorney, Carla Adler of Kerry, left.", ("attorney", None, "current")),
        (
            "Carla Adler, the Growers’ Association president, left.",
            ("president", "Growers’ Association", "current"),
        ),
        (
            "In a letter to the president, Carla Adler, a trader, wept.",
            ("trader", None, "current"),
        ),
    ],
)
def test_a_role_is_read(find: Find, body: str, role: tuple[str, str | None, str]) -> None:
    (person,) = find(body)
    assert [(r.title, r.organisation, r.status) for r in person.roles] == [role]
    (found,) = person.roles
    assert found.span is not None
    assert found.title in found.span.slice(body)


@pytest.mark.parametrize(
    "body",
    [
        "Carla Adler, his wife, left.",
        "Carla Adler, Senator John Norwood and others left.",
        "They met the president. Carla Adler left.",
        "They met the president, Carla Adler and others.",
        "Carla Adler, the candidate said, left.",
        "Carla Adler, allegedly threatened a neighbor, left.",
        "Carla Adler, then threatened the driver, they said.",
        "Carla Adler, 34, who lives there, left.",
        "Carla Adler, who has led the Port Authority, left.",
        "Carla Adler, with her original publisher, left.",
        "Carla Adler, who is challenging the chairman, left.",
        "Carla Adler, a close friend, left.",
        "They invited a doctor, Carla Adler, and three others.",
        "The candidates Carla Adler named left.",
        "The Moderator To Ask Carla Adler left.",
        "They sought a doctor for prisoners Carla Adler had seen.",
        "An aide for years and sent Carla Adler away.",
    ],
)
def test_no_role_is_made_up(find: Find, body: str) -> None:
    assert find(body)[0].roles == ()


def test_equal_roles_stand_once(find: Find) -> None:
    body = (
        "Israel's Defence Minister Carla Adler came. Israeli Defense Minister Carla Adler left. "
        "Defense Minister Carla Adler slept."
    )
    (person,) = find(body)
    assert [(role.title, role.organisation) for role in person.roles] == [
        ("Defence Minister", "Israel")
    ]


def test_no_titled_person_is_an_organisation(find: Find) -> None:
    persons = find("John Norwood won. Carla Adler, an aide to President John Norwood, left.")
    assert [(role.title, role.organisation) for role in persons[1].roles] == [("aide", None)]


def test_a_person_is_nobodys_organisation(find: Find) -> None:
    persons = find("John Norwood was jailed. Norwood's barrister, Carla Adler, left.")
    assert [(role.title, role.organisation) for role in persons[1].roles] == [("barrister", None)]


def test_a_role_in_the_plural_is_that_of_each_name_behind_it(find: Find) -> None:
    persons = find("They met glaciologists Carla Adler, John Norwood and Maria Sánchez there.")
    assert [[role.title for role in person.roles] for person in persons] == [["glaciologist"]] * 3


def test_a_number_of_years_or_a_preposition_ends_the_field_of_a_title(find: Find) -> None:
    (person,) = find("Carla Adler, who served as a senator for 36 years, left.")
    assert [(role.title, role.status) for role in person.roles] == [("senator", "former")]


def test_no_adjective_of_a_place_is_an_organisation(find: Find) -> None:
    (person,) = find("Carla Adler, an executive at an Ohio-based firm, left.")
    assert [(role.title, role.organisation) for role in person.roles] == [("executive", None)]


def test_two_joined_phrases_are_two_roles(find: Find) -> None:
    body = "Carla Adler, lead author of the study and an epidemiologist at Ghent University, left."
    (person,) = find(body)
    assert [(role.title, role.organisation) for role in person.roles] == [
        ("lead author of the study", None),
        ("epidemiologist", "Ghent University"),
    ]


def test_the_title_of_the_next_one_in_a_list_is_no_honorific(find: Find) -> None:
    (person,) = find("They met the president, Senator Carla Adler, and others.")
    assert [role.title for role in person.roles] == ["Senator"]


@pytest.mark.parametrize(
    ("titles", "roles"),
    [
        ("panel Chairman Rep.", ["Chairman", "Rep."]),
        ("panel chairman Senator", ["chairman", "Senator"]),
        ("conservative Senator", ["conservative Senator"]),
        ("former Senator", ["Senator"]),
    ],
)
def test_the_title_of_a_legislator_stands_by_itself(
    find: Find, titles: str, roles: list[str]
) -> None:
    (person,) = find(f"They met {titles} Carla Adler there.")
    assert [role.title.removeprefix("panel ") for role in person.roles] == roles


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        (
            "They met Lee Roe, Ohio Gov. Carla Adler and Ann Poe.",
            {"Lee Roe": [], "Carla Adler": [("Gov.", "Ohio")]},
        ),
        (
            "They met House Speaker Lee Roe (R-Wis.), Sen. Carla Adler (R-Ariz.), and others.",
            {"Lee Roe": [("House Speaker", None)], "Carla Adler": [("Sen.", None)]},
        ),
        (
            "They met Lee Roe, former Maine Gov. Carla Adler and Ann Poe.",
            {"Lee Roe": [], "Carla Adler": [("Gov.", "Maine")]},
        ),
        (
            "They met Sens. Lee Roe (D-Maine), Carla Adler (D-Ohio) and Ann Poe of Utah.",
            {"Lee Roe": [("Sen", None)], "Carla Adler": [("Sen", None)]},
        ),
        (
            "They met Sens. Lee Roe of Maine and Carla Adler of Ohio yesterday.",
            {"Lee Roe": [("Sen", None)], "Carla Adler": [("Sen", None)]},
        ),
        (
            "Lee Roe, Mr. Adler's former campaign manager, met Carla Adler.",
            {"Lee Roe": [("campaign manager", None)], "Carla Adler": []},
        ),
    ],
)
def test_a_title_beside_a_name_is_that_of_its_own_person(
    find: Find, body: str, titles: dict[str, list[tuple[str, str | None]]]
) -> None:
    found = {
        person.name: [(role.title, role.organisation) for role in person.roles]
        for person in find(body)
    }
    assert {name: found[name] for name in titles} == titles


@pytest.mark.parametrize(
    ("body", "role"),
    [
        (
            "Carla Adler, oil and gas professor at Ghent University, left.",
            ("oil and gas professor", "Ghent University", "current"),
        ),
        (
            "Carla Adler, another former envoy, left.",
            ("envoy", None, "former"),
        ),
        (
            "Carla Adler, then the archbishop of Lagos, left.",
            ("archbishop", "Lagos", "former"),
        ),
        (
            "Carla Adler, an adviser to the Norwood family, left.",
            ("adviser", "Norwood family", "current"),
        ),
        (
            "Carla Adler, a toy manufacturer and conservative activist, left.",
            ("toy manufacturer and conservative activist", None, "current"),
        ),
    ],
)
def test_phrases_behind_a_name_are_read_to_their_end(
    find: Find, body: str, role: tuple[str, str | None, str]
) -> None:
    (person,) = find(body)
    (found,) = person.roles
    assert (found.title, found.organisation, found.status) == role


def test_one_office_is_listed_once_with_its_place_however_it_is_shortened(find: Find) -> None:
    body = "Gov. Carla Adler left. Governor Carla Adler came. Ohio Gov. Carla Adler spoke."
    (person,) = find(body)
    assert [(role.title, role.organisation) for role in person.roles] == [("Gov.", "Ohio")]


def test_a_verb_before_a_name_is_no_role(find: Find) -> None:
    (person,) = find("The town is expected to host Carla Adler.")
    assert not person.roles


def test_a_headline_gives_no_organisation_but_a_place(find: Find) -> None:
    body = "Lee Roe met Carla Adler. Adler thanked Roe."
    found = find(body, "Lee Roe Endorses House Speaker Carla Adler Over Ohio Governor Ann Poe")
    assert [(r.title, r.organisation) for p in found for r in p.roles] == [("House Speaker", None)]
