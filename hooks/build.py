"""The only hook in mkdocs.yml: what the build does beyond MkDocs, event by event, each step in its order.

MkDocs calls the functions below at the events that they are named after (https://www.mkdocs.org/dev-guide/plugins/).
Each step is a function of a module beside this file: `content/` is what fences, spans and marks of a page become,
`exports/` what can be taken away, `editions/` the languages, `theme/` what the theme lacks, `preview.py` the quick way
under `mkdocs serve`. Those functions take text and give text; what an event has to remember is in state.py.
"""

from pathlib import Path

import state
from content import (
    behind,
    breaks,
    cures,
    errors,
    fences,
    forms,
    glossary,
    maths,
    outputs,
    proved,
    questions,
    shapes,
    tolerances,
    tools,
)
from content.lighten import lighten
from docs_data import word
from editions import names, others
from exports import feed, notebooks, offers, plain, rendered_notebook, sources, takeaway
from faults import PageError, faults_of, place
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.utils import meta
from preview import Preview, serve
from theme import mends, policy, search_words

FIRST, LAST = 100, -100  # before, and after, all plugins
NO_DAY = "1970-01-01"  # what an archive has in the place of a time when it has none


class Session:
    """One run of `mkdocs build` or `mkdocs serve`, which may build many times."""

    def __init__(self, command: str):
        self.serving = command == "serve"
        self.preview: Preview | None = None


session = Session("build")


def source_of(page, config: MkDocsConfig) -> Path:
    """The Markdown file of a page; that of a notebook page, too, whose file is the notebook by then."""
    return Path(config.docs_dir, page.file.src_uri)


def is_notebook(page) -> bool:
    """Whether a page has become a notebook."""
    return page.file.abs_src_path.endswith(".ipynb")


def cache_of(config: MkDocsConfig, name: str) -> Path:
    """A folder for what is made on the way, one for each edition."""
    return Path(config.config_file_path).parent / ".cache" / name / names.name_of(config)


# --- A run, and the configuration of each build ---


def on_startup(command, dirty):
    global session
    session = Session(command)


@event_priority(FIRST)
def on_config(config):
    build = state.begin(config, session.serving)
    search_words.teach_terms()
    names.speak_language(config)
    # mkdocs-jupyter clears all of its cache but what it used last.
    config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(cache_of(config, "mkdocs-jupyter"))
    superfences = config.mdx_configs.setdefault("pymdownx.superfences", {})
    superfences.setdefault("custom_fences", []).extend(
        fences.custom_fences(config.theme["language"], lambda near: place(source_of(build.page, config), near))
    )


def on_files(files, config):
    if names.is_main(config) and not session.serving and (missing := others.missing_pages(config)):
        raise BuildError("\n".join(missing))
    language = config.theme["language"]
    made = {
        "assets/axes.css": shapes.style_sheet(),
        errors.FILE: errors.decoder_data(config.docs_dir, language, names.languages_of(config)),
        **tools.tool_words(language),
        "feed.xml": feed.edition_feed(files, config),
    }
    for name, content in made.items():
        files.append(File.generated(config, name, content=content))
    mends.mend_scripts(files)


def on_nav(nav, config, files):
    build = state.build_of(config)
    names.name_sections(nav.items, config.theme["language"])
    build.nav, build.files = nav, files


# --- The Markdown and the content of each page ---


@event_priority(FIRST)  # before mkdocs-jupyter looks
def on_pre_page(page, config, files):
    with faults_of(source_of(page, config)):
        text, front = meta.get_data(page.file.content_string)
        if not front.get("notebook"):
            return
        text = forms.add_forms(text, config.theme["language"])
        text = tolerances.add_tolerances(text, config.theme["language"])
        text = sources.expand(text, config.mdx_configs["pymdownx.snippets"])
        text = sources.with_addresses(text, sources.addresses_from(page, files))
        made = (cache_of(config, "notebooks") / page.file.src_uri).with_suffix(".ipynb")
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_text(notebooks.notebook(text, Path(page.file.abs_src_path).parent), "utf-8")
        page.file.abs_src_path = str(made)


