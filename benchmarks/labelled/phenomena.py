"""The phenomena: of each what is to be found in a passage, what was found, and what is right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from labelled.found import Found, Reason
from labelled.outcomes import Aspect, Outcome, compare, compare_items
from labelled.pairing import SHARE, Reading, alike, is_named, same_speakers
from labelled.reading import LINKS, Label
from newsval.record import Span

Phenomenon = Callable[[Reading], Outcome]

_DENYING = frozenset(("denies", "disputes"))
_SPEAKERS = Aspect(
    is_right=lambda label, item: same_speakers(label.speakers or (), item.speakers),
    wanted=lambda label: " and ".join(names[0] for names in label.speakers or ()),
    given=lambda item: " and ".join(item.speakers),
)
_STANCE = Aspect(
    is_right=lambda label, item: item.stance in label.stances,
    wanted=lambda label: "/".join(sorted(label.stances)),
    given=lambda item: item.stance,
)
_ADDRESSEE = Aspect(
    is_right=lambda label, item: _is_one_of(item.addressee, label.addressees),
    wanted=lambda label: label.addressees[0],
    given=lambda item: item.addressee,
)
_NESTED = Aspect(
    is_right=lambda label, item: (
        label.within is not None
        and any(span.start <= label.within.start < span.end for span in item.within)
        and _SPEAKERS.is_right(label, item)
    ),
    wanted=_SPEAKERS.wanted,
    given=_SPEAKERS.given,
)
_ANSWER = Aspect(
    is_right=lambda label, item: any(
        alike((answer,), item.answers) >= SHARE for answer in label.answers
    ),
    wanted=lambda label: label.answers[0],
    given=lambda item: item.answers[0],
)
_NOBODY = Aspect(is_right=lambda _label, _item: True)


def speakers(reading: Reading, *, quoted: bool) -> Outcome:
    """Whose words: of quotations, or of claims, which have no quotation marks."""
    labels = reading.passage.labels
    unscored = [reading.found(each) for each in labels if each.speakers is None]
    wanted = [each for each in labels if each.quoted is quoted and each.speakers]
    given = [
        item
        for item in reading.counted
        if item.speakers and item not in unscored and _is_quoted(reading, item) is quoted
    ]
    return compare_items(reading, wanted, given, _SPEAKERS)


def link(name: str, reading: Reading) -> Outcome:
    """Whose words, where the source is told in one way; given are the items found for them."""
    wanted = [each for each in reading.passage.labels if name in each.links and each.speakers]
    found = [reading.found(each) for each in wanted]
    given = [item for item in found if item and item.speakers]
    return compare_items(reading, wanted, given, _SPEAKERS)


def unsure(reading: Reading) -> Outcome:
    """Words of which no reader can say whose they are; given are labelled ones without a source."""
    labels = [each for each in reading.passage.labels if not each.narrator]
    wanted = [each for each in labels if each.speakers == ()]
    found = [reading.found(each) for each in labels if each.speakers is not None]
    given = [item for item in found if item and not item.speakers and not item.narrator]
    return compare_items(reading, wanted, given, _NOBODY)


def nested(reading: Reading) -> Outcome:
    """Quotations within quotations, each in the right one and with its speaker."""
    wanted = [each for each in reading.passage.labels if each.within and each.quoted]
    given = [item for item in reading.counted if item.within and item.speakers]
    return compare_items(reading, wanted, given, _NESTED)


def joint(reading: Reading) -> Outcome:
    """What several sources say together, with all of them."""
    wanted = [each for each in reading.passage.labels if len(each.speakers or ()) > 1]
    given = [item for item in reading.counted if len(item.speakers) > 1]
    return compare_items(reading, wanted, given, _SPEAKERS)


def kind(name: str, reading: Reading) -> Outcome:
    """What sources of one kind say, with the source."""
    wanted = [each for each in reading.passage.labels if name in each.kinds]
    given = [item for item in reading.counted if name in item.kinds]
    return compare_items(reading, wanted, given, _SPEAKERS)


def reasons(reading: Reading) -> Outcome:
    """Why sources are not named, each with its source."""
    text = reading.passage.text
    wanted = [
        (each.reason.slice(text), partial(_is_reason, each))
        for each in reading.passage.labels
        if each.reason
    ]
    return compare(wanted, [(r.span.slice(text), r) for r in reading.findings.reasons])


def addressees(reading: Reading) -> Outcome:
    """Whom it was told to."""
    wanted = [each for each in reading.passage.labels if each.addressees]
    given = [item for item in reading.counted if item.addressee]
    return compare_items(reading, wanted, given, _ADDRESSEE)


def stances(reading: Reading) -> Outcome:
    """How sources stand to their claims, where they do more than assert them."""
    wanted = [each for each in reading.passage.labels if "asserts" not in each.stances]
    given = [item for item in reading.counted if _is_telling(reading, item)]
    return compare_items(reading, wanted, given, _STANCE)


def denials(reading: Reading) -> Outcome:
    """Those of them that deny or dispute."""
    wanted = [each for each in reading.passage.labels if each.stances <= _DENYING]
    given = [
        item for item in reading.counted if item.stance in _DENYING and _is_telling(reading, item)
    ]
    return compare_items(reading, wanted, given, _STANCE)


def hedges(reading: Reading) -> Outcome:
    """The words by which claims are hedged, each at its claim."""
    text = reading.passage.text
    wanted = [
        (hedge.slice(text), partial(_is_hedge, reading, each, hedge))
        for each in reading.passage.labels
        for hedge in each.hedges
    ]
    given = [(h.slice(text), (item, h)) for item in reading.counted for h in item.hedges]
    return compare(wanted, given)


def answers(reading: Reading) -> Outcome:
    """Which claim another one denies, disputes or confirms."""
    wanted = [each for each in reading.passage.labels if each.answers]
    given = [item for item in reading.counted if item.answers]
    return compare_items(reading, wanted, given, _ANSWER)


PHENOMENA: Mapping[str, Phenomenon] = {
    "speakers of quotations": partial(speakers, quoted=True),
    "speakers of claims": partial(speakers, quoted=False),
    "quotations within quotations": nested,
    "joint sources": joint,
    "addressees": addressees,
    "documents as sources": partial(kind, "document"),
    "unnamed sources": partial(kind, "unnamed"),
    "reasons not to be named": reasons,
    "stances": stances,
    "denials and disputes": denials,
    "what is denied or disputed": answers,
    "hedges": hedges,
    **{shown: partial(link, name) for name, shown in LINKS.items() if name != "unsure"},
    LINKS["unsure"]: unsure,
}


def _is_quoted(reading: Reading, item: Found) -> bool:
    """Whether an item has quotation marks, by its label if it has one."""
    label = reading.label(item)
    return item.stance is None if label is None else label.quoted


def _is_telling(reading: Reading, item: Found) -> bool:
    """Whether an item has a stance that counts: no assertion, and none that may be one as well."""
    if item.stance in (None, "asserts"):
        return False
    label = reading.label(item)
    return label is None or "asserts" not in label.stances or item.stance not in label.stances


def _is_one_of(span: Span | None, choices: tuple[Span, ...]) -> bool:
    return span is not None and any(alike((span,), (choice,)) >= SHARE for choice in choices)


def _is_reason(label: Label, found: Reason) -> bool:
    known = any(is_named(names, found.speaker) for names in label.speakers or ())
    return known and label.reason is not None and alike((label.reason,), (found.span,)) >= SHARE


def _is_hedge(reading: Reading, label: Label, hedge: Span, found: tuple[Found, Span]) -> bool:
    item, span = found
    return reading.found(label) is item and alike((hedge,), (span,)) >= SHARE
