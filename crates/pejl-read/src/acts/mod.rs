//! What was recommended and decided, by whom, and who was away.
