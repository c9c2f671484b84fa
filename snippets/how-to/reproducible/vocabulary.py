import os
import subprocess
import sys

program = """
words = "the cat saw the dog and the dog saw a bird".split()
print({word: number for number, word in enumerate(ORDER)})
"""
environment = os.environ | {"PYTHONHASHSEED": "random"}  # the default
for order in "set(words)", "sorted(set(words))", "dict.fromkeys(words)":
    code = program.replace("ORDER", order)
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            env=environment,
        )
        for _ in range(4)
    ]
    found = {run.stdout for run in runs if run.returncode == 0}
    print(f"{order:<21} the same in 4 processes: {len(found) == 1}")
