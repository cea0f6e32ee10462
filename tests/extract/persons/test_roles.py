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
        ("FBI Director Carla Adler left.", ("Director", "FBI", "current")),
        ("Labour Party leader Carla Adler left.", ("leader", "Labour Party", "current")),
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


def test_a_person_is_nobodys_organisation(find: Find) -> None:
    persons = find("John Norwood was jailed. Norwood's barrister, Carla Adler, left.")
    assert [(role.title, role.organisation) for role in persons[1].roles] == [("barrister", None)]
