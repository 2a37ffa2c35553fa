from checks import equal, true
from connection import connect

api = connect()


def names(items):
    return [item["name"] for item in items]


samplers = api.get_samplers()
equal(len(samplers), 20, "number of samplers")
equal(sorted(samplers[0]), ["aliases", "name", "options"], "keys of a sampler")
true("Euler a" in api.util_get_sampler_names(), "util_get_sampler_names")
equal(api.util_get_scheduler_names()[:3], ["align_your_steps", "automatic", "beta"], "util_get_scheduler_names")
equal(api.get_schedulers()[2]["label"], "Karras", "label of a scheduler")
equal(names(api.get_upscalers())[:3], ["None", "Lanczos", "Nearest"], "first upscalers")
equal(names(api.get_latent_upscale_modes())[0], "Latent", "first latent upscale mode")
equal(names(api.get_face_restorers()), ["CodeFormer", "GFPGAN"], "face restorers")
equal(names(api.get_prompt_styles()), ["Cinematic", "Sketch"], "prompt styles")
equal(names(api.get_loras()), ["tinyDetail"], "LoRAs")
equal(api.get_hypernetworks(), [], "hypernetworks")
equal([vae["model_name"] for vae in api.get_sd_vae()], ["tinyVae.safetensors"], "VAEs")
equal([model["model_name"] for model in api.get_sd_models()], ["tinyDream_v1", "tinyPhoto_v2"], "models")
true("R-ESRGAN 4x+" in names(api.get_realesrgan_models()), "RealESRGAN models")
equal(sorted(api.get_embeddings()), ["loaded", "skipped"], "keys of the embeddings")
equal(list(api.get_embeddings()["loaded"]), ["tinyStyle"], "embeddings that are loaded")
equal(sorted(api.get_memory()), ["cuda", "ram"], "keys of the memory report")

scripts = api.get_scripts()
true("x/y/z plot" in scripts["txt2img"] and "loopback" in scripts["img2img"], "scripts of both kinds")
equal((api.has_controlnet, api.has_adetailer, api.has_animatediff), (False, False, False), "extensions the client looks for")

equal(api.get_artists(), {"detail": "Not Found"}, "a route that this version has no longer")
equal(api.get_artist_categories(), {"detail": "Not Found"}, "and another")

equal(api.custom_get("sdapi/v1/samplers"), samplers, "custom_get from the root")
equal(api.custom_get("samplers", baseurl=True), samplers, "custom_get below the API's base")
equal(api.custom_get("internal/ping"), {}, "custom_get of an internal route")
posted = api.custom_post("txt2img", {"prompt": "a fox", "steps": 1, "width": 64, "height": 64}, baseurl=True)
equal(posted.image.size, (64, 64), "custom_post")
