"""The one style sheet: shapes, grounds and lines of every widget, in a theme's colours and on the one scale.

Colours come from `gui.theme`, gaps and sizes from `gui.scale`, pictures from resources/icons. Letters are not set here:
`gui.scale.set_type` does that. What has the keyboard is framed by `gui.focus_ring`, the same around everything.
"""

import resources
from gui.scale import APART, HAIR, NEAR, TIGHT, WIDE, grown
from gui.theme import Theme, mixed

# Corners of what stands on the ground, and of what lies in it.
_ROUND, _ROUNDER = 4, 6


def style_sheet(theme: Theme) -> str:
    """Return the window's style sheet; dialogs are its children and take it along."""
    return _labels(theme) + _surfaces(theme) + _buttons(theme) + _fields(theme) + _lists(theme) + _bars(theme)


def _url(name: str) -> str:
    return f'url("{resources.path("icons", f"{name}.svg").as_posix()}")'


def _cool(theme: Theme, strength: float) -> str:
    return theme.tint(theme.accent.name(), strength=strength).name()


def _labels(theme: Theme) -> str:
    background, border = theme.background.name(), theme.border.name()
    return f"""
    QLabel#muted {{ color: {theme.muted.name()}; }}
    QLabel#paneTitle {{ color: {theme.muted.name()}; padding: {NEAR}px 0 {HAIR}px 0; }}
    QLabel#guide {{ background: {_cool(theme, 0.14)}; border-radius: {_ROUNDER}px; padding: {NEAR}px; }}
    QLabel#twins {{ background: {_cool(theme, 0.14)}; border-radius: {_ROUNDER}px; padding: {TIGHT}px {NEAR}px; }}
    QLabel#keyCap {{ background: {background}; border: 1px solid {border}; border-bottom-width: 2px;
        border-radius: {_ROUND}px; padding: 1px {NEAR}px; }}
    """


def _surfaces(theme: Theme) -> str:
    background, border, panel = theme.background.name(), theme.border.name(), theme.panel.name()
    warm = theme.tint(theme.warning.name(), strength=0.18).name()
    return f"""
    QFrame#articleHead {{ background: {background}; border-bottom: 1px solid {border}; }}
    QFrame#findBar, QFrame#drawer, QFrame#casePanel, QWidget#labelPalette {{ background: {panel};
        border-top: 1px solid {border}; }}
    QFrame#banner {{ background: {_cool(theme, 0.14)}; border-top: 1px solid {border}; }}
    QFrame#banner[tone="warning"] {{ background: {warm}; }}
    QLabel#bannerSign {{ color: {theme.ink(theme.accent.name()).name()}; }}
    QFrame#banner[tone="warning"] QLabel#bannerSign {{ color: {theme.warning.name()}; }}
    QFrame#stanceCard, QFrame#versionCard {{ background: {background}; border: 1px solid {border};
        border-radius: {_ROUNDER}px; }}
    QFrame#stanceCard[suggested="true"] {{ border-style: dashed; border-color: {theme.muted.name()}; }}
    QFrame#tourBubble {{ background: {background}; border: 2px solid {theme.accent.name()};
        border-radius: {_ROUNDER}px; }}
    QScrollArea {{ border: none; }}
    QSplitter::handle {{ background: {border}; }}
    """


