"""From records to an assessment: engine, rule tables, weighing, grading, advice, and putting it together."""
