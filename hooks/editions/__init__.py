"""The editions of the site: those that are written, and those that are made of the built ones."""
