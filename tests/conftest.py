"""What several tests of the site share: the site, built once, and its address."""

import pytest
import website
from chromium import browser, open_context  # noqa: F401


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory, request):
    """A folder that all processes of this test run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if hasattr(request.config, "workerinput") else base


@pytest.fixture(scope="session")
def site(shared_folder):
    """The folder of the built site."""
    return website.build_once(shared_folder, "site", website.build)


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """The address at which the site is served that was built for it.

    It is served below a folder, as a project's pages are on GitHub, and knows it: so each
    process of a test run has a site of its own.
    """
    folder = tmp_path_factory.mktemp("served")
    with website.serve(folder) as url:
        with website.alone():
            website.build(folder, SITE_URL=url)
        yield url
