//! Items and sections.
