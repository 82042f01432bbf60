"""The page that shows what an import would bring: the first article, what stays out, what is there, what changes."""

from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QWidget

from annotate.text_changes import Change
from gui.fonts import article_font
from gui.told import told
from gui.translation import number, plain
from storage.adding import Look, Twin

# Enough to see whether the text reads well; a whole book would only make the page slow.
_SHOWN_CHARACTERS = 5_000
_SHOWN_LINES = 500
# Articles are read in larger letters than menus are.
_SHARE = 4 / 3


class ArticlesPreview(QTabWidget):
    """Four pages of plain text that can be read, selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.first = self._page(self.tr("&First article"))
        self.first.setFont(article_font(self.font().pointSizeF() * _SHARE))
        self.problems = self._page("")
        self.twins = self._page("")
        self.changes = self._page("")
        self.show_nothing()

    def show_nothing(self) -> None:
        """There is nothing to show; say what will be here."""
        for page in (self.first, self.problems, self.twins, self.changes):
            page.clear()
        self.first.setPlaceholderText(self.tr("The first article will be shown here, as it would be in the project."))
        self._title(0, 0, 0)

    def show_look(self, found: Look) -> None:
        """Show what a look has found."""
        shown = found.first_text[:_SHOWN_CHARACTERS]
        more = "…" if len(found.first_text) > len(shown) else ""
        head = self.tr("Title: {title}").format(title=found.first_title)
        self.first.setPlainText(f"{head}\n\n{shown}{more}" if found.first is not None else "")
        self.first.setPlaceholderText(self.tr("No article can be read. “Left out” says why."))
        self.twins.setPlainText("\n".join(map(self._twin, [*found.same, *found.near][:_SHOWN_LINES])))
        self.twins.setPlaceholderText(self.tr("No text is there twice, and none is nearly the same as another."))
        texts = {
            Change.LINE_END: self.tr("{count} line ends become those that the program uses (LF)."),
            Change.MARK: self.tr("{count} byte order marks go: they say how a file is written and are no text."),
            Change.REMOVED: self.tr("{count} control characters go: no letters, and most formats refuse them."),
            Change.LETTER: self.tr(
                "{count} letters are written in the one usual way (NFC), such as क़ or ऩ; they look the same."
            ),
        }
        lines = [texts[change].format(count=number(count)) for change, count in found.changed.items()]
        if lines:
            lines.append("")
            lines.append(
                self.tr("Articles changed: {count}. The original bytes are kept in the project.").format(
                    count=found.changed_articles
                )
            )
        self.changes.setPlainText("\n".join(lines))
        self.changes.setPlaceholderText(self.tr("Every text comes in as it stands in its file."))
        self._show_problem_lines([told(problem.error) for problem in found.problems])
        self._title(len(found.problems), len(found.same) + len(found.near), found.changed_articles)
        self.setCurrentIndex(1 if found.problems and found.first is None else 0)

    def show_problems(self, sentences: list[str]) -> None:
        """Show what stayed out, and why."""
        self._show_problem_lines(sentences)
        self._title(len(sentences), 0, 0)
        if sentences:
            self.setCurrentIndex(1)

    def _show_problem_lines(self, sentences: list[str]) -> None:
        self.problems.setPlainText("\n\n".join(sentences[:_SHOWN_LINES]))
        self.problems.setPlaceholderText(self.tr("Everything can be read."))

    def _twin(self, twin: Twin) -> str:
        if twin.share == 1.0:
            text = self.tr("{where}: the same text as {other}, left out")
        else:
            text = self.tr("{where}: {share} % the same as {other}, comes in all the same")
        return text.format(where=twin.where, other=twin.other, share=round(100 * twin.share))

    def _title(self, problems: int, twins: int, changes: int) -> None:
        for at, (text, count) in enumerate(
            ((self.tr("Left &out"), problems), (self.tr("Re&peated"), twins), (self.tr("&Normalised"), changes)), 1
        ):
            self.setTabText(at, f"{text} ({count})" if count else text)

    def _page(self, title: str) -> QPlainTextEdit:
        page = QPlainTextEdit(self)
        page.setReadOnly(True)
        page.setTabChangesFocus(True)
        page.setAccessibleName(plain(title) or self.tr("Preview"))
        self.addTab(page, title)
        return page