def _buttons(theme: Theme) -> str:
    # A button is known by its words: its outline may be quieter than that of a field.
    edge, faint = mixed(theme.border, theme.text, 0.15).name(), theme.faint.name()
    accent = theme.accent.name()
    raised, panel = theme.raised.name(), theme.panel.name()
    hover, pressed = (mixed(theme.raised, theme.text, share).name() for share in (0.06, 0.14))
    stronger = mixed(theme.accent, theme.text, 0.2).name()
    return f"""
    QPushButton, QToolButton[autoRaise="false"] {{ background: {raised}; border: 1px solid {edge};
        border-radius: {_ROUND}px; padding: {TIGHT}px {APART}px; }}
    QToolButton[autoRaise="false"] {{ padding: {TIGHT}px {NEAR}px; }}
    QToolButton[autoRaise="true"] {{ background: transparent; border: 1px solid transparent;
        border-radius: {_ROUND}px; padding: {TIGHT}px; }}
    QPushButton, QToolButton {{ icon-size: {grown(16)}px; }}
    QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {pressed}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {faint}; border-color: transparent; background: transparent; }}
    QPushButton:default {{ background: {accent}; border-color: {accent}; color: {theme.accent_text.name()}; }}
    QPushButton:default:hover {{ background: {stronger}; }}
    QPushButton:default:disabled {{ background: transparent; border-color: {edge}; color: {faint}; }}
    QToolButton[popupMode="2"] {{ padding-right: {grown(APART) + TIGHT + HAIR}px; }}
    QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: {_url("chevron-down")};
        width: {grown(APART)}px; height: {grown(APART)}px;
        subcontrol-origin: padding; subcontrol-position: right center; right: {HAIR}px; }}
    QToolButton#choice {{ padding: {TIGHT}px; }}
    QToolButton#choice[popupMode="2"] {{ padding-right: {grown(APART) + TIGHT + HAIR}px; }}
    QToolButton#choice:hover {{ border-color: {accent}; }}
    QToolButton#choice:checked {{ border: 1px solid {accent}; background: {_cool(theme, 0.3)}; }}
    QToolButton#choice[suggested="true"]:checked {{ border-style: dashed; background: {panel}; }}
    QPushButton#startButton {{ text-align: left; padding: {NEAR}px {WIDE}px; }}
    QPushButton#recentButton {{ text-align: left; padding: {TIGHT}px {NEAR}px; border: none; background: transparent;
        color: {theme.ink(accent, theme.window).name()}; }}
    QPushButton#recentButton:hover, QPushButton#recentButton:focus {{ text-decoration: underline; }}
    """


def _fields(theme: Theme) -> str:
    background, edge, faint = theme.background.name(), theme.edge.name(), theme.faint.name()
    accent, box = theme.accent.name(), grown(14)
    # The tick is black in every theme, so it stands on something light.
    ticked = accent if theme.is_dark else _cool(theme, 0.3)
    boxed = ("QCheckBox", "QListView", "QTreeView", "QTableView")
    boxes = ", ".join(f"{each}::indicator" for each in boxed)
    on = ", ".join(f"{each}::indicator:checked" for each in boxed)
    return f"""
    QLineEdit, QPlainTextEdit, QTextEdit, QTextBrowser, QComboBox, QAbstractSpinBox {{ border: 1px solid {edge};
        border-radius: {_ROUND}px; padding: {TIGHT - 1}px {NEAR}px; background: {background}; }}
    QComboBox {{ background: {theme.raised.name()}; padding-right: {HAIR}px; }}
    QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {faint};
        border-color: {theme.border.name()}; background: transparent; }}
    QLineEdit:read-only {{ background: transparent; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
        border-color: {accent}; }}
    QLineEdit[wrong="true"] {{ border: 2px dashed {theme.bad.name()}; }}
    QComboBox:hover, QAbstractSpinBox:hover {{ border-color: {accent}; }}
    QComboBox::drop-down {{ border: none; width: {grown(18)}px; }}
    QComboBox::down-arrow, QAbstractSpinBox::down-arrow {{ image: {_url("chevron-down")}; width: {grown(12)}px;
        height: {grown(12)}px; }}
    QAbstractSpinBox::up-arrow {{ image: {_url("chevron-up")}; width: {grown(12)}px; height: {grown(12)}px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: {grown(18)}px; }}
    QComboBox QAbstractItemView {{ background: {background}; border: 1px solid {edge}; padding: {HAIR}px; }}
    {boxes} {{ width: {box}px; height: {box}px; border: 1px solid {edge}; border-radius: 3px;
        background: {background}; }}
    QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {accent}; }}
    {on} {{ image: {_url("accept")}; background: {ticked}; border-color: {theme.line(accent).name()}; }}
    QRadioButton::indicator {{ width: {box}px; height: {box}px; border: 1px solid {edge};
        border-radius: {(box + 2) // 2}px; background: {background}; }}
    QRadioButton::indicator:hover, QRadioButton::indicator:focus {{ border-color: {accent}; }}
    QRadioButton::indicator:checked {{ border: {box // 3}px solid {accent}; width: {box - 2 * (box // 3) + 2}px;
        height: {box - 2 * (box // 3) + 2}px; }}
    QCheckBox, QRadioButton {{ spacing: {NEAR}px; }}
    QCheckBox:disabled {{ color: {faint}; }}
    """


