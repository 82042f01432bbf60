"""Everything that the window can show, one after the other, and the texts that stand in it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QTabBar,
    QTextEdit,
    QWidget,
)

from gui.dialogs.restore import Restore
from gui.window import Window

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_PROPERTIES = ("text", "title", "windowTitle", "toolTip", "placeholderText", "accessibleName", "accessibleDescription")


def surfaces(window: Window, wait: Callable[[Callable[[], bool]], None]) -> Iterator[tuple[str, QWidget]]:
    """Yield what annotators see, each while it is seen; a project with a quotation must be open."""
    now = window.session.annotations
    assert now is not None
    window.desk.focus(now.live_quotes[0].id)
    yield "a quotation", window
    window.desk.focus(now.live_spans[0].id)
    yield "a name", window
    window.desk.focus(None)
    window.finding.find()
    window.panes.find_bar.field.setText("मोदी")
    yield "finding", window
    window.finding.label_found()
    assert window.finding.dialog is not None
    yield from _closing("labelling all", window.finding.dialog)
    window.finding.close()
    window.finding.in_project()
    yield "finding everywhere", window
    window.past.show()
    yield "the history", window
    window.checking.show()
    yield "checks", window
    window.panes.drawer.close_page()
    window.guiding.guideline()
    yield "the guideline", window
    window.guiding.guideline()
    for name, show in (
        ("export", window.filing.export),
        ("import", window.filing.import_articles),
        ("import-annotations", window.filing.import_annotations),
        ("schema", window.filing.edit_schema),
        ("keyboard", window.keyboard.show),
        ("about", window.filing.about),
    ):
        show()
        page = window.filing.page(name)
        assert page is not None
        yield from _closing(name, page)
    for name in ("people", "assign"):
        getattr(window.teaming, name)()
        page = window.filing.page(name)
        assert page is not None
        yield from _closing(name, page)
    made = window.carrying.make()
    assert made is not None
    yield from _closing("make-packs", made)
    home = window.carrying.bring_files([])
    assert home is not None
    yield from _closing("bring-packs", home)
    window.rescuing.restore()
    (backups,) = window.findChildren(Restore)
    yield from _closing("backups", backups)
    window.filing.preferences()
    preferences = window.filing.page("preferences")
    assert preferences is not None
    for row in range(preferences.names.count()):
        preferences.names.setCurrentRow(row)
        yield f"preferences {row}", preferences
    preferences.close()
    window.training.show()
    assert window.training.dialog is not None
    yield from _closing("training", window.training.dialog)
    # Last: it opens a project of its own.
    window.touring.start()
    while window.touring.is_on:
        yield f"the tour {window.touring.at}", window
        window.touring.next()


def review_surfaces(window: Window, wait: Callable[[Callable[[], bool]], None]) -> Iterator[tuple[str, QWidget]]:
    """Yield what reviewers see; a project that two have annotated must be open."""
    window.reviewing.adjudicate()
    wait(lambda: window.dockets.is_loaded)
    yield "disagreements", window
    window.reviewing.agreement()
    page = window.reviewing.agreement_page
    assert page is not None
    wait(lambda: page.results is not None)
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        yield f"agreement {tab}", window
    window.reviewing.corrections()
    sheet = window.reviewing.corrections_page
    assert sheet is not None
    wait(lambda: not sheet.background.is_running)
    yield "corrections", window
    window.teaming.progress()
    yield "progress", window


def _closing(name: str, dialog: QDialog) -> Iterator[tuple[str, QWidget]]:
    QApplication.processEvents()
    yield name, dialog
    dialog.close()


def texts(widget: QWidget) -> list[str]:
    """Return every text of a window that can be seen or heard, of widgets, lists and tables; not what is typed."""
    found: list[str] = []
    for each in (widget, *widget.findChildren(QWidget)):
        if not each.isVisible():
            continue
        for name in _PROPERTIES:
            value = each.property(name) if not isinstance(each, QTextEdit) else None
            found.append(value if isinstance(value, str) else "")
        if isinstance(each, QComboBox):
            found += [each.itemText(at) for at in range(each.count())]
        elif isinstance(each, QTabBar):
            found += [each.tabText(at) for at in range(each.count())]
        elif isinstance(each, QAbstractItemView) and not isinstance(each, QHeaderView) and each.model() is not None:
            found += _items(each.model())
    for action in widget.findChildren(QAction):
        found += [action.text(), action.toolTip(), action.iconText()]
    return [text for text in found if text]


def _items(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(model.rowCount(), 60)):
        yield str(model.headerData(row, Qt.Orientation.Vertical) or "")
        for column in range(columns):
            index = model.index(row, column, QModelIndex())
            for role in _ROLES:
                value = index.data(role)
                yield value if isinstance(value, str) else ""
