"""What records of one input say of each other: articles there twice, offices, namesakes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from newsval.package.faults import PackageFault
from newsval.record import Record
from newsval.rules.comparing import are_alike
from newsval.rules.namesakes import RoleConflict
from newsval.rules.offices import Held, OfficeConflict, Seat, are_apart, seat_of

# code points without white space; shorter texts are alike by chance
_LEAST = 200
_ASCII = bytes(range(128))
_ASCII_SPACE = "".join(chr(code) for code in range(128) if chr(code).isspace()).encode()
# roles that are remembered; memory must not grow with the corpus
_MOST = 200_000


class AcrossRecords:
    """Remembers of each record a number for its body, its offices and, if asked, all its roles."""

    def __init__(self, *, roles: bool) -> None:
        self._bodies: dict[int, str] = {}
        self._seats: dict[tuple[str, str], tuple[Seat, str]] = {}
        self._roles: dict[tuple[str, str], tuple[str, str]] | None = {} if roles else None

    def same_body(self, record: Record, named: str) -> PackageFault | None:
        """The fault of a record whose paragraphs are those of an earlier one."""
        body = _body(record)
        if body is None:
            return None
        first = self._bodies.setdefault(hash(body), named)
        if first == named:
            return None
        return PackageFault("article-nearly-twice", record.id, actual=first, pointer="/segments")

    def known(self, bodies: Sequence[bytes | None]) -> set[int]:
        """Which of these bodies, see `body_of`, are there twice or were there before."""
        hashes = [hash(body) for body in bodies if body is not None]
        if len(set(hashes)) == len(hashes) and self._bodies.keys().isdisjoint(hashes):
            return set()
        counts = Counter(hashes)
        return {
            at
            for at, body in enumerate(bodies)
            if body is not None and (counts[hash(body)] > 1 or hash(body) in self._bodies)
        }

    def remember(self, bodies: Sequence[bytes | None], names: Sequence[str]) -> None:
        """Remember bodies that are none of `known`, by their records."""
        pairs = zip(bodies, names, strict=True)
        self._bodies.update((hash(body), named) for body, named in pairs if body is not None)

    def held_twice(self, record: Record, named: str) -> Iterator[OfficeConflict]:
        """The offices that an earlier record gives the same name at another place."""
        for number, person in enumerate(record.persons):
            for index, role in enumerate(person.roles):
                held = seat_of(person.name, role.title, role.organisation)
                if held is None or role.status != "current":
                    continue
                key, seat = held
                other, first = self._first_seat(key, seat, named)
                if first != named and are_apart(seat, other):
                    pointer = f"/persons/{number}/roles/{index}"
                    yield OfficeConflict(
                        person.name, role.title, seat.place, other.place, first, pointer, role.span
                    )

    def apart(self, offices: Sequence[Sequence[Held]]) -> set[int]:
        """Which of these records may give an office another place than one before them."""
        found, met = set(), defaultdict[tuple[str, str], set[Seat]](set)
        for at, held in enumerate(offices):
            for key, seat in held:
                known = met[key]
                if not known and key in self._seats:
                    known.add(self._seats[key][0])
                if any(are_apart(seat, other) for other in known):
                    found.add(at)
                known.add(seat)
        return found

    def hold(self, held: Sequence[Held], named: str) -> None:
        """Remember the offices of a record that is none of `apart`."""
        for key, seat in held:
            self._first_seat(key, seat, named)

    def _first_seat(self, key: tuple[str, str], seat: Seat, named: str) -> tuple[Seat, str]:
        if len(self._seats) < _MOST:
            return self._seats.setdefault(key, (seat, named))
        return self._seats.get(key, (seat, named))

    def conflicts(self, record: Record, named: str) -> Iterator[RoleConflict]:
        """The roles that an earlier record gives the same name at another organisation."""
        if self._roles is None:
            return
        for number, person in enumerate(record.persons if record.persons else ()):
            for index, role in enumerate(person.roles if " " in person.name else ()):
                if role.organisation is None or role.status != "current":
                    continue
                key = (person.name.casefold(), role.title.casefold())
                if len(self._roles) < _MOST:
                    self._roles.setdefault(key, (role.organisation, named))
                other, first = self._roles.get(key, (role.organisation, named))
                if first != named and not are_alike(role.organisation, other):
                    pointer = f"/persons/{number}/roles/{index}"
                    yield RoleConflict(
                        person.name, role.title, role.organisation, other, first, pointer, role.span
                    )


def body_of(paragraphs: bytes) -> bytes | None:
    """Paragraphs, in UTF-8, without white space; None where they are too short to be compared."""
    body = paragraphs.translate(None, _ASCII_SPACE)
    further = "" if body.isascii() else body.translate(None, _ASCII).decode()
    if further and further.split() != [further]:  # there are wide spaces
        body = "".join(body.decode().split()).encode()
    # a character is at most four bytes
    is_short = len(body) < 4 * _LEAST and len(body.decode()) < _LEAST
    return None if is_short else body


def _body(record: Record) -> bytes | None:
    text = record.text.value or ""
    paragraphs = (s.span.slice(text) for s in record.segments if s.kind == "paragraph")
    return body_of("".join(paragraphs).encode())
