"""The one table of actions: it feeds the menus, the toolbar, the context menu, the shortcuts and the keyboard page."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt

from gui.translation import QT_TRANSLATE_NOOP, plain


class Menu(StrEnum):
    """A menu of the window and a group of the keyboard page, in this order."""

    FILE = "file"
    EDIT = "edit"
    BOUNDARY = "boundary"
    SUGGESTIONS = "suggestions"
    QUOTATION = "quotation"
    REVIEW = "review"
    TEAM = "team"
    GO = "go"
    VIEW = "view"
    TOOLS = "tools"
    HELP = "help"


MENU_TEXTS = {
    Menu.FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
    Menu.EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
    Menu.BOUNDARY: QT_TRANSLATE_NOOP("Actions", "&Boundary"),
    Menu.SUGGESTIONS: QT_TRANSLATE_NOOP("Actions", "&Suggestions"),
    Menu.QUOTATION: QT_TRANSLATE_NOOP("Actions", "&Quotation"),
    Menu.REVIEW: QT_TRANSLATE_NOOP("Actions", "&Review"),
    Menu.TEAM: QT_TRANSLATE_NOOP("Actions", "Tea&m"),
    Menu.GO: QT_TRANSLATE_NOOP("Actions", "&Go"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
    Menu.TOOLS: QT_TRANSLATE_NOOP("Actions", "&Tools"),
    Menu.HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
}


class Need(StrEnum):
    """What must be there for an action to be enabled."""

    NOTHING = "nothing"
    PROJECT = "project"
    WRITABLE = "writable"  # a project that can be changed
    ARTICLE = "article"
    EDITABLE = "editable"  # an article of a project that can be changed
    OWN = "own"  # an article, seen as an annotator has it
    ANNOTATE = "annotate"  # the same, and it can be changed
    REVIEW = "review"  # an article, seen as it is adjudicated
    DECIDE = "decide"  # the same, and it can be changed
    CASE = "case"  # the same, and a case is at hand
    UNDO = "undo"
    REDO = "redo"
    UNWRITTEN = "unwritten"  # an act that the file did not take waits
    TOUR = "tour"  # the tour is on
    PACK = "pack"  # a pack that can be changed


class Scope(StrEnum):
    """Where an action's shortcut works."""

    WINDOW = "window"
    ARTICLE = "article"  # everywhere but in fields that take text or letters
    VIEW = "view"  # only while the article's text has the focus


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. ``handler`` is "object.method" of the window's handlers; ``text`` is English, with its mnemonic.

    ``keys`` are those it comes with; which ones it has now, `gui.keymap.Keymap` knows.
    """

    id: str
    text: str
    handler: str
    menu: Menu
    keys: tuple[str, ...] = ()
    need: Need = Need.EDITABLE
    scope: Scope = Scope.ARTICLE
    icon: str = ""
    in_menu: bool = True
    in_toolbar: bool = False
    in_context: bool = False
    starts_group: bool = False
    is_checkable: bool = False

    @property
    def title(self) -> str:
        """The translated text with its mnemonic."""
        return QCoreApplication.translate("Actions", self.text)

    @property
    def plain_title(self) -> str:
        """The translated text without mnemonic and dots."""
        return plain(self.title).removesuffix("…")


def shortcut_context(scope: Scope) -> Qt.ShortcutContext:
    """Return Qt's word for a scope."""
    return Qt.ShortcutContext.WidgetShortcut if scope is Scope.VIEW else Qt.ShortcutContext.WindowShortcut


DIGITS = "1234567890"
# What can be done only while annotating, and only while reviewing: the same key may be used in both.
ANNOTATING = frozenset({Need.OWN, Need.ANNOTATE})
CHANGING = frozenset({Need.WRITABLE, Need.EDITABLE, Need.ANNOTATE, Need.DECIDE, Need.CASE, Need.UNDO, Need.REDO})
REVIEWING = frozenset({Need.REVIEW, Need.DECIDE, Need.CASE})
# What the panel of versions offers by mouse too.
DECISIONS = ("mix", "mix-back", "both", "neither", "as-edited")

