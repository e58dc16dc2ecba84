"""How imports change what is kept: upload, dry run, load, discard; one module per act."""
