"""What a page can be taken away as: plain Markdown, a notebook, lists of pages for programs that read, a feed."""
