from checks import equal, refused, true
from connection import connect
from pictures import changed_box

api = connect()

result = api.txt2img(
    prompt="a lighthouse, (storm:1.2)", negative_prompt="blurry", seed=7, width=96, height=64, cfg_scale=6.5
)
infotext = (
    "a lighthouse, (storm:1.2)\n"
    "Negative prompt: blurry\n"
    "Steps: 4, Sampler: Euler, Schedule type: Automatic, CFG scale: 6.5, Seed: 7, Size: 96x64, "
    "Model hash: c653230684, Model: tinyDream_v1, Version: 1.10.1"
)
equal(len(result.images), 1, "number of pictures")
equal((result.image.format, result.image.mode, result.image.size), ("PNG", "RGB", (96, 64)), "the picture")
equal(result.image.info, {"parameters": infotext}, "text inside the picture")
equal(result.info["infotexts"], [infotext], "info.infotexts")
equal(result.info["seed"], 7, "info.seed")
equal(result.info["sampler_name"], "Euler", "info.sampler_name")
equal(result.info["job_timestamp"].isdigit(), True, "info.job_timestamp is 14 digits")
equal(result.parameters["cfg_scale"], 6.5, "parameters.cfg_scale")
equal(result.parameters["sampler_name"], "Euler", "parameters.sampler_name")
equal(result.parameters["scheduler"], "automatic", "parameters.scheduler, as the client sent it")
equal(result.parameters["negative_prompt"], "blurry", "parameters.negative_prompt")
equal(sorted(result.json), ["images", "info", "parameters"], "keys of the reply")

again = api.txt2img(
    prompt="a lighthouse, (storm:1.2)", negative_prompt="blurry", seed=7, width=96, height=64, cfg_scale=6.5
)
equal(changed_box(result.image, again.image), None, "the same request and seed paint the same picture")
other = api.txt2img(prompt="a lighthouse, (storm:1.2)", seed=8, width=96, height=64)
true(changed_box(result.image, other.image), "another seed paints another picture")

batch = api.txt2img(prompt="a fox", seed=20, width=64, height=64, batch_size=2, n_iter=2)
equal([image.size for image in batch.images], [(64, 64)] * 4, "batch_size 2 times n_iter 2 gives four pictures")
equal(batch.info["all_seeds"], [20, 21, 22, 23], "seeds count up over the pictures")
equal(batch.info["index_of_first_image"], 0, "no grid unless it is saved")
for image, text in zip(batch.images, batch.info["infotexts"]):
    equal(image.info["parameters"], text, "each picture carries its own infotext")

grid = api.txt2img(prompt="a fox", seed=20, width=64, height=64, batch_size=2, save_images=True)
equal([image.size for image in grid.images], [(128, 64), (64, 64), (64, 64)], "a saved batch starts with its grid")
equal(grid.info["index_of_first_image"], 1, "and info tells so")

random = api.txt2img(prompt="a fox", width=64, height=64)
true(0 <= random.info["seed"] < 2**32, "seed -1 becomes a 32-bit seed that info tells")
equal(random.parameters["seed"], -1, "parameters.seed stays what was sent")

hires = api.txt2img(
    prompt="a fox", seed=5, width=64, height=48, enable_hr=True, hr_scale=2, denoising_strength=0.55,
    hr_second_pass_steps=3,
)
equal(hires.image.size, (128, 96), "hires fix doubles the size")
equal(
    hires.image.info["parameters"].split("\n")[-1],
    "Steps: 4, Sampler: Euler, Schedule type: Automatic, CFG scale: 7.0, Seed: 5, Size: 64x48, "
    "Model hash: c653230684, Model: tinyDream_v1, Denoising strength: 0.55, Hires upscale: 2.0, "
    "Hires steps: 3, Hires upscaler: Latent, Version: 1.10.1",
    "infotext of a hires picture",
)

styled = api.txt2img(prompt="a fox", seed=5, width=64, height=64, styles=["Sketch"])
equal(styled.info["prompt"], "pencil sketch of a fox", "a style wraps the prompt")
equal(styled.info["negative_prompt"], "color", "and brings its negative prompt")

karras = api.txt2img(
    prompt="a fox", seed=5, width=64, height=64, sampler_name="DPM++ 2M", scheduler="Karras"
)
equal(karras.info["infotexts"][0].split(", ")[1:3], ["Sampler: DPM++ 2M", "Schedule type: Karras"], "sampler and scheduler")

unsent = api.txt2img(prompt="a fox", seed=5, width=64, height=64, send_images=False)
equal(unsent.images, [], "send_images=False sends no picture")
equal(len(unsent.info["infotexts"]), 1, "yet tells about it")

refused(lambda: api.txt2img(width=0, height=0), 500, '"error":')
refused(lambda: api.txt2img(steps="many"), 422, '"loc":["body","steps"],"msg":"value is not a valid integer"')
refused(lambda: api.txt2img(override_settings={"no_such_option": 1}, steps=1), 500, "KeyError")
