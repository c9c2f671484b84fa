"""Leave the day of the build out of what is built, so that the same tree gives the same bytes on any day.

MkDocs takes it for the day of each page's last change, and writes it into the sitemap's archive; the sitemap has a
template of its own, docs/theme/sitemap.xml.
"""

NO_DAY = "1970-01-01"  # what an archive has in the place of a time when it has none


def on_env(env, config, files):
    for file in files.documentation_pages():
        file.page.update_date = NO_DAY
