"""The article of a page, as readers of a feed get its text: `python feed.py PAGE`.

The article is the content of an item of an RSS feed. feedparser reads and cleans it, html2text makes a text of it.
"""

import sys
from pathlib import Path
from xml.sax.saxutils import escape

import feedparser
import html2text

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>A site</title><link>http://example.org/</link><description>Pages</description>
<item><title>A page</title><link>http://example.org/a</link><content:encoded>{}</content:encoded></item>
</channel></rss>"""

page = Path(sys.argv[1]).read_text(encoding="utf-8")
article = page.partition("<article>")[2].rpartition("</article>")[0]
item = feedparser.parse(FEED.format(escape(article))).entries[0]
print(html2text.html2text(item.content[0].value, bodywidth=0))
