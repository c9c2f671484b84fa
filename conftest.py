"""Loads the doc-test for every pytest run in this project, of one page as well."""

pytest_plugins = ["harness.plugin"]
