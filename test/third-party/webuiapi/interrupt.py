import threading
import time

from checks import equal, true
from connection import connect

api = connect()
watcher = connect()


def paint_until_seen(**fields):
    """Starts a generation and returns once it has painted some steps."""
    results = []
    painting = threading.Thread(target=lambda: results.append(api.txt2img(prompt="a fox", width=64, height=64, **fields)))
    painting.start()
    while watcher.get_progress()["state"]["sampling_step"] < 3:
        true(painting.is_alive(), "the generation ended before its progress was seen")
        time.sleep(0.01)
    return painting, results


painting, results = paint_until_seen(seed=3, steps=150, n_iter=3)
equal(watcher.interrupt(), {}, "reply to interrupt")
true(watcher.get_progress()["state"]["interrupted"], "the server tells that it was interrupted")
painting.join()
equal(len(results[0].images), 1, "the generation ends two batches early, with the picture that it was painting")
equal(watcher.get_progress()["state"]["job_count"], 0, "the server is idle again")

painting, results = paint_until_seen(seed=3, steps=100, n_iter=2)
equal(watcher.skip(), None, "reply to skip")
painting.join()
equal(len(results[0].images), 2, "skip ends one batch, and the next is painted")

after = api.txt2img(prompt="a fox", seed=3, width=64, height=64, n_iter=2)
equal(len(after.images), 2, "neither holds for the next generation")
