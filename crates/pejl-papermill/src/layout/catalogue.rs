//! The styles. Labels are those of published papers, in orders that were seen. One
//! table of data, long because nineteen layouts stand in it beside each other.

use super::{
    Attached, Away, Case, Closed, Closing, Contents, DecisionLabel, Head, Heading, Layout, Points, Row, Style,
};
use pejl_model::SectionKind::*;
use pejl_model::TableForm;

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
        Row(&[Summary], "Resume"),
        Row(&[Background], "Sagsfremstilling"),
        Row(&[Economy], "Økonomi"),
        Row(&[Competence], "Sagen afgøres af"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Decision], "Beslutning"),
        Row(&[Absence], "Fraværende:"),
        Row(&[Attachments], "Bilag"),
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
        Row(&[Decision], "Beslutning"),
        Row(&[Summary], "Resumé"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Competence], "Beslutningskompetence"),
        Row(&[Background], "Sagsfremstilling"),
        Row(&[Assessment], "Administrationens vurdering"),
        Row(&[Economy], "Økonomi og finansiering"),
        Row(&[CaseHistory], "Sagens forløb"),
        Row(&[Attachments], "Bilag"),
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
        Row(&[Summary], "Sagsresumé"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Background], "Sagsfremstilling"),
        Row(&[Economy], "Bevillingsmæssige konsekvenser"),
        Row(&[Decision], "Beslutning"),
        Row(&[Attachments], "Bilag"),
    ],
    decision: DecisionLabel::Dated,
    points: Points::Dash,
    ..BASE
};

const WEB_NUMBERED: Style = Style {
    head: Head::WebNumbered,
    labels: &[
        Row(&[Summary], "Resume"),
        Row(&[Background], "Sagsfremstilling"),
        Row(&[Economy], "Økonomi"),
        Row(&[Competence], "Sagen afgøres af"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Decision], "Beslutning"),
        Row(&[Absence], "Fraværende:"),
    ],
    points: Points::Sentence,
    away: Away::Section,
    ..BASE
};

const WEB_PUNKT: Style = Style {
    head: Head::WebPunkt,
    heading: Heading::Punkt,
    labels: &[
        Row(&[Summary], "Sagsresumé"),
        Row(&[Background], "Sagsbeskrivelse:"),
        Row(&[Economy], "Økonomiske konsekvenser"),
        Row(&[Assessment], "Vurdering"),
        Row(&[Recommendation], "Indstillinger"),
        Row(&[Decision], "Beslutning"),
        Row(&[Attachments], "Bilag"),
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
        Row(&[Summary], "Resume"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Competence], "Beslutningskompetence"),
        Row(&[Background], "Sagsfremstilling"),
        Row(&[Economy], "Økonomi"),
        Row(&[Decision], "Beslutning"),
        Row(&[Attachments], "Bilag"),
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
        Row(&[Summary], "RESUMÉ"),
        Row(&[Recommendation], "INDSTILLING"),
        Row(&[Decision], "BESLUTNING"),
        Row(&[Background], "SAGSFREMSTILLING"),
        Row(&[Other], "EFFEKT"),
        Row(&[Economy], "ØKONOMI"),
        Row(&[Attachments], "BILAG"),
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
        Row(&[CaseHistory], "Forventet sagsgang"),
        Row(&[Summary], "Anledning"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Background], "Sagsfremstilling"),
        Row(&[LegalBasis], "Retsgrundlag"),
        Row(&[Decision], "Beslutning"),
        Row(&[Absence], "Fraværende:"),
        Row(&[Attachments], "Bilag"),
    ],
    away: Away::Section,
    attached: Attached::Dashes,
    ..BASE
};

const PREVIEW_LABELLED: Style = Style {
    head: Head::Labelled,
    case: Case::Official,
    labels: &[
        Row(&[Summary], "Sagsresume"),
        Row(&[Background], "Sagsfremstilling"),
        Row(&[Economy], "Økonomi"),
        Row(&[Consultation], "Høring"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Attachments], "Bilag:"),
        Row(&[Decision], "Beslutning"),
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
        Row(&[Recommendation], "Indstilling"),
        Row(&[Background], "Beskrivelse af sagen"),
        Row(&[Economy], "Økonomiske konsekvenser"),
        Row(&[CrossCutting], "Øvrige konsekvenser"),
        Row(&[Consultation], "Høring"),
        Row(&[LegalBasis], "Lovgrundlag – link"),
        Row(&[CaseHistory], "Sagshistorik, henvisninger"),
        Row(&[Attachments], "Bilag"),
        Row(&[Decision], "Beslutning"),
    ],
    decision: DecisionLabel::InDated,
    closed: Closed::Dash,
    ..BASE
};

