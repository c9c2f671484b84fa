"""List the links of a built site that lead to other hosts, and check them where there is a network.

python publish/links.py [site]
"""

import socket
import sys
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urldefrag

from lxml import html

GONE = {404, 410}  # other answers may be meant for robots alone


def outbound(site):
    """The addresses on other hosts that readers may follow, each with the pages that name it, as places in the site."""
    found = {}
    for file in sorted(Path(site).rglob("*.html")):
        for link in html.parse(str(file), html.HTMLParser(encoding="utf-8")).xpath("//article//a/@href"):
            if link.startswith(("http:", "https:")):
                found.setdefault(urldefrag(link)[0], []).append(file.relative_to(site).as_posix())
    return found


def is_online():
    """Whether another host can be reached."""
    try:
        socket.create_connection(("pytorch.org", 443), timeout=5).close()
    except OSError:
        return False
    return True


def is_gone(url):
    """Whether a host says that it has nothing at an address, or is not there: its name leads to no address any more.

    What else goes wrong is not the link's fault. A name that cannot be looked up just now is no answer.
    """
    request = urllib.request.Request(url, headers={"User-Agent": "Mozilla/5.0 (link check)"})
    try:
        urllib.request.urlopen(request, timeout=20).close()
    except urllib.error.HTTPError as error:
        return error.code in GONE
    except urllib.error.URLError as error:
        return isinstance(error.reason, socket.gaierror) and error.reason.errno != socket.EAI_AGAIN
    except OSError:
        return False
    return False


def gone(urls):
    """Those of some addresses that are gone."""
    urls = list(urls)
    with ThreadPoolExecutor(8) as pool:
        return [url for url, wrong in zip(urls, pool.map(is_gone, urls), strict=True) if wrong]


if __name__ == "__main__":
    links = outbound(Path(*sys.argv[1:2] or ["site"]))
    for address, pages in sorted(links.items()):
        print(address, *sorted(set(pages)), sep="\n    ")
    if is_online():
        sys.exit("\n".join(["gone:", *missing]) if (missing := gone(links)) else 0)
    print(f"no network: {len(links)} addresses were not checked")
