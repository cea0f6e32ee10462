import pytest

from newsval.extract.claims.denials import add_denials
from newsval.extract.claims.hedges import find_hedges
from newsval.extract.claims.making import make_claims
from newsval.extract.claims.narrator import add_narrator_claims
from newsval.extract.claims.unsaid import without_unsaid
from newsval.extract.sources import resolve_sources


def claims_of(passage):
    document = passage.document
    hedges = find_hedges(document.text, document.language.sources)
    found = add_denials(document, passage.attributions)
    found = add_narrator_claims(document, found, hedges)
    found = tuple(sorted(found, key=lambda attribution: attribution.content[0]))
    resolved = resolve_sources(document, passage.persons, found).resolved
    return make_claims(document, resolved, hedges)


def test_claims_have_stance_voice_hedges_and_relations(claim_case, read_marked):
    claims = claims_of(read_marked(claim_case["text"]))
    assert [_told(claim) for claim in claims] == claim_case["expect"]


def test_a_narrators_claim_has_no_source_and_says_why(read_marked):
    (claim,) = claims_of(read_marked("The firm allegedly paid two inspectors."))
    assert (claim.sources, claim.attribution, claim.reason) == ((), "none", "narrator-hedge")
    assert claim.cue is None


def test_the_denier_is_the_source_of_the_denial(read_marked):
    passage = read_marked(
        "The firm allegedly paid two men — a claim denied by Basin Works, which said it did not."
    )
    claim = claims_of(passage)[-1]
    text = passage.document.text
    assert [span.slice(text) for span in claim.source_spans] == ["Basin Works"]
    assert claim.cue.text == "denied"


def test_many_hedges_in_one_paragraph_take_linear_time(read_marked):
    passage = read_marked("It allegedly rained in Vigo that day. " * 3_000)
    assert len(claims_of(passage)) == 3_000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{1c:The toll} has been {1u:confirmed} by {1s:the bank}.", 1),
        ("{1c:The toll} has not been independently {1u:confirmed} by {1s:the bank}.", 0),
        ("{1s:The bank} neither {1u:confirmed} {1c:nor denied the toll}.", 0),
        ("{1s:The report} does not {1u:accuse} {1c:Falk of a crime}.", 0),
        ("{1s:The report} does {1u:accuse} {1c:Falk of a crime}.", 1),
        ("{1s:The bank} did not {1u:answer} {1c:nor reply to letters}.", 0),
        ("{1s:The bank} did not pay nor {1u:answered} {1c:to letters}.", 0),
        ("{1s:The bank} {1u:said} {1c:neither the mill nor the dam was safe}.", 1),
        ("{1s:The bank} did not {1u:say} {1c:that it was closed}.", 1),
        ("{1s:The bank} {1u:learned} {1c:to swim}.", 0),
        ("{1s:The bank} {1u:learned} {1c:that it was closed}.", 1),
    ],
)
def test_what_was_not_confirmed_by_someone_is_not_said_by_them(read_marked, text, said):
    passage = read_marked(text)
    words = passage.document.language.sources
    assert len(without_unsaid(passage.document.text, words, passage.attributions)) == said


def _told(claim):
    told = f"{claim.stance} {claim.voice}: {claim.text}"
    told += "".join(f" ~ {hedge.text}" for hedge in claim.hedges)
    return told + "".join(f" -> {relation.kind} {relation.claim}" for relation in claim.relations)