# fmt: off
_FILE = (
    ActionSpec("new-project", QT_TRANSLATE_NOOP("Actions", "&New project…"), "filing.new_project", Menu.FILE,
               ("Ctrl+N",), Need.NOTHING, Scope.WINDOW, "new"),
    ActionSpec("open-project", QT_TRANSLATE_NOOP("Actions", "&Open project…"), "filing.open_project", Menu.FILE,
               ("Ctrl+O",), Need.NOTHING, Scope.WINDOW, "open"),
    ActionSpec("new-from-articles", QT_TRANSLATE_NOOP("Actions", "New project of ar&ticles…"),
               "filing.new_from_articles", Menu.FILE, ("Ctrl+Shift+N",), Need.NOTHING, Scope.WINDOW),
    ActionSpec("sample", QT_TRANSLATE_NOOP("Actions", "Sa&mple project"), "filing.open_sample", Menu.FILE,
               (), Need.NOTHING, Scope.WINDOW, "sample"),
    ActionSpec("import", QT_TRANSLATE_NOOP("Actions", "&Import articles…"), "filing.import_articles", Menu.FILE,
               ("Ctrl+I",), Need.WRITABLE, Scope.WINDOW, "import", starts_group=True),
    ActionSpec("paste-article", QT_TRANSLATE_NOOP("Actions", "Import from the clip&board…"), "filing.paste_article",
               Menu.FILE, ("Ctrl+Shift+V",), Need.WRITABLE, Scope.WINDOW),
    ActionSpec("import-annotations", QT_TRANSLATE_NOOP("Actions", "Import &annotations…"), "filing.import_annotations",
               Menu.FILE, ("Ctrl+Shift+I",), Need.WRITABLE, Scope.WINDOW),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "filing.export", Menu.FILE,
               ("Ctrl+E",), Need.PROJECT, Scope.WINDOW, "export"),
    ActionSpec("hand-in", QT_TRANSLATE_NOOP("Actions", "&Hand in…"), "carrying.hand_in", Menu.FILE,
               ("Ctrl+Alt+J",), Need.PACK, Scope.WINDOW, starts_group=True),
    ActionSpec("save-copy", QT_TRANSLATE_NOOP("Actions", "Save a cop&y and go on in it…"), "rescuing.save_copy",
               Menu.FILE, ("Ctrl+Alt+S",), Need.PROJECT, Scope.WINDOW, starts_group=True),
    ActionSpec("restore", QT_TRANSLATE_NOOP("Actions", "&Restore from a backup…"), "rescuing.restore", Menu.FILE,
               ("Ctrl+Alt+R",), Need.NOTHING, Scope.WINDOW),
    ActionSpec("retry", QT_TRANSLATE_NOOP("Actions", "&Write what waits"), "rescuing.retry", Menu.FILE,
               ("Ctrl+Alt+W",), Need.UNWRITTEN, Scope.WINDOW),
    ActionSpec("give-up", QT_TRANSLATE_NOOP("Actions", "&Give up what waits"), "rescuing.give_up", Menu.FILE,
               (), Need.UNWRITTEN, Scope.WINDOW),
    ActionSpec("preferences", QT_TRANSLATE_NOOP("Actions", "&Preferences…"), "filing.preferences", Menu.FILE,
               ("Ctrl+,",), Need.NOTHING, Scope.WINDOW, starts_group=True),
    ActionSpec("close-project", QT_TRANSLATE_NOOP("Actions", "&Close project"), "filing.close_project", Menu.FILE,
               ("Ctrl+W",), Need.PROJECT, Scope.WINDOW, starts_group=True),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "filing.quit", Menu.FILE,
               ("Ctrl+Q",), Need.NOTHING, Scope.WINDOW),
)

