"""The kinds of careless edits: each changes a record in place and says what it did.

An edit that cannot be made in a record gives "".
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

Json = dict[str, Any]
Edit = Callable[[Json, Random], str]

_WORD = re.compile(r"[A-Za-z]{4,}")
_NEGATION = re.compile(r"\b(?:not|never|no)\b|n['’]t\b")
_LONG = 5  # words
_OTHER = ("never", "always", "cheap", "north", "seven", "people", "money", "because")


def quote_dropped(record: Json, dice: Random) -> str:
    """A quote is left out."""
    return _dropped(record, "quotes", dice)


def claim_dropped(record: Json, dice: Random) -> str:
    """A claim is left out."""
    return _dropped(record, "claims", dice)


def caption_dropped(record: Json, dice: Random) -> str:
    """A caption is left out."""
    return _dropped(record, "captions", dice)


def quote_word_changed(record: Json, dice: Random) -> str:
    """A word of a quote is another one."""
    if not record["quotes"]:
        return ""
    quote = dice.choice(record["quotes"])
    words = list(_WORD.finditer(quote["text"]))
    if not words:
        return ""
    word, other = dice.choice(words), dice.choice(_OTHER)
    quote["text"] = quote["text"][: word.start()] + other + quote["text"][word.end() :]
    return f"{quote['id']}: {other} for {word.group()}"


def speaker_swapped(record: Json, dice: Random) -> str:
    """A quote or claim with an explicit attribution is given to another person."""
    return _given_to_another(record, dice, ("explicit",))


def pronoun_speaker_changed(record: Json, dice: Random) -> str:
    """A quote or claim of "he said" or the like is given to another person."""
    return _given_to_another(record, dice, ("coreference",))


def continued_speaker_changed(record: Json, dice: Random) -> str:
    """A quote that goes on from the one before it is given to another person."""
    return _given_to_another(record, dice, ("continued",))


def hedge_dropped(record: Json, dice: Random) -> str:
    """A claim loses its hedges; whoever leaves them out thinks that it asserts."""
    hedged = [claim for claim in record["claims"] if claim.get("hedges")]
    if not hedged:
        return ""
    claim = dice.choice(hedged)
    words = claim["hedges"][0]["text"]
    claim["hedges"] = []
    if dice.randrange(2):
        claim["stance"] = "asserts"
    return f"{claim['id']}: {words}"


def denial_turned(record: Json, dice: Random) -> str:
    """A denial is a statement, or a statement a denial."""
    claims = [claim for claim in record["claims"] if claim.get("stance")]
    denials = [claim for claim in claims if claim["stance"] in ("denies", "disputes")]
    turned = denials or [claim for claim in claims if claim["stance"] == "asserts"]
    if not turned:
        return ""
    claim = dice.choice(turned)
    was = claim["stance"]
    claim["stance"] = "denies" if was == "asserts" else dice.choice(("asserts", "confirms"))
    return f"{claim['id']}: {was} is {claim['stance']}"


def date_shifted(record: Json, dice: Random) -> str:
    """A date is another day, month or year."""
    holders = [(record.get("dateline"), "date"), *((item, "date") for item in record["captions"])]
    holders += [(record.get(name), "value") for name in ("published", "updated")]
    dated = [(holder, key) for holder, key in holders if holder and holder.get(key)]
    if not dated:
        return ""
    holder, key = dice.choice(dated)
    was = holder[key]
    days = dice.choice((-365, -30, -1, 1, 30, 365))
    holder[key] = (date.fromisoformat(was[:10]) + timedelta(days)).isoformat() + was[10:]
    return f"{key}: {holder[key]} for {was}"


def roles_swapped(record: Json, dice: Random) -> str:
    """Two persons have each other's roles."""
    having = [person for person in record["persons"] if person.get("roles")]
    if not having or len(record["persons"]) < 2:
        return ""
    one = dice.choice(having)
    other = dice.choice([person for person in record["persons"] if person is not one])
    one["roles"], other["roles"] = other.get("roles", []), one["roles"]
    return f"{one['name']} and {other['name']}"


def persons_merged(record: Json, dice: Random) -> str:
    """Two persons are one, by the name of the first."""
    if len(record["persons"]) < 2:
        return ""
    one, other = dice.sample(record["persons"], 2)
    for key in ("mentions", "roles"):
        one[key] = [*one.get(key, []), *other.get(key, [])]
    one["mentions"].sort(key=lambda mention: mention["span"]["start"])
    one["aliases"] = [*one.get("aliases", []), other["name"]]
    record["persons"].remove(other)
    for source in record["sources"]:
        if source.get("person") == other["id"]:
            source["person"] = one["id"]
    for caption in record["captions"]:
        ids = [one["id"] if key == other["id"] else key for key in caption.get("persons", [])]
        caption["persons"] = list(dict.fromkeys(ids))
    return f"{other['name']} is {one['name']}"


