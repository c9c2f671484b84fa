"""What the theme lacks or gets wrong: mends of its files, the policy of its pages, the words of its search."""
