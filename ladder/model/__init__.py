"""What things are: small values, the rule pack, the collaboration file, the assessment, problems."""