def person_split(record: Json, dice: Random) -> str:
    """The short mentions of a person are a person of their own."""
    text = record["text"]["value"]
    named = [
        (person, [m for m in person["mentions"] if m["form"] == "short"])
        for person in record["persons"]
    ]
    named = [(person, short) for person, short in named if short and len(person["mentions"]) > 1]
    if not named:
        return ""
    person, short = dice.choice(named)
    person["mentions"] = [m for m in person["mentions"] if m not in short]
    span = short[0]["span"]
    new = {"id": "p999", "name": text[span["start"] : span["end"]], "mentions": short}
    if not person["mentions"]:
        return ""
    record["persons"].append(new)
    record["persons"].sort(key=lambda one: one["mentions"][0]["span"]["start"])
    return f"{new['name']} beside {person['name']}"


def cue_changed(record: Json, dice: Random) -> str:
    """The cue of a quote or claim is another word of the line."""
    text = record["text"]["value"]
    items = [item for item in _items(record) if item.get("cue")]
    if not items:
        return ""
    item = dice.choice(items)
    span = item["cue"]["span"]
    start = text.rfind("\n", 0, span["start"]) + 1
    line = text[start : text.find("\n", span["end"]) % (len(text) + 1)]
    words = [m for m in re.finditer(r"\w+", line) if m.group() not in item["cue"]["text"]]
    if not words:
        return ""
    word = dice.choice(words)
    was = item["cue"]["text"]
    place = {"start": start + word.start(), "end": start + word.end()}
    item["cue"] = {**item["cue"], "text": word.group(), "span": place}
    return f"{item['id']}: {word.group()} for {was}"


def offset_shifted(record: Json, dice: Random) -> str:
    """A span is one character further."""
    found = [span for span in _spans(record) if span["end"] < len(record["text"]["value"])]
    span = dice.choice(found)
    span["start"] += 1
    span["end"] += 1
    return f"{span['start']} to {span['end']}"


def mention_dropped(record: Json, dice: Random) -> str:
    """A mention by name of a person who has others is left out."""
    persons = [person for person in record["persons"] if len(person["mentions"]) > 1]
    named = [(p, m) for p in persons for m in p["mentions"] if m["form"] in ("full", "short")]
    if not named:
        return ""
    person, mention = dice.choice(named)
    person["mentions"].remove(mention)
    return f"{person['name']} at {mention['span']['start']}"


def caption_person_dropped(record: Json, dice: Random) -> str:
    """A caption does not say that it shows a person whom it names."""
    captions = [caption for caption in record["captions"] if caption.get("persons")]
    if not captions:
        return ""
    caption = dice.choice(captions)
    gone = caption["persons"].pop(dice.randrange(len(caption["persons"])))
    return f"{caption['id']}: {gone}"


def repeat_dropped(record: Json, dice: Random) -> str:
    """A further copy of a headline or caption is left out."""
    holders = [h for h in (record["headline"], *record["captions"]) if h and h.get("repeats")]
    if not holders:
        return ""
    holder = dice.choice(holders)
    holder["repeats"].pop()
    return holder["text"][:40]


def negation_cut_out(record: Json, dice: Random) -> str:
    """A claim loses its "not": what is before it and what is behind it are two spans."""
    text = record["text"]["value"]
    found = []
    for claim in record["claims"]:
        span = claim["spans"][0]
        match = _NEGATION.search(text, span["start"] + 4, span["end"] - 4)
        if match and len(claim["spans"]) == 1:
            found.append((claim, match))
    if not found:
        return ""
    claim, match = dice.choice(found)
    first, last = claim["spans"][0]["start"], claim["spans"][0]["end"]
    before, behind = text[first : match.start()].rstrip(), text[match.end() : last].lstrip()
    claim["spans"] = [_span(first, first + len(before)), _span(last - len(behind), last)]
    claim["text"] = f"{before} {behind}"
    return f"{claim['id']}: {match.group()}"


def claim_end_cut(record: Json, dice: Random) -> str:
    """A claim loses its last word."""
    claims = [claim for claim in record["claims"] if len(claim["text"].split()) > _LONG]
    if not claims:
        return ""
    claim = dice.choice(claims)
    word = " " + claim["text"].split(" ")[-1]
    claim["text"] = claim["text"][: -len(word)]
    claim["spans"][-1]["end"] -= len(word)
    return f"{claim['id']}: {word}" if claim["spans"][-1]["end"] > 0 else ""


def quotation_cut_out(record: Json, dice: Random) -> str:
    """A word within quotation marks is left out: what is around it are two stretches."""
    text = record["text"]["value"]
    found = []
    for quote in record["quotes"]:
        one = len(quote["spans"]) == len(quote["verbatim"]) == 1
        ends = (quote["verbatim"][0][name] for name in ("start", "end")) if one else (0, 0)
        words = list(_WORD.finditer(text, *ends))
        found += [(quote, word) for word in words[1:-1]]
    if not found:
        return ""
    quote, word = dice.choice(found)
    for name in ("spans", "verbatim"):
        whole = quote[name][0]
        before = text[whole["start"] : word.start()].rstrip()
        behind = text[word.end() : whole["end"]].lstrip()
        parts = (
            (whole["start"], whole["start"] + len(before)),
            (whole["end"] - len(behind), whole["end"]),
        )
        quote[name] = [_span(*part) for part in parts]
    quote["text"] = " ".join(text[span["start"] : span["end"]] for span in quote["spans"])
    return f"{quote['id']}: {word.group()}"


