from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsval import places

DATA = Path(places.__file__).parent / "data"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Rabat", "MA"),
        ("RABAT", "MA"),
        ("New York", "US"),
        ("Kiev", "UA"),
        ("São Paulo", "BR"),
        ("Sao Paulo", "BR"),
        ("Xi’an", "CN"),
        ("new  delhi", "IN"),
        ("Morocco", "MA"),
        ("UAE", "AE"),
        ("Kuwait", "KW"),
        ("Singapore", "SG"),
        ("Gaza", "PS"),
    ],
)
def test_a_place_has_its_country(name, code):
    assert places.is_place(name)
    assert places.country_of(name) == code


@pytest.mark.parametrize(
    ("name", "code"), [("Paris", "FR"), ("London", "GB"), ("Birmingham", "GB")]
)
def test_a_name_of_several_cities_goes_to_the_largest(name, code):
    assert places.country_of(name) == code


@pytest.mark.parametrize("name", ["", "Benny Gantz", "UPDATE", "Jake Tapper", "|", "\t"])
def test_what_is_no_place_has_no_country(name):
    assert not places.is_place(name)
    assert places.country_of(name) is None


def test_cities_and_countries_are_told_apart():
    assert places.is_city("Rabat")
    assert not places.is_country("Rabat")
    assert places.is_country("Morocco")
    assert not places.is_city("Morocco")


def test_a_city_has_its_usual_spelling():
    assert places.spelling_of("SÃO PAULO") == "São Paulo"
    assert places.spelling_of("Nowhereville") is None


@given(st.text())
def test_no_name_raises(name):
    assert places.is_place(name) == (places.country_of(name) is not None)


def test_the_data_is_small_and_credited():
    assert (DATA / "places.tsv").stat().st_size < 1_000_000
    assert "Creative\nCommons Attribution 4.0" in (DATA / "places.LICENSE.txt").read_text("utf-8")
