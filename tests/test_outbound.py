"""Links to other hosts: listed, and checked where there is a network."""

import http.server
import socket
import threading

import links
import pytest


def test_no_page_that_is_linked_to_is_gone(site):
    """Each address on another host is there still."""
    found = links.outbound(site)
    assert len(found) > 20
    assert all(url.startswith("https://") for url in found if "127.0.0.1" not in url)
    if not links.is_online():
        pytest.skip(f"no network: {len(found)} addresses were not checked; `python publish/links.py` lists them")
    assert links.gone(found) == []


@pytest.fixture
def host():
    """A host that answers each address with the number in it."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(int(self.path[1:]))
            self.end_headers()

        def log_message(self, *args):
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_only_what_is_gone_counts(host):
    """An address that is not there is found; one that refuses robots, or whose host does not answer, is none."""
    urls = [host + "200", host + "404", host + "403", host + "410", "http://127.0.0.1:9/"]
    assert links.gone(urls) == [host + "404", host + "410"]


def test_a_host_without_an_address_is_gone(monkeypatch):
    """A host whose name leads nowhere any more is gone; if the name cannot be asked for just now, it is not."""
    answers = {"nowhere.invalid": socket.EAI_NONAME, "later.invalid": socket.EAI_AGAIN}

    def look_up(host, *arguments, **options):
        raise socket.gaierror(answers[host], "no address")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert links.gone(["https://later.invalid/x", "https://nowhere.invalid/x"]) == ["https://nowhere.invalid/x"]


def test_outbound_links_are_found(tmp_path):
    """Links to other hosts within the text are found with their pages, once for all of their sections."""
    page = '<article><a href="https://a.org/x#y">1</a><a href="https://a.org/x">2</a><a href="z/">3</a></article>'
    (tmp_path / "index.html").write_text(page + '<a href="https://theme.org/">4</a>')
    assert links.outbound(tmp_path) == {"https://a.org/x": ["index.html", "index.html"]}
