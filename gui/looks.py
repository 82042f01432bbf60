"""How everything looks: theme, how the article is set, which panes are there."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from gui.article_view import ArticleView
from gui.article_view.metrics import Setting
from gui.fonts import interface_font
from gui.scale import refit
from gui.settings import COLUMNS, USUAL_POINTS, Settings
from gui.style_sheet import style_sheet
from gui.theme import Theme, apply_theme, dark, light


class Themed(Protocol):
    """Whatever draws in a theme's colours."""

    def set_theme(self, theme: Theme) -> None: ...


class Looks(QObject):
    """Handlers of the actions named "looks.…"."""

    changed = Signal()
    zoomed = Signal(float)

    def __init__(
        self, settings: Settings, view: ArticleView, articles: QWidget, side: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._view = view
        self._articles = articles
        self._side = side
        self._themed: list[Themed] = []
        self.theme = light()
        # The wheel zooms, too.
        view.zoom_changed.connect(self._on_zoomed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def follow(self, *themed: Themed) -> None:
        """Let these draw in the theme's colours from now on."""
        self._themed.extend(themed)

    def apply(self) -> None:
        """Everything has the theme and size that the settings name."""
        self.theme = dark() if self._is_dark() else light()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, self.theme)
        font, window = interface_font(self._settings.interface), self._view.window()
        if app.font() != font:
            app.setFont(font)
            # Until the program runs, Qt tells no widget that was made before.
            for widget in app.allWidgets():
                app.sendEvent(widget, QEvent(QEvent.Type.ApplicationFontChange))
        # Dialogs are the window's children and take its style along.
        window.setStyleSheet(style_sheet(self.theme))
        refit(window)
        for each in self._themed:
            each.set_theme(self.theme)
        self._view.set_setting(self._setting())
        self.changed.emit()

    def bigger(self) -> None:
        """The article's letters are one point larger."""
        self._view.set_zoom(self._view.zoom + 1)

    def smaller(self) -> None:
        """The article's letters are one point smaller."""
        self._view.set_zoom(self._view.zoom - 1)

    def usual_size(self) -> None:
        """The article's letters have the size they came with."""
        self._view.set_zoom(USUAL_POINTS)

    def switch_theme(self) -> None:
        """Light becomes dark and dark light."""
        self._settings.theme = "light" if self.theme.is_dark else "dark"
        self.apply()

    def toggle_articles(self) -> None:
        """The list of articles is there, or gone."""
        self._articles.setVisible(not self._articles.isVisible())

    def toggle_annotations(self) -> None:
        """Cards and annotations are there, or gone."""
        self._side.setVisible(not self._side.isVisible())

    def apply_setting(self) -> None:
        """The article is set as the settings say; colours are left alone."""
        self._view.set_setting(self._setting())

    def _setting(self) -> Setting:
        chosen = self._settings
        return Setting(chosen.points, chosen.spacing, COLUMNS[chosen.column], chosen.is_serif)

    def _on_zoomed(self, points: float) -> None:
        self._settings.points = points
        self.zoomed.emit(points)
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._settings.theme == "system":
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._settings.theme == "dark"

    def _on_scheme_changed(self) -> None:
        if self._settings.theme == "system":
            self.apply()


def set_property(widget: QWidget, name: str, value: bool | str) -> None:
    """The style sheet sees the property from now on."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
