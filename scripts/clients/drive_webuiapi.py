"""Calls webuiapi as its users do: one call by the JSON on stdin, what came of it as JSON on stdout."""

import base64
import io
import json
import sys
from urllib.parse import urlsplit

import PIL.Image
import webuiapi


def connect(server, login=None):
    url = urlsplit(server)
    return webuiapi.WebUIApi(host=url.hostname, port=url.port, **(login or {}))


def draw(server, request, login=None):
    result = connect(server, login).txt2img(**request)
    return {"pictures": [to_picture(image) for image in result.images], "info": result.info}


def to_picture(image):
    saved = io.BytesIO()
    image.save(saved, "PNG")
    return {
        "infotext": image.info.get("parameters"),
        "pixel": list(image.getpixel((0, 0))),
        "saved": base64.b64encode(saved.getvalue()).decode(),
    }


def progress(server):
    return connect(server).get_progress()["progress"]


def interrupt(server):
    return connect(server).interrupt()


def draw_with_extension_then_without(server, request):
    api = connect(server)
    reactor = webuiapi.ReActor(img=PIL.Image.new("RGB", (8, 8)))
    for extension in ({"reactor": reactor}, {}):
        try:
            api.txt2img(**request, **extension)
        except RuntimeError:
            pass  # the server has no ReActor; what was sent is what counts


def enlarge_all(server, pictures):
    images = [PIL.Image.open(io.BytesIO(base64.b64decode(picture))) for picture in pictures]
    result = connect(server).extra_batch_images(images=images, upscaler_1="Nearest", upscaling_resize=2)
    return len(result.images)


def set_checkpoint(server, name):
    connect(server).util_set_model(name)


def extensions():
    known = ["ControlNetUnit", "ADetailer", "AnimateDiff", "Roop", "ReActor", "Sag"]
    return [name for name in known if hasattr(webuiapi, name)]


call = json.load(sys.stdin)
try:
    answer = {"result": globals()[call.pop("function")](**call)}
except Exception as error:
    answer = {"error": {"name": type(error).__name__, "message": str(error)}}
print(json.dumps(answer, default=str))
