"""English verbs by the stance that they tell, see `SourceWords`."""

from __future__ import annotations

from newsval.record import Stance


def _stances(**verbs: str) -> dict[str, Stance]:
    table: dict[str, Stance] = {}
    for stance in ("alleges", "denies", "confirms", "disputes", "acknowledges", "predicts",
                   "demands"):  # fmt: skip
        table |= dict.fromkeys(verbs[stance].split(), stance)
    return table


def _stances_before(*rows: tuple[str, str, Stance]) -> dict[tuple[str, str], Stance]:
    return {
        (verb, particle): stance
        for verbs, particles, stance in rows
        for verb in verbs.split()
        for particle in particles.split()
    }


STANCES = _stances(
    alleges="alleged alleges alleging allege claimed claims claim claiming accused accuses "
    "accuse accusing charged charges charging purported purports purportedly allegedly "
    "reportedly supposedly accusation accusations allegation allegations",
    denies="denied denies deny denying denial denials refuted refutes refute refuting "
    "rebutted rebuts disavowed disavows repudiated repudiates",
    confirms="confirmed confirms confirm confirming corroborated corroborates verified verifies",
    disputes="disputed disputes dispute disputing rejected rejects reject rejecting dismissed "
    "dismisses dismiss dismissing contradicted contradicts contested contests debunked "
    "debunks disagreed disagrees disagree rubbished rubbishes rubbish discounted discounts "
    "rebuffed rebuffs",
    acknowledges="acknowledged acknowledges acknowledge acknowledging admitted admits admit "
    "admitting conceded concedes concede conceding",
    predicts="predicted predicts predict predicting forecast forecasts forecasted expected "
    "expects expect expecting projected projects anticipated anticipates anticipate "
    "prediction predictions",
    demands="demanded demands demand demanding urged urges urge urging ordered orders "
    "requested requests implored exhorted",
)

STANCE_PARTICLES = _stances_before(
    ("called calls call calling", "for on upon", "demands"),
    ("asked asks asking ask", "for", "demands"),
    ("appealed appeals", "for", "demands"),
    ("ruled rules ruling", "out", "denies"),
    ("accepted accepts accept", "that", "acknowledges"),
    ("questioned questions questioning", "whether", "disputes"),
    ("brushed brushes brushing", "off aside", "disputes"),
    ("waved waves", "away off aside", "disputes"),
    ("took takes taking take", "issue", "disputes"),
)
