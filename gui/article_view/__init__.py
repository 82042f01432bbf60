"""The view of one article: its text, what is annotated in it, a caret and a selection (see `view.ArticleView`)."""

from gui.article_view.view import ArticleView

__all__ = ["ArticleView"]
