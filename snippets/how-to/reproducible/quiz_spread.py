import statistics

one, two = [81, 84, 79, 83, 83], [82, 80, 86, 81, 83]  # % right, five seeds
gain = statistics.mean(two) - statistics.mean(one)
spread = max(statistics.stdev(one), statistics.stdev(two))
print("gain is more than the spread:", gain > spread)
