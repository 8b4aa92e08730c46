"""The tests. Each says in its name the promise it keeps."""