_EDIT = (
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "editing.undo", Menu.EDIT,
               ("Ctrl+Z",), Need.UNDO, icon="undo", in_toolbar=True),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "editing.redo", Menu.EDIT,
               ("Ctrl+Shift+Z", "Ctrl+Y"), Need.REDO, icon="redo", in_toolbar=True),
    ActionSpec("label-last", QT_TRANSLATE_NOOP("Actions", "&Label with the last label"), "editing.label_last",
               Menu.EDIT, ("Enter", "Return"), scope=Scope.VIEW, in_context=True, starts_group=True),
    ActionSpec("delete", QT_TRANSLATE_NOOP("Actions", "&Delete"), "editing.delete", Menu.EDIT,
               ("Delete",), icon="delete", in_context=True),
    ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "F&ind in the article"), "finding.find", Menu.EDIT,
               ("Ctrl+F",), Need.ARTICLE, Scope.WINDOW, starts_group=True),
    ActionSpec("find-next", QT_TRANSLATE_NOOP("Actions", "Find &next"), "finding.next", Menu.EDIT,
               ("F3",), Need.ARTICLE, Scope.WINDOW),
    ActionSpec("find-previous", QT_TRANSLATE_NOOP("Actions", "Find &previous"), "finding.previous", Menu.EDIT,
               ("Shift+F3",), Need.ARTICLE, Scope.WINDOW),
    ActionSpec("find-in-project", QT_TRANSLATE_NOOP("Actions", "Find in all article&s"), "finding.in_project",
               Menu.EDIT, ("Ctrl+Shift+F",), Need.ARTICLE, Scope.WINDOW),
    ActionSpec("label-found", QT_TRANSLATE_NOOP("Actions", "Label all that was f&ound…"), "finding.label_found",
               Menu.EDIT, ("Ctrl+Shift+M",), Need.EDITABLE, Scope.WINDOW),
)

_BOUNDARIES = (
    ActionSpec("end-right", QT_TRANSLATE_NOOP("Actions", "End one word to the right"), "boundaries.end_right",
               Menu.BOUNDARY, ("Alt+Right",)),
    ActionSpec("end-left", QT_TRANSLATE_NOOP("Actions", "End one word to the left"), "boundaries.end_left",
               Menu.BOUNDARY, ("Alt+Left",)),
    ActionSpec("start-right", QT_TRANSLATE_NOOP("Actions", "Start one word to the right"), "boundaries.start_right",
               Menu.BOUNDARY, ("Alt+Shift+Right",)),
    ActionSpec("start-left", QT_TRANSLATE_NOOP("Actions", "Start one word to the left"), "boundaries.start_left",
               Menu.BOUNDARY, ("Alt+Shift+Left",)),
    ActionSpec("end-right-akshara", QT_TRANSLATE_NOOP("Actions", "End one akshara to the right"),
               "boundaries.end_right_akshara", Menu.BOUNDARY, ("Ctrl+Alt+Right",)),
    ActionSpec("end-left-akshara", QT_TRANSLATE_NOOP("Actions", "End one akshara to the left"),
               "boundaries.end_left_akshara", Menu.BOUNDARY, ("Ctrl+Alt+Left",)),
    ActionSpec("start-right-akshara", QT_TRANSLATE_NOOP("Actions", "Start one akshara to the right"),
               "boundaries.start_right_akshara", Menu.BOUNDARY, ("Ctrl+Alt+Shift+Right",)),
    ActionSpec("start-left-akshara", QT_TRANSLATE_NOOP("Actions", "Start one akshara to the left"),
               "boundaries.start_left_akshara", Menu.BOUNDARY, ("Ctrl+Alt+Shift+Left",)),
    ActionSpec("trim", QT_TRANSLATE_NOOP("Actions", "&Trim, or take in what stands beside"), "boundaries.trim",
               Menu.BOUNDARY, ("T",), in_context=True, starts_group=True),
    ActionSpec("type-place", QT_TRANSLATE_NOOP("Actions", "Type start and end as nu&mbers"), "boundaries.type_place",
               Menu.BOUNDARY, ("Ctrl+T",)),
)

