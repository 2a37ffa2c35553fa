"""The client as its users make it, pointed at the mock that the test started."""

import os
from urllib.parse import urlsplit

import webuiapi

MOCK_URL = os.environ["MOCK_URL"]


def connect(**options):
    url = urlsplit(MOCK_URL)
    settings = {"host": url.hostname, "port": url.port, "sampler": "Euler", "steps": 4, **options}
    return webuiapi.WebUIApi(**settings)
