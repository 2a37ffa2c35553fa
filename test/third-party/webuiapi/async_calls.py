import asyncio

from checks import contains, equal, true
from connection import connect
from pictures import gradient

api = connect()


async def generate():
    photo = gradient(64, 64)
    first, second, third, fourth = await asyncio.gather(
        api.txt2img(prompt="a fox", seed=1, width=64, height=64, use_async=True),
        api.txt2img(prompt="a cat", seed=2, width=96, height=64, use_async=True),
        api.img2img(images=[photo], prompt="a dog", seed=3, width=64, height=64, use_async=True),
        api.extra_single_image(image=photo, upscaler_1="Lanczos", upscaling_resize=2, use_async=True),
    )
    equal((first.image.size, first.info["prompt"]), ((64, 64), "a fox"), "first of four calls at once")
    equal((second.image.size, second.info["prompt"]), ((96, 64), "a cat"), "second of four calls at once")
    equal((third.image.size, third.info["prompt"]), ((64, 64), "a dog"), "img2img among them")
    equal(fourth.image.size, (128, 128), "extras among them")

    batch = await api.extra_batch_images(images=[photo], upscaler_1="Nearest", upscaling_resize=2, use_async=True)
    equal([image.size for image in batch.images], [(128, 128)], "extra_batch_images")
    posted = await api.custom_post("sdapi/v1/png-info", {"image": first.json["images"][0]}, use_async=True)
    equal(posted.info, first.info["infotexts"][0], "custom_post")

    try:
        await api.txt2img(script_name="Nope", use_async=True)
        true(False, "an unknown script is refused")
    except RuntimeError as error:
        equal(error.args[0], 422, "status of the refusal")
        contains(error.args[1], "Script 'Nope' not found", "body of the refusal")


asyncio.run(generate())
