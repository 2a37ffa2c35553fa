from checks import equal, refused, true
from connection import connect
from pictures import gradient

import webuiapi

api = connect()

for model in ("clip", "deepdanbooru"):
    result = api.interrogate(gradient(), model=model)
    true(isinstance(result.info, str) and result.info, f"{model} answers with a caption")
    equal(sorted(result.json), ["caption"], f"keys of the reply of {model}")
    equal(result.images, [], "and no picture")
equal(
    api.interrogate(webuiapi.b64_img(gradient())).info,
    api.interrogate(gradient()).info,
    "a picture in base64 is the same picture",
)
refused(lambda: api.interrogate(gradient(), model="nope"), 404, "Model not found")
