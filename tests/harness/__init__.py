"""The doc-test: every block of every page is run, all it prints is compared."""
