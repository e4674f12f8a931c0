//! Personal data that stands in a paper and in its attached files.

use crate::paper::Paper;
use pejl_mask::{Finding, FindingKind};

/// Which text something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// The paper's.
    Paper,
    /// The text of the attached file with this index.
    File(usize),
    /// The name of the attached file with this index.
    Name(usize),
}

/// What the finders of `pejl_mask` find in each text.
pub(crate) struct Personal {
    paper: Vec<Finding>,
    files: Vec<Vec<Finding>>,
    names: Vec<(String, Vec<Finding>)>,
}

impl Personal {
    pub(super) fn of(paper: &Paper<'_>) -> Self {
        // Words in a file's name are often joined by underscores.
        let name = |name: &str| name.replace('_', " ");
        Self {
            paper: pejl_mask::find_across(paper.text, &pejl_mask::furniture(paper.document)),
            files: paper.attached.iter().map(|file| pejl_mask::find(&file.text)).collect(),
            names: paper
                .attached
                .iter()
                .map(|file| name(&file.name))
                .map(|n| (n.clone(), pejl_mask::find(&n)))
                .collect(),
        }
    }

    /// All texts of `paper`: its own, its attached files', and their names with
    /// blanks for underscores.
    pub(crate) fn texts<'s>(&'s self, paper: &Paper<'s>) -> Vec<(Source, &'s str)> {
        let mut texts = vec![(Source::Paper, paper.text)];
        for (at, (file, (name, _))) in paper.attached.iter().zip(&self.names).enumerate() {
            texts.extend([(Source::File(at), file.text.as_str()), (Source::Name(at), name.as_str())]);
        }
        texts
    }

    /// What was found of this kind, text by text.
    pub(crate) fn all<'s>(
        &'s self,
        paper: &Paper<'s>,
        kind: FindingKind,
    ) -> impl Iterator<Item = (Source, &'s str, Finding)> + use<'s> {
        self.texts(paper).into_iter().flat_map(move |(source, text)| {
            let found = match source {
                Source::Paper => Some(&self.paper),
                Source::File(at) => self.files.get(at),
                Source::Name(at) => self.names.get(at).map(|(_, found)| found),
            };
            found.into_iter().flatten().filter(move |found| found.kind == kind).map(move |found| (source, text, *found))
        })
    }
}