def speaker_hidden(record: Json, dice: Random) -> str:
    """A quote or claim whose speaker is named is said to have none."""
    items = [item for item in _items(record) if item["attribution"] == "explicit"]
    if not items:
        return ""
    item = dice.choice(items)
    was, item["sources"], item["attribution"] = item["sources"], [], "none"
    item.pop("source_spans", None)
    item["reason"] = "unclear"
    return f"{item['id']}: {was}"


def attribution_kind_changed(record: Json, dice: Random) -> str:
    """A pronoun is called an explicit attribution, or a name is called a coreference."""
    kinds = {"explicit": "coreference", "coreference": "explicit"}
    items = [item for item in _items(record) if item["attribution"] in kinds]
    if not items:
        return ""
    item = dice.choice(items)
    item["attribution"] = kinds[item["attribution"]]
    return f"{item['id']}: {item['attribution']}"


def anonymity_dropped(record: Json, dice: Random) -> str:
    """That a source is not to be named is left out."""
    sources = [source for source in record["sources"] if source.get("anonymity")]
    if not sources:
        return ""
    source = dice.choice(sources)
    return f"{source['name']}: {source.pop('anonymity')['text']}"


def text_changed(record: Json, dice: Random) -> str:
    """A word of the text that no quote or claim has is another one, and the hash is made anew."""
    text = record["text"]["value"]
    held = [span for item in _items(record) for span in item["spans"]]
    words = [
        word
        for word in _WORD.finditer(text)
        if not any(s["start"] < word.end() and word.start() < s["end"] for s in held)
    ]
    word = dice.choice(words)
    changed = text[: word.start()] + "x" * len(word.group()) + text[word.end() :]
    record["text"]["value"] = changed
    record["text"]["sha256"] = hashlib.sha256(changed.encode()).hexdigest()
    return word.group()


def headline_cut(record: Json, dice: Random) -> str:
    """The headline loses its last words."""
    headline = record["headline"]
    words = headline["text"].split(" ") if headline else []
    if len(words) < _LONG:
        return ""
    lost = " ".join(["", *words[-dice.randrange(1, 3) :]])
    headline["text"] = headline["text"][: -len(lost)]
    headline["span"]["end"] -= len(lost)
    return lost


def paragraph_set_aside(record: Json, dice: Random) -> str:
    """A paragraph is called furniture, or blank."""
    paragraphs = [segment for segment in record["segments"] if segment["kind"] == "paragraph"]
    if not paragraphs:
        return ""
    segment = dice.choice(paragraphs)
    segment["kind"] = dice.choice(("furniture", "other_article", "blank"))
    return f"{segment['span']['start']}: {segment['kind']}"


def _span(start: int, end: int) -> Json:
    return {"start": start, "end": end}


def _dropped(record: Json, name: str, dice: Random) -> str:
    if not record[name]:
        return ""
    gone = record[name].pop(dice.randrange(len(record[name])))
    for item in record["quotes"]:
        if item.get("nested_in") == gone["id"]:
            item["nested_in"] = None
    for claim in record["claims"]:
        kept = [one for one in claim.get("relations", []) if one["claim"] != gone["id"]]
        if "relations" in claim:
            claim["relations"] = kept
    return f"{gone['id']}: {gone['text'][:100]}"


def _given_to_another(record: Json, dice: Random, attributions: tuple[str, ...]) -> str:
    persons = [source["id"] for source in record["sources"] if source.get("person")]
    items = [
        item
        for item in _items(record)
        if item.get("attribution") in attributions and set(item["sources"]) & set(persons)
    ]
    if not items or len(persons) < 2:
        return ""
    item = dice.choice(items)
    was = item["sources"]
    item["sources"] = [dice.choice([key for key in persons if key not in was] or was)]
    return f"{item['id']}: {item['sources']} for {was}"


def _items(record: Json) -> list[Json]:
    return [*record["quotes"], *record["claims"]]


def _spans(value: Any) -> list[Json]:
    if isinstance(value, list):
        return [span for item in value for span in _spans(item)]
    if not isinstance(value, dict):
        return []
    if value.keys() == {"start", "end"}:
        return [value]
    return [span for item in value.values() for span in _spans(item)]


EDITS: Mapping[str, Edit] = {
    edit.__name__.replace("_", " "): edit
    for edit in (
        quote_dropped, claim_dropped, caption_dropped, quote_word_changed, speaker_swapped,
        pronoun_speaker_changed, continued_speaker_changed, hedge_dropped, denial_turned,
        date_shifted, roles_swapped, persons_merged, person_split, cue_changed, offset_shifted,
        mention_dropped, caption_person_dropped, repeat_dropped, negation_cut_out, claim_end_cut,
        quotation_cut_out, speaker_hidden, attribution_kind_changed, anonymity_dropped,
        text_changed, headline_cut, paragraph_set_aside,
    )
}  # fmt: skip