def on_page_markdown(markdown, page, config, files):
    build, language = state.build_of(config), config.theme["language"]
    build.page = page
    with faults_of(source_of(page, config)):
        if is_notebook(page):  # MkDocs has looked for its text and its front matter in the .ipynb
            markdown, page.meta = meta.get_data(source_of(page, config).read_text("utf-8"))
        if not page.meta.get("description"):
            raise PageError("a page says what it is about: write `description: …` into its front matter")
        sources.check_headings(markdown)
        markdown = errors.insert_lists(markdown, config.docs_dir, names.languages_of(config))
        marked = cures.lines_to_mark(markdown)
        markdown = cures.say_differences(markdown, marked, language)
        markdown = forms.add_forms(markdown, language)
        markdown = tolerances.add_tolerances(markdown, language)
        expanded = sources.expand(markdown, config.mdx_configs["pymdownx.snippets"])
        if not build.serving:
            build.texts[page.url] = page, plain.plain(expanded, language, sources.addresses_from(page, files))
        return glossary.insert_glossary(cures.mark_differences(markdown, marked), language)


@event_priority(FIRST)
def on_page_content(html, page, config, files):
    build, language = state.build_of(config), config.theme["language"]
    with faults_of(source_of(page, config)):
        if is_notebook(page):
            headings = rendered_notebook.titled_headings(page.markdown)
            page.toc = rendered_notebook.contents(headings)
            html = rendered_notebook.article(html, Path(page.file.abs_src_path), headings, language)
            html = html.replace(f'href="{page.canonical_url}#', 'href="#')
            html = html.replace(f'href="{config.site_url}', f'href="{"../" * page.url.count("/")}')
        names.name_page(page)
        html = lighten(html)
        html = shapes.colour_shapes(html)
        html = maths.set_formulas(html)
        html = glossary.link_page(html, page.url, language)
        html = breaks.keep_code_whole(breaks.break_headings(html))
        html = outputs.mark_outputs(html, language)
        tools.allow_questions(page)
        html = proved.add_line(html, f"{names.name_of(config)}/{page.file.src_uri}", page.url, language)
        if not build.serving:
            downloads_of = names.path_of(config) if config.extra["downloads"] else None
            html = offers.add_offers(html, page, build.texts[page.url][1], language, downloads_of)
        return html


# --- The templates, and the HTML that they make ---


@event_priority(LAST)  # as all plugins have left the templates
def on_env(env, config, files):
    build = state.build_of(config)
    build.env = env
    texts = {
        file.src_uri.removesuffix(".md"): (file.page.url, source_of(file.page, config).read_text("utf-8"))
        for file in files.documentation_pages()
    }
    build.questions = questions.by_address(texts, config.theme["language"], names.languages_of(config))
    # MkDocs takes the day of the build for that of each page's last change, and writes it into the sitemap's archive;
    # without it, the same tree gives the same bytes on any day. The sitemap's own template is docs/theme/sitemap.xml.
    for file in files.documentation_pages():
        file.page.update_date = NO_DAY


def on_page_context(context, page, config, nav):
    names.show_alternates_of_page(config, page.url)
    if behind.page_is_behind(source_of(page, config), page.meta.get("follows")):
        context["behind"] = word("behind", config.theme["language"])


def finish_html(html: str, name: str, config: MkDocsConfig) -> str:
    """A whole page with the mends and, last, the policy, which names the scripts of the page by their hashes."""
    html = mends.mend_page(html, name)
    return policy.with_policy(html, name, state.build_of(config).serving)


def on_post_page(output, page, config):
    return finish_html(output, page.file.src_uri, config)


def on_post_template(output_content, template_name, config):
    return finish_html(output_content, template_name, config) if template_name.endswith(".html") else output_content


# --- The site ---


def on_post_build(config):
    build = state.build_of(config)
    if not build.serving:
        takeaway.write_files([build.texts[page.url] for page in build.nav.pages], config)
    index = Path(config.site_dir, search_words.INDEX)
    taught = search_words.teach_index(index.read_text("utf-8"), build.questions, config.theme["language"])
    index.write_text(taught, "utf-8")
    if not names.is_main(config):
        return
    first_of_serve = session.serving and session.preview is None
    if first_of_serve:
        session.preview = Preview([config])  # on_serve has the others built, as soon as the server answers
    elif session.preview:
        session.preview.rebuild_all(config)
    else:
        list(others.build_written(config, serving=False))
        others.make_others(config)


def on_serve(server, config, builder):
    serve(server, config, builder, session.preview)
