//! The permanent address of one row of a table over time: `/tal/{committee}?tabel=...&raekke=...`.

use pejl_app::RowKey;

/// Letters of a part that are read.
const LONGEST: usize = 600;

/// The row that the query part of an address names, if it names one.
pub(crate) fn parse(query: &str) -> Option<RowKey> {
    let mut key = RowKey { table: String::new(), row: String::new(), column: String::new() };
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let value: String = value.trim().chars().take(LONGEST).collect();
        match &*name {
            "tabel" => key.table = value,
            "raekke" => key.row = value,
            "kolonne" => key.column = value,
            _ => {}
        }
    }
    (!key.table.is_empty() && !key.row.is_empty()).then_some(key)
}

/// The address of the row in the committee at `committee`; `end` is ".json" for the same as data.
pub(crate) fn address(committee: &str, key: &RowKey, end: &str) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.append_pair("tabel", &key.table).append_pair("raekke", &key.row);
    if !key.column.is_empty() {
        pairs.append_pair("kolonne", &key.column);
    }
    format!("/tal/{committee}{end}?{}", pairs.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_the_same_row() {
        let key = RowKey { table: "maalgruppe.antal".into(), row: "0-8-uger".into(), column: "antal".into() };
        let address = address("faxe/jobudvalget", &key, "");
        assert_eq!(parse(address.split_once('?').unwrap().1), Some(key));
        assert_eq!(parse("tabel=x"), None);
    }
}
