"""What benches/report measures, a file a part."""
