"""The fences that are no code, ```figure and ```quiz, registered with pymdownx.superfences."""

from collections.abc import Callable

from faults import UNFORESEEN, PageError
from pymdownx.superfences import SuperFencesException

from .figures.figure import figure
from .quiz import quiz

DRAWN = {"figure": figure, "quiz": quiz}


class FenceError(SuperFencesException, PageError):
    """A fence that cannot be drawn. superfences swallows every exception but its own and shows the source instead."""


def formatter(name: str, language: str, place: Callable[[str], str]) -> Callable[..., str]:
    """The function that superfences calls for a fence; `place` names the page and line of what a fence holds."""

    def format_fence(source, fence_language, css_class, options, md, **kwargs):
        where = f"```{name}\n{source}"
        try:
            return DRAWN[name](source, language)
        except PageError as error:
            raise FenceError(f"{place(where)}: {error}") from None
        except UNFORESEEN as error:
            raise FenceError(f"{place(where)}: this {name} cannot be read: {type(error).__name__}: {error}") from None

    return format_fence


def custom_fences(language: str, place: Callable[[str], str]) -> list[dict]:
    """The fences as the setting `custom_fences` of superfences takes them, in the language of an edition."""
    return [{"name": name, "class": name, "format": formatter(name, language, place)} for name in DRAWN]
