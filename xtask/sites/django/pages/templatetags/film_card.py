from functools import cache
from subprocess import run

from django import template
from django.conf import settings
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def film_card(film, **options):
    """The card of a film file, in the language of the page: {% film_card "films/moon.json" max_cast=5 %}."""
    return rendered(film, get_language() or settings.LANGUAGE_CODE, tuple(options.items()))


@cache
def rendered(film, lang, options):
    command = ["film-card", "render", settings.BASE_DIR / film, "--lang", lang]
    for name, value in options:
        command += ["--" + name.replace("_", "-"), str(value)]
    card = run(command, capture_output=True, check=True, encoding="utf-8").stdout
    return mark_safe(card)
