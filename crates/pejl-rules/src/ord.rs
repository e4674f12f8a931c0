//! The words of the law as codes.

macro_rules! koder {
    ($(#[$doc:meta])* $navn:ident { $($(#[$variant_doc:meta])* $variant:ident = $kode:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $navn { $($(#[$variant_doc])* $variant,)* }

        impl $navn {
            /// All, in order.
            pub const ALLE: &[$navn] = &[$($navn::$variant,)*];

            /// The code that files and addresses use.
            #[must_use]
            pub const fn kode(self) -> &'static str {
                match self { $($navn::$variant => $kode,)* }
            }

            /// The one with this code.
            #[must_use]
            pub fn af_kode(kode: &str) -> Option<Self> {
                Self::ALLE.iter().copied().find(|en| en.kode() == kode)
            }
        }
    };
}

koder! {
    /// A benefit.
    Ydelse {
        /// Arbejdsløshedsdagpenge.
        ADagpenge = "a-dagpenge",
        /// Kontanthjælp (before and after the system of 1 July 2025).
        Kontanthjaelp = "kontanthjaelp",
        /// Uddannelseshjælp.
        Uddannelseshjaelp = "uddannelseshjaelp",
        /// Selvforsørgelses- og hjemrejseydelse, overgangsydelse.
        Sho = "sho",
        /// Sygedagpenge.
        Sygedagpenge = "sygedagpenge",
        /// Ressourceforløbsydelse under jobafklaring.
        Jobafklaring = "jobafklaring",
        /// Ressourceforløbsydelse.
        Ressourceforloeb = "ressourceforloeb",
        /// Ledighedsydelse.
        Ledighedsydelse = "ledighedsydelse",
        /// Fleksløntilskud: in a flex job.
        Fleksjob = "fleksjob",
        /// Revalideringsydelse.
        Revalidering = "revalidering",
        /// Forrevalidering.
        Forrevalidering = "forrevalidering",
        /// Førtidspension.
        Foertidspension = "foertidspension",
        /// Efterløn, seniorpension, tidlig pension, fleksydelse.
        Tilbagetraekning = "tilbagetraekning",
        /// Mindstesats or hjemmeboende sats of the system of 1 July 2025.
        Mindstesats = "mindstesats",
    }
}

koder! {
    /// A target group of LAB § 6; the code is its number there.
    Maalgruppe {
        /// Insured unemployed.
        Dagpenge = "6.1",
        /// Job-ready on kontanthjælp.
        Jobparat = "6.2",
        /// Activity-ready on kontanthjælp.
        Aktivitetsparat = "6.3",
        /// Education-ready.
        Uddannelsesparat = "6.4",
        /// Activity-ready under 30 without a qualification.
        AktivitetsparatUng = "6.5",
        /// Sick-listed.
        Sygemeldt = "6.6",
        /// In jobafklaring.
        Jobafklaring = "6.7",
        /// In ressourceforløb.
        Ressourceforloeb = "6.8",
        /// Referred to a flex job.
        Fleksjob = "6.9",
        /// In revalidering.
        Revalidering = "6.10",
        /// Receives førtidspension.
        Foertidspension = "6.11",
        /// Self-supporting; the number is background knowledge.
        Selvforsoergende = "6.12",
        /// Under 18; the number is background knowledge.
        Under18 = "6.13",
        /// The last number; what it holds is not confirmed.
        Sidste = "6.14",
    }
}

koder! {
    /// The form of a conversation.
    Form {
        /// In person.
        Fremmoede = "fremmoede",
        /// By telephone.
        Telefon = "telefon",
        /// By video.
        Video = "video",
    }
}

koder! {
    /// Who held a conversation.
    HoldtAf {
        /// The municipality.
        Kommune = "kommune",
        /// The unemployment fund.
        AKasse = "a-kasse",
        /// Both together.
        Faelles = "faelles",
    }
}

koder! {
    /// A kind of offer or activity.
    Tilbud {
        /// Virksomhedspraktik.
        Virksomhedspraktik = "virksomhedspraktik",
        /// Ansættelse med løntilskud.
        Loentilskud = "loentilskud",
        /// Nytteindsats.
        Nytteindsats = "nytteindsats",
        /// Ordinary paid hours.
        Loentimer = "loentimer",
        /// Ordinary education, FVU among it.
        OrdinaerUddannelse = "ordinaer-uddannelse",
        /// Øvrig vejledning og opkvalificering, § 91.
        OevrigVejledning = "oevrig-vejledning",
        /// Reading course, dyslexia course or assessment of prior learning, § 93.
        LaeseSkriveRkv = "laese-skrive-rkv",
        /// Mentor.
        Mentor = "mentor",
        /// Danish lessons.
        Dansk = "dansk",
        /// Treatment and social measures.
        Behandling = "behandling",
    }
}
