"""Assertions whose message says what was wrong without a look at the program."""


def equal(actual, expected, what):
    if actual != expected:
        raise AssertionError(f"{what}:\n  expected {expected!r}\n  but got  {actual!r}")


def true(condition, what):
    if not condition:
        raise AssertionError(what)


def contains(text, part, what):
    if part not in text:
        raise AssertionError(f"{what}: {part!r} is missing in\n  {text!r}")


def refused(call, status, words):
    """The client raises RuntimeError(status, body) for a reply to a POST that is not 200."""
    try:
        call()
    except RuntimeError as error:
        equal(error.args[0], status, "status of the refusal")
        contains(error.args[1], words, "body of the refusal")
        return
    raise AssertionError(f"expected a refusal with status {status} and {words!r}, and the call went through")
