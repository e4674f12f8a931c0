//! Which language is spoken.
//!
//! Danish, unless whoever writes a page says otherwise for as long as it takes
//! to write it. The functions that give texts are asked in a great many places
//! that know nothing of the reader, so the language is a property of the
//! thread and not an argument of each.

use std::cell::Cell;

/// A language that pages can be had in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Danish.
    #[default]
    Danish,
    /// English. What stands in a paper stays Danish.
    English,
}

impl Language {
    /// The tag of the language, as HTML and Fluent write it: "da", "en".
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }
}

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::Danish) };
}

/// The language that texts are given in on this thread now.
#[must_use]
pub fn spoken() -> Language {
    SPOKEN.get()
}

/// Does `work` with `language` spoken, and returns to what was spoken before,
/// also where `work` panics.
pub fn speaking<T>(language: Language, work: impl FnOnce() -> T) -> T {
    struct Before(Language);
    impl Drop for Before {
        fn drop(&mut self) {
            SPOKEN.set(self.0);
        }
    }
    let _before = Before(SPOKEN.replace(language));
    work()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_spoken_no_longer_than_the_work_takes() {
        assert_eq!(spoken(), Language::Danish);
        let inner = speaking(Language::English, || speaking(Language::Danish, spoken));
        assert_eq!(inner, Language::Danish);
        let broken = std::panic::catch_unwind(|| speaking(Language::English, || assert_eq!(spoken().tag(), "da")));
        assert!(broken.is_err());
        assert_eq!(spoken(), Language::Danish);
    }
}
