"""What the doc-test asks of this project's own fences: figures and quizzes."""

import re
from collections.abc import Iterable

from content.figures.spec import FigureError, drawn_axes, read_spec
from content.quiz import QuizError, read_quiz, right_choice
from harness.census import PRINTED, normal, sizes
from harness.fences import FenceError, OwnFence
from harness.pages import Block, Fence, Page, Site


class Quiz(OwnFence):
    """A quiz stands right after its program, in place of the output: its right choice is what the program prints."""

    def read(self, fence: Fence, block: Block | None, site: Site) -> None:
        if block is None or block.output or block.section or not block.fence.embed:
            raise FenceError("a quiz stands right behind its program, which is a whole snippet without an output")
        try:
            path, choices = read_quiz(fence.code)
            if path != block.fence.embed[0].removesuffix(".py") + ".out":
                raise QuizError(f"this quiz is about {path}, but the program above is {block.fence.label}")
            file = site.file(path)
            if file.is_file():
                block.expected = file.read_text("utf-8")
                right_choice(choices, block.expected)
            elif not site.updating:
                raise QuizError(f"{site.name_of(file)} does not exist: run pytest --update-outputs")
        except QuizError as error:
            raise FenceError(str(error)) from None
        fence.embed, block.output = (path, ""), fence

    def sentences(self, fence: Fence) -> Iterable[tuple[str, set[tuple[int, ...]]]]:
        """What explains a choice may speak of any shape that is there to choose."""
        _, choices = read_quiz(fence.code)
        asked = {sizes(text) for choice in choices for text in PRINTED.findall(choice.says)}
        for choice in choices:
            for text in re.findall(r"`([^`]+)`", choice.why):
                yield text, asked


class Figure(OwnFence):
    """What a figure calls the axes of a tensor is what a shape comment of its program says of that tensor."""

    def faults(self, fence: Fence, page: Page) -> Iterable[str]:
        try:
            spec = read_spec(fence.code)
            axes_of = drawn_axes(spec)
        except FigureError as error:
            yield str(error)
            return
        program = spec["from"].removesuffix(".out") + ".py"
        blocks = [block for block in page.blocks if block.fence.embed and block.fence.embed[0] == program]
        said = {
            (claim.subject.rsplit(".", 1)[-1], normal(claim.shape))
            for block in blocks
            for claim in block.program.claims
        }
        for name, axes in axes_of:
            if (name, normal(f"({', '.join(axes)})")) not in said:
                yield (
                    f"the figure gives {name} the axes ({', '.join(axes)}); no shape "
                    f"comment of a program snippets/{program} on this page says so of {name}"
                )


FENCES = {"figure": Figure(), "quiz": Quiz()}
