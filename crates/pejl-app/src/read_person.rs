//! Use case: someone looks at a politician.

use crate::error::{AppError, Result};
use crate::library::Library;
use crate::people::{Joins, Known, view};
use crate::permission::{Act, Viewer, permit};
use crate::person_view::{NamesakesView, PersonAnswer};
use std::sync::Arc;

impl Library {
    /// The politician at `address` ("faxe/ida-holm"), those who share the name,
    /// or the address that a person joined it with.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where no list of a paper names such a politician;
    /// otherwise where the store fails.
    pub async fn read_person(&self, viewer: Viewer, address: &str) -> Result<PersonAnswer> {
        permit(viewer, Act::Read)?;
        // An address that nobody has may be a citizen's name: it is not repeated.
        let missing = || AppError::NotFound("person".to_owned());
        let joins = self.joins().await?;
        let kept = joins.person(address);
        if kept != address {
            return Ok(PersonAnswer::Moved(kept.to_owned()));
        }
        if let Some(person) = self.known(address, &joins).await?.and_then(|known| view(&known, &joins)) {
            return Ok(PersonAnswer::Person(Box::new(person)));
        }
        let (municipality, part) = address.split_once('/').ok_or_else(missing)?;
        let directory = self.people_in(municipality).await?;
        if let Some(now) = directory.now(part) {
            return Ok(PersonAnswer::Moved(joins.person(&format!("{municipality}/{now}")).to_owned()));
        }
        let (persons, unsure) = directory.namesakes(part).ok_or_else(missing)?;
        let name = persons.first().map(|person| person.name.clone()).unwrap_or_default();
        let (address, municipality) = (address.to_owned(), directory.name.clone());
        Ok(PersonAnswer::Several(NamesakesView { address, municipality, name, persons, unsure }))
    }

    /// All that is known under a kept address; none where no meeting names the person.
    pub(crate) async fn known<'a>(&self, kept: &'a str, joins: &Joins) -> Result<Option<Known<'a>>> {
        let addresses = joins.addresses_of_person(kept);
        let mut known = Known { address: kept, addresses: Vec::new(), directories: Vec::new(), meetings: Vec::new() };
        for address in addresses {
            let Some((municipality, part)) = address.split_once('/') else { continue };
            let directory = self.people_in(municipality).await?;
            let appearances = directory.appearances(part);
            if appearances.is_empty() {
                continue;
            }
            known.meetings.extend_from_slice(appearances);
            if !known.directories.iter().any(|held| Arc::ptr_eq(held, &directory)) {
                known.directories.push(directory);
            }
            known.addresses.push(address);
        }
        known.meetings.sort_by(|a, b| {
            let key = |line: &crate::views::MeetingLine| (line.date, line.start);
            key(&b.meeting.line).cmp(&key(&a.meeting.line))
        });
        Ok((!known.meetings.is_empty()).then_some(known))
    }
}
