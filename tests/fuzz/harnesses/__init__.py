"""One module for each thing that is fuzzed; its function ``check`` takes any bytes and raises if a promise fails."""
