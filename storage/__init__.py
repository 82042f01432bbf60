"""Where everything is kept: one SQLite file per project, and the files articles come from and go to."""
