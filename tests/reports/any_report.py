"""Reports with any characters in them, for the tests of what is made of reports."""

from __future__ import annotations

from hypothesis import strategies as st

from newsval.findings import Excerpt, Finding, Place, Report, Severity, Suppression
from newsval.rules import RULES

# What breaks one format or another: markup, escapes, commands, control and half characters.
AWKWARD = (
    "|", "`", "``", "\n", "\r\n", "\r", "\t", "\0", "\x1b[2J", "\x7f", "\x85", "\ud800", "\udfff",
    "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff", "\ufffe", "\uffff", "\U0001f4f0", "路面電車",
    "]]>", "<![CDATA[", "<!--", "<b>", "&amp;", "&#0;", "\"", "'", "\\", "\\|", "\\n", "%", "%0A",
    "%25", "::", "::error::x", "\n::stop-commands::x\n", "##[error]x", "file=a,line=1", ",", ":",
    "../", "/", "//", "!/", ".zip!/", "a:b", "C:\\x", "?", "#", "*", "_", "{0}",
    "[x](javascript:1)",
    "http://example.org/x", "www.example.org", "@user", ":bomb:", "$x$", "- ", "1. ", "# ", "~~",
)  # fmt: skip

texts = st.lists(
    st.one_of(st.sampled_from(AWKWARD), st.text(max_size=8), st.characters()), max_size=5
).map("".join)
numbers = st.none() | st.integers(1, 10**7)
places = st.builds(
    Place,
    file=st.none() | texts | st.sampled_from(["out/quotes.csv", "news.zip!/records.jsonl"]),
    line=numbers,
    column=numbers,
    row=numbers,
    field=st.none() | texts,
    pointer=st.none() | texts.map(lambda text: "/" + text.replace("~", "~0")),
    record_id=st.none() | texts,
    span=st.none() | st.tuples(st.integers(0, 99), st.integers(100, 200)),
    item=st.none() | texts,
)
excerpts = st.builds(Excerpt, st.integers(1, 99), texts, st.integers(0, 5), st.integers(6, 9))
findings = st.builds(
    Finding,
    code=st.sampled_from(["QU101", "IN001", "XX999", *sorted(RULES)[:9]]),
    name=st.just("a-rule"),
    severity=st.sampled_from(Severity),
    message=texts.map(lambda text: text or "something"),
    place=places,
    hint=texts,
    claimed=st.none() | texts,
    actual=st.none() | texts,
    excerpt=st.none() | excerpts,
)
reports = st.builds(
    Report,
    findings=st.lists(findings, max_size=6).map(tuple),
    checked=st.dictionaries(st.sampled_from(["packages", "records", "rows"]), st.integers(0, 9999)),
    notes=st.lists(texts, max_size=3).map(tuple),
    suppressed=st.lists(
        st.builds(
            Suppression,
            st.sampled_from(["ignore", "baseline"]),
            st.just("QU101"),
            st.integers(1, 2000),
        ),
        max_size=2,
        unique_by=lambda one: one.by,
    ).map(tuple),
    inputs=st.lists(texts, max_size=3, unique=True).map(tuple),
)

ERROR = Finding(
    code="QU101",
    name="quote-altered",
    severity=Severity.ERROR,
    message="quote q1 is altered: the article has other words",
    place=Place("out/records.jsonl", 3, 120, None, None, "/quotes/0/text", "tram", (4, 9), "q1"),
    hint="Give the words as the article has them, or remove the quote.",
    claimed="out of money",
    actual="out of service",
)
WARNING = Finding(
    code="TB002",
    name="cell-of-wrong-type",
    severity=Severity.WARNING,
    message="a cell is no integer",
    place=Place("news.zip!/quotes.csv", row=7, field="start"),
)
INFO = Finding("XX001", "unknown-rule", Severity.INFO, "something", Place())
FULL = Report(
    findings=(ERROR, WARNING, INFO),
    checked={"packages": 2, "records": 12},
    notes=("out: the texts of 2 records are withheld",),
    suppressed=(Suppression("baseline", "QU302", 3),),
    inputs=("out", "news.zip", "good.json"),
)
