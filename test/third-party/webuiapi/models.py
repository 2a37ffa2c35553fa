from checks import contains, equal, true
from connection import connect

api = connect()

dream = "tinyDream_v1.safetensors [c653230684]"
photo = "tinyPhoto_v2.safetensors"
equal(api.util_get_model_names(), [dream, photo], "util_get_model_names")
equal(api.util_get_current_model(), dream, "util_get_current_model at the start")

api.util_set_model("tinyphoto")
true(api.util_get_current_model().startswith(photo), "util_set_model loads the closest name")
switched = api.txt2img(prompt="a fox", seed=3, width=64, height=64)
contains(switched.info["infotexts"][0], "Model hash: 8a22b42e4b, Model: tinyPhoto_v2", "the model stands in the infotext")
equal(switched.info["sd_model_name"], "tinyPhoto_v2", "info.sd_model_name")
equal(switched.info["sd_model_hash"], "8a22b42e4b", "info.sd_model_hash")

equal(api.refresh_checkpoints(), None, "reply to refresh_checkpoints")
equal(
    api.util_get_model_names(), [dream, f"{photo} [8a22b42e4b]"], "a model that was loaded has its hash in its title"
)

api.util_set_model(dream, find_closest=False)
back = api.txt2img(prompt="a fox", seed=3, width=64, height=64)
contains(back.info["infotexts"][0], "Model: tinyDream_v1", "and back by its title")

once = api.txt2img(
    prompt="a fox", seed=3, width=64, height=64, override_settings={"sd_model_checkpoint": "tinyPhoto_v2"}
)
contains(once.info["infotexts"][0], "Model: tinyPhoto_v2", "a model for one generation")
equal(api.util_get_current_model(), dream, "is given back afterwards")

api.util_set_model("no such model", find_closest=False)
equal(api.util_get_current_model(), dream, "a name that no model has changes nothing")
