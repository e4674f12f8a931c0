//! Masks personal data in text before it leaves the house.
