"""What Qt itself says where Ankan shows it: buttons of dialogs, the file dialog, menus of text fields.

Qt has no Hindi of its own. The contexts and texts are those of Qt 6.11; a test looks whether they still show.
"""

TEXTS = {
    "QPlatformTheme": (
        "OK", "Save", "Save All", "Open", "&Yes", "Yes to &All", "&No", "N&o to All", "Abort", "Retry", "Ignore",
        "Close", "Cancel", "Discard", "Help", "Apply", "Reset", "Restore Defaults",
    ),
    "QWidgetTextControl": (
        "&Undo", "&Redo", "Cu&t", "&Copy", "Copy &Link Location", "&Paste", "Delete", "Select All",
    ),
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
    "QAbstractSpinBox": ("&Select All", "&Step up", "Step &down"),
    "QMessageBox": ("Show Details...", "Hide Details...", "OK", "Help"),
    "QFileDialog": (
        "Look in:", "Back", "Go back", "Forward", "Go forward", "Parent Directory", "Go to the parent directory",
        "Create New Folder", "Create a New Folder", "List View", "Change to list view mode", "Detail View",
        "Change to detail view mode", "Sidebar", "List of places and bookmarks", "Files", "Files of type:",
        "File &name:", "Directory:", "&Open", "&Save", "Open", "Save As", "&Choose", "&Rename", "&Delete",
        "Show &hidden files", "&New Folder", "New Folder", "Find Directory", "Recent Places", "Remove", "My Computer",
        "Computer", "Drive", "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
        "%1\nFile not found.\nPlease verify the correct file name was given.",
        "%1 already exists.\nDo you want to replace it?", "Delete",
        "'%1' is write protected.\nDo you want to delete it anyway?", "Are you sure you want to delete '%1'?",
        "Could not delete directory.", "All files (*)", "All Files (*)", "Directories", "Show ",
    ),
    "QFileSystemModel": (
        "Name", "Size", "Kind", "Type", "Date Modified", "My Computer", "Computer", "Invalid filename",
    ),
    "QAbstractFileIconProvider": ("Drive", "File", "%1 File", "Folder", "Shortcut", "Unknown"),
    "QColorDialog": (
        "Hu&e:", "&Sat:", "&Val:", "&Red:", "&Green:", "Bl&ue:", "A&lpha channel:", "&HTML:", "&Basic colors",
        "&Custom colors", "&Add to Custom Colors", "&Pick Screen Color", "Select Color",
        "Cursor at %1, %2\nPress ESC to cancel",
    ),
    "QScrollBar": (
        "Scroll here", "Top", "Bottom", "Left edge", "Right edge", "Page up", "Page down", "Page left", "Page right",
        "Scroll up", "Scroll down", "Scroll left", "Scroll right",
    ),
}  # fmt: skip

# Names in annotate and storage that the window shows: what is counted in reports, a format, a method.
THINGS = (
    "Table of quotations (CSV)",
    "document bootstrap",
    "names",
    "entities",
    "quotes",
    "quotations",
    "cues",
    "stances",
    "speakers",
    "sentences",
    "tokens",
)

# What the system says when a file cannot be read or written; Python hands it on in English.
SYSTEM = (
    "No such file or directory",
    "Permission denied",
    "Operation not permitted",
    "No space left on device",
    "Read-only file system",
    "Is a directory",
    "Not a directory",
    "File exists",
    "File name too long",
    "Input/output error",
    "Disk quota exceeded",
    "File too large",
    "Too many open files",
    "Device or resource busy",
    "Text file busy",
    "Stale file handle",
    "No such device or address",
    "Transport endpoint is not connected",
    "Invalid argument",
)
