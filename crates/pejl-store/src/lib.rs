//! All SQL: the library's papers, readings and sources.
