if __name__ == "__main__":
    print(__file__.endswith("also_right.py"))
