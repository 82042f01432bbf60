"""Who works on a project: names, initials, who decides in gold, who has left. Every change is on disk at once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotate.errors import KnownError
from annotate.people import Person
from gui.scale import NEAR, WIDE, open_with
from gui.told import told
from storage.project import Project

_NAME, _INITIALS, _ADJUDICATES, _ACTIVE = range(4)


class PeopleDialog(QDialog):
    """`changed` tells that the list is another one now."""

    changed = Signal()

    def __init__(self, project: Project, *, is_writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("People"))
        self._project = project
        self._people: list[Person] = []
        self._is_filling = False
        self._is_writable = is_writable
        self.lead = QLabel(
            self.tr(
                "Who annotates here. Nobody needs a password. As soon as somebody is named for it, only they decide "
                "in gold."
            ),
            self,
        )
        self.lead.setWordWrap(True)
        self.table = QTableWidget(0, 4, self)
        self.table.setAccessibleName(self.tr("People"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Name"), self.tr("Initials"), self.tr("Decides in gold"), self.tr("At work")]
        )
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.itemChanged.connect(self._on_edited)
        self.empty = QLabel(
            self.tr("Nobody is in the list yet: everybody may do everything. Type a name below and press Enter."), self
        )
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Name, as it stands on their work"))
        self.name.setAccessibleName(self.tr("Name of a new person"))
        self.name.returnPressed.connect(self.add)
        self.add_button = QPushButton(self.tr("&Add"), self)
        self.add_button.clicked.connect(self.add)
        self.remove_button = QPushButton(self.tr("&Remove"), self)
        self.remove_button.setToolTip(self.tr("Take out who has no articles; of others say that they left."))
        self.remove_button.clicked.connect(self.remove)
        self.problem = QLabel(self)
        self.problem.setObjectName("problem")
        for label in (self.lead, self.empty, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        for button in (self.add_button, self.remove_button, buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(NEAR)
        layout.addWidget(self.lead)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.empty)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        open_with(self, 560, 420)
        self._fill()
        self.name.setFocus()

    def add(self) -> None:
        """The name that was typed is in the list."""
        name = self.name.text().strip()
        if name and self._do(lambda: self._project.team.add(Person(name, ""))):
            self.name.clear()

    def remove(self) -> None:
        """The person in the row in focus is not in the list, if they have no articles."""
        at = self.table.currentRow()
        if 0 <= at < len(self._people):
            name = self._people[at].name
            self._do(lambda: self._project.team.remove(name))

    def _do(self, act: Callable[[], None]) -> bool:
        """Return whether the act was done; what was refused is said, and what is shown is what is there."""
        try:
            act()
        except KnownError as error:
            self.problem.setText(told(error))
            self._fill()
            return False
        self.problem.clear()
        self._fill()
        self.changed.emit()
        return True

    def _fill(self) -> None:
        self._is_filling = True
        at = max(0, self.table.currentRow())
        self._people = self._project.team.people()
        self.table.setRowCount(len(self._people))
        for row, person in enumerate(self._people):
            name = QTableWidgetItem(person.name)
            name.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
            initials = QTableWidgetItem(person.initials)
            if not self._is_writable:
                initials.setFlags(name.flags())
            self.table.setItem(row, _NAME, name)
            self.table.setItem(row, _INITIALS, initials)
            self.table.setItem(row, _ADJUDICATES, self._box(person.may_adjudicate))
            self.table.setItem(row, _ACTIVE, self._box(person.is_active))
        if self._people:
            self.table.setCurrentCell(min(at, len(self._people) - 1), _NAME)
        self.table.setVisible(bool(self._people))
        self.empty.setVisible(not self._people)
        for widget in (self.name, self.add_button):
            widget.setEnabled(self._is_writable)
        self.remove_button.setEnabled(self._is_writable and bool(self._people))
        self._is_filling = False

    def _box(self, is_checked: bool) -> QTableWidgetItem:
        item = QTableWidgetItem()
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if self._is_writable else flags)
        item.setCheckState(Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked)
        return item

    def _on_edited(self, item: QTableWidgetItem) -> None:
        if self._is_filling:
            return
        person = self._people[item.row()]
        is_checked = item.checkState() is Qt.CheckState.Checked
        match item.column():
            case 1:
                person = replace(person, initials=item.text().strip())
            case 2:
                person = replace(person, may_adjudicate=is_checked)
            case 3:
                person = replace(person, is_active=is_checked)
        self._do(lambda: self._project.team.change(person))
