//! Files: each meeting as Akoma Ntoso, and the texts of attachments; and the place of a meeting.

use super::brief::{Attached, Brief};
use super::{Collector, File, Links, Location};
use serde_json::json;

impl Collector {
    /// Takes the files of a meeting, and its place.
    pub fn add_papers(&mut self, brief: &Brief) {
        let (links, address) = (&self.links, &brief.address);
        let file = File {
            id: links.to("file", address),
            schema: File::TYPE,
            times: brief.times,
            web: None,
            name: format!("{}, {}", brief.committee, brief.date),
            mime_type: "application/akn+xml",
            access_url: format!("{}/{address}.xml", links.files),
            meeting: vec![links.to("meeting", address)],
            agenda_item: Vec::new(),
            source: None,
        };
        self.files.insert(address.clone(), file);
        for attached in &brief.attached {
            self.files.extend(attachment(links, attached, address).map(|file| (attached.key.clone(), file)));
        }
        if let Some(place) = &brief.place {
            let location = Location {
                id: links.to("location", address),
                schema: Location::TYPE,
                times: brief.times,
                web: None,
                description: place.clone(),
                meetings: vec![links.to("meeting", address)],
            };
            self.locations.insert(address.clone(), location);
        }
    }

    /// The files of the item at `address`, in the order in which it names them.
    pub(super) fn attachments(&self, brief: &Brief, address: &str) -> Vec<File> {
        let own = brief.attached.iter().filter(|attached| attached.item() == address);
        own.filter_map(|attached| self.files.get(&attached.key).cloned()).collect()
    }
}

/// The text of an attachment, where there are pages: its bytes as they came are
/// not given out, for nothing in them is masked.
fn attachment(links: &Links, attached: &Attached, meeting: &str) -> Option<File> {
    let file = &attached.file;
    Some(File {
        id: links.to("file", &attached.key),
        schema: File::TYPE,
        times: attached.times,
        web: None,
        name: attached.name.clone(),
        mime_type: "text/html",
        access_url: links.page("bilag", &attached.key)?,
        meeting: vec![links.to("meeting", meeting)],
        agenda_item: vec![links.to("agendaitem", attached.item())],
        source: Some(json!({"name": file.file_name, "bytes": file.bytes, "sha256": file.sha256})),
    })
}
