//! What is recommended, decided and objected.

use pejl_model::{ItemType, Outcome, OutcomeDetail};

/// A recommendation's point: what follows "at", and the kind of item that it makes.
pub(crate) const POINTS: &[(ItemType, &str)] = &[
    (ItemType::Information, "at orienteringen tages til efterretning"),
    (ItemType::Information, "at status for {t} tages til efterretning"),
    (ItemType::Information, "at udvalget tager sagen til orientering"),
    (ItemType::Discussion, "at udvalget drøfter {t}"),
    (ItemType::Discussion, "at de foreløbige erfaringer med {i} drøftes"),
    (ItemType::Decision, "at planen for {t} godkendes"),
    (ItemType::Decision, "at der afsættes {mio} til {i}"),
    (ItemType::Decision, "at {i} tilbydes {g} fra {md} {år}"),
    (ItemType::Decision, "at der gives en tillægsbevilling på {kr} til {t}"),
    (ItemType::Decision, "at forsøget med {i} forlænges til udgangen af {år}"),
    (ItemType::Decision, "at administrationen bemyndiges til at indgå aftale om {i}"),
];

/// A decision: its words, how it ended, and what more can be told.
pub(crate) type Act = (&'static str, Outcome, Option<OutcomeDetail>);

/// Decisions on information.
pub(crate) const NOTED: &[Act] = &[
    ("Taget til efterretning.", Outcome::Noted, None),
    ("Taget til orientering.", Outcome::Noted, None),
    ("Orienteringen blev taget til efterretning.", Outcome::Noted, None),
    ("Til efterretning.", Outcome::Noted, None),
    ("Godkendt.", Outcome::Approved, None),
];

/// Decisions after a debate.
pub(crate) const DISCUSSED: &[Act] = &[
    ("Drøftet.", Outcome::Discussed, None),
    ("Sagen blev drøftet.", Outcome::Discussed, None),
    ("Udvalget drøftede sagen.", Outcome::Discussed, None),
];

/// Decisions proper.
pub(crate) const DECIDED: &[Act] = &[
    ("Godkendt.", Outcome::Approved, None),
    ("Godkendt.", Outcome::Approved, None),
    ("Indstillingen godkendt.", Outcome::Approved, None),
    ("Indstillingen tiltrådt.", Outcome::Approved, None),
    ("Tiltrådt.", Outcome::Approved, None),
    ("Vedtaget.", Outcome::Approved, None),
    ("Anbefales.", Outcome::Recommended, None),
    ("Udvalget anbefaler indstillingen.", Outcome::Recommended, None),
    ("Indstilles godkendt.", Outcome::Recommended, None),
    (
        "Godkendt med den ændring, at ordningen evalueres efter et år.",
        Outcome::Approved,
        Some(OutcomeDetail::ApprovedWithChanges),
    ),
    ("Sagen udsættes til næste møde.", Outcome::Postponed, None),
    ("Sagen sendes tilbage til administrationen.", Outcome::Postponed, Some(OutcomeDetail::SentBack)),
    ("Punktet udgår.", Outcome::Other, Some(OutcomeDetail::Withdrawn)),
    ("Indstillingen forkastes.", Outcome::Rejected, None),
];

/// Decisions that can stand beside each other, one a point.
pub(crate) const BY_POINT: &[Act] = &[
    ("Godkendt.", Outcome::Approved, None),
    ("Taget til efterretning.", Outcome::Noted, None),
    ("Anbefales.", Outcome::Recommended, None),
    ("Drøftet.", Outcome::Discussed, None),
];

/// Remarks that may follow a decision and change nothing in its outcome.
pub(crate) const REMARKS: &[&str] = &[
    "Udvalget ønsker tallene for {g} belyst på et senere møde.",
    "Udvalget kvitterer for det gode arbejde med {i}.",
    "Administrationen vender tilbage med et notat om {t}.",
    "Udvalget inviterer arbejdsgivere fra {b} med til et kommende møde.",
];

/// Reasons behind an objection.
pub(crate) const REASONS: &[&str] = &[
    "idet pengene hellere bør bruges på {i}",
    "fordi {g} rammes for hårdt",
    "da følgerne for {g} er for dårligt belyst",
];
