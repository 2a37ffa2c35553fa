from checks import equal
from connection import connect
from pictures import gradient

api = connect()

generated = api.txt2img(prompt="a fox: red", negative_prompt="blur", seed=3, width=64, height=64)
read = api.png_info(generated.image)
equal(read.info, generated.info["infotexts"][0], "the infotext of a picture that the server made")
equal(read.parameters["Prompt"], "a fox: red", "parameters.Prompt")
equal(read.parameters["Negative prompt"], "blur", "parameters.Negative prompt")
equal(read.parameters["Seed"], "3", "parameters.Seed")
equal((read.parameters["Size-1"], read.parameters["Size-2"]), ("64", "64"), "parameters.Size")
equal(read.json["items"], {}, "items without further text")

empty = api.png_info(gradient())
equal(empty.info, "", "a picture without text")
equal(empty.parameters["Prompt"], "", "and no prompt")

own = gradient()
own.info["Author"] = "Ann"
equal(api.png_info(own).json["items"], {"Author": "Ann"}, "other text chunks are items")
