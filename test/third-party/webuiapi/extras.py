from checks import equal, refused
from connection import connect
from pictures import changed_box, gradient

api = connect()
photo = gradient(48, 32)

doubled = api.extra_single_image(image=photo, upscaler_1="Lanczos", upscaling_resize=2)
equal(doubled.image.size, (96, 64), "size after an upscale by 2")
equal(doubled.info, "<p>Postprocess upscale by: 2.0, Postprocess upscaler: Lanczos</p>", "html_info")
equal(doubled.parameters, "", "the reply has no parameters")

untouched = api.extra_single_image(image=photo)
equal(untouched.image.size, (48, 32), "without an upscaler the picture keeps its size")
equal(changed_box(untouched.image, photo), None, "and its pixels")
equal(untouched.info, "<p></p>", "html_info of nothing")

cropped = api.extra_single_image(
    image=photo, resize_mode=1, upscaling_resize_w=64, upscaling_resize_h=64, upscaler_1="Nearest"
)
equal(cropped.image.size, (64, 64), "resize to 64x64 with the crop that the client asks for")
fitted = api.extra_single_image(
    image=photo, resize_mode=1, upscaling_resize_w=64, upscaling_resize_h=64, upscaling_crop=False, upscaler_1="Nearest"
)
equal(fitted.image.size, (96, 64), "resize to 64x64 without the crop covers it")

mixed = api.extra_single_image(
    image=photo, upscaler_1="Lanczos", upscaler_2="Nearest", extras_upscaler_2_visibility=0.5, upscaling_resize=1.5
)
equal(mixed.image.size, (72, 48), "size after two upscalers")
equal(
    mixed.info,
    "<p>Postprocess upscale by: 1.5, Postprocess upscaler: Lanczos, Postprocess upscaler 2: Nearest</p>",
    "html_info of two upscalers",
)

generated = api.txt2img(prompt="a fox", seed=3, width=64, height=64)
enlarged = api.extra_single_image(image=generated.image, upscaler_1="Lanczos", upscaling_resize=2)
equal(
    enlarged.image.info["parameters"].split("\n")[0], "a fox", "the infotext of the picture travels through extras"
)

batch = api.extra_batch_images(
    images=[photo, gradient(32, 32)], name_list=["one.png", "two.png"], upscaler_1="Lanczos", upscaling_resize=2
)
equal([image.size for image in batch.images], [(96, 64), (64, 64)], "each picture of a batch is upscaled")
unnamed = api.extra_batch_images(images=[photo], upscaler_1="Nearest", upscaling_resize=3)
equal([image.size for image in unnamed.images], [(144, 96)], "names are the client's own when none are given")

refused(lambda: api.extra_single_image(image=photo, upscaler_1="Nope"), 500, "could not find upscaler named Nope")
refused(lambda: api.extra_single_image(image=photo, gfpgan_visibility=2), 422, "ensure this value is less than or equal to 1")
