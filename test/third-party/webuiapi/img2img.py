from checks import contains, equal, refused, true
from connection import connect
from pictures import changed_box, gradient, mask

api = connect()
photo = gradient()

plain = api.img2img(images=[photo], prompt="a lighthouse", seed=7, width=96, height=64, denoising_strength=0.6)
equal(plain.image.size, (96, 64), "size of the picture")
equal(
    plain.image.info["parameters"],
    "a lighthouse\n"
    "Steps: 4, Sampler: Euler, Schedule type: Automatic, CFG scale: 7.0, Seed: 7, Size: 96x64, "
    "Model hash: c653230684, Model: tinyDream_v1, Denoising strength: 0.6, Version: 1.10.1",
    "infotext",
)
equal(plain.parameters["init_images"], None, "parameters hide the picture that was sent")
true(changed_box(photo, plain.image), "the picture was repainted")

box = (56, 8, 88, 56)
masked = api.img2img(
    images=[photo], mask_image=mask(96, 64, box), prompt="a lighthouse", seed=7, width=96, height=64,
    mask_blur=2, inpainting_fill=1, inpaint_full_res=False,
)
left, top, right, bottom = changed_box(photo, masked.image)
true(left >= 44, f"nothing changes left of the mask and its blur, and column {left} did")
true(right - left >= 24 and bottom - top >= 32, "the masked part was repainted")
contains(masked.image.info["parameters"], "Denoising strength: 0.75, Mask blur: 2, ", "infotext of inpainting")
equal(masked.parameters["mask"], None, "parameters hide the mask")
equal(masked.parameters["inpainting_fill"], 1, "parameters.inpainting_fill")

only_masked = api.img2img(
    images=[photo], mask_image=mask(96, 64, box), prompt="a lighthouse", seed=7, width=64, height=64,
    inpaint_full_res=True, inpaint_full_res_padding=4,
)
equal(only_masked.image.size, (96, 64), "inpainting at full resolution keeps the size of the picture that was sent")
contains(
    only_masked.image.info["parameters"],
    "Mask blur: 4, Inpaint area: Only masked, Masked area padding: 4, Masked content: fill",
    "infotext of inpainting at full resolution",
)

inverted = api.img2img(
    images=[photo], mask_image=mask(96, 64, box), prompt="a lighthouse", seed=7, width=96, height=64,
    mask_blur=0, inpainting_mask_invert=1, inpainting_fill=1, inpaint_full_res=False,
)
equal(changed_box(photo.crop((60, 12, 84, 52)), inverted.image.crop((60, 12, 84, 52))), None, "an inverted mask keeps its white part")

for resize_mode in (0, 1, 2):
    resized = api.img2img(images=[photo], prompt="a fox", seed=1, width=64, height=64, resize_mode=resize_mode)
    equal(resized.image.size, (64, 64), f"resize mode {resize_mode} gives the size that was asked for")

two = api.img2img(images=[photo, photo], prompt="a fox", seed=1, width=64, height=64, batch_size=2)
equal(len(two.images), 2, "a picture for each one that was sent")

echoed = api.img2img(images=[photo], prompt="a fox", seed=1, width=64, height=64, include_init_images=True)
equal(len(echoed.parameters["init_images"]), 1, "include_init_images echoes the picture")

transparent = photo.convert("RGBA")
transparent.putalpha(128)
equal(api.img2img(images=[transparent], seed=1, width=96, height=64).image.mode, "RGB", "a picture with alpha is taken")

refused(lambda: api.img2img(images=[photo], script_name="No such script"), 422, "Script 'No such script' not found")
