from checks import equal, refused
from connection import connect
from pictures import gradient

import webuiapi

api = connect()


def generate(**fields):
    return api.txt2img(prompt="a fox", seed=3, width=64, height=64, **fields)


equal(generate(alwayson_scripts={"Seed": {"args": [4242]}}).info["seed"], 3, "an always-on script that the server has")
equal(generate(alwayson_scripts={"refiner": {}}).image.size, (64, 64), "its name without case and without arguments")
refused(
    lambda: generate(alwayson_scripts={"X/Y/Z plot": {"args": []}}), 422,
    "Cannot have a selectable script in the always on scripts params",
)
refused(lambda: generate(alwayson_scripts={"Nope": {"args": []}}), 422, "Script 'Nope' not found")

# The client names a script for each of these; a server without the extension refuses the name. The client keeps the
# unit in a default argument, so each call passes scripts of its own.
unit = webuiapi.ControlNetUnit(image=gradient(), module="canny", model="none")
refused(lambda: generate(controlnet_units=[unit], alwayson_scripts={}), 422, "Script 'ControlNet' not found")
refused(lambda: generate(adetailer=[webuiapi.ADetailer()], alwayson_scripts={}), 422, "Script 'ADetailer' not found")
refused(lambda: generate(reactor=webuiapi.ReActor(img=gradient()), alwayson_scripts={}), 422, "Script 'reactor' not found")
refused(lambda: generate(sag=webuiapi.Sag(), alwayson_scripts={}), 422, "Script 'Self Attention Guidance' not found")
