"""The words of a language that the segmentation of a page depends on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newsval.record import CorrectionKind


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LayoutWords:
    """Words of one language for the segmentation of a page; a value is equal to itself alone.

    Words are lower case. Those called patterns are regular expressions, matched whatever the case
    against a whole trimmed line (`furniture`, `list_heads`, `comment_heads`, `tails`) or at its
    head (the others).

    Attributes:
        months: names and short names, without stop, to numbers.
        weekdays: names and short names, without stop.
        zones: abbreviations of time zones that mean one offset, "gmt" to "+00:00".
        seasonal_zones: those whose offset depends on the day: the calendar of summer time, then
            the offsets in winter and summer, None where the name is not used then.
        local_zones: those that mean several, to the offsets by ISO 3166-1 alpha-2 code, and by
            "am pm" for a time so written on a page of no known country.
        doubtful_zones: those that are read but never given an offset.
        relative_times: pattern of "6 hours ago".
        stamp_words: patterns of what a line of date and time holds besides ("published on").
        glued_words: pattern of words that a copied page runs into the date before them.
        updated_words: patterns that call the date after them that of a change.
        agencies: news agencies, by all their names.
        agency_words: last words of an agency's own name for itself ("news agency").
        senders: pattern of what comes before the agency that sent the article ("source:").
        credit_organisations: others that credits name, by all their names.
        sections: names of an outlet's sections ("health").
        suppliers: first words of what a credit in brackets names before the maker and a colon.
        regions: states and provinces, with their short forms, to ISO 3166-1 alpha-2 codes; to
            several, "US|GE", where two countries have one of that name.
        labels: words before a colon or a dash that are no place ("update").
        sea_and_air: words that begin a dateline which names no place on the map ("aboard").
        outlet_words: last words of an outlet's name.
        institution_words: last words of the name of a body that is no person ("police").
        paragraph_labels: pattern of words that head a paragraph, up to their colon ("context:").
        office_words: words before the name of one whom the news is about ("senator").
        name_particles: words of lower case within a person's name.
        bylines: patterns of what comes before the author's name.
        byline_roles: patterns of an author's role.
        closings: pattern of a line below which only the writers are spoken of.
        biographies: pattern of what follows a writer's name in a line about the writer.
        staff: patterns of a byline that names no person.
        writer_words: last words of what a writer is ("shipping correspondent").
        desk_words: last words of a byline that names a desk or an outlet's staff.
        small_words: words that begin with a small letter in a headline in title case.
        common_words: words of four letters and more that say nothing of a text's subject.
        corrections: patterns of a correction's first words, to its kind; the first that fits.
        caption_words: pattern of words that only captions have.
        file_words: pattern of a caption's first word from an archive.
        caption_labels: pattern of what stands before a caption and is no part of it.
        picture_heads: pattern of how a text that stands for a picture begins ("a man").
        credit_heads: patterns of what comes before a credit ("photo:").
        credit_tails: pattern of what a page adds to a credit.
        credit_hints: what any credit but one in brackets, or of a bare agency, has somewhere.
        furniture: patterns of lines that belong to the page, not the article.
        list_heads: patterns of lines that stand above a list of other articles.
        list_ends: pattern of a line below such a list.
        promotion_heads: pattern of a line above the offer of a newsletter.
        promotion_ends: pattern of how the last line of such an offer begins.
        comment_heads: patterns of lines that stand above readers' comments.
        tails: patterns of lines that end an article without being its text.
    """

    months: Mapping[str, int]
    weekdays: frozenset[str]
    zones: Mapping[str, str]
    seasonal_zones: Mapping[str, tuple[str, str | None, str]]
    local_zones: Mapping[str, Mapping[str, str]]
    doubtful_zones: frozenset[str]
    relative_times: str
    stamp_words: tuple[str, ...]
    glued_words: str
    updated_words: tuple[str, ...]
    agencies: Mapping[str, str]
    agency_words: frozenset[str]
    senders: str
    credit_organisations: Mapping[str, str]
    sections: frozenset[str]
    suppliers: frozenset[str]
    regions: Mapping[str, str]
    labels: frozenset[str]
    sea_and_air: frozenset[str]
    outlet_words: frozenset[str]
    institution_words: frozenset[str]
    paragraph_labels: str
    office_words: frozenset[str]
    name_particles: frozenset[str]
    bylines: tuple[str, ...]
    byline_roles: tuple[str, ...]
    closings: str
    biographies: str
    staff: tuple[str, ...]
    writer_words: frozenset[str]
    desk_words: frozenset[str]
    small_words: frozenset[str]
    common_words: frozenset[str]
    corrections: Mapping[str, CorrectionKind]
    caption_words: str
    file_words: str
    caption_labels: str
    picture_heads: str
    credit_heads: tuple[str, ...]
    credit_tails: str
    credit_hints: tuple[str, ...]
    furniture: tuple[str, ...]
    list_heads: tuple[str, ...]
    list_ends: str
    promotion_heads: str
    promotion_ends: str
    comment_heads: tuple[str, ...]
    tails: tuple[str, ...]
