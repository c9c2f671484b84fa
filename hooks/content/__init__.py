"""What the fences, spans and marks of a page become: figures, questions, formulas, colours, outputs, terms, errors."""
