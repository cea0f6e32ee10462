"""Picture credits at the end of a caption, or on a line of their own."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsval.layout.bylines import is_name, is_outlet
from newsval.layout.grammar import Grammar

_REACH = 180
_BRACKETS = re.compile(r"\s*(?P<open>[(\[])(?P<inner>[^()\[\]]{2,150})[)\]]\s*\.?\s*\Z")
_PIPE = re.compile(r"(?<=\s)\|\s*(?P<inner>[^|]{2,90})\Z")
_MARKED = re.compile(r"(?:\A|(?<=[\s.!?”\"’)]))(?P<inner>©[^©]{2,90})\Z")
# or a word that dots join to what follows: "N.Y. Credit...Ada Roe"
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])[.!?][”\"’)]?\s+|\s+(?=[A-Z]\w+(?:\.\.\.\w|:\s[A-Z]))")
_CUT_OFF = re.compile(
    r"(?P<inner>(?<!\w)[A-Z][\w'’-]+\s+(?:[A-Z][\w'’-]+\s+)?[A-Z]{2}[\w'’-]*)\s*/\s*\Z"
)
_PARTS = re.compile(r"\s*(?:/|\||,|\bvia\b|\bfor\b|\s[-–—]\s)\s*", re.IGNORECASE)
_MAKERS = re.compile(rf"{_PARTS.pattern}|\s+on\s+", re.IGNORECASE)
_PICTURE = re.compile(r"\s*(?:file\s*)?(?:photos?|pictures?|images?|pics?)\Z", re.IGNORECASE)
_SHOUTED = re.compile(
    r"(?<![\w'’-])[A-Z][\w'’-]+ [A-Z]{3,}(?:[ '’-][A-Z]{2,})*"
    r" (?P<organisation>\S+)\Z"
)
_LEADING = re.compile(r"(?:--?|–|—)\s*")
_DASHED = re.compile(
    r"(?:(?<=\s)(?:--?|–|—)\s+|(?<=[.!?”\"’])(?:–|—)\s*|(?<=[.!?”\"’]\s)(?:–|—))(?=[A-Z])"
)
_STATION = re.compile(r"[A-Z]{3,5}(?:-[A-Z\d]{2,4})?")
_SERVICE = re.compile(r"(?:(?<=[.!?”\"])|\A)[A-Z]{2,4} \Z")
_RUN_IN = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]+:\s?[A-Z])")
_DASH = re.compile(r"[–—]")
_GLUED = re.compile(r"(?<=[.!?”\"])(?=[A-Z])")


class CreditMatch(NamedTuple):
    """Where in a line the credit is: `start` to the line's end with its brackets, `inner` bare.

    `sure` is False for one that also ends paragraphs: a bare agency in brackets.
    """

    start: int
    inner_start: int
    inner_end: int
    sure: bool


def find_credit(text: str, grammar: Grammar) -> CreditMatch | None:
    """The credit that ends `text`, a trimmed line, None when none does."""
    offset = max(0, len(text) - _REACH)
    tail = text[offset:]
    if not _hints_at_credit(tail, grammar):
        return None
    tail = grammar.credit_tail.sub("", tail)
    found = (
        _in_brackets(tail, grammar)
        or _after_mark(tail, grammar)
        or _after_head(tail, grammar)
        or _after_sentence(tail, grammar)
        or _bare_organisation(tail, grammar)
    )
    if found is None:
        return None
    return CreditMatch(
        found.start + offset, found.inner_start + offset, found.inner_end + offset, found.sure
    )


def _hints_at_credit(tail: str, grammar: Grammar) -> bool:
    """Whether `tail` can hold a credit at all: a quick look that most paragraphs fail."""
    if tail[-1:] in ")]" or tail[-2:] in (").", "]."):
        return True
    lower = tail.casefold()
    for hint in grammar.words.credit_hints:
        if hint in lower:
            return True
    last = _DASH.split(lower.rsplit(None, 1)[-1])[-1].rstrip(".")
    return (
        last in grammar.words.agencies
        or last in grammar.words.credit_organisations
        or bool(_PICTURE.fullmatch(last))
    )


def _in_brackets(tail: str, grammar: Grammar) -> CreditMatch | None:
    match = _BRACKETS.search(tail)
    if match is None:
        return None
    inner = match["inner"].strip()
    if not _is_credit(inner, grammar):
        return None
    sure = match.start("open") == 0 or len(_PARTS.split(inner)) > 1
    sure = sure or grammar.credit_head.match(inner) is not None or _is_labelled(inner, grammar)
    return CreditMatch(
        match.start("open"),
        match.start("inner"),
        match.end("inner"),
        sure or "photo" in inner.casefold() or _names_picture(inner),
    )


def _is_credit(inner: str, grammar: Grammar) -> bool:
    """Whether what stands in brackets is a credit."""
    if grammar.credit_head.match(inner) or grammar.file.match(f"{inner}: "):
        return True
    parts = [part for part in _PARTS.split(inner) if part]
    named = [part for part in parts if organisation_in(part, grammar)]
    if _is_labelled(inner, grammar):
        return True
    if len(parts) < 2:
        return bool(named)
    return len(inner) <= 90 and (
        bool(named) or ("/" in inner and is_name(parts[0], grammar) and _is_titled(parts[1:]))
    )


def _is_labelled(inner: str, grammar: Grammar) -> bool:
    """Whether a service and who made the picture for it are named: "ABC News: Ada Roe"."""
    service, colon, maker = (part.strip() for part in inner.partition(":"))
    words = service.split()
    if not colon or not maker or not 0 < len(words) <= 4 or len(maker.split()) > 5:
        return False
    known = words[0].casefold() in grammar.words.suppliers or organisation_in(service, grammar)
    return bool(known) and all(word[0].isupper() or not word[0].isalpha() for word in maker.split())


def _is_titled(parts: list[str]) -> bool:
    """Whether all that stands behind a maker's name are short names of services or outlets."""
    words = [word for part in parts for word in part.split()]
    return 0 < len(words) <= 5 and all(word[0].isupper() for word in words)


