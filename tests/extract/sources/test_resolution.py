from newsval.extract.sources import resolve_sources


def test_attributions_get_their_sources(source_case, read_marked):
    passage = read_marked(source_case["text"], source_case.get("persons", ()))
    resolution = resolve_sources(passage.document, passage.persons, passage.attributions)
    names = {source.id: source.name for source in resolution.sources}
    found = [
        [*(names[id_] for id_ in item.sources), item.reason or item.kind]
        for item in resolution.resolved
    ]
    assert found == source_case["expect"]
    if "sources" in source_case:
        assert [_told(source) for source in resolution.sources] == source_case["sources"]


def test_source_ids_follow_the_text_and_persons_are_linked(read_marked):
    passage = read_marked(
        "{1c:Rain fell}, {1u:said} {1s:Ines Falk}. {2s:Farmers} {2u:said} {2c:it was late}.",
        [{"name": "Ines Falk"}],
    )
    sources = resolve_sources(passage.document, passage.persons, passage.attributions).sources
    assert [(source.id, source.person) for source in sources] == [("s1", "p1"), ("s2", None)]


def test_of_joint_sources_the_words_of_one_that_is_not_known_are_left_out(read_marked):
    passage = read_marked(
        "{1s:She} and {1s:Ines Falk} {1u:said} {1c:it was late}.", [{"name": "Ines Falk"}]
    )
    (found,) = resolve_sources(passage.document, passage.persons, passage.attributions).resolved
    text = passage.document.text
    assert [span.slice(text) for span in found.attribution.source] == ["Ines Falk"]
    assert found.sources == ("s1",)


def _told(source):
    anonymity = f": {source.anonymity.text}" if source.anonymity else ""
    return f"{source.kind} {source.name}{anonymity}"