_SUGGESTIONS = (
    ActionSpec("accept", QT_TRANSLATE_NOOP("Actions", "&Accept"), "editing.accept", Menu.SUGGESTIONS,
               ("A",), Need.ANNOTATE, icon="accept", in_toolbar=True, in_context=True),
    ActionSpec("reject", QT_TRANSLATE_NOOP("Actions", "Re&ject"), "editing.reject", Menu.SUGGESTIONS,
               ("X",), Need.ANNOTATE, icon="reject", in_toolbar=True, in_context=True),
    ActionSpec("accept-identical", QT_TRANSLATE_NOOP("Actions", "Accept all &identical"), "editing.accept_identical",
               Menu.SUGGESTIONS, ("Shift+A",), Need.ANNOTATE, icon="accept-all", in_context=True),
    ActionSpec("reject-identical", QT_TRANSLATE_NOOP("Actions", "Reject all i&dentical"), "editing.reject_identical",
               Menu.SUGGESTIONS, ("Shift+X",), Need.ANNOTATE, in_context=True),
    ActionSpec("accept-shown", QT_TRANSLATE_NOOP("Actions", "Accept all &shown in the list"), "editing.accept_shown",
               Menu.SUGGESTIONS, ("Ctrl+Shift+A",), Need.ANNOTATE, Scope.WINDOW, starts_group=True),
    ActionSpec("reject-shown", QT_TRANSLATE_NOOP("Actions", "Reject all sho&wn in the list"), "editing.reject_shown",
               Menu.SUGGESTIONS, ("Ctrl+Shift+X",), Need.ANNOTATE, Scope.WINDOW),
    ActionSpec("filter", QT_TRANSLATE_NOOP("Actions", "&Filter the list by label and score"), "going.filter",
               Menu.SUGGESTIONS, ("Ctrl+Shift+L",), Need.ARTICLE, Scope.WINDOW),
    ActionSpec("next-undecided", QT_TRANSLATE_NOOP("Actions", "&Next undecided"), "going.next_undecided",
               Menu.SUGGESTIONS, ("N",), Need.OWN, icon="next", in_toolbar=True, starts_group=True),
    ActionSpec("previous-undecided", QT_TRANSLATE_NOOP("Actions", "&Previous undecided"), "going.previous_undecided",
               Menu.SUGGESTIONS, ("P",), Need.OWN, icon="previous", in_toolbar=True),
    ActionSpec("least-certain", QT_TRANSLATE_NOOP("Actions", "&Least certain first"), "queue.switch_order",
               Menu.SUGGESTIONS, (), Need.NOTHING, is_checkable=True),
    ActionSpec("suggest", QT_TRANSLATE_NOOP("Actions", "&Make suggestions for this article"), "filing.suggest",
               Menu.SUGGESTIONS, (), Need.ANNOTATE, starts_group=True),
)

_QUOTATION = (
    ActionSpec("quote", QT_TRANSLATE_NOOP("Actions", "&Quotation of the selection or at the cursor"), "quoting.quote",
               Menu.QUOTATION, ("Q",), icon="quote", in_toolbar=True, in_context=True),
    ActionSpec("take-links", QT_TRANSLATE_NOOP("Actions", "&Take the proposed links"), "quoting.take_links",
               Menu.QUOTATION, ("Y",), icon="accept", in_context=True),
    ActionSpec("join-quotes", QT_TRANSLATE_NOOP("Actions", "&Join with the next paragraph"), "quoting.join",
               Menu.QUOTATION, ("J",)),
    ActionSpec("split-quote", QT_TRANSLATE_NOOP("Actions", "S&plit between paragraphs"), "quoting.split",
               Menu.QUOTATION, ("Shift+J",)),
    ActionSpec("speaker", QT_TRANSLATE_NOOP("Actions", "Pick the &speaker"), "quoting.speaker", Menu.QUOTATION,
               ("S",), icon="speaker", in_context=True, starts_group=True),
    ActionSpec("means", QT_TRANSLATE_NOOP("Actions", "Pick the name the speaker &means"), "quoting.means",
               Menu.QUOTATION, ("M",), icon="means", in_context=True),
    ActionSpec("cue", QT_TRANSLATE_NOOP("Actions", "Pick the &cue"), "quoting.cue", Menu.QUOTATION,
               ("C",), icon="cue", in_context=True),
    ActionSpec("target", QT_TRANSLATE_NOOP("Actions", "Pick the stance's tar&get"), "stancing.target", Menu.QUOTATION,
               ("G",), icon="target", in_context=True, starts_group=True),
    ActionSpec("type-target", QT_TRANSLATE_NOOP("Actions", "Type the stance's targ&et"), "stancing.type_target",
               Menu.QUOTATION, ("Shift+G",)),
    ActionSpec("stance", QT_TRANSLATE_NOOP("Actions", "Give the stance its &value"), "stancing.value",
               Menu.QUOTATION, ("V",)),
    ActionSpec("implied", QT_TRANSLATE_NOOP("Actions", "The stance is &implied, or outspoken"), "stancing.implied",
               Menu.QUOTATION, ("U",)),
    ActionSpec("free-stance", QT_TRANSLATE_NOOP("Actions", "Sta&nce without a quotation"), "stancing.free",
               Menu.QUOTATION, ("Shift+V",), in_context=True),
    ActionSpec("stance-round", QT_TRANSLATE_NOOP("Actions", "Stances in a &round, quotation by quotation"),
               "round.start", Menu.QUOTATION, ("R",), Need.ANNOTATE),
)

