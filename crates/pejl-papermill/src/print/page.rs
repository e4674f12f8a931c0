//! Lines as they are put on paper, with the faults that belong to single lines.

use crate::faults::Faults;
use crate::random::Random;

/// A growing page.
pub(super) struct Page {
    text: String,
    spaced: bool,
    stray_bullets: bool,
    glued_labels: bool,
    random: Random,
}

impl Page {
    pub(super) fn new(spaced: bool, faults: &Faults, random: Random) -> Self {
        Self {
            text: String::with_capacity(32 << 10),
            spaced,
            stray_bullets: faults.stray_bullets,
            glued_labels: faults.glued_labels,
            random,
        }
    }

    /// A paragraph: a blank line before it, where the layout has blank lines.
    pub(super) fn para(&mut self, text: impl AsRef<str>) {
        if self.spaced && !self.text.is_empty() {
            self.text.push('\n');
        }
        self.line(text);
    }

    /// A line right below the one before.
    pub(super) fn line(&mut self, text: impl AsRef<str>) {
        self.text.push_str(text.as_ref());
        self.text.push('\n');
    }

    /// A section's label. Where `known`, the label stands elsewhere in the
    /// paper too, so that it may be glued to the sentence before it.
    pub(super) fn label(&mut self, text: &str, known: bool) {
        let after_sentence = self.text.ends_with(".\n");
        if self.glued_labels && known && after_sentence && !text.ends_with(':') && self.random.chance(15) {
            self.text.pop();
            self.line(text);
        } else if self.stray_bullets && self.random.chance(10) {
            self.para(format!("- {text}"));
        } else {
            self.para(text);
        }
    }

    /// A section's lines, each with what kind of line it is.
    pub(super) fn lines(&mut self, text: &str) {
        let mut list_before = false;
        for line in text.lines() {
            let list = is_list(line);
            if list && list_before {
                self.line(line)
            } else {
                self.para(line)
            }
            list_before = list;
        }
    }

    /// True where the last line is one of attached papers, all on one line.
    pub(super) fn after_attachments(&self) -> bool {
        self.text.trim_end().rsplit('\n').next().is_some_and(|line| line.starts_with("Bilag 1: "))
    }

    /// Appends `text` to the last line.
    pub(super) fn glue(&mut self, text: &str) {
        self.text.truncate(self.text.trim_end().len());
        self.line(text);
    }

    /// True in about `percent` of 100 cases.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.random.chance(percent)
    }

    pub(super) fn text(self) -> String {
        self.text
    }
}

/// Lines of a list or a table stand close.
fn is_list(line: &str) -> bool {
    line.contains('\t') || line.starts_with(['|', '-', '•'])
}