def is_maker_and_outlet(text: str, grammar: Grammar) -> bool:
    """Whether a line is such as "Ada Roe/The Harbour Post": a credit only below a caption."""
    outlet = _behind_maker(text, grammar)
    return outlet is not None and _outlet(outlet, grammar)


def is_maker_and_station(text: str, grammar: Grammar) -> bool:
    """Whether a line is a maker and a broadcaster's call sign: "Ada Roe/KMUW"."""
    station = _behind_maker(text, grammar)
    return station is not None and _STATION.fullmatch(station) is not None


def _behind_maker(text: str, grammar: Grammar) -> str | None:
    """What follows "Ada Roe/", None where no name stands before a slash."""
    maker, slash, rest = text.partition("/")
    return rest.strip() if slash and is_name(maker.strip(), grammar) else None


def _outlet(part: str, grammar: Grammar) -> bool:
    last = part.rpartition(" ")[2].casefold()
    return last in grammar.words.outlet_words or last in grammar.words.desk_words


def organisation_in(part: str, grammar: Grammar) -> str | None:
    """The agency or picture service that a part of a credit names: "AP Photo" is AP."""
    words = grammar.words
    name = _PICTURE.sub("", part)
    for key in (" ".join(part.split()).casefold(), name.strip(" .").casefold()):
        if key in words.agencies or key in words.credit_organisations:
            return words.agencies.get(key) or words.credit_organisations[key]
    return None


def _after_mark(tail: str, grammar: Grammar) -> CreditMatch | None:
    """Credits after a bar or a copyright sign, or cut off after a slash."""
    match = _PIPE.search(tail)
    if match is not None and _is_credit(match["inner"].strip(), grammar):
        return CreditMatch(match.start(), match.start("inner"), match.end("inner"), sure=True)
    match = _MARKED.search(tail) or _CUT_OFF.search(tail)
    if match is None or re.search(r"\d{4}", match["inner"]):
        return None
    return CreditMatch(match.start(), match.start("inner"), match.end("inner"), sure=True)


def _after_head(tail: str, grammar: Grammar) -> CreditMatch | None:
    """Such as "Photo: A. Maker/AFP" or "Courtesy Louvre", where line or sentence begins."""
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(tail))]
    starts += [
        match.start() for match in re.finditer(r"(?<=\s)\S[^\s:]{3,12}(?: [Cc]redit)?:", tail)
    ]
    starts += [match.start() for match in _GLUED.finditer(tail)]
    starts += [match.start() for match in _RUN_IN.finditer(tail)]
    starts += [match.start() for match in _DASHED.finditer(tail)]
    for start in sorted(set(starts), reverse=True):
        bare = _past_dash(tail, start)
        match = grammar.credit_head.match(tail, bare)
        rest = tail[match.end() :] if match else ""
        if match and _names_maker(rest, match.group(), grammar):
            service = _SERVICE.search(tail, 0, start)
            if service is not None:
                return CreditMatch(service.start(), service.start(), len(tail), sure=True)
            return CreditMatch(start, bare, len(tail), sure=True)
    return None


