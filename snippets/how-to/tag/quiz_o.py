tags = ["O", "O", "B-PER", "I-PER", "O", "O", "B-LOC", "O", "O", "O"]
print(f"{tags.count('O') / len(tags):.2f}")
