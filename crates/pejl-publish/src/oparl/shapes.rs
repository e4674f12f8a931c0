//! The objects as OParl 1.1 names their fields.

use super::follow_up::FollowUp;
use super::time::Times;
use serde::Serialize;
use serde_json::Value;

/// One struct an object, with `id`, `type`, `created` and `modified`; fields without a value are left out.
macro_rules! objects {
    ($($(#[doc = $doc:literal])+ $name:ident { $($(#[$meta:meta])* $field:ident: $kind:ty,)+ })+) => {
        $(
            $(#[doc = $doc])+
            #[derive(Debug, Clone, Serialize)]
            #[serde(rename_all = "camelCase")]
            #[expect(missing_docs, reason = "OParl says what its fields hold")]
            pub struct $name {
                pub id: String,
                #[serde(rename = "type")]
                pub schema: &'static str,
                #[serde(flatten)]
                pub times: Times,
                #[serde(skip_serializing_if = "Option::is_none")]
                pub web: Option<String>,
                $($(#[$meta])* #[serde(skip_serializing_if = "is_nothing")] pub $field: $kind,)+
            }

            impl $name {
                /// The value of `type`.
                pub const TYPE: &'static str = concat!("https://schema.oparl.org/1.1/", stringify!($name));
            }
        )+
    };
}

/// True for what is left out of an object.
fn is_nothing<T: Serialize>(value: &T) -> bool {
    match serde_json::to_value(value) {
        Ok(Value::Null) | Err(_) => true,
        Ok(Value::Array(values)) => values.is_empty(),
        Ok(_) => false,
    }
}

objects! {
    /// The system that serves the bodies.
    System { oparl_version: &'static str, body: String, name: &'static str, }
    /// A municipality.
    Body {
        system: String,
        name: String,
        organization: String,
        person: String,
        meeting: String,
        paper: String,
        agenda_item: String,
        consultation: String,
        file: String,
        membership: String,
        location_list: String,
        legislative_term_list: String,
        #[serde(rename = "pejl:municipality_code")]
        code: Option<u16>,
    }
    /// An electoral term.
    LegislativeTerm { body: String, name: String, start_date: Option<String>, end_date: Option<String>, }
    /// A committee.
    Organization {
        body: String,
        name: String,
        membership: Vec<String>,
        meeting: String,
        consultation: String,
        organization_type: &'static str,
        #[serde(rename = "pejl:address")]
        address: String,
    }
    /// A politician.
    Person {
        body: String,
        name: String,
        membership: Vec<Membership>,
        #[serde(rename = "pejl:party")]
        party: Option<String>,
    }
    /// A politician's seat in a committee.
    Membership { person: String, organization: String, role: Option<String>, }
    /// Where a meeting was.
    Location { description: String, meetings: Vec<String>, }
    /// A meeting.
    Meeting {
        name: String,
        meeting_state: &'static str,
        start: Option<String>,
        end: Option<String>,
        location: Option<Location>,
        organization: Vec<String>,
        participant: Vec<String>,
        invitation: Option<File>,
        results_protocol: Option<File>,
        agenda_item: Vec<AgendaItem>,
        #[serde(rename = "pejl:address")]
        address: String,
        #[serde(rename = "pejl:attendance")]
        attendance: Vec<Value>,
    }
    /// An item of an agenda.
    AgendaItem {
        meeting: String,
        number: Option<String>,
        order: usize,
        name: Option<String>,
        public: bool,
        consultation: Option<String>,
        result: Option<String>,
        resolution_text: Option<String>,
        auxiliary_file: Vec<File>,
        #[serde(rename = "pejl:paper")]
        paper: Option<String>,
        #[serde(rename = "pejl:outcome")]
        outcome: Option<String>,
        #[serde(rename = "pejl:points")]
        points: Vec<Value>,
        #[serde(rename = "pejl:vote_events")]
        vote_events: Vec<Value>,
        #[serde(rename = "pejl:dissents")]
        dissents: Vec<Value>,
        #[serde(rename = "pejl:attendance")]
        attendance: Vec<Value>,
    }
    /// A case.
    Paper {
        body: String,
        name: Option<String>,
        reference: Option<String>,
        date: Option<String>,
        consultation: Vec<Consultation>,
        #[serde(rename = "pejl:follow_up")]
        follow_up: Option<FollowUp>,
    }
    /// A case on the agenda of a meeting.
    Consultation {
        paper: String,
        agenda_item: String,
        meeting: String,
        organization: Vec<String>,
        authoritative: Option<bool>,
        #[serde(rename = "pejl:decides")]
        decides: Option<String>,
    }
    /// A meeting as a file, or the text of an attachment.
    File {
        name: String,
        mime_type: &'static str,
        access_url: String,
        meeting: Vec<String>,
        agenda_item: Vec<String>,
        #[serde(rename = "pejl:source")]
        source: Option<Value>,
    }
}
