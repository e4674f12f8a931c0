//! Whose an e-mail address is, by what stands before the at sign.

/// Words for the mailbox of an office; the beginnings of the address's words.
const OFFICES: [&str; 66] = [
    "post",
    "kontakt",
    "info",
    "mail",
    "jobcenter",
    "job",
    "raadhus",
    "rådhus",
    "radhus",
    "sikkerpost",
    "sikker",
    "digital",
    "kommune",
    "borger",
    "ydelse",
    "byraad",
    "byråd",
    "udvalg",
    "service",
    "sekretariat",
    "presse",
    "kommunikation",
    "hr",
    "loen",
    "løn",
    "personale",
    "oekonomi",
    "økonomi",
    "faktura",
    "bogholderi",
    "social",
    "integration",
    "arbejdsmarked",
    "beskaeftigelse",
    "beskæftigelse",
    "ung",
    "familie",
    "sundhed",
    "teknik",
    "miljoe",
    "miljø",
    "plan",
    "byg",
    "kultur",
    "fritid",
    "skole",
    "bibliotek",
    "dpo",
    "databeskyttelse",
    "it",
    "support",
    "webmaster",
    "redaktion",
    "admin",
    "no-reply",
    "noreply",
    "hoering",
    "høring",
    "tilmeld",
    "center",
    "team",
    "afdeling",
    "forvaltning",
    "virksomhed",
    "erhverv",
    "dagsorden",
];

/// Providers at which private persons have their mailboxes.
const PRIVATE: [&str; 14] = [
    "gmail.",
    "hotmail.",
    "outlook.",
    "live.",
    "yahoo.",
    "icloud.",
    "msn.",
    "me.com",
    "mail.dk",
    "protonmail.",
    "proton.me",
    "youmail.",
    "jubii.",
    "tdcadsl.",
];

/// Whose mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mailbox {
    /// An office's.
    Office,
    /// A person's.
    Person,
    /// It can't be told.
    Unknown,
}

/// Whose mailbox `address` is.
pub(super) fn of(address: &str) -> Mailbox {
    let address = address.to_lowercase();
    let Some((local, domain)) = address.split_once('@') else { return Mailbox::Unknown };
    let words: Vec<&str> = local.split(['.', '_', '-', '+']).filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| is_office(word)) {
        return Mailbox::Office;
    }
    let named = |word: &&&str| word.chars().count() >= 2 && word.chars().all(char::is_alphabetic);
    let name = words.len() >= 2 && words.iter().filter(named).count() >= 2;
    let private = PRIVATE.iter().any(|provider| domain.starts_with(provider));
    if name || private { Mailbox::Person } else { Mailbox::Unknown }
}

/// Short words count whole only: "it" is no part of "ditte".
fn is_office(word: &str) -> bool {
    OFFICES.iter().any(|office| word == *office || (office.chars().count() > 3 && word.starts_with(office)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_are_told_apart() {
        for address in ["Jobcenter@by.dk", "post@by.dk", "raadhus@by.dk", "ydelse.vest@by.dk", "sikkerpost-unge@by.dk"]
        {
            assert_eq!(of(address), Mailbox::Office, "{address}");
        }
        for address in ["birke.klit@by.dk", "b_klit.ravn@by.dk", "klit77@gmail.com"] {
            assert_eq!(of(address), Mailbox::Person, "{address}");
        }
        for address in ["bkl@by.dk", "navn@eksempel.dk"] {
            assert_eq!(of(address), Mailbox::Unknown, "{address}");
        }
    }
}