_REVIEW = (
    ActionSpec("agreement", QT_TRANSLATE_NOOP("Actions", "&Agreement"), "reviewing.agreement", Menu.REVIEW,
               ("F7",), Need.PROJECT, Scope.WINDOW),
    ActionSpec("adjudicate", QT_TRANSLATE_NOOP("Actions", "&Disagreements, or back to annotating"),
               "reviewing.adjudicate", Menu.REVIEW, ("F8",), Need.PROJECT, Scope.WINDOW),
    ActionSpec("corrections", QT_TRANSLATE_NOOP("Actions", "&Corrections for an annotator"), "reviewing.corrections",
               Menu.REVIEW, ("Shift+F8",), Need.PROJECT, Scope.WINDOW),
    ActionSpec("next-case", QT_TRANSLATE_NOOP("Actions", "&Next disagreement"), "bench.next_case", Menu.REVIEW,
               ("N",), Need.REVIEW, icon="next", in_toolbar=True, starts_group=True),
    ActionSpec("previous-case", QT_TRANSLATE_NOOP("Actions", "&Previous disagreement"), "bench.previous_case",
               Menu.REVIEW, ("P",), Need.REVIEW, icon="previous", in_toolbar=True),
    ActionSpec("take-1", QT_TRANSLATE_NOOP("Actions", "Take version A"), "deciding.take_1", Menu.REVIEW,
               ("A", "Ctrl+1"), Need.CASE, starts_group=True),
    ActionSpec("take-2", QT_TRANSLATE_NOOP("Actions", "Take version B"), "deciding.take_2", Menu.REVIEW,
               ("B", "Ctrl+2"), Need.CASE),
    ActionSpec("take-3", QT_TRANSLATE_NOOP("Actions", "Take version C"), "deciding.take_3", Menu.REVIEW,
               ("Ctrl+3",), Need.CASE),
    ActionSpec("take-4", QT_TRANSLATE_NOOP("Actions", "Take version D"), "deciding.take_4", Menu.REVIEW,
               ("Ctrl+4",), Need.CASE),
    ActionSpec("mix", QT_TRANSLATE_NOOP("Actions", "A's &boundary with B's label"), "deciding.mix", Menu.REVIEW,
               ("L",), Need.CASE),
    ActionSpec("mix-back", QT_TRANSLATE_NOOP("Actions", "B's boundary with A's &label"), "deciding.mix_back",
               Menu.REVIEW, ("Shift+L",), Need.CASE),
    ActionSpec("both", QT_TRANSLATE_NOOP("Actions", "&Keep both"), "deciding.both", Menu.REVIEW,
               ("K",), Need.CASE),
    ActionSpec("neither", QT_TRANSLATE_NOOP("Actions", "Neither: nothing belongs &here"), "deciding.neither",
               Menu.REVIEW, ("X",), Need.CASE),
    ActionSpec("as-edited", QT_TRANSLATE_NOOP("Actions", "As &edited: what gold has here now"), "deciding.as_edited",
               Menu.REVIEW, ("E",), Need.CASE),
    ActionSpec("alike", QT_TRANSLATE_NOOP("Actions", "Decide &identical cases alike"), "deciding.alike", Menu.REVIEW,
               ("I",), Need.DECIDE, icon="accept-all", in_toolbar=True, starts_group=True),
    ActionSpec("open-again", QT_TRANSLATE_NOOP("Actions", "&Open a decided case again"), "deciding.open_again",
               Menu.REVIEW, ("O",), Need.CASE),
    ActionSpec("reason", QT_TRANSLATE_NOOP("Actions", "&Reason and guideline"), "deciding.reason", Menu.REVIEW,
               ("R",), Need.CASE),
    ActionSpec("take-agreed", QT_TRANSLATE_NOOP("Actions", "&Take over what all agree on"), "deciding.take_agreed",
               Menu.REVIEW, ("Shift+A",), Need.DECIDE, starts_group=True),
    ActionSpec("take-agreed-everywhere", QT_TRANSLATE_NOOP("Actions", "The sa&me in every article"),
               "deciding.take_agreed_everywhere", Menu.REVIEW, ("Ctrl+Shift+A",), Need.DECIDE),
    ActionSpec("blind", QT_TRANSLATE_NOOP("Actions", "Hide or sho&w the names"), "bench.switch_blind", Menu.REVIEW,
               ("H",), Need.REVIEW, starts_group=True),
)

