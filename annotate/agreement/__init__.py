"""How far annotators agree, and where and why they do not."""
