"""The language of the window: which one is wanted, and that Qt speaks it."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources

# By their codes, each called as its speakers call it.
LANGUAGES = {"en": "English", "hi": "हिन्दी"}
SYSTEM = "system"
_NAME = "ankan-language"


def language_of(wanted: str) -> str:
    """Return the language that a setting means; `SYSTEM` the first of the system's that Ankan speaks, or English."""
    if wanted in LANGUAGES:
        return wanted
    codes = (tag.replace("_", "-").partition("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in codes if code in LANGUAGES), "en")


def speak(language: str) -> bool:
    """What is translated, and how numbers and dates are written, is in this language from now on; False without a file.

    What stands in a window already stays as it is: `gui.renewing` makes the window anew.
    """
    app = QCoreApplication.instance()
    assert app is not None
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(_locale(language))
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    # English has its plurals there. Where the file is missing the texts of the source are shown, which are English.
    is_there = translator.load(str(resources.ROOT / "translations" / f"ankan_{language}.qm"))
    if is_there:
        app.installTranslator(translator)
    return is_there


def _locale(language: str) -> QLocale:
    """Return how numbers and dates are written: as the system does where it speaks this language, else as in India."""
    system = QLocale.system()
    if system.language() is QLocale(language).language() and system.territory() is not QLocale.Country.AnyTerritory:
        return system
    return QLocale(f"{language}_IN")
