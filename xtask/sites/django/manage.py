"""A site of one page in two languages."""

import sys
from pathlib import Path

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.core.management import execute_from_command_line
from django.shortcuts import render
from django.urls import path

BASE_DIR = Path(__file__).resolve().parent

settings.configure(
    BASE_DIR=BASE_DIR,
    DEBUG=True,
    SECRET_KEY="of a site that nobody reaches from elsewhere",
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.staticfiles", "pages"],
    MIDDLEWARE=["django.middleware.locale.LocaleMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [BASE_DIR / "templates"], "APP_DIRS": True}],
    LANGUAGE_CODE="es",
    LANGUAGES=[("es", "Español"), ("en", "English")],
    USE_I18N=True,
    STATIC_URL="/static/",
    STATICFILES_DIRS=[BASE_DIR / "static"],
)


def moon(request):
    return render(request, "moon.html")


urlpatterns = i18n_patterns(path("luna/", moon))

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
