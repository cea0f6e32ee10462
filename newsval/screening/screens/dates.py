"""Screens for DL1: dates exist, and follow each other as they must."""

from __future__ import annotations

import numpy as np

from newsval.rules.dates import LONG
from newsval.screening.batch import Batch
from newsval.screening.blocks import Mask
from newsval.screening.dates import NONE


def updated_before_published(batch: Batch) -> Mask:
    """DL101: by moments where both have a zone, else by days."""
    dates = batch.dates
    updated_on, published_on = dates.days("updated"), dates.days("published")
    both = (updated_on != NONE) & (published_on != NONE)
    updated, published = dates.moments("updated", both), dates.moments("published", both)
    timed = (updated != NONE) & (published != NONE)
    dated = ~timed & both
    earlier: Mask = (timed & (updated < published)) | (dated & (updated_on < published_on))
    return earlier


def dateline_after_publication(batch: Batch) -> Mask:
    """DL102: after the update, where there is one."""
    written, appeared = batch.dates.days("dateline"), batch.dates.latest_days("published")
    updated = batch.level("updated").record
    appeared[updated] = batch.dates.latest_days("updated")[updated]
    later: Mask = (written != NONE) & (appeared != NONE) & (written > appeared)
    return later


def date_impossible(batch: Batch) -> Mask:
    """DL103: each date is one of the calendar."""
    return batch.dates.unread()


def retrieved_before_published(batch: Batch) -> Mask:
    """DL104: before either date."""
    retrieved = batch.dates.latest_days("provenance")
    days = np.maximum(batch.dates.days("published"), batch.dates.days("updated"))
    earlier: Mask = (retrieved != NONE) & (retrieved < days)
    return earlier


def dateline_long_before(batch: Batch) -> Mask:
    """DL106: long before the publication, or the update where that is not given."""
    written, appeared = batch.dates.days("dateline"), batch.dates.days("updated")
    published = batch.level("published").record
    appeared[published] = batch.dates.days("published")[published]
    long: Mask = (written != NONE) & (appeared != NONE) & (appeared - written > LONG.days)
    return long


def picture_after_article(batch: Batch) -> Mask:
    """DL107: after the last of the dates of the article."""
    paths = ("published", "updated", "provenance")
    last = np.max([batch.dates.latest_days(path) for path in paths], axis=0)
    captions = batch.level("captions")
    taken = batch.dates.each_day("captions")
    of_last = last[captions.record]
    return batch.having(captions.record, (of_last != NONE) & (taken > of_last))
