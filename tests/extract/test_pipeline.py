"""The pipeline as a whole: on the project's samples, on the real article, on any text."""

import hashlib
import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsval import __version__, codec
from newsval.extract.attribution import DEFAULT_EXTRACTOR
from newsval.extract.languages import LANGUAGES
from newsval.extract.pipeline import extract_record
from newsval.record import Input
from newsval.source import SourceText

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples" / "raw").glob("*.txt"))
ARTICLES = ROOT.parent / "shared" / "articles"
CORPUS = ROOT.parent / "shared" / "polnear"
PASSAGE = (
    "Dam will hold, minister says\n\nVIGO, Spain — The dam will hold, Water Minister Ines Falk "
    "said on Monday. “It is safe,” she told reporters.\nIt was allegedly built without steel — a "
    "claim denied by Basin Works, which said it used 90 tons.\nAn engineer, who declined to be "
    "named, said the report was “thin.”\n“Very thin,” the engineer said."
)


def source_text(text, name="article.txt"):
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    size = len(text.encode("utf-8", "surrogatepass"))
    return SourceText(
        name, text, digest, Input(name=name, sha256=digest, bytes=size, encoding="utf-8")
    )


def record_of(text):
    return extract_record(source_text(text), "article", LANGUAGES["en"])


def anchors(value):
    """Every (text, span) pair of a record in its JSON form."""
    if isinstance(value, dict):
        if value.get("span") and isinstance(value.get("text"), str):
            yield value["text"], value["span"]
        for part in value.values():
            yield from anchors(part)
    elif isinstance(value, list):
        for part in value:
            yield from anchors(part)


def assert_sound(record):
    """Anchors slice, segments partition, ids count up in text order, references resolve."""
    text = record.text.value
    for told, span in anchors(codec.to_json(replace(record, text=replace(record.text, value="")))):
        assert told == text[span["start"] : span["end"]]
    assert "".join(segment.span.slice(text) for segment in record.segments) == text
    for letters in ("persons p", "sources s", "quotes q", "claims c", "captions cap"):
        name, prefix = letters.split()
        ids = [item.id for item in getattr(record, name)]
        assert ids == [f"{prefix}{number}" for number in range(1, len(ids) + 1)]
    _assert_items_sound(record, text)


def _assert_items_sound(record, text):
    sources = {source.id for source in record.sources}
    items = (*record.quotes, *record.claims)
    assert {id_ for item in items for id_ in item.sources} == sources
    for item in items:
        assert item.text == " ".join(span.slice(text) for span in item.spans)
        assert (item.attribution == "none") is (not item.sources) is (item.reason is not None)
    for quotes in (record.quotes, record.claims):
        assert list(quotes) == sorted(quotes, key=lambda item: item.spans[0])
    ids = {claim.id for claim in record.claims}
    assert {link.claim for claim in record.claims for link in claim.relations} <= ids
    persons = {person.id for person in record.persons}
    assert {source.person for source in record.sources if source.person} <= persons


def test_a_record_says_what_was_read_and_what_made_it():
    record = record_of(PASSAGE)
    assert (record.id, record.language, record.text.value) == ("article", "en", PASSAGE)
    assert record.text.length == len(PASSAGE)
    assert record.text.sha256 == hashlib.sha256(PASSAGE.encode()).hexdigest()
    generator = record.provenance.generator
    assert (generator.name, generator.version) == ("newsval", __version__)
    assert generator.extractor == DEFAULT_EXTRACTOR
    assert record.provenance.input.name == "article.txt"


def test_a_passage_gives_quotes_claims_and_their_sources():
    record = record_of(PASSAGE)
    assert_sound(record)
    names = {source.id: source.name for source in record.sources}
    said = {quote.text: [names[id_] for id_ in quote.sources] for quote in record.quotes}
    assert said["“It is safe,”"] == ["Ines Falk"]
    assert said["“Very thin,”"] == ["An engineer"]
    alleged, denied = (claim for claim in record.claims if claim.stance in ("alleges", "denies"))
    assert (alleged.voice, alleged.text) == ("narrator", "It was allegedly built without steel")
    assert [link.claim for link in denied.relations] == [alleged.id]


def test_the_same_text_gives_the_same_bytes():
    assert codec.dumps(record_of(PASSAGE)) == codec.dumps(record_of(PASSAGE))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_give_sound_records(path):
    assert_sound(record_of(path.read_text(encoding="utf-8")))


_WORDS = st.sampled_from(
    ["Falk", "Ines", "Mr.", "She", "he", "who", "which", "“", "”", '"', "said", "told", "denied",
     "according to", ",", ".", "—", ":", "\n\n", "\n", "the official", "an official", "allegedly",
     "a claim denied by", "asking not to be named", "and", "BBC", "VIGO", "(AFP)", "‘", "’", "''",
     "•", "2021"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, max_size=60).map(" ".join))
