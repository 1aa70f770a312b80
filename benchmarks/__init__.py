"""What is claimed about speed and memory, measured: `python -m benchmarks` runs everything and writes results.md."""
