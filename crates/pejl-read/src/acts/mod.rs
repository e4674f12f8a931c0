//! Stubs.
pub(crate) mod absence {
    use crate::lines::Line;
    use pejl_model::*;
    pub(crate) fn read(_l: &[Line<'_>]) -> Vec<Absence> {
        vec![]
    }
    pub(crate) fn sentence_spans(_l: &[Line<'_>]) -> Vec<Span> {
        vec![]
    }
}
pub(crate) mod attachments {
    use crate::lines::Line;
    use pejl_model::*;
    pub(crate) fn read(_l: &[Line<'_>]) -> Vec<Attachment> {
        vec![]
    }
}
pub(crate) mod conflicts {
    use crate::lines::Line;
    use pejl_model::*;
    pub(crate) fn read(_l: &[Line<'_>]) -> Vec<Conflict> {
        vec![]
    }
}
pub(crate) mod history {
    use crate::lines::Line;
    use pejl_model::*;
    pub(crate) fn read(_l: &[Line<'_>]) -> Vec<HistoryEntry> {
        vec![]
    }
}
pub(crate) mod persons {
    use crate::lines::Line;
    use pejl_model::*;
    pub(crate) fn members(_l: &[Line<'_>]) -> Vec<Member> {
        vec![]
    }
}
pub(crate) mod recommendation {
    use crate::lines::Line;
    use pejl_model::*;
    pub(crate) fn read(_l: &[Line<'_>]) -> Option<Recommendation> {
        None
    }
}
pub(crate) mod outcome {
    use pejl_model::*;
    pub(crate) fn read(_l: &str, _w: Option<&str>) -> (Outcome, Option<OutcomeDetail>, Option<(usize, usize)>) {
        (Outcome::Other, None, None)
    }
}
pub(crate) mod competence {
    use pejl_model::*;
    pub(crate) fn read(_l: &str, _c: Option<&str>) -> Option<Decider> {
        None
    }
    pub(crate) fn same_body(_a: &str, _b: &str) -> bool {
        true
    }
}
pub(crate) mod decision {
    use crate::lines::Line;
    use pejl_model::*;
    pub(crate) fn read(l: &[Line<'_>], _r: Option<&Recommendation>, _w: Option<&str>) -> Option<Decision> {
        let mut t = String::new();
        for x in l {
            pejl_model::text::push_collapsed(&mut t, x.text)
        }
        (!t.is_empty()).then(|| Decision {
            text: t,
            spans: vec![],
            outcome: Outcome::Other,
            detail: None,
            outcome_words: None,
            effect: None,
            points: vec![],
            votes: vec![],
            dissents: vec![],
        })
    }
}
