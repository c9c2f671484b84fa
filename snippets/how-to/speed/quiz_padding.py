lengths = [10, 90, 12, 88]


def steps(batches):
    return sum(len(batch) * max(batch) for batch in batches)


mixed = [lengths[:2], lengths[2:]]
alike = [lengths[::2], lengths[1::2]]
print(steps(mixed), steps(alike))
