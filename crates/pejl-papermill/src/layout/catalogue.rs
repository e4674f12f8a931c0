//! The styles. Labels are those of published papers, in orders that were seen. One
//! table of data, long because nineteen layouts stand in it beside each other.

use super::{
    Attached, Away, Case, Closed, Closing, Contents, DecisionLabel, Head, Heading, Layout, Points, Row, Style,
};
use pejl_model::SectionKind::{self, *};
use pejl_model::TableForm;

const fn row(kinds: &'static [SectionKind], label: &'static str) -> Row {
    Row(kinds, label)
}

/// What most layouts share; each names what it does otherwise.
const BASE: Style = Style {
    head: Head::ExportLate,
    contents: Contents::None,
    heading: Heading::Number,
    case: Case::None,
    labels: &[],
    decision: DecisionLabel::Plain,
    points: Points::Numbered,
    away: Away::None,
    attached: Attached::Lines,
    tables: TableForm::Tabs,
    closed: Closed::Before,
    closing: Closing::None,
    spaced: true,
};

const EXPORT_LATE: Style = Style {
    contents: Contents::Dots,
    heading: Heading::PunktColon,
    case: Case::Bare,
    labels: &[
        row(&[Summary], "Resume"),
        row(&[Background], "Sagsfremstilling"),
        row(&[Economy], "Økonomi"),
        row(&[Competence], "Sagen afgøres af"),
        row(&[Recommendation], "Indstilling"),
        row(&[Decision], "Beslutning"),
        row(&[Absence], "Fraværende:"),
        row(&[Attachments], "Bilag"),
    ],
    points: Points::Sentence,
    away: Away::Section,
    ..BASE
};

const EXPORT_FIRST: Style = Style {
    head: Head::ExportFirst,
    contents: Contents::Pipes,
    heading: Heading::PunktColon,
    case: Case::Bare,
    labels: &[
        row(&[Decision], "Beslutning"),
        row(&[Summary], "Resumé"),
        row(&[Recommendation], "Indstilling"),
        row(&[Competence], "Beslutningskompetence"),
        row(&[Background], "Sagsfremstilling"),
        row(&[Assessment], "Administrationens vurdering"),
        row(&[Economy], "Økonomi og finansiering"),
        row(&[CaseHistory], "Sagens forløb"),
        row(&[Attachments], "Bilag"),
    ],
    away: Away::Excused,
    tables: TableForm::Pipes,
    ..BASE
};

const EXPORT_DATED: Style = Style {
    head: Head::ExportDated,
    contents: Contents::DotsTab,
    heading: Heading::PunktColon,
    case: Case::Bare,
    labels: &[
        row(&[Summary], "Sagsresumé"),
        row(&[Recommendation], "Indstilling"),
        row(&[Background], "Sagsfremstilling"),
        row(&[Economy], "Bevillingsmæssige konsekvenser"),
        row(&[Decision], "Beslutning"),
        row(&[Attachments], "Bilag"),
    ],
    decision: DecisionLabel::Dated,
    points: Points::Dash,
    ..BASE
};

const WEB_NUMBERED: Style = Style {
    head: Head::WebNumbered,
    labels: &[
        row(&[Summary], "Resume"),
        row(&[Background], "Sagsfremstilling"),
        row(&[Economy], "Økonomi"),
        row(&[Competence], "Sagen afgøres af"),
        row(&[Recommendation], "Indstilling"),
        row(&[Decision], "Beslutning"),
        row(&[Absence], "Fraværende:"),
    ],
    points: Points::Sentence,
    away: Away::Section,
    ..BASE
};

const WEB_PUNKT: Style = Style {
    head: Head::WebPunkt,
    heading: Heading::Punkt,
    labels: &[
        row(&[Summary], "Sagsresumé"),
        row(&[Background], "Sagsbeskrivelse:"),
        row(&[Economy], "Økonomiske konsekvenser"),
        row(&[Assessment], "Vurdering"),
        row(&[Recommendation], "Indstillinger"),
        row(&[Decision], "Beslutning"),
        row(&[Attachments], "Bilag"),
    ],
    decision: DecisionLabel::InDated,
    points: Points::Dash,
    attached: Attached::Bullets,
    ..BASE
};

const WEB_TWICE: Style = Style {
    head: Head::WebTwice,
    heading: Heading::BulletPkt,
    case: Case::OpenAfter,
    labels: &[
        row(&[Summary], "Resume"),
        row(&[Recommendation], "Indstilling"),
        row(&[Competence], "Beslutningskompetence"),
        row(&[Background], "Sagsfremstilling"),
        row(&[Economy], "Økonomi"),
        row(&[Decision], "Beslutning"),
        row(&[Attachments], "Bilag"),
    ],
    decision: DecisionLabel::Point,
    away: Away::AbsentDash,
    closed: Closed::Brackets,
    ..BASE
};

