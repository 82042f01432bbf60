"""Finding words in the article and in the project, and labelling what was found."""