def test_any_run_of_news_words_gives_a_sound_record(text):
    assert_sound(record_of(text))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_a_sound_record(text):
    assert_sound(record_of(text.encode("utf-8", "ignore").decode()))


@pytest.mark.parametrize(("plain", "odd"), ["iİ", "iı", "sſ", "kK"])
def test_letters_that_match_only_without_case_do_no_harm(plain, odd):
    text = (
        "Mill shut\n\nWHISTON, Iowa, 3 March 2021 (AP) — Mr. Ines Falk said this is his mill, "
        "which his sister is likely to keep.\n\nUpdated 3 April 2021 3:15 p.m. EST\n\n"
        "Former minister Kim Sisk allegedly denied this. “It is his,” she said.\n"
    )
    assert_sound(record_of(text.replace(plain, odd)))


@pytest.mark.parametrize(
    "unit",
    ['"', "Falk said it. ", "a claim denied by ", "Ms. Falk allegedly said he lied. ", "\n", " "],
)
def test_time_grows_with_the_length_of_hostile_text(unit):
    """Four times the text takes about four times as long; quadratic ways would take sixteen."""
    short, long = (_seconds(unit * (size // len(unit))) for size in (10_000, 40_000))
    assert long < 9 * short + 0.5


def _seconds(text):
    start = time.process_time()
    record_of(text)
    return time.process_time() - start


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="needs the shared real article")
def test_the_real_article():
    (path,) = ARTICLES.glob("000_*.txt")
    record = record_of(path.read_text(encoding="utf-8"))
    assert_sound(record)
    names = {source.id: source for source in record.sources}
    by_words = {
        span.slice(record.text.value): (quote, [names[id_] for id_ in quote.sources])
        for quote in record.quotes
        for span in quote.verbatim
    }
    gantz = by_words["will enable Israeli exports here (to Morocco)."][1]
    assert [source.name for source in gantz] == ["Benny Gantz"]
    (official,) = by_words["unprecedented"][1]
    assert (official.kind, official.anonymity.text) == ("unnamed", "asking not to be named")
    expert, (source,) = by_words["recalibrating"]
    assert (source.name, expert.addressee.text) == ("Bruce Maddy-Weitzman", "AFP")
    (pegasus,) = (claim for claim in record.claims if "Pegasus" in claim.text)
    assert [names[id_].name for id_ in pegasus.sources] == [
        "Amnesty International", "Forbidden Stories",
    ]  # fmt: skip
    (denial,) = (claim for claim in record.claims if claim.stance == "denies")
    (denied,) = (c for c in record.claims if c.id == denial.relations[0].claim)
    assert [names[id_].name for id_ in denial.sources] == ["Morocco"]
    assert denied.text == "Rabat allegedly used it against French President Emmanuel Macron"


@pytest.mark.skipif(not CORPUS.is_dir(), reason="needs the shared corpus")
def test_corpus_texts_give_sound_records():
    """Every 40th of the 924 texts; a script converts them all."""
    for path in sorted(CORPUS.glob("*/text/*.txt"))[::40]:
        record = record_of(path.read_text(encoding="utf-8"))
        assert_sound(record)
        assert json.loads(codec.dumps(record))["id"] == "article"


def test_whom_a_speaker_quotes_nests_and_is_meant_by_no_pronoun_outside():
    record = record_of(
        "Dam holds in the valley town\n\nBy Ann Frame\n\n"
        "LONDON (AP) — Ines Falk, the engineer, said the dam would hold after a flood.\n\n"
        "“My aunt used to say: ‘Dig deep,’ and Joan Ray left,” she said.\n"
    )
    names = {source.id: source.name for source in record.sources}
    outer, nested = record.quotes
    assert [names[id_] for id_ in outer.sources] == ["Ines Falk"]
    assert [names[id_] for id_ in nested.sources] == ["My aunt"]
    assert (nested.text, nested.nested_in) == ("‘Dig deep,’", outer.id)


def test_pictures_and_links_between_paragraphs_do_not_make_a_pronoun_stand_further_off():
    links = "Trending\nMother finds wrong coat\n12.4k viewing now\n"
    record = record_of(
        "Landlord bans crisps on quiz night\n\nBy Ann Frame\n\n24 November 2021\n\n"
        "Len Roe, 66, has banned crisps after he could not hear the questions of his own quiz.\n"
        "“I love a crisp,” Mr Roe told a reporter who had come to his pub with a bag of them.\n"
        "Len Roe, 66, in his pub. (AP Photo/Jo Maker)\n+3\nView gallery\n" + links +
        "He said takings had gone up by a third since the crisps went, and the quiz is full.\n"
    )  # fmt: skip
    names = {source.id: source.name for source in record.sources}
    (takings,) = (claim for claim in record.claims if "takings" in claim.text)
    assert [names[id_] for id_ in takings.sources] == ["Len Roe"]
