//! The addresses of the pages.

use pejl_app::PageAddress;

/// The page of the municipality that the meeting or item at `address` belongs to.
pub(crate) fn municipality_path(address: &str) -> String {
    format!("/kommune/{}", beginning(address, 1))
}

/// The page of the committee that the meeting or item at `address` belongs to.
pub(crate) fn committee_path(address: &str) -> String {
    format!("/udvalg/{}", beginning(address, 2))
}

/// The register of completeness of what is at `address`, or of the library where that is empty.
pub(crate) fn completeness_path(address: &str) -> String {
    let room = "/fuldstaendighed";
    if address.is_empty() { room.to_owned() } else { format!("{room}/{address}") }
}

/// What was found in the papers of what is at `address`, or of the library where that is empty.
pub(crate) fn found_path(address: &str) -> String {
    let room = "/fund";
    if address.is_empty() { room.to_owned() } else { format!("{room}/{address}") }
}

/// The page of all rules by which papers are looked through.
pub(crate) const RULES: &str = "/fund/regler";

/// The page of the rule with this code.
pub(crate) fn rule_path(code: &str) -> String {
    format!("{RULES}/{code}")
}

/// The address of the committee that the meeting or item at `address` belongs to.
pub(crate) fn committee_address(address: &str) -> &str {
    beginning(address, 2)
}

/// The page of the politician at `address` ("faxe/ida-holm").
pub(crate) fn person_path(address: &str) -> String {
    format!("/person/{address}")
}

/// The page of the case with this number; none for a number that was masked.
pub(crate) fn case_path(number: &str) -> Option<String> {
    let number = number.trim();
    if number.is_empty() || number.contains('*') {
        return None;
    }
    // A plus is a blank in a form but not in a path.
    let encoded: String = form_urlencoded::byte_serialize(number.as_bytes()).collect();
    Some(format!("/sag/{}", encoded.replace('+', "%20")))
}

/// The permanent address of a page; none for a case whose number was masked.
pub(crate) fn page_path(page: &PageAddress) -> Option<String> {
    match page {
        PageAddress::Meeting(address) => Some(format!("/moede/{address}")),
        PageAddress::Item(address) => Some(format!("/punkt/{address}")),
        PageAddress::Municipality(address) => Some(municipality_path(address)),
        PageAddress::Committee(address) => Some(committee_path(address)),
        PageAddress::Case(number) => case_path(number),
        PageAddress::Findings(address) => Some(found_path(address)),
        PageAddress::Rules => Some(RULES.to_owned()),
        PageAddress::Rule(code) => Some(rule_path(code)),
    }
}

/// The host of what stands before every path.
pub(crate) fn base_host(base: &str) -> &str {
    base.rsplit("//").next().unwrap_or(base)
}

/// The first `parts` parts of `address`.
fn beginning(address: &str, parts: usize) -> &str {
    let end = address.match_indices('/').nth(parts - 1).map_or(address.len(), |(at, _)| at);
    address.get(..end).unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meetings_address_leads_up() {
        for address in ["faxe/jobudvalget/2023-11-06", "faxe/jobudvalget/2023-11-06/83", "faxe/jobudvalget"] {
            assert_eq!(municipality_path(address), "/kommune/faxe");
            assert_eq!(committee_path(address), "/udvalg/faxe/jobudvalget");
        }
    }

    #[test]
    fn a_case_number_is_one_part_of_a_path() {
        assert_eq!(case_path("23/64938").as_deref(), Some("/sag/23%2F64938"));
        assert_eq!(case_path("15.20.00-Ø40 1+2").as_deref(), Some("/sag/15.20.00-%C3%9840%201%2B2"));
        assert_eq!(case_path("010170-****"), None);
        assert_eq!(case_path(" "), None);
    }
}
