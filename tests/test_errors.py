from newsval.errors import no_such


def test_an_unknown_name_is_told_with_the_nearest_and_all():
    error = no_such("format", "SARFI", ["text", "sarif"])
    assert str(error) == "there is no format 'SARFI'"
    assert error.hint == "the nearest is sarif; there are text, sarif"


def test_a_name_that_is_near_to_none_is_told_with_all():
    assert no_such("format", "zzz", ["text", "sarif"]).hint == "there are text, sarif"
