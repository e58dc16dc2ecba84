"""What runs in the child process that reads a stranger's file; it imports little, so that it starts at once."""
