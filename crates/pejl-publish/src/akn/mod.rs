//! A meeting as an Akoma Ntoso 1.0 `debateReport`.
//!
//! | Danish | Akoma Ntoso |
//! |---|---|
//! | møde | `debateReport`, Work, with agenda and minutes as Expressions |
//! | fremmøde, afbud | `rollCall`, of the meeting and of an item; `refersTo` tells `present`, `absent` or `unknown` |
//! | punkt | `debateSection name="item"`, its eId from the item's address |
//! | indstilling | `debateSection name="recommendation"` with a `blockList`, an `item` with an eId a point |
//! | beslutning | `resolutions`, `refersTo` the outcome; a decision a point in `debateSection name="decision-points"` |
//! | mindretalsudtalelse, forbehold | `declarationOfVote` |
//! | afstemning | `analysis/parliamentary/voting`, where the paper gives counts |
//! | inhabilitet | `narrative` |
//! | lukket punkt | `debateSection name="item" class="closed"` with number, title and case number only |
//!
//! The text is the paper's own; what Pejl adds is in metadata and in names,
//! which are the codes of the published JSON. A test checks every made meeting
//! against the rules of the schema; where `PEJL_TEST_AKN_XSD` names the schema
//! itself, also against that.

mod body;
mod meta;
mod people;

use crate::PublishedMeeting;
use crate::xml::Xml;
use pejl_model::AgendaItem;

/// The namespace of Akoma Ntoso 1.0.
pub const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// `meeting` as Akoma Ntoso.
#[must_use]
pub fn debate_report(meeting: &PublishedMeeting<'_>) -> String {
    let mut xml = Xml::new();
    xml.open("akomaNtoso", &[("xmlns", NAMESPACE)]);
    xml.open("debateReport", &[("name", "debateReport"), ("contains", "singleVersion")]);
    meta::write(&mut xml, meeting);
    body::preface(&mut xml, meeting);
    xml.open("mainBody", &[("eId", "body")]);
    if meeting.document.members.is_empty() && meeting.items().next().is_none() {
        // The body may not be empty.
        xml.text("p", &[], "");
    }
    people::roll_call(&mut xml, meeting);
    for ((_, item), name) in meeting.items().zip(meeting.item_names()) {
        body::item(&mut xml, meeting, item, &section_id(&name));
    }
    xml.finish()
}

/// The eId of the item with this name.
fn section_id(name: &str) -> String {
    format!("dbsect_{name}")
}

/// True where the item's votes have at least one count.
fn is_counted(item: &AgendaItem) -> bool {
    item.decision.iter().flat_map(|decision| &decision.votes).any(|vote| vote.count.is_some())
}
