"""The kinds of careless edits: each changes a record in place and says what it did.

An edit that cannot be made in a record gives "".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

Json = dict[str, Any]
Edit = Callable[[Json, Random], str]

_WORD = re.compile(r"[A-Za-z]{4,}")
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
        mention_dropped, caption_person_dropped, repeat_dropped,
    )
}  # fmt: skip
