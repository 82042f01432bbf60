"""Hand in: what is not finished in a pack, and where the one file lies that is to be sent."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotate.errors import KnownError
from annotate.model import State
from annotate.visible import visible
from gui.scale import APART, WIDE, Type, open_with, set_type
from gui.told import told
from storage.project import Project


class HandInPage(QDialog):
    """`article_wanted` carries an article that is not finished. The pack can be handed in all the same."""

    article_wanted = Signal(str)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert project.pack is not None  # the action that leads here needs one
        self.setWindowTitle(self.tr("Hand in"))
        self.setModal(False)
        self._project = project
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        set_type(self.title, Type.HEAD)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Articles that are not finished"))
        self.list.itemActivated.connect(lambda item: self.article_wanted.emit(item.data(Qt.ItemDataRole.UserRole)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.give = buttons.addButton(self.tr("&Hand in"), QDialogButtonBox.ButtonRole.ActionRole)
        self.give.setDefault(True)
        self.give.clicked.connect(self.hand_in)
        self.copy = buttons.addButton(self.tr("&Copy the path"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(project.path)))
        self.folder = buttons.addButton(self.tr("&Show the folder"), QDialogButtonBox.ButtonRole.ActionRole)
        self.folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(project.path.parent))))
        for button in (self.copy, self.folder):
            button.hide()
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, APART)
        column.setSpacing(APART)
        column.addWidget(self.title)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        open_with(self, 560, 420)
        self._show_standing()

    def hand_in(self) -> None:
        """All that was done is in one file, and it is said where that lies."""
        try:
            self._project.fold()
        except KnownError as error:
            self.told.setText(told(error))
            return
        path = self._project.path
        self.title.setText(self.tr("Send this file"))
        self.told.setText(
            self.tr(
                "{path}\n\nAll that you did is in this one file. Send it to the desk. You can go on working in it, and "
                "hand it in once more; nothing counts twice."
            ).format(path=visible(str(path)))
        )
        self.give.hide()
        for button in (self.copy, self.folder):
            button.show()
        self.copy.setDefault(True)

    def _show_standing(self) -> None:
        assert self._project.pack is not None
        rows = self._project.documents(self._project.pack.annotator)
        waiting = [row for row in rows if row.state is State.OPEN or row.undecided]
        for row in waiting:
            what = self.tr("%n undecided", "", row.undecided) if row.undecided else self.tr("not finished")
            item = QListWidgetItem(f"{visible(row.title)}\n{what}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
        self.list.setVisible(bool(waiting))
        if waiting:
            self.title.setText(
                self.tr("{open} of {all} articles are not finished").format(open=len(waiting), all=len(rows))
            )
            self.told.setText(
                self.tr("Enter opens one of them. You can hand in all the same, and the rest later in the same file.")
            )
        else:
            self.title.setText(self.tr("All articles are finished"))
            self.told.setText(self.tr("Hand in puts all that you did into one file and shows where it lies."))