const INITIALS: Style = Style {
    head: Head::Dash,
    case: Case::Column,
    labels: &[
        Row(&[Background], "Sagsfremstilling"),
        Row(&[LegalBasis], "Retligt grundlag"),
        Row(&[Economy], "Økonomiske konsekvenser"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Competence], "Sagen afgøres i"),
        Row(&[Attachments], "Bilag"),
        Row(&[Decision], "Beslutning"),
    ],
    decision: DecisionLabel::InWords,
    points: Points::Bracket,
    away: Away::NotPresent,
    ..BASE
};

const CARDS: Style = Style {
    head: Head::Facts,
    labels: &[
        Row(&[Topic], "Beslutningstema"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Background], "Sagsfremstilling"),
        Row(&[LegalBasis], "Retsgrundlag"),
        Row(&[CrossCutting], "Politiske beslutninger og aftaler"),
        Row(&[Economy], "Økonomiske konsekvenser"),
        Row(&[Decision], "Beslutning"),
        Row(&[Attachments], "Bilag"),
    ],
    attached: Attached::Numbered,
    ..BASE
};

const REPORT: Style = Style {
    head: Head::Report,
    labels: &[
        Row(&[Topic], "Sagstema"),
        Row(&[Background], "Redegørelse"),
        Row(&[LegalBasis], "Retsgrundlag"),
        Row(&[Economy], "Økonomiske konsekvenser"),
        Row(&[CrossCutting], "Andre konsekvenser"),
        Row(&[Consultation, Process], "Høring og sagsgang"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Decision], "Beslutning"),
        Row(&[Attachments], "Bilag"),
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
        Row(&[Competence], "Beslutningskompetence: "),
        Row(&[Summary], "Sagens kerne"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Decision], "Beslutning"),
        Row(&[Background], "Sagsfremstilling"),
        Row(&[LegalBasis], "Lov- og plangrundlag"),
        Row(&[Economy], "Økonomiske konsekvenser"),
        Row(&[Timeline], "Tidsplan"),
        Row(&[Attachments], "Bilag"),
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
        Row(&[Decision], "Beslutning"),
        Row(&[Competence], "Kompetence"),
        Row(&[Topic], "Beslutningstema"),
        Row(&[Recommendation], "Indstilling"),
        Row(&[Background], "Sagens indhold"),
        Row(&[LegalBasis], "Retligt grundlag"),
        Row(&[Economy, Personnel], "Økonomiske og personalemæssige konsekvenser"),
        Row(&[CrossCutting], "Tværgående konsekvenser"),
        Row(&[Process], "Sagens videre forløb"),
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
        Row(&[Background], "SAGSFREMSTILLING:"),
        Row(&[Economy, Personnel], "ØKONOMI/PERSONALEFORHOLD:"),
        Row(&[Recommendation], "INDSTILLING:"),
        Row(&[Decision], "BESLUTNING:"),
        Row(&[Attachments], "BILAG:"),
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
        Row(&[Topic], "Tema"),
        Row(&[Background], "Sagsbeskrivelse"),
        Row(&[Recommendation], "Administrationens forslag"),
        Row(&[CrossCutting], "Afledte konsekvenser"),
        Row(&[Economy], "Økonomi og finansiering"),
        Row(&[Consultation], "Dialog/høring"),
        Row(&[Attachments], "Bilag"),
        Row(&[Decision], "Beslutning"),
        Row(&[Absence], "Fraværende:"),
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
        Row(&[Topic], "Emne:"),
        Row(&[Background], "Sagsfremstilling:"),
        Row(&[LegalBasis], "Lovgrundlag:"),
        Row(&[Economy], "Økonomi:"),
        Row(&[Competence], "Sagen afgøres i:"),
        Row(&[Recommendation], "Forvaltningens indstilling:"),
        Row(&[Decision], "Udvalgets beslutning:"),
        Row(&[Attachments], "Bilag:"),
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
        Row(&[Background], "SAGSFREMSTILLING"),
        Row(&[Economy], "ØKONOMI"),
        Row(&[Recommendation], "INDSTILLING"),
        Row(&[Attachments], "BILAG"),
        Row(&[Decision], "Beslutning"),
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
