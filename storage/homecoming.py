"""What came home with one pack, or would come: article by article, and what has to be decided before."""

from dataclasses import dataclass, field

from storage.conflicts import Question


@dataclass(frozen=True, slots=True)
class ArticleNews:
    """What a pack changes in one article: so many records are new, changed and gone, so many seconds were spent."""

    document: str
    title: str
    annotator: str
    rows: int
    added: int
    changed: int
    removed: int
    is_finished: bool
    was_finished: bool
    seconds: float = 0.0
    is_left_out: bool = False


@dataclass(slots=True)
class Homecoming:
    """What came, or would come, home with one pack. ``rows`` are acts that were not known; none of a known copy."""

    pack: int
    annotator: str
    rows: int = 0
    articles: list[ArticleNews] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    @property
    def is_known(self) -> bool:
        """True when the project had all of it already."""
        return not self.rows and not self.articles
