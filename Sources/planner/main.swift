// Replaced by the executable.
