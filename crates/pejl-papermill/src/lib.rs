//! Made-up papers in many layouts, for tests and benches.