def _lists(theme: Theme) -> str:
    border, panel, background = theme.border.name(), theme.panel.name(), theme.background.name()
    return f"""
    QListView, QTreeView, QTableView {{ border: 1px solid {border}; border-radius: {_ROUND}px;
        background: {background}; outline: none; }}
    QTableView {{ gridline-color: {border}; }}
    QTreeView::item {{ padding: {HAIR}px 0; }}
    QTableView::item {{ padding: {HAIR}px {NEAR}px; }}
    QListWidget::item, QListView#plainList::item {{ padding: {HAIR}px {TIGHT}px; }}
    QListWidget#pageNames::item {{ padding: {TIGHT + HAIR}px {NEAR}px; }}
    QHeaderView, QTableView QTableCornerButton::section {{ background: {panel}; border: none; }}
    QHeaderView::section {{ background: {panel}; border: none; border-right: 1px solid {border};
        border-bottom: 1px solid {border}; padding: {TIGHT}px {NEAR}px; color: {theme.muted.name()}; }}
    QTabWidget::pane {{ border: none; }}
    QTabBar::tab {{ padding: {NEAR}px {APART}px; border: none; border-bottom: 2px solid transparent;
        color: {theme.muted.name()}; background: transparent; }}
    QTabBar::scroller {{ width: {grown(20)}px; }}
    QTabBar QToolButton[autoRaise="false"] {{ background: {theme.window.name()}; border: none; border-radius: 0;
        padding: 0; }}
    QTabBar QToolButton::left-arrow {{ image: {_url("chevron-left")}; width: {grown(APART)}px;
        height: {grown(APART)}px; }}
    QTabBar QToolButton::right-arrow {{ image: {_url("chevron-right")}; width: {grown(APART)}px;
        height: {grown(APART)}px; }}
    QTabBar::tab:hover {{ color: {theme.text.name()}; }}
    QTabBar::tab:selected {{ color: {theme.text.name()}; border-bottom: 2px solid {theme.accent.name()}; }}
    """


def _bars(theme: Theme) -> str:
    border, edge, window = theme.border.name(), theme.edge.name(), theme.window.name()
    return f"""
    QProgressBar {{ border: 1px solid {edge}; border-radius: {_ROUND}px; background: {theme.background.name()};
        max-height: {NEAR}px; }}
    QProgressBar::chunk {{ background: {theme.accent.name()}; border-radius: 3px; }}
    QMenuBar {{ padding: {HAIR}px {TIGHT}px; border: none; background: {window}; }}
    QMenuBar::item {{ padding: {TIGHT}px {NEAR}px; background: transparent; border-radius: {_ROUND}px; }}
    QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {_cool(theme, 0.3)}; }}
    QToolBar {{ border: none; border-bottom: 1px solid {border}; padding: {HAIR}px {NEAR}px; spacing: {HAIR}px; }}
    QToolBar::separator {{ background: {border}; width: 1px; margin: {TIGHT}px {TIGHT}px; }}
    QStatusBar {{ border-top: 1px solid {border}; }}
    QStatusBar::item {{ border: none; }}
    QScrollBar {{ background: transparent; border: none; margin: 0; }}
    QScrollBar:vertical {{ width: {APART}px; }}
    QScrollBar:horizontal {{ height: {APART}px; }}
    QScrollBar::handle {{ background: {edge}; border-radius: 3px; margin: {HAIR + 1}px; }}
    QScrollBar::handle:vertical {{ min-height: {grown(28)}px; }}
    QScrollBar::handle:horizontal {{ min-width: {grown(28)}px; }}
    QScrollBar::handle:hover {{ background: {theme.muted.name()}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