_TEAM = (
    ActionSpec("people", QT_TRANSLATE_NOOP("Actions", "&People…"), "teaming.people", Menu.TEAM,
               ("Ctrl+Alt+P",), Need.PROJECT, Scope.WINDOW),
    ActionSpec("assign", QT_TRANSLATE_NOOP("Actions", "&Assign articles…"), "teaming.assign", Menu.TEAM,
               ("Ctrl+Alt+A",), Need.WRITABLE, Scope.WINDOW),
    ActionSpec("progress", QT_TRANSLATE_NOOP("Actions", "P&rogress"), "teaming.progress", Menu.TEAM,
               ("Ctrl+Alt+G",), Need.PROJECT, Scope.WINDOW),
    ActionSpec("make-packs", QT_TRANSLATE_NOOP("Actions", "Ma&ke packs…"), "carrying.make", Menu.TEAM,
               ("Ctrl+Alt+K",), Need.WRITABLE, Scope.WINDOW, starts_group=True),
    ActionSpec("bring-packs", QT_TRANSLATE_NOOP("Actions", "Bring packs &home…"), "carrying.bring", Menu.TEAM,
               ("Ctrl+Alt+H",), Need.WRITABLE, Scope.WINDOW),
    ActionSpec("mine", QT_TRANSLATE_NOOP("Actions", "Only articles assigned to &me, or all"), "teaming.mine", Menu.TEAM,
               ("Ctrl+Alt+M",), Need.OWN, Scope.WINDOW, starts_group=True),
)

_NOTES = (
    ActionSpec("note", QT_TRANSLATE_NOOP("Actions", "&Write a note"), "noting.note", Menu.EDIT,
               ("W",), icon="note", in_context=True, starts_group=True),
    ActionSpec("flag", QT_TRANSLATE_NOOP("Actions", "&Flag for QA, or no longer"), "noting.flag", Menu.EDIT,
               ("F",), icon="flag", in_context=True),
    ActionSpec("note-article", QT_TRANSLATE_NOOP("Actions", "Write a note on the &article"), "noting.note_article",
               Menu.EDIT, ("Shift+W",)),
    ActionSpec("flag-article", QT_TRANSLATE_NOOP("Actions", "Fla&g the article, or no longer"), "noting.flag_article",
               Menu.EDIT, ("Shift+F",)),
)

