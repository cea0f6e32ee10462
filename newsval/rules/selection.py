"""Which findings are reported, and how much they weigh: a user's choice among the rules.

All rules are run and a finding is left out afterwards, as what a check does next can hang on what
is truly wrong. Only rules in preview are not run unless they are chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from newsval.errors import UsageError
from newsval.findings import Finding, Severity
from newsval.rules import RULES
from newsval.rules.path_ignores import PathIgnores
from newsval.rules.selectors import Selector

_PREVIEW = frozenset(code for code, rule in RULES.items() if rule.preview)


@dataclass(frozen=True, slots=True)
class Choice:
    """What one place says of rules: a configuration file, or the command line.

    `select` is None where it does not say which rules; `severities` are pairs, since several
    selectors may cover a rule.
    """

    select: tuple[Selector, ...] | None = None
    extend_select: tuple[Selector, ...] = ()
    ignore: tuple[Selector, ...] = ()
    severities: tuple[tuple[Selector, Severity], ...] = ()

    @property
    def selected(self) -> tuple[Selector, ...]:
        """All that it adds."""
        return (*(self.select or ()), *self.extend_select)


@dataclass(frozen=True, slots=True)
class Selection:
    """The choice, made out for every rule; as it stands, all but the rules in preview.

    `left_out` says by what ("ignore", or "select" where it is not among the selected) the
    findings of a code are, `severities` what they weigh if not what the rule says, `preview`
    which rules in preview are run.
    """

    left_out: Mapping[str, str] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    preview: frozenset[str] = frozenset()
    paths: PathIgnores = field(default_factory=PathIgnores)

    def leaves_out(self, finding: Finding) -> str | None:
        """What leaves a finding out: "select", "ignore", "per-path-ignores"; None: nothing."""
        by = self.left_out.get(finding.code)
        if by is None and self.paths.ignores and finding.place.file is not None:
            ignored = finding.code in self.paths.codes_of(finding.place.file)
            by = "per-path-ignores" if ignored else None
        return by

    def weighed(self, finding: Finding) -> Finding:
        """The finding with the severity that was chosen for its rule."""
        severity = self.severities.get(finding.code, finding.severity)
        return finding if severity is finding.severity else replace(finding, severity=severity)


def make_selection(
    choices: Iterable[Choice], paths: PathIgnores | None = None, *, preview: bool = False
) -> Selection:
    """The selection that the choices make, each of which goes before those ahead of it.

    Within a choice the more specific selector decides on a rule, `ignore` where two are equally
    so. A choice with `select` sets aside what the choices ahead of it select and ignore. A rule
    in preview is run where `preview` is set, or where its own code or name is selected. Raises
    UsageError for a selection of nothing but rules in preview that are not run.
    """
    left_out: dict[str, str | None] = {}
    severities: dict[str, Severity] = {}
    named: set[str] = set()
    for choice in choices:
        if choice.select is not None:
            left_out = dict.fromkeys(RULES, "select")
            named.clear()
        left_out |= _verdicts(choice)
        severities |= _severities(choice)
        named |= {code for one in choice.selected if one.is_exact for code in one.codes}
        for selector in () if preview else choice.selected:
            _refuse_preview(selector)
    return Selection(
        {code: by for code, by in left_out.items() if by is not None},
        severities,
        _PREVIEW if preview else _PREVIEW & named,
        paths or PathIgnores(),
    )


def _verdicts(choice: Choice) -> dict[str, str | None]:
    """For each rule that the choice speaks of, what leaves its findings out, or None."""
    verdicts: list[tuple[Selector, str | None]] = [(one, None) for one in choice.selected]
    verdicts += [(one, "ignore") for one in choice.ignore]
    ordered = sorted(verdicts, key=lambda verdict: verdict[0].specificity)
    return {code: by for selector, by in ordered for code in selector.codes}


def _severities(choice: Choice) -> dict[str, Severity]:
    ordered = sorted(choice.severities, key=lambda pair: pair[0].specificity)
    return {code: severity for selector, severity in ordered for code in selector.codes}


def _refuse_preview(selector: Selector) -> None:
    if not selector.is_exact and selector.codes <= _PREVIEW:
        raise UsageError(
            f"all rules of {selector.text!r} are in preview",
            "name each by its full code, or choose preview",
        )
