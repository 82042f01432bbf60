"""How everything looks: theme, how the article is set, which panes are there."""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

import resources
from gui.article_view import ArticleView
from gui.article_view.metrics import Setting
from gui.settings import COLUMNS, USUAL_POINTS, Settings
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
        # Dialogs are the window's children and take its style along.
        self._view.window().setStyleSheet(style_sheet(self.theme))
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


def style_sheet(theme: Theme) -> str:
    """Return what the palette cannot say: quiet text, banners, cards, key caps, roomy lists."""
    warm = theme.tint(theme.warning.name(), strength=0.18).name()
    cool = theme.tint(theme.accent.name(), strength=0.14).name()
    chosen = theme.tint(theme.accent.name(), strength=0.3).name()
    # The tick is black in every theme, so it stands on something light.
    tick = resources.path("icons", "accept.svg").as_posix()
    ticked = theme.accent.name() if theme.is_dark else chosen
    border, panel = theme.border.name(), theme.panel.name()
    return f"""
    QLabel#muted {{ color: {theme.muted.name()}; }}
    QLabel#guide {{ color: {theme.text.name()}; background: {cool}; border-radius: 6px; padding: 8px; }}
    QLabel#paneTitle {{ color: {theme.muted.name()}; font-weight: 600; padding: 6px 0 2px 0; }}
    QLabel#pageTitle {{ font-size: 19px; font-weight: 600; }}
    QLabel#articleTitle {{ font-size: 15px; font-weight: 600; }}
    QFrame#articleHead {{ background: {theme.background.name()}; border-bottom: 1px solid {border}; }}
    QFrame#banner {{ background: {cool}; border-top: 1px solid {border}; }}
    QFrame#banner[tone="warning"] {{ background: {warm}; }}
    QLabel#bannerSign {{ color: {theme.accent.name()}; }}
    QFrame#banner[tone="warning"] QLabel#bannerSign {{ color: {theme.warning.name()}; }}
    QFrame#findBar {{ background: {panel}; border-top: 1px solid {border}; }}
    QFrame#drawer {{ background: {panel}; border-top: 1px solid {border}; }}
    QWidget#labelPalette {{ background: {panel}; border-top: 1px solid {border}; }}
    QFrame#stanceCard {{ background: {theme.background.name()}; border: 1px solid {border}; border-radius: 6px; }}
    QFrame#stanceCard[suggested="true"] {{ border-style: dashed; border-color: {theme.muted.name()}; }}
    QFrame#stanceCard:focus {{ border-color: {theme.accent.name()}; }}
    QLabel#keyCap {{ background: {theme.background.name()}; border: 1px solid {border}; border-bottom-width: 2px;
        border-radius: 4px; padding: 1px 7px; }}
    QFrame#casePanel {{ background: {panel}; border-top: 1px solid {border}; }}
    QFrame#versionCard {{ background: {theme.background.name()}; border: 1px solid {border}; border-radius: 6px; }}
    QLabel#caseTitle {{ font-weight: 600; }}
    QLabel#twins {{ background: {cool}; border-radius: 6px; padding: 6px 8px; }}
    QFrame#tourBubble {{ background: {theme.background.name()}; border: 2px solid {theme.accent.name()};
        border-radius: 8px; }}
    QPushButton#tourNext {{ font-weight: 600; }}
    QLabel#startTitle {{ font-size: 30px; font-weight: 600; }}
    QPushButton#startButton {{ text-align: left; padding: 8px 14px; }}
    QPushButton#recentButton {{ text-align: left; padding: 5px 8px; border: none; color: {theme.accent.name()}; }}
    QPushButton#recentButton:hover, QPushButton#recentButton:focus {{ text-decoration: underline; }}
    QListWidget#pageNames::item {{ padding: 4px 8px; }}
    QListView, QTreeView {{ border: 1px solid {border}; border-radius: 4px; background: {theme.background.name()}; }}
    QTreeView::item {{ padding: 2px 0; }}
    QTableView {{ border: 1px solid {border}; border-radius: 4px; background: {theme.background.name()}; }}
    QTableView::item {{ padding: 2px 10px; }}
    QHeaderView::section {{ border: none; border-bottom: 1px solid {border}; padding: 5px 10px; background: {panel};
        color: {theme.muted.name()}; }}
    QLineEdit, QPlainTextEdit {{ border: 1px solid {border}; border-radius: 4px; padding: 3px 6px;
        background: {theme.background.name()}; }}
    QLineEdit[wrong="true"] {{ border: 2px dashed {theme.bad.name()}; }}
    QTableView {{ border: 1px solid {border}; border-radius: 4px; background: {theme.background.name()};
        gridline-color: {border}; }}
    QTableView:focus {{ border: 1px solid {theme.accent.name()}; }}
    QHeaderView::section {{ background: {panel}; border: none; border-right: 1px solid {border};
        border-bottom: 1px solid {border}; padding: 5px 8px; color: {theme.muted.name()}; }}
    QHeaderView, QTableView QTableCornerButton::section {{ background: {panel}; border: none; }}
    QTabWidget::pane {{ border: none; }}
    QTabBar::tab {{ padding: 7px 12px; border: none; border-bottom: 2px solid transparent;
        color: {theme.muted.name()}; background: transparent; }}
    QTabBar::tab:selected {{ color: {theme.text.name()}; border-bottom: 2px solid {theme.accent.name()}; }}
    QTabBar::tab:focus {{ text-decoration: underline; }}
    QLineEdit:focus, QPlainTextEdit:focus, QListView:focus, QTreeView:focus {{
        border: 1px solid {theme.accent.name()}; }}
    QToolButton#choice {{ border: 1px solid {border}; border-radius: 4px; padding: 3px 4px; background: {panel}; }}
    QToolButton#choice:hover, QToolButton#choice:focus {{ border-color: {theme.accent.name()}; }}
    QToolButton#choice:checked {{ border-color: {theme.accent.name()}; background: {chosen}; font-weight: 600; }}
    QToolButton#choice[suggested="true"]:checked {{ border-style: dashed; background: {panel}; font-weight: 400; }}
    QToolButton#choice:disabled {{ color: {theme.muted.name()}; }}
    QCheckBox::indicator, QListView::indicator {{ width: 14px; height: 14px; border: 1px solid {theme.muted.name()};
        border-radius: 3px; background: {theme.background.name()}; }}
    QCheckBox::indicator:focus, QCheckBox::indicator:hover {{ border-color: {theme.accent.name()}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked {{ image: url("{tick}"); background: {ticked}; }}
    QProgressBar {{ border: 1px solid {border}; border-radius: 4px; background: {theme.background.name()};
        max-height: 8px; }}
    QProgressBar::chunk {{ background: {theme.accent.name()}; border-radius: 3px; }}
    QMenuBar {{ padding: 3px 4px; border: none; background: {theme.window.name()}; }}
    QMenuBar::item {{ padding: 3px 7px; background: transparent; border-radius: 4px; }}
    QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {chosen}; }}
    QScrollArea {{ border: none; }}
    QSplitter::handle {{ background: {border}; }}
    QToolBar {{ border: none; border-bottom: 1px solid {border}; padding: 3px 6px; spacing: 2px; }}
    QStatusBar {{ border-top: 1px solid {border}; }}
    QStatusBar::item {{ border: none; }}
    """