_GO = (
    ActionSpec("next-span", QT_TRANSLATE_NOOP("Actions", "Next &annotation"), "going.next_span", Menu.GO,
               ("Tab",), Need.ARTICLE, Scope.VIEW),
    ActionSpec("previous-span", QT_TRANSLATE_NOOP("Actions", "Previous a&nnotation"), "going.previous_span", Menu.GO,
               ("Shift+Tab",), Need.ARTICLE, Scope.VIEW),
    ActionSpec("go-letter", QT_TRANSLATE_NOOP("Actions", "To an annotation by its &letter"), "letters.go", Menu.GO,
               ("L",), Need.OWN),
    ActionSpec("finish", QT_TRANSLATE_NOOP("Actions", "&Finish the article and open the next"), "going.finish",
               Menu.GO, ("Ctrl+Enter", "Ctrl+Return"), scope=Scope.WINDOW, icon="finish", in_toolbar=True,
               starts_group=True),
    ActionSpec("reopen", QT_TRANSLATE_NOOP("Actions", "&Open a finished article again"), "going.reopen", Menu.GO),
    ActionSpec("next-article", QT_TRANSLATE_NOOP("Actions", "N&ext article"), "going.next_article", Menu.GO,
               ("Ctrl+PgDown",), Need.PROJECT, Scope.WINDOW),
    ActionSpec("previous-article", QT_TRANSLATE_NOOP("Actions", "P&revious article"), "going.previous_article",
               Menu.GO, ("Ctrl+PgUp",), Need.PROJECT, Scope.WINDOW),
    ActionSpec("search-articles", QT_TRANSLATE_NOOP("Actions", "&Search the titles"), "going.search_articles",
               Menu.GO, ("Ctrl+L",), Need.OWN, Scope.WINDOW),
    ActionSpec("next-pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), "going.next_pane", Menu.GO,
               ("F6",), Need.PROJECT, Scope.WINDOW, starts_group=True),
    ActionSpec("previous-pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), "going.previous_pane", Menu.GO,
               ("Shift+F6",), Need.PROJECT, Scope.WINDOW),
)

_VIEW = (
    ActionSpec("bigger", QT_TRANSLATE_NOOP("Actions", "&Larger text"), "looks.bigger", Menu.VIEW,
               ("Ctrl++", "Ctrl+="), Need.NOTHING, Scope.WINDOW),
    ActionSpec("smaller", QT_TRANSLATE_NOOP("Actions", "&Smaller text"), "looks.smaller", Menu.VIEW,
               ("Ctrl+-",), Need.NOTHING, Scope.WINDOW),
    ActionSpec("usual-size", QT_TRANSLATE_NOOP("Actions", "&Usual size"), "looks.usual_size", Menu.VIEW,
               ("Ctrl+0",), Need.NOTHING, Scope.WINDOW),
    ActionSpec("theme", QT_TRANSLATE_NOOP("Actions", "Light or &dark"), "looks.switch_theme", Menu.VIEW,
               (), Need.NOTHING, Scope.WINDOW, starts_group=True),
    ActionSpec("history", QT_TRANSLATE_NOOP("Actions", "&History"), "past.show", Menu.VIEW,
               ("Ctrl+H",), Need.ARTICLE, Scope.WINDOW, starts_group=True),
    ActionSpec("article-list", QT_TRANSLATE_NOOP("Actions", "Show or hide the &articles"), "looks.toggle_articles",
               Menu.VIEW, ("F9",), Need.PROJECT, Scope.WINDOW, starts_group=True),
    ActionSpec("annotation-list", QT_TRANSLATE_NOOP("Actions", "Show or hide the a&nnotations"),
               "looks.toggle_annotations", Menu.VIEW, ("F10",), Need.PROJECT, Scope.WINDOW),
)