const PREVIEW_FIVE: Style = Style {
    head: Head::FiveLines,
    case: Case::OpenDash,
    labels: &[
        row(&[Summary], "RESUMÉ"),
        row(&[Recommendation], "INDSTILLING"),
        row(&[Decision], "BESLUTNING"),
        row(&[Background], "SAGSFREMSTILLING"),
        row(&[Other], "EFFEKT"),
        row(&[Economy], "ØKONOMI"),
        row(&[Attachments], "BILAG"),
    ],
    points: Points::Plain,
    away: Away::ExcusedFrom,
    closing: Closing::Raised,
    ..BASE
};

const PREVIEW_ONE: Style = Style {
    head: Head::OneLine,
    case: Case::Above,
    labels: &[
        row(&[CaseHistory], "Forventet sagsgang"),
        row(&[Summary], "Anledning"),
        row(&[Recommendation], "Indstilling"),
        row(&[Background], "Sagsfremstilling"),
        row(&[LegalBasis], "Retsgrundlag"),
        row(&[Decision], "Beslutning"),
        row(&[Absence], "Fraværende:"),
        row(&[Attachments], "Bilag"),
    ],
    away: Away::Section,
    attached: Attached::Dashes,
    ..BASE
};

const PREVIEW_LABELLED: Style = Style {
    head: Head::Labelled,
    case: Case::Official,
    labels: &[
        row(&[Summary], "Sagsresume"),
        row(&[Background], "Sagsfremstilling"),
        row(&[Economy], "Økonomi"),
        row(&[Consultation], "Høring"),
        row(&[Recommendation], "Indstilling"),
        row(&[Attachments], "Bilag:"),
        row(&[Decision], "Beslutning"),
    ],
    points: Points::Bullet,
    tables: TableForm::Flattened,
    closed: Closed::Dash,
    ..BASE
};

const PUBLICATION: Style = Style {
    head: Head::CapitalLabels,
    contents: Contents::Numbered,
    heading: Heading::NumberTwice,
    labels: &[
        row(&[Recommendation], "Indstilling"),
        row(&[Background], "Beskrivelse af sagen"),
        row(&[Economy], "Økonomiske konsekvenser"),
        row(&[CrossCutting], "Øvrige konsekvenser"),
        row(&[Consultation], "Høring"),
        row(&[LegalBasis], "Lovgrundlag – link"),
        row(&[CaseHistory], "Sagshistorik, henvisninger"),
        row(&[Attachments], "Bilag"),
        row(&[Decision], "Beslutning"),
    ],
    decision: DecisionLabel::InDated,
    closed: Closed::Dash,
    ..BASE
};

const INITIALS: Style = Style {
    head: Head::Dash,
    case: Case::Column,
    labels: &[
        row(&[Background], "Sagsfremstilling"),
        row(&[LegalBasis], "Retligt grundlag"),
        row(&[Economy], "Økonomiske konsekvenser"),
        row(&[Recommendation], "Indstilling"),
        row(&[Competence], "Sagen afgøres i"),
        row(&[Attachments], "Bilag"),
        row(&[Decision], "Beslutning"),
    ],
    decision: DecisionLabel::InWords,
    points: Points::Bracket,
    away: Away::NotPresent,
    ..BASE
};

const CARDS: Style = Style {
    head: Head::Facts,
    labels: &[
        row(&[Topic], "Beslutningstema"),
        row(&[Recommendation], "Indstilling"),
        row(&[Background], "Sagsfremstilling"),
        row(&[LegalBasis], "Retsgrundlag"),
        row(&[CrossCutting], "Politiske beslutninger og aftaler"),
        row(&[Economy], "Økonomiske konsekvenser"),
        row(&[Decision], "Beslutning"),
        row(&[Attachments], "Bilag"),
    ],
    attached: Attached::Numbered,
    ..BASE
};

const REPORT: Style = Style {
    head: Head::Report,
    labels: &[
        row(&[Topic], "Sagstema"),
        row(&[Background], "Redegørelse"),
        row(&[LegalBasis], "Retsgrundlag"),
        row(&[Economy], "Økonomiske konsekvenser"),
        row(&[CrossCutting], "Andre konsekvenser"),
        row(&[Consultation, Process], "Høring og sagsgang"),
        row(&[Recommendation], "Indstilling"),
        row(&[Decision], "Beslutning"),
        row(&[Attachments], "Bilag"),
    ],
    points: Points::Dash,
    closed: Closed::Brackets,
    ..BASE
};

