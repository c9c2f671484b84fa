"""Mend what no setting reaches in the theme's scripts.

It takes each `<link rel="alternate">` for the root of an edition and asks for a
`sitemap.xml` below it. Ours lead from page to page, as `hreflang` should, so that
each visit would meet two 404s, on another host where the site is not served at
its own address. assets/site.js switches editions instead.

It knows the pages of the site, for instant navigation, by the addresses in the
sitemap, and forgets the port where the site is served at another one.

It fetches the index of the search with every page, more than all the rest of it, whether
or not its reader searches or comes from a search, whose words it marks.

It fetches a page again, and throws away what the reader has typed or opened there, when
the first link that one follows leads to a section of the same page.

As it starts, it makes the browser work out the styles of the whole page six times. It marks the page for old
browsers that do not know `:focus-visible`. It turns the scheme to what it is. It declares the scheme in a `<meta>`, in
whose place site.css has a rule. It wraps tables, which hooks/markup.py does in the build. It makes the addresses of
the styles absolute, for which they are loaded anew; as it needs those only to tell the styles of two pages apart,
they can stand beside the relative ones.

It asks the browser for each block of code whether it can copy, which takes longer than all else it does for one.

It leaves the page when a reader presses "n" or "p", and takes other letters for the search. Who dictates, or rests a
hand on the keyboard, presses them unawares: WCAG 2.1.4 forbids keys of one character that cannot be turned off.

It searches when a key goes up, and so not for what was pasted by mouse or by touch.

It puts a number into the first place for it in a sentence, which has two where it is in both languages.

It lays the page out anew for each block of code, to let those that are wider than the page be scrolled
by keyboard, if there is a mouse. assets/site.js sees to this for everybody, and for all blocks at once.

Its search takes every word of a question for the beginning of a word. What stands in
assets/search.js goes in front of its worker and asks in a better way.
"""

from pathlib import Path

from mkdocs.exceptions import BuildError

MENDS = {
    '"link[rel=alternate]"': '"link[rel=none]"',
    "e.hostname=t.hostname,e}": "e.hostname=t.hostname,e.port=t.port,e}",
    '$(location.protocol!=="file:"),Je("search")': '$(!1),Je("search")',
    'return z([t,r.pipe(Q(we()),g(o=>!!o.searchParams.get("h")))]).pipe(': (
        'return r.pipe(Q(we()),g(o=>!!o.searchParams.get("h")),b(o=>z([t,$(o)]))).pipe('
    ),
    'let s=t.pipe(ne("pathname"),b(a=>': (
        'let at=location.pathname,s=t.pipe(ne("pathname"),b(a=>at===(at=a.pathname)?y:'
    ),
    'Le(e).pipe(m(({width:t})=>({scrollable:At(e).width>t})),ne("scrollable"))': "L(tt,$({scrollable:!1}))",
    'let o=x("meta",{name:"color-scheme"});document.head.appendChild(o);': "let o={};",
    'if(document.body.setAttribute("data-md-color-switching",""),': (
        'if(document.body.getAttribute("data-md-color-scheme")!==s.color.scheme&&'
        'document.body.setAttribute("data-md-color-switching",""),'
    ),
    'for(let r of["href","src"]){': 'if(t.rel==="stylesheet")t.dataset.at=t.href;else for(let r of["href","src"]){',
    "t.set(r.outerHTML,r)": "t.set(r.dataset.at||r.outerHTML,r)",
    'document.documentElement.classList.add("js-focus-visible"),'
    'document.documentElement.setAttribute("data-js-focus-visible","")': "0",
    '...M("table:not([class])",e).map(i=>ti(i)),': "",
    'Ct.translations[e].replace("#"': 'Ct.translations[e].replaceAll("#"',
    'if(t==="global"){let o=Ne();': 'if(t==="global"){if(r.length===1)return!1;let o=Ne();',
    'L(t.pipe(Re(zt)),h(e,"keyup"),o)': 'L(t.pipe(Re(zt)),h(e,"input"),o)',
    'if(Kn.default.isSupported()&&(e.closest(".copy")': 'if((e.closest(".copy")',
    's.pipe(b(()=>t),ne("hash"))': 'L(s,[0]).pipe(b(()=>t),ne("hash"))',
}


def mend(script, name):
    """The theme's script with the mends; BuildError if one no longer has its place."""
    for theirs, ours in MENDS.items():
        if script.count(theirs) != 1:
            raise BuildError(f"{name} has changed: look how it uses {theirs}, then mend hooks/bundle.py")
        script = script.replace(theirs, ours)
    return script


def mend_files(site: str) -> None:
    """Mend the scripts of the theme in a built edition."""
    for file in Path(site, "assets/javascripts").glob("bundle.*.min.js"):
        file.write_text(mend(file.read_text("utf-8"), file.name), "utf-8")
    asking = Path(site, "assets/search.js")
    for file in Path(site, "assets/javascripts/workers").glob("search.*.min.js"):
        file.write_text(f"(() => {{\n{asking.read_text('utf-8')}}})();\n{file.read_text('utf-8')}", "utf-8")
    asking.unlink()