_TOOLS = (
    ActionSpec("checks", QT_TRANSLATE_NOOP("Actions", "&Checks"), "checking.show", Menu.TOOLS,
               ("F5",), Need.ARTICLE, Scope.WINDOW),
    ActionSpec("next-finding", QT_TRANSLATE_NOOP("Actions", "&Next finding"), "checking.next", Menu.TOOLS,
               ("F4",), Need.ARTICLE, Scope.WINDOW),
    ActionSpec("previous-finding", QT_TRANSLATE_NOOP("Actions", "&Previous finding"), "checking.previous", Menu.TOOLS,
               ("Shift+F4",), Need.ARTICLE, Scope.WINDOW),
    ActionSpec("fix-finding", QT_TRANSLATE_NOOP("Actions", "&Mend what was found"), "checking.fix", Menu.TOOLS,
               ("Ctrl+.",), Need.EDITABLE, Scope.WINDOW),
    ActionSpec("ignore-finding", QT_TRANSLATE_NOOP("Actions", "&Ignore what was found, or no longer"),
               "checking.ignore", Menu.TOOLS, ("Ctrl+;",), Need.EDITABLE, Scope.WINDOW),
    ActionSpec("schema", QT_TRANSLATE_NOOP("Actions", "&Labels and guidelines…"), "filing.edit_schema", Menu.TOOLS,
               ("Ctrl+Shift+S",), Need.WRITABLE, Scope.WINDOW, starts_group=True),
    ActionSpec("train", QT_TRANSLATE_NOOP("Actions", "&Train on this project…"), "training.show", Menu.TOOLS,
               ("Ctrl+Shift+T",), Need.PROJECT, Scope.WINDOW),
)

_HELP = (
    ActionSpec("guideline", QT_TRANSLATE_NOOP("Actions", "&Guideline for this label"), "guiding.guideline", Menu.HELP,
               ("F1",), Need.ARTICLE, Scope.WINDOW),
    ActionSpec("keyboard", QT_TRANSLATE_NOOP("Actions", "&Keyboard"), "keyboard.show", Menu.HELP,
               ("Ctrl+/", "Shift+F1"), Need.NOTHING, Scope.WINDOW),
    ActionSpec("tour", QT_TRANSLATE_NOOP("Actions", "A &tour in three minutes"), "touring.start", Menu.HELP,
               ("Ctrl+F1",), Need.NOTHING, Scope.WINDOW, "tour", starts_group=True),
    ActionSpec("tour-next", QT_TRANSLATE_NOOP("Actions", "&Next step of the tour"), "touring.next", Menu.HELP,
               ("F12",), Need.TOUR, Scope.WINDOW),
    ActionSpec("tour-back", QT_TRANSLATE_NOOP("Actions", "&Back in the tour"), "touring.back", Menu.HELP,
               ("Shift+F12",), Need.TOUR, Scope.WINDOW),
    ActionSpec("tour-leave", QT_TRANSLATE_NOOP("Actions", "&End the tour"), "touring.leave", Menu.HELP,
               ("Ctrl+F12",), Need.TOUR, Scope.WINDOW),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About Ankan"), "filing.about", Menu.HELP,
               (), Need.NOTHING, Scope.WINDOW, starts_group=True),
)

_DIGITS = tuple(
    ActionSpec(f"digit-{digit}", QT_TRANSLATE_NOOP("Actions", "Label, kind or value of this number"),
               f"digits.press_{digit}", Menu.EDIT, (digit,), in_menu=False)
    for digit in DIGITS
)
# fmt: on

# What is for the desk to do, and not for whoever carries a pack.
_DESK_ONLY = frozenset({
    "import", "paste-article", "import-annotations", "export", "make-packs", "bring-packs", "schema", "train",
})  # fmt: skip
_DESK_MENUS = frozenset({Menu.REVIEW, Menu.TEAM})
_IN_PACKS = frozenset({"corrections"})
_PACKS_ONLY = frozenset({"hand-in"})


def is_offered(spec: ActionSpec, *, in_pack: bool) -> bool:
    """True where the action is in the menus and its keys do something: a pack has only what its annotator needs."""
    if not in_pack:
        return spec.id not in _PACKS_ONLY
    return spec.id in _IN_PACKS or not (spec.id in _DESK_ONLY or spec.menu in _DESK_MENUS)


ACTIONS: tuple[ActionSpec, ...] = (
    *_FILE, *_EDIT, *_BOUNDARIES, *_NOTES, *_DIGITS, *_SUGGESTIONS, *_QUOTATION, *_REVIEW, *_TEAM, *_GO, *_VIEW,
    *_TOOLS, *_HELP,
)  # fmt: skip
