"""The examples in the docstrings of the build and of the harness are true."""

import doctest
import importlib

import pytest

MODULES = ["axes", "figures", "highlight", "harness.census", "harness.programs", "test_mutations", "traditional"]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    failed, tried = doctest.testmod(importlib.import_module(name))
    assert tried and not failed
