//! The way of a case through meetings, in its `Paper`.

use crate::standing;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// What became of a case in one meeting.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpItem {
    /// The item.
    pub agenda_item: String,
    /// The meeting.
    pub meeting: String,
    /// The committee.
    pub organization: String,
    /// The day: "2024-03-06".
    pub date: String,
    /// The code of the outcome; null where nothing was decided.
    pub outcome: Option<String>,
}

/// The open items of a case, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct FollowUp {
    items: Vec<FollowUpItem>,
}

impl FollowUp {
    /// Puts `item` in its place; meetings may come in any order.
    pub fn add(&mut self, item: FollowUpItem) {
        let key = |item: &FollowUpItem| (item.date.clone(), item.meeting.clone());
        let own = key(&item);
        let at = self.items.partition_point(|known| key(known) <= own);
        self.items.insert(at, item);
    }
}

impl Serialize for FollowUp {
    /// Where the case stands is told from all its items, once they are there.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let found = standing(self.items.iter().map(|item| (true, item.outcome.is_some())));
        let at = |place: Option<usize>| place.and_then(|at| self.items.get(at));
        let mut fields = to.serialize_struct("FollowUp", 3)?;
        fields.serialize_field("now", &at(found.now))?;
        fields.serialize_field("waiting", &at(found.waiting))?;
        fields.serialize_field("items", &self.items)?;
        fields.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, to_value};

    #[test]
    fn items_stand_in_the_order_of_their_days_however_they_come() {
        let mut case = FollowUp::default();
        for (date, outcome) in
            [("2025-01-01", None), ("2023-05-01", Some("postponed")), ("2024-01-01", Some("approved"))]
        {
            case.add(FollowUpItem {
                agenda_item: format!("agendaitem/{date}/1"),
                meeting: format!("meeting/{date}"),
                organization: String::new(),
                date: date.to_owned(),
                outcome: outcome.map(str::to_owned),
            });
        }
        let told = to_value(&case).unwrap();
        let days: Vec<&Value> = told["items"].as_array().unwrap().iter().map(|item| &item["date"]).collect();
        assert_eq!(days, ["2023-05-01", "2024-01-01", "2025-01-01"]);
        assert_eq!((&told["now"]["date"], &told["waiting"]["date"]), (&"2024-01-01".into(), &"2025-01-01".into()));
    }
}
