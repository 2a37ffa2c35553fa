import asyncio

from checks import equal, refused
from connection import connect

stranger = connect()
refused(lambda: stranger.txt2img(steps=1), 401, "Not authenticated")
equal(stranger.get_options()["detail"], "Not authenticated", "a stranger reads no options")
equal(stranger.custom_get("internal/ping"), {}, "what the API does not register stays open")

liar = connect(username="user", password="wrong")
refused(lambda: liar.txt2img(steps=1), 401, "Incorrect username or password")

stranger.set_auth("ann", "pw")
equal(stranger.txt2img(steps=1, width=64, height=64).image.size, (64, 64), "set_auth makes a stranger a user")

user = connect(username="user", password="secret")
equal(len(user.get_samplers()), 20, "lists with the user's password")
equal(user.interrupt(), {}, "actions too")


async def generate():
    result = await user.txt2img(steps=1, width=64, height=64, use_async=True)
    equal(result.image.size, (64, 64), "the password travels with async calls")


asyncio.run(generate())
