"""The screens: for a rule, which records of a block it may find fault with.

A screen may suspect a record that the rule then passes, never pass one that the rule would not.
Spans of a record that no screen suspects hold a character and are in its text; each screen may
go by what the others find.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from newsval.record import Record
from newsval.rules import RULES
from newsval.rules.article import Article
from newsval.rules.namesakes import RoleConflict
from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask
from newsval.screening.screens import (
    anchors,
    anonymity,
    attribution,
    beside_cues,
    claims,
    cues,
    cutting,
    dates,
    identity,
    items,
    naming,
    naming_sources,
    omissions,
    persons,
    provenance,
    quotes,
    references,
    segment_values,
    segments,
    speakers,
    stances,
    unmarked,
    word_ends,
    words,
)

Screen = Callable[[Batch], Mask]

SCREENS: Mapping[str, Screen] = MappingProxyType(
    {
        "AN101": anchors.slice_differs,
        "AN102": anchors.span_out_of_range,
        "AN103": anchors.span_reversed,
        "AN104": anchors.text_hash_differs,
        "AN105": anchors.text_length_differs,
        "AN106": anchors.claim_text_differs,
        "AN107": anchors.repeat_differs,
        "AN108": anchors.spans_out_of_order,
        "AN109": words.language_differs,
        "AN110": anchors.text_not_normalised,
        "AN111": omissions.repeat_left_out,
        "AN112": word_ends.span_cuts_word,
        "AN113": provenance.text_not_of_input,
        "AN201": segments.segment_gap,
        "AN202": segments.segment_overlap,
        "AN203": segments.segment_out_of_order,
        "AN204": segments.mention_in_other_segment,
        "AN205": segments.value_in_other_segment,
        "AN206": segment_values.segment_without_value,
        "AN207": segment_values.value_of_other_kind,
        "AN208": segment_values.value_cut_off,
        "AN209": segment_values.words_in_blank,
        "AN301": naming.name_not_in_line,
        "AN302": naming.part_not_in_line,
        "QU101": anchors.quote_differs,
        "QU102": anchors.quote_differs,
        "QU103": anchors.quote_differs,
        "QU201": quotes.verbatim_outside_content,
        "QU202": quotes.mark_inside_verbatim,
        "QU203": quotes.verbatim_without_marks,
        "QU204": quotes.direct_with_other_words,
        "QU205": segments.quote_in_furniture,
        "QU206": items.cue_in_content,
        "QU207": items.source_in_content,
        "QU208": items.quote_given_twice,
        "QU209": quotes.verbatim_incomplete,
        "QU210": quotes.quote_cut_off,
        "QU211": items.nested_outside,
        "QU212": quotes.mixed_without_other_words,
        "QU213": segments.quote_in_caption,
        "QU214": omissions.quotation_not_given,
        "QU215": quotes.quotation_never_closed,
        "QU216": cutting.negation_cut_out,
        "QU301": speakers.speaker_without_attribution,
        "QU302": speakers.attribution_without_speaker,
        "QU303": speakers.speaker_swapped,
        "QU304": beside_cues.name_beside_cue,
        "QU305": speakers.speaker_without_words,
        "QU306": attribution.source_swapped,
        "QU307": attribution.attribution_far_away,
        "QU308": attribution.source_not_named,
        "QU309": attribution.anonymous_but_named,
        "QU310": attribution.source_name_not_in_text,
        "QU311": attribution.speaker_not_near,
        "QU312": cues.cue_without_verb,
        "QU313": cues.pronoun_of_other,
        "QU314": cues.continued_by_another,
        "QU315": naming_sources.attribution_of_other_kind,
        "QU316": naming_sources.source_in_no_words,
        "QU317": naming_sources.hearer_as_source,
        "QU318": beside_cues.name_beside_cue,
        "QU319": anonymity.anonymity_left_out,
        "CL101": claims.unlinked_denial,
        "CL102": claims.hedged_but_asserts,
        "CL103": claims.narrator_with_sources,
        "CL104": references.relation_to_self,
        "CL105": references.relation_to_later,
        "CL106": claims.hedge_far_away,
        "CL107": claims.unlinked_denial,
        "CL108": stances.stance_not_of_cue,
        "CL109": stances.stance_not_of_cue,
        "CL110": claims.hedge_left_out,
        "CL111": stances.claim_with_quotation,
        "CL112": stances.relation_against_stance,
        "CL113": stances.denial_without_a_word,
        "CL114": cutting.claim_cut_off,
        "PE101": persons.person_never_mentioned,
        "PE102": persons.name_not_in_text,
        "PE103": persons.same_name_twice,
        "PE104": persons.mention_of_other_name,
        "PE105": persons.role_not_at_span,
        "PE106": naming.alias_not_in_text,
        "PE107": naming.name_pieced_together,
        "PE108": naming.honorific_not_there,
        "PE109": naming.role_not_in_text,
        "PE110": naming.role_status_differs,
        "PE111": naming.mention_form_differs,
        "PE112": identity.mention_of_namesake,
        "PE113": identity.person_split,
        "PE114": identity.mention_shared,
        "PE115": identity.he_and_she,
        "PE116": unmarked.name_unmarked,
        "PE117": identity.alias_unlike_name,
        "PE118": identity.role_far_away,
        "PE120": cues.role_of_next,
        "PE121": segment_values.mention_in_furniture,
        "DL101": dates.updated_before_published,
        "DL102": dates.dateline_after_publication,
        "DL103": dates.date_impossible,
        "DL104": dates.retrieved_before_published,
        "DL105": words.date_not_in_words,
        "DL106": dates.dateline_long_before,
        "DL107": dates.picture_after_article,
        "CA101": references.caption_person_unknown,
        "CA102": persons.caption_person_not_named,
        "CA103": persons.credit_in_caption,
        "CA104": words.caption_date_not_in_words,
        "CA105": omissions.caption_person_left_out,
        "CO101": references.reference_dangling,
        "CO102": references.id_given_twice,
        "CO103": references.source_unused,
        "CO104": references.quote_nested_in_itself,
        "CO105": items.items_out_of_order,
        "CO106": references.source_not_its_person,
        "CO107": references.id_left_out,
        "CO108": references.source_unlinked,
    }
)
"""The screen of each rule on records and articles, by its code."""


def suspects(batch: Batch, withheld: Mask, preview: frozenset[str] = frozenset()) -> Mask:
    """The records that a rule may find fault with; those `withheld` have no text to go by."""
    found = anchors.span_reversed(batch)  # which no screen reckons with
    found |= batch.other_version
    for screen in screens_for(Record, preview):
        found |= screen(batch)
    for screen in screens_for(Article, preview):
        found |= screen(batch) & ~withheld
    return found


def rules_without(preview: frozenset[str] = frozenset()) -> frozenset[str]:
    """The codes of the rules on records that have no screen; of those in preview, of these."""
    return frozenset(
        rule.code
        for rule in RULES.values()
        if rule.subject in (Record, Article, RoleConflict)
        and (not rule.preview or rule.code in preview)
        and rule.code not in SCREENS
    )


def everyone(batch: Batch) -> Mask:
    """The screen of a rule that has none: each record may be at fault."""
    return ~batch.columns.none()


@cache
def screens_for(subject: type, preview: frozenset[str]) -> tuple[Screen, ...]:
    """The screens of all rules for a subject, each once; of those in preview, of these alone."""
    codes = [
        rule.code
        for rule in RULES.values()
        if rule.subject is subject and (not rule.preview or rule.code in preview)
    ]
    return tuple(dict.fromkeys(SCREENS.get(code, everyone) for code in codes))
