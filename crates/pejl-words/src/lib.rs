//! Every text that a person sees, in Danish, from Fluent files.
