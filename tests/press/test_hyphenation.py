"""A word with a trema breaks where Dutch spelling stays right, and only there."""

import pyphen
import pytest

from jaarverslag.press.hyphenation import spare_tremas


@pytest.mark.parametrize(
    ("word", "breaks"),
    [
        ("zeeën", "zeeën"),
        ("skiërs", "skiërs"),
        ("coördinatie", "coör-di-na-tie"),
        ("ideeënwedstrijd", "ideeën-wed-strijd"),
        ("bijstandsuitkeringen", "bij-stands-uit-ke-rin-gen"),
    ],
)
def test_no_line_ends_before_a_trema(word: str, breaks: str) -> None:
    """Other breaks of the same word, and other words, stay as they were."""
    spare_tremas("nl")
    assert pyphen.Pyphen(lang="nl").inserted(word) == breaks


def test_a_language_without_dictionary_is_let_be() -> None:
    """Nothing is done, and nothing fails."""
    spare_tremas("xx")
