"""Tables of words: how they are put together, and that the grammar's own tables follow from their rules."""

from __future__ import annotations

from jaarverslag.cells import words
from jaarverslag.cells.phrases import Phrase, listed, phrases


def test_the_longest_phrase_comes_first() -> None:
    """Phrases stand by their first word, and a longer one is never hidden behind a shorter one."""
    table = phrases((("niet", 1), ("niet meer dan", 2), ("nog", 3), ("niet meer", 4)))
    assert dict(table) == {
        "niet": (Phrase(("niet", "meer", "dan"), 2), Phrase(("niet", "meer"), 4), Phrase(("niet",), 1)),
        "nog": (Phrase(("nog",), 3),),
    }


def test_a_list_in_a_text_may_be_broken_anywhere() -> None:
    """Ends of lines and spaces around the commas do not count, and neither does a comma too many."""
    assert listed("\n  meer dan,  minder\n dan,gelijk, ,\n") == ("meer dan", "minder dan", "gelijk")


def test_the_directions_follow_from_their_words() -> None:
    """Every word of direction has its negation and its `gelijk of`, and the table holds nothing else."""
    assert phrases(words._directions()) == words.DIRECTIONS


def test_the_comparatives_are_operators() -> None:
    """Every comparative with `dan` is an operator, in each of its spellings."""
    made = phrases(words._comparatives())
    assert made
    assert all(set(group) <= set(words.OPERATORS[first]) for first, group in made.items())
