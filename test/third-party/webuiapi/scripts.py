from checks import contains, equal, refused, true
from connection import connect
from pictures import gradient

api = connect()
AXES = {"Nothing": 0, "Seed": 1, "Steps": 4, "CFG Scale": 6, "Sampler": 9}


def plot(x=("Nothing", "", []), y=("Nothing", "", []), z=("Nothing", "", []), **fields):
    axes = [value for name, values, chosen in (x, y, z) for value in (AXES[name], values, chosen)]
    switches = [True, False, False, False, False, False, False, 0, False]
    return api.txt2img(width=64, height=64, script_name="X/Y/Z plot", script_args=axes + switches, **fields)


steps = plot(x=("Steps", "2,3", []), prompt="a fox", seed=12)
equal(len(steps.images), 1, "a plot returns its grid")
width, height = steps.image.size
true(width >= 128 and height > 64, f"the grid has room for two pictures and a legend: {width}x{height}")
equal(steps.image.info, {}, "the server writes no infotext into the grid of a plot")
equal(steps.info["index_of_first_image"], 1, "info tells that the first picture is a grid")
contains(
    steps.info["infotexts"][0], 'Script: X/Y/Z plot, X Type: Steps, X Values: "2,3", Version', "infotext of the grid"
)
equal([text.split("\n")[1].split(",")[0] for text in steps.info["infotexts"][1:]], ["Steps: 2", "Steps: 3"], "cells")

table = plot(x=("Seed", "1-3", []), y=("Sampler", "", ["Euler", "DDIM"]), prompt="a fox", seed=12)
equal(table.info["all_seeds"], [1, 2, 3, 1, 2, 3], "three seeds for each of two samplers")
width, height = table.image.size
true(width > 192 and height > 128, f"the grid has three columns, two rows and legends: {width}x{height}")

matrix = api.txt2img(
    prompt="a moon|red|blue", seed=12, width=64, height=64,
    script_name="Prompt matrix", script_args=[False, False, "positive", "comma", 0],
)
equal(
    [image.info["parameters"].split("\n")[0] for image in matrix.images[1:]],
    ["a moon", "a moon, red", "a moon, blue", "a moon, red, blue"],
    "prompts of a matrix",
)

listed = api.txt2img(
    prompt="", seed=12, width=64, height=64, script_name="Prompts from file or textbox",
    script_args=[False, False, "start", 'a cat\n--prompt "a dog" --steps 2 --seed 5'],
)
equal([image.info["parameters"].split("Seed: ")[1].split(",")[0] for image in listed.images], ["12", "5"], "seeds of listed prompts")

loop = api.img2img(
    images=[gradient(64, 64)], prompt="a fox", seed=12, width=64, height=64,
    script_name="Loopback", script_args=[2, 0.5, "Linear", "None"],
)
equal([image.size for image in loop.images][-2:], [(64, 64)] * 2, "a picture for each loop")
upscaled = api.img2img(
    images=[gradient(64, 64)], prompt="a fox", seed=12, width=64, height=64,
    script_name="SD upscale", script_args=[None, 16, "Lanczos", 2.0],
)
equal(upscaled.image.size, (128, 128), "SD upscale by 2")
equal(upscaled.image.info, {}, "the server writes no infotext into what SD upscale joins")
contains(upscaled.info["infotexts"][0], "SD upscale overlap: 16, SD upscale upscaler: Lanczos", "infotext in info")

refused(lambda: api.txt2img(script_name="Nope"), 422, "Script 'Nope' not found")
refused(lambda: api.txt2img(script_name="X/Y/Z plot", script_args=["Steps"]), 500, "missing 17 required positional arguments")
