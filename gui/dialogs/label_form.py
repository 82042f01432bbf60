"""What one label is: its code, key and colour, and in each language its name, guide and page of the guideline."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotate.colour import Fault, Near, better, faults, text_contrast
from annotate.schema import Label
from gui.cards.head import ChipLabel
from gui.dialogs.page_editor import PageEditor
from gui.looks import set_property
from gui.scale import NEAR, hold
from gui.swatches import swatch
from gui.theme import Theme, dark, light
from gui.wording import ui_language

LANGUAGES = ("en", "hi")


class _Language(QWidget):
    """Name, guide and page in one language."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.guide = QLineEdit(self), QLineEdit(self)
        self.guide.setPlaceholderText(self.tr("One sentence, shown in the card"))
        self.page = PageEditor(self)
        form = QFormLayout()
        form.setSpacing(NEAR)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&In short"), self.guide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, NEAR, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self.page, 1)
        self.name.textEdited.connect(lambda _text: self.changed.emit())
        self.guide.textEdited.connect(lambda _text: self.changed.emit())
        self.page.changed.connect(self.changed)


class LabelForm(QWidget):
    """Shows a label; `changed` carries what it has become with every letter."""

    changed = Signal(object)  # Label

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self._others: tuple[Label, ...] = ()
        self._better: str | None = None
        self.code = QLineEdit(self)
        self.code.setPlaceholderText(self.tr("Latin letters, digits, hyphens"))
        self.code.textEdited.connect(lambda _text: self._tell())
        self.key = QComboBox(self)
        self.key.addItems([self.tr("none"), *"1234567890"])
        self.key.activated.connect(lambda _at: self._tell())
        self.colour = QLineEdit(self)
        self.colour.setMaxLength(7)
        hold(self.colour, width=90)
        self.colour.textEdited.connect(lambda _text: self._tell())
        self.pick = QToolButton(self)
        self.pick.setText(self.tr("Choose…"))
        self.pick.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.pick.clicked.connect(self._pick)
        self._chips = [ChipLabel(self) for _ in range(4)]
        self.warning = QLabel(self)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)
        self.warning.setObjectName("muted")
        self.take_better = QPushButton(self)
        self.take_better.clicked.connect(self._take_better)
        self.languages = {language: _Language(self) for language in LANGUAGES}
        tabs = QTabWidget(self)
        for language, title in (("en", self.tr("English")), ("hi", self.tr("हिन्दी"))):
            tabs.addTab(self.languages[language], title)
            self.languages[language].changed.connect(self._tell)
        tabs.setCurrentWidget(self.languages[ui_language()])
        shade = QHBoxLayout()
        shade.setSpacing(NEAR)
        for widget in (self.colour, self.pick, *self._chips):
            shade.addWidget(widget)
        shade.addWidget(self.take_better)
        shade.addStretch(1)
        form = QFormLayout()
        form.setSpacing(NEAR)
        form.addRow(self.tr("&Code"), self.code)
        form.addRow(self.tr("&Key"), self.key)
        title = QLabel(self.tr("C&olour"), self)
        title.setBuddy(self.colour)
        form.addRow(title, shade)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        # Not in the form, which would give its lines too little height.
        layout.addWidget(self.warning)
        layout.addWidget(tabs, 1)

    def show_label(self, label: Label, others: Sequence[Label]) -> None:
        """Show this label of an inventory that has these others. What is being typed stays."""
        self._label, self._others = label, tuple(others)
        for field, text in ((self.code, label.code), (self.colour, label.colour)):
            if field.text() != text:
                field.setText(text)
        self.key.setCurrentIndex("1234567890".index(label.key) + 1 if label.key else 0)
        for language, fields in self.languages.items():
            for field, texts in ((fields.name, label.names), (fields.guide, label.guides)):
                if field.text() != texts.get(language, ""):
                    field.setText(texts.get(language, ""))
            fields.page.show_text(label.guideline.get(language, ""))
        self._show_colour()

    def _tell(self) -> None:
        assert self._label is not None
        colour = self.colour.text().upper()
        is_colour = QColor.isValidColorName(colour) and len(colour) == 7
        set_property(self.colour, "wrong", not is_colour)

        def texts(old: dict[str, str], given: dict[str, str]) -> dict[str, str]:
            return {language: text for language, text in {**old, **given}.items() if text}

        fields = self.languages
        self._label = replace(
            self._label,
            code=self.code.text().strip(),
            key="" if self.key.currentIndex() == 0 else self.key.currentText(),
            colour=colour if is_colour else self._label.colour,
            names=texts(self._label.names, {each: fields[each].name.text().strip() for each in LANGUAGES}),
            guides=texts(self._label.guides, {each: fields[each].guide.text().strip() for each in LANGUAGES}),
            guideline=texts(self._label.guideline, {each: fields[each].page.text for each in LANGUAGES}),
        )
        self._show_colour()
        self.changed.emit(self._label)

    def _show_colour(self) -> None:
        assert self._label is not None
        colour, code = self._label.colour, self._label.code or "–"
        self.pick.setIcon(swatch(QColor(colour)))
        looks: list[tuple[Theme, bool]] = [(theme, is_open) for theme in (light(), dark()) for is_open in (False, True)]
        for chip, (theme, is_open) in zip(self._chips, looks, strict=True):
            chip.show_label(code, colour, is_open=is_open, theme=theme)
        found = list(faults(colour, [(other.code, other.colour) for other in self._others]))
        letters = self.tr("The letters on the chip have a contrast of {ratio}:1.").format(
            ratio=f"{text_contrast(colour):.1f}"
        )
        self.warning.setText("\n".join([letters, *(self._in_words(fault) for fault in found)]))
        proposed = self._better = better(colour, [other.colour for other in self._others]) if found else None
        self.take_better.setVisible(proposed is not None)
        if proposed is not None:
            self.take_better.setIcon(swatch(QColor(proposed)))
            self.take_better.setText(self.tr("Better: {colour}").format(colour=proposed))
            self.take_better.setToolTip(self.tr("Take the nearest colour that has none of these faults"))
            self.take_better.setAccessibleName(self.tr("Take the better colour {colour}").format(colour=proposed))

    def _in_words(self, fault: Fault) -> str:
        if isinstance(fault, Near):
            visions = {
                "usual": self.tr("to everybody"),
                "protanopia": self.tr("to people without red cones (protanopia)"),
                "deuteranopia": self.tr("to people without green cones (deuteranopia)"),
                "tritanopia": self.tr("to people without blue cones (tritanopia)"),
            }
            return self.tr("Warning: it looks nearly like {label} {whom}.").format(
                label=fault.label, whom=visions[fault.vision]
            )
        ground = self.tr("light") if fault.ground == light().background.name().upper() else self.tr("dark")
        return self.tr(
            "Warning: on the {ground} ground its lines have only {ratio}:1 and are drawn in another shade."
        ).format(ground=ground, ratio=f"{fault.contrast:.1f}")

    def _take_better(self) -> None:
        if self._better is not None:
            self.colour.setText(self._better)
            self._tell()

    def _pick(self) -> None:
        dialog = QColorDialog(QColor(self.colour.text()), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._on_picked)
        dialog.open()

    def _on_picked(self, colour: QColor) -> None:
        self.colour.setText(colour.name().upper())
        self._tell()
