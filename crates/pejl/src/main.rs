//! The command line of Pejl.

fn main() {}
