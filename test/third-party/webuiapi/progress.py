import threading
import time

from checks import equal, true
from connection import connect

api = connect()
watcher = connect()

idle = api.get_progress()
equal((idle["progress"], idle["state"]["job_count"], idle["current_image"]), (0.0, 0, None), "an idle server")

results = []
painting = threading.Thread(
    target=lambda: results.append(api.txt2img(prompt="a fox", seed=3, width=128, height=128, steps=150, n_iter=2))
)
painting.start()
seen = []
while painting.is_alive():
    progress = watcher.get_progress()
    if progress["state"]["job_count"]:
        seen.append(progress)
    time.sleep(0.02)
painting.join()

true(len(seen) >= 5, f"progress was seen while it ran, and {len(seen)} times is too few")
values = [progress["progress"] for progress in seen]
equal(values, sorted(values), "progress only grows")
true(0 < values[0] < 0.5 < values[-1] <= 1, f"it grows from little to much: {values[0]} to {values[-1]}")
jobs = list(dict.fromkeys(progress["state"]["job"] for progress in seen))
equal(jobs[-2:], ["Batch 1 out of 2", "Batch 2 out of 2"], "the job names the batch")
true(all(progress["state"]["sampling_steps"] == 150 for progress in seen[1:]), "state.sampling_steps")
true(any(progress["current_image"] for progress in seen), "a preview was shown")
true(all(progress["eta_relative"] >= 0 for progress in seen), "the remaining time is never negative")
equal(len(results[0].images), 2, "the generation came to its end")

painting = threading.Thread(target=lambda: api.txt2img(prompt="a fox", seed=4, width=64, height=64, steps=60))
painting.start()
while not watcher.get_progress()["state"]["job_count"]:
    true(painting.is_alive(), "the generation ended before its progress was seen")
    time.sleep(0.01)
watcher.util_wait_for_ready(check_interval=0.05)
equal(watcher.get_progress()["progress"], 0.0, "util_wait_for_ready returns when the server is idle")
painting.join()
