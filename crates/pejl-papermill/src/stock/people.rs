//! Names of made-up politicians and officials.

/// First names.
pub(crate) const FIRST: &[&str] = &[
    "Agnete", "Anders", "Asger", "Bente", "Birthe", "Bo", "Camilla", "Dorte", "Ebbe", "Else", "Erik", "Fatima", "Finn",
    "Gitte", "Hanne", "Hassan", "Henning", "Inge", "Ivan", "Jens", "Jette", "Karen", "Kirsten", "Kjeld", "Lars", "Lis",
    "Lone", "Mads", "Marianne", "Mette", "Morten", "Niels", "Nikolaj", "Ole", "Pernille", "Poul", "Rikke", "Sanne",
    "Søren", "Tina", "Torben", "Ulla", "Verner", "Yrsa", "Åse", "Østen",
];

/// Middle names; most people have none.
pub(crate) const MIDDLE: &[&str] = &["Bjerre", "Dahl", "Friis", "Holm", "Juul", "Kjær", "Lund", "Møller", "Skov"];

/// Family names.
pub(crate) const LAST: &[&str] = &[
    "Aagaard",
    "Ahmadi",
    "Bak",
    "Brandt",
    "Bundgaard",
    "Carlsen",
    "Degn",
    "Enevoldsen",
    "Frandsen",
    "Gram",
    "Hauge",
    "Iversen",
    "Jespersen",
    "Klausen",
    "Kragh",
    "Lauridsen",
    "Mikkelsen",
    "Nygaard",
    "Overgaard",
    "Paulsen",
    "Qvist",
    "Ravn",
    "Schou",
    "Steffensen",
    "Thorsen",
    "Toft",
    "Ulrich",
    "Vestergaard",
    "Winther",
    "Yildiz",
    "Østergaard",
    "Ågård",
];

/// Party letters.
pub(crate) const PARTIES: &[&str] = &["A", "B", "C", "F", "I", "O", "V", "Æ", "Ø", "Å"];

/// Who recommends.
pub(crate) const PROPOSERS: &[&str] = &[
    "Administrationen",
    "Forvaltningen",
    "Direktionen",
    "Jobcenterchefen",
    "Social- og Arbejdsmarkedsforvaltningen",
    "Arbejdsmarkedschefen",
    "Direktøren for Job og Uddannelse",
    "Chefen for Ydelse og Borgerservice",
    "Beskæftigelsesforvaltningen",
    "Kommunaldirektøren",
];