def _names_maker(rest: str, head: str, grammar: Grammar) -> bool:
    """Whether what follows "Photo:" names who made it, rather than saying what it shows."""
    if rest.strip(" .)").casefold() in grammar.words.writer_words:
        return True
    if not rest or len(rest) > 90 or not (rest[0].isupper() or rest[0] in "@©"):
        return False
    parts = [part.strip(" .") for part in _MAKERS.split(rest) if part.strip(" .")]
    if any(organisation_in(part, grammar) for part in parts):
        return True
    if any(mark in head for mark in (":", "©", "...")):
        return len(rest.split()) <= 6 and all(not part[0].islower() for part in parts)
    return len(parts) == 1 and len(rest.split()) <= 4 and is_name(f"A {parts[0]}", grammar)


def _after_sentence(tail: str, grammar: Grammar) -> CreditMatch | None:
    """Such as "Hassan Doe / AP Photo" after the last sentence, or alone on the line."""
    starts = {0, *(match.end() for match in _SENTENCE_END.finditer(tail))}
    starts |= {match.start() for match in _DASHED.finditer(tail)}
    for start in sorted(starts, reverse=True):
        bare = _past_dash(tail, start)
        inner = tail[bare:]
        if len(inner) <= 110 and _names_and_organisations(inner.strip(" ."), grammar):
            sure = _is_joined(inner) or _names_picture(inner) or 0 < start == bare
            return CreditMatch(start, bare, len(tail), sure)
    return None


def _past_dash(tail: str, start: int) -> int:
    """Where the words of a credit begin, past the dash that may stand before them."""
    dash = _LEADING.match(tail, start)
    return dash.end() if dash else start


def _is_joined(inner: str) -> bool:
    return len([part for part in _PARTS.split(inner) if part.strip(" .")]) > 1


def _names_picture(inner: str) -> bool:
    """Whether an agency stands with "photo" or "pic": after a dash, alone, it ends reports too."""
    return _PICTURE.search(inner.rstrip(" .")) is not None


def _names_and_organisations(inner: str, grammar: Grammar) -> bool:
    own, via, agency = inner.partition(" via ")
    if via and _names_and_organisations(agency, grammar) and len(own) <= 60:
        words = re.findall(r"\w+", own)
        return all(word[0].isupper() or word in grammar.words.small_words for word in words)
    parts = [part.strip() for part in _PARTS.split(inner) if part.strip()]
    parts = [part for part in parts if not grammar.file.fullmatch(f"{part}: ")]
    if not parts:
        return False
    pair = "/" in inner and len(parts) == 2 and not is_outlet(parts[1], grammar)
    ends = [parts[-1], *(parts[:1] if pair else [])]
    if not any(organisation_in(part, grammar) for part in ends):
        return False
    return all(
        organisation_in(part, grammar) or is_name(part, grammar) or _outlet(part, grammar)
        for part in parts
    )


def _bare_organisation(tail: str, grammar: Grammar) -> CreditMatch | None:
    """Such as "Jane Doe Getty Images": a picture service at the end without any mark."""
    stripped = tail.rstrip(" .")
    shouted = _SHOUTED.search(stripped)
    calm = shouted is not None and (len(stripped.split()) <= 4 or not stripped.isupper())
    if shouted is not None and calm and organisation_in(shouted["organisation"], grammar):
        return CreditMatch(shouted.start(), shouted.start(), len(stripped), sure=True)
    for size in (2, 1):
        words = stripped.rsplit(None, size)
        if len(words) != size + 1 or not words[0][:1]:
            continue
        name = " ".join(words[1:])
        if name.casefold() in ("getty images", "shutterstock", "reuters/file"):
            start = len(stripped) - len(words[-1]) if size == 1 else stripped.rindex(words[1])
            start = _with_name(stripped, start, grammar)
            return CreditMatch(start, start, len(stripped), sure=True)
    return None


def _with_name(text: str, start: int, grammar: Grammar) -> int:
    """Back over "Alex Doe/" or "Alex Doe via " before the organisation."""
    match = re.search(r"(?P<name>\S+(?:\s+\S+){1,2}?)\s*(?:/|\svia\s)\s*\Z", text[:start])
    return match.start() if match and is_name(match["name"], grammar) else start
