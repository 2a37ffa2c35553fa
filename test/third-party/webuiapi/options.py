from checks import contains, equal, true
from connection import connect

api = connect()

options = api.get_options()
true(len(options) > 300, "get_options gives every option")
equal(options["samples_format"], "png", "samples_format at the start")
equal(api.set_options({"samples_format": "jpg", "CLIP_stop_at_last_layers": 2}), None, "reply to set_options")
equal(api.get_options()["samples_format"], "jpg", "the option is kept")
changed = api.txt2img(prompt="a fox", seed=3, width=64, height=64)
equal(changed.image.format, "JPEG", "pictures come in the format of the option")
contains(changed.info["infotexts"][0], "Clip skip: 2", "an option that shows in the infotext")

api.set_options({"samples_format": "webp"})
equal(api.txt2img(prompt="a fox", seed=3, width=64, height=64).image.format, "WEBP", "webp likewise")
api.set_options({"samples_format": "png", "CLIP_stop_at_last_layers": 1})

overridden = api.txt2img(
    prompt="a fox", seed=3, width=64, height=64, override_settings={"CLIP_stop_at_last_layers": 2}
)
contains(overridden.info["infotexts"][0], "Clip skip: 2", "override_settings hold for one generation")
equal(api.get_options()["CLIP_stop_at_last_layers"], 1, "and are restored")

equal(api.set_options({"no_such_option": 1})["errors"], "'no_such_option'", "an unknown option is refused by name")

flags = api.get_cmd_flags()
equal(flags["api"], True, "cmd-flags say that the API is on")