const TITLE_ABOVE: Style = Style {
    head: Head::ThreeLines,
    contents: Contents::Range,
    heading: Heading::TitleAbove,
    labels: &[
        row(&[Competence], "Beslutningskompetence: "),
        row(&[Summary], "Sagens kerne"),
        row(&[Recommendation], "Indstilling"),
        row(&[Decision], "Beslutning"),
        row(&[Background], "Sagsfremstilling"),
        row(&[LegalBasis], "Lov- og plangrundlag"),
        row(&[Economy], "Økonomiske konsekvenser"),
        row(&[Timeline], "Tidsplan"),
        row(&[Attachments], "Bilag"),
    ],
    points: Points::Plain,
    attached: Attached::OneLine,
    closing: Closing::ReadAloud,
    spaced: false,
    ..BASE
};

const TYPE_LETTER: Style = Style {
    head: Head::Dash,
    heading: Heading::NumberType,
    labels: &[
        row(&[Decision], "Beslutning"),
        row(&[Competence], "Kompetence"),
        row(&[Topic], "Beslutningstema"),
        row(&[Recommendation], "Indstilling"),
        row(&[Background], "Sagens indhold"),
        row(&[LegalBasis], "Retligt grundlag"),
        row(&[Economy, Personnel], "Økonomiske og personalemæssige konsekvenser"),
        row(&[CrossCutting], "Tværgående konsekvenser"),
        row(&[Process], "Sagens videre forløb"),
    ],
    tables: TableForm::Flattened,
    ..BASE
};

const CAPITALS: Style = Style {
    head: Head::Capitals,
    contents: Contents::Columns,
    heading: Heading::NumberCapitals,
    case: Case::Journal,
    labels: &[
        row(&[Background], "SAGSFREMSTILLING:"),
        row(&[Economy, Personnel], "ØKONOMI/PERSONALEFORHOLD:"),
        row(&[Recommendation], "INDSTILLING:"),
        row(&[Decision], "BESLUTNING:"),
        row(&[Attachments], "BILAG:"),
    ],
    attached: Attached::Numbered,
    closing: Closing::Raised,
    ..BASE
};

const PROTOCOL: Style = Style {
    head: Head::Protocol,
    heading: Heading::Pkt,
    case: Case::Labelled,
    labels: &[
        row(&[Topic], "Tema"),
        row(&[Background], "Sagsbeskrivelse"),
        row(&[Recommendation], "Administrationens forslag"),
        row(&[CrossCutting], "Afledte konsekvenser"),
        row(&[Economy], "Økonomi og finansiering"),
        row(&[Consultation], "Dialog/høring"),
        row(&[Attachments], "Bilag"),
        row(&[Decision], "Beslutning"),
        row(&[Absence], "Fraværende:"),
    ],
    away: Away::Section,
    attached: Attached::Dashes,
    ..BASE
};

const AGENDA_POINT: Style = Style {
    head: Head::Named,
    heading: Heading::PointLine,
    case: Case::Labelled,
    labels: &[
        row(&[Topic], "Emne:"),
        row(&[Background], "Sagsfremstilling:"),
        row(&[LegalBasis], "Lovgrundlag:"),
        row(&[Economy], "Økonomi:"),
        row(&[Competence], "Sagen afgøres i:"),
        row(&[Recommendation], "Forvaltningens indstilling:"),
        row(&[Decision], "Udvalgets beslutning:"),
        row(&[Attachments], "Bilag:"),
    ],
    points: Points::Plain,
    attached: Attached::Dashes,
    ..BASE
};

const FAR_RIGHT: Style = Style {
    head: Head::Genitive,
    heading: Heading::NumberWide,
    case: Case::FarRight,
    labels: &[
        row(&[Background], "SAGSFREMSTILLING"),
        row(&[Economy], "ØKONOMI"),
        row(&[Recommendation], "INDSTILLING"),
        row(&[Attachments], "BILAG"),
        row(&[Decision], "Beslutning"),
    ],
    decision: DecisionLabel::Genitive,
    points: Points::Plain,
    ..BASE
};

impl Layout {
    pub(crate) fn style(self) -> &'static Style {
        match self {
            Layout::ExportLate => &EXPORT_LATE,
            Layout::ExportFirst => &EXPORT_FIRST,
            Layout::ExportDated => &EXPORT_DATED,
            Layout::WebNumbered => &WEB_NUMBERED,
            Layout::WebPunkt => &WEB_PUNKT,
            Layout::WebTwice => &WEB_TWICE,
            Layout::PreviewFive => &PREVIEW_FIVE,
            Layout::PreviewOne => &PREVIEW_ONE,
            Layout::PreviewLabelled => &PREVIEW_LABELLED,
            Layout::Publication => &PUBLICATION,
            Layout::Initials => &INITIALS,
            Layout::Cards => &CARDS,
            Layout::Report => &REPORT,
            Layout::TitleAbove => &TITLE_ABOVE,
            Layout::TypeLetter => &TYPE_LETTER,
            Layout::Capitals => &CAPITALS,
            Layout::Protocol => &PROTOCOL,
            Layout::AgendaPoint => &AGENDA_POINT,
            Layout::FarRight => &FAR_RIGHT,
        }
    }
}
