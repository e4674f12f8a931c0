//! What the items are about: one table of data, long so that searches find many things.

/// A subject of the committee.
pub(crate) struct Topic {
    /// The tail of a title: "Orientering om {title}".
    pub title: &'static str,
    /// The definite form in running text.
    pub phrase: &'static str,
    /// The subject in the municipalities' journal plan.
    pub kle: &'static str,
    /// Sentences that belong to this subject alone.
    pub own: &'static [&'static str],
}

const fn topic(title: &'static str, phrase: &'static str, kle: &'static str, own: &'static [&'static str]) -> Topic {
    Topic { title, phrase, kle, own }
}

/// All subjects.
pub(crate) const TOPICS: &[Topic] = &[
    topic(
        "nytteindsats i de grønne områder",
        "nytteindsatsen",
        "15.20.04",
        &[
            "Nytteindsatsen foregår i parker, på strande og langs stierne ved {o}, hvor holdene rydder op og klipper hække.",
            "En plads i nytteindsats varer typisk {uger}, og {n} har været i gang siden årsskiftet.",
        ],
    ),
    topic(
        "opfølgning på sygedagpengeområdet",
        "sygedagpengeindsatsen",
        "32.24.04",
        &[
            "Antallet af sygemeldte med et forløb på over et halvt år er faldet med {p} på ét år.",
            "Sygedagpengemodtagere med stress og depression fylder {p} af de længerevarende forløb.",
        ],
    ),
    topic(
        "status for ressourceforløb",
        "ressourceforløbene",
        "15.25.00",
        &[
            "Et ressourceforløb løber i gennemsnit {mdr} hos os, og det rehabiliterende team følger op hvert halve år.",
            "Rehabiliteringsteamet har i perioden behandlet {n}, og hver tiende sag blev udskudt på grund af manglende lægeattester.",
        ],
    ),
    topic(
        "fleksjob og ledighedsydelse",
        "fleksjobområdet",
        "15.30.00",
        &[
            "Der er aktuelt {n} visiteret til fleksjob, og {p} af dem modtager ledighedsydelse.",
            "Fleksjobambassadørerne har skaffet åbninger hos mindre håndværksmestre og i detailhandlen i {o}.",
        ],
    ),
    topic(
        "tidlig indsats for langtidsledige",
        "indsatsen for langtidsledige",
        "15.00.00",
        &[
            "Langtidsledige over 50 år får tilbud om en fast makker, der har prøvet at skifte branche sent i livet.",
            "Den gennemsnitlige ledighedsperiode er {uger} for langtidsledige med en kort uddannelse.",
        ],
    ),
    topic(
        "virksomhedspraktik og løntilskud",
        "den virksomhedsrettede indsats",
        "15.20.08",
        &[
            "Hver anden virksomhedspraktik ender med ordinære timer, når målet er skrevet ned på den første dag.",
            "Løntilskud bruges især hos private arbejdsgivere inden for {b}.",
        ],
    ),
    topic(
        "kontanthjælp og ny hjælpestruktur",
        "kontanthjælpsområdet",
        "32.24.12",
        &[
            "Reglerne om arbejdspligt ændrer, hvor mange timer en kontanthjælpsmodtager skal dokumentere om ugen.",
            "Ydelsesafdelingen har ringet til {n}, der får en anden sats, når de nye regler træder i kraft.",
        ],
    ),
    topic(
        "indførelse af arbejdspligt",
        "arbejdspligten",
        "15.20.00",
        &[
            "Arbejdspligten omfatter borgere, der ikke opfylder opholdskravet, og måles i timer pr. uge.",
            "Timerne kan bestå af danskundervisning, praktik, ordinært arbejde og deltagelse i nytteopgaver.",
        ],
    ),
    topic(
        "unge uden job og uddannelse",
        "ungeindsatsen",
        "15.20.16",
        &[
            "Den Kommunale Ungeindsats har kontakt med {n}, som hverken er i skole eller arbejde.",
            "Uddannelsesparate unge møder en vejleder senest {uger} efter den første henvendelse.",
        ],
    ),
    topic(
        "uddannelseshjælp og brobygning",
        "brobygningen",
        "15.20.16",
        &[
            "Brobygning til erhvervsskolen lykkes oftest, når den unge har været på besøg på værkstedet to gange.",
            "Frafaldet i de første tre måneder er {p} blandt unge, der kommer fra uddannelseshjælp.",
        ],
    ),
    topic(
        "opkvalificering af ufaglærte ledige",
        "opkvalificeringen",
        "15.20.12",
        &[
            "Kurser i svejsning, truckkørsel og velfærdsteknologi er de mest søgte på positivlisten.",
            "Den regionale uddannelsespulje har betalt for {n}, som tog et kortere kursus.",
        ],
    ),
    topic(
        "voksenlærlinge i byggefagene",
        "voksenlærlingeordningen",
        "15.20.12",
        &[
            "En voksenlærling koster kommunen et tilskud på {kr} i timen i op til to år.",
            "Tømrere, elektrikere og struktører er de fag, hvor flest mestre har taget en voksenlærling.",
        ],
    ),
    topic(
        "seniorpension og nedslidte borgere",
        "seniorpensionen",
        "32.03.04",
        &[
            "Seniorpensionsenheden behandler sagerne, men kommunen leverer oplysninger om arbejdsevnen.",
            "Der er givet seniorpension til {n} i perioden, især tidligere ansatte i rengøring og byggeri.",
        ],
    ),
    topic(
        "førtidspension og afklaring",
        "førtidspensionsområdet",
        "32.03.12",
        &[
            "Tilkendelser af førtidspension følger landstendensen, men ligger {p} over nabokommunerne.",
            "Helhedsvurderingen ved førtidspension samles nu i ét dokument med borgerens egne ord forrest.",
        ],
    ),
    topic(
        "integration og danskuddannelse",
        "integrationsindsatsen",
        "15.40.00",
        &[
            "Nyankomne flygtninge begynder på danskuddannelse inden for den første måned.",
            "Familiesammenførte kvinder får besøg af en beskæftigelsesmedarbejder, der taler deres sprog.",
        ],
    ),
    topic(
        "boligplacering af fordrevne fra Ukraine",
        "boligplaceringen",
        "15.40.00",
        &[
            "De midlertidige boliger i {o} har plads til {n}, og der er ledige værelser.",
            "Fordrevne fra Ukraine arbejder især på gartnerier, i køkkener og i rengøring.",
        ],
    ),
    topic(
        "rekruttering til velfærdsområderne",
        "rekrutteringen",
        "81.02.00",
        &[
            "Der mangler social- og sundhedsassistenter på alle plejecentre i kommunen.",
            "Et forløb for ledige, der vil prøve omsorgsfaget, har haft {n} igennem siden foråret.",
        ],
    ),
    topic(
        "samarbejde med a-kasser om de første samtaler",
        "a-kasseforsøget",
        "15.00.00",
        &[
            "Forsøget lader a-kasserne holde samtalerne med forsikrede ledige i opsigelsesperioden.",
            "Dagpengemodtagere, der har været med i forsøget, er tilbage i arbejde {uger} tidligere end andre.",
        ],
    ),
    topic(
        "jobrotation i kommunens institutioner",
        "jobrotationen",
        "15.20.20",
        &[
            "Jobrotation giver den faste medarbejder efteruddannelse, mens en ledig træder ind som vikar.",
            "Rotationsvikarer i daginstitutionerne har ført til {n} i fast arbejde.",
        ],
    ),
    topic(
        "mentorstøtte og fritidsjob",
        "mentorordningen",
        "15.20.24",
        &[
            "En mentor følger den unge hele vejen fra det første fritidsjob til læreplads.",
            "Frivillige mentorer fra erhvervslivet har givet {timer} af deres tid i år.",
        ],
    ),
    topic(
        "beskæftigelsesplan for de kommende år",
        "beskæftigelsesplanen",
        "15.00.00",
        &[
            "Beskæftigelsesplanen samler ministermålene og vores lokale mål på otte sider.",
            "Et lokalt mål er, at {p} af de jobparate er i arbejde eller uddannelse inden for et halvt år.",
        ],
    ),
    topic(
        "budgetopfølgning pr. ultimo kvartalet",
        "budgetopfølgningen",
        "00.30.00",
        &[
            "Der forventes et mindreforbrug på {mio}, som skyldes færre udgifter til kontanthjælp og ledighedsydelse.",
            "Merforbruget på {mio} på sygedagpenge dækkes af puljen til overførsler.",
        ],
    ),
    topic(
        "refusion og medfinansiering",
        "refusionsomlægningen",
        "00.30.00",
        &[
            "Refusionen falder med varigheden, og efter et år betaler kommunen selv fire femtedele.",
            "Kontrol af refusionsindberetningen har rettet {kr} til kommunens fordel.",
        ],
    ),
    topic(
        "frikommuneforsøg på beskæftigelsesområdet",
        "frikommuneforsøget",
        "00.01.00",
        &[
            "Forsøget giver lov til at springe faste samtaler over, når borgeren har aftalt et jobmål.",
            "Sagsbehandlerne har brugt den frigjorte tid på at møde {g} ude på arbejdspladserne.",
        ],
    ),
    topic(
        "tilfredshed blandt borgere i jobcentret",
        "tilfredshedsundersøgelsen",
        "15.00.00",
        &[
            "Svarprocenten var {p}, og flest er glade for, at de har den samme rådgiver hele vejen.",
            "Borgerne beder om kortere breve og om at kunne booke en samtale om aftenen.",
        ],
    ),
    topic(
        "repatriering og vejledningspligt",
        "repatrieringen",
        "15.40.00",
        &[
            "Vejledning om repatriering gives ved hver samtale og noteres i sagen.",
            "I årets løb har {n} fået støtte til at vende hjem.",
        ],
    ),
    topic(
        "socialt bedrageri og kontrol af ydelser",
        "kontrolindsatsen",
        "32.00.00",
        &[
            "Kontrolgruppen har standset eller sat ydelsen ned i sager for {mio}.",
            "Anonyme henvendelser udgør {p} af de sager, som gruppen tager op.",
        ],
    ),
    topic(
        "psykiatri og job med støtte efter IPS",
        "IPS-indsatsen",
        "15.20.00",
        &[
            "IPS-konsulenten sidder i distriktspsykiatrien to dage om ugen og finder job til borgere med skizofreni.",
            "Et forløb efter IPS-metoden koster {kr} pr. borger om året.",
        ],
    ),
    topic(
        "handicap og hjælpemidler på arbejdspladsen",
        "handicapindsatsen",
        "15.35.00",
        &[
            "Personlig assistance er bevilget til {n} med nedsat syn, hørelse eller bevægelse.",
            "Arbejdspladsindretning, skærmlæser og mindre hjælpemidler bevilges nu inden for {uger}.",
        ],
    ),
    topic(
        "revalidering og omskoling",
        "revalideringen",
        "15.25.04",
        &[
            "Revalidering bruges til omskoling af slagteriarbejdere, tømrere og frisører, der ikke kan holde til faget.",
            "{N} er under revalidering, og uddannelserne varer fra et til tre år.",
        ],
    ),
    topic(
        "jobafklaringsforløb",
        "jobafklaringsforløbene",
        "15.25.00",
        &[
            "Jobafklaringsforløb afsluttes efter {mdr} i snit, og {p} raskmeldes til deres gamle job.",
            "Speciallægerne har ventetid, og det forlænger jobafklaringen med flere måneder.",
        ],
    ),
    topic(
        "aktive år for ledige over tres",
        "seniorindsatsen",
        "15.20.00",
        &[
            "Seniorjob er oprettet til {n}, hvis dagpengeret udløb kort før efterlønsalderen.",
            "Seniorer får hjælp til at skrive et kort CV, der begynder med det, de kan i dag.",
        ],
    ),
    topic(
        "erhvervsservice og lokale virksomheder",
        "virksomhedsservicen",
        "15.00.04",
        &[
            "Virksomhedsservicen har besøgt {antal} virksomheder og spurgt, hvem de mangler.",
            "Hotline for arbejdsgivere svarer inden for en time og har ét nummer for hele kommunen.",
        ],
    ),
    topic(
        "grøn omstilling og arbejdskraft til havvind",
        "den grønne jobindsats",
        "15.00.04",
        &[
            "Havvindprojektet ved {o} får brug for svejsere, elektrikere, kokke og vagtfolk.",
            "Grønne kurser i varmepumper og isolering er åbnet for ledige uden faglig baggrund.",
        ],
    ),
    topic(
        "digitalt jobunivers og selvbooking",
        "det digitale jobunivers",
        "85.11.00",
        &[
            "Selvbooking bruges ved {p} af samtalerne og har halveret antallet af udeblivelser.",
            "Digitale jobklubber mødes på skærm hver onsdag og deler opslag fra lukkede netværk.",
        ],
    ),
    topic(
        "hjemløshed og Housing First",
        "hjemløseindsatsen",
        "27.00.00",
        &[
            "Housing First begynder med en bolig og lægger støtte omkring den bagefter.",
            "Der er registreret {n} uden fast bolig, og nogle sover hos venner eller i bil.",
        ],
    ),
    topic(
        "boligstøtte og udsættelser",
        "udsættelsesområdet",
        "27.42.00",
        &[
            "Færre lejere sættes ud, efter at boligrådgiveren ringer ved den første rykker.",
            "Midlertidig huslejehjælp er givet til {n} mod en aftale om afdrag.",
        ],
    ),
    topic(
        "gældsrådgivning i jobcentret",
        "gældsrådgivningen",
        "27.00.00",
        &[
            "Frivillige jurister og bankfolk holder gældsrådgivning i jobcentret hver torsdag.",
            "Den gennemsnitlige gæld er {kr}, og de fleste skylder for lån taget på nettet.",
        ],
    ),
    topic(
        "misbrugsbehandling og beskæftigelse",
        "den koordinerede misbrugsindsats",
        "29.18.00",
        &[
            "Misbrugscentret og jobcentret holder fælles samtaler, så behandling og praktik passer sammen.",
            "Af de indskrevne i alkoholbehandling er {p} i gang med et virksomhedsrettet tilbud.",
        ],
    ),
    topic(
        "enlige forsørgere og børnepasning",
        "indsatsen for enlige forsørgere",
        "15.20.00",
        &[
            "Enlige forsørgere kan få pasning i ydertimerne, når de tager arbejde i hotel eller handel.",
            "Et hold for enlige mødre med {n} er gået videre til elevpladser på kontor.",
        ],
    ),
    topic(
        "dimittender og nyuddannede",
        "dimittendindsatsen",
        "15.20.00",
        &[
            "Dimittender får en plan for små virksomheder, der aldrig har haft en akademiker ansat.",
            "Ledigheden blandt nyuddannede er {p}, højest for humanister og designere.",
        ],
    ),
    topic(
        "socialøkonomiske virksomheder",
        "de socialøkonomiske virksomheder",
        "15.00.04",
        &[
            "Cykelværkstedet og vaskeriet er godkendt som socialøkonomiske virksomheder.",
            "Sociale klausuler i udbud af vejvedligehold har givet {n} i praktik eller læreplads.",
        ],
    ),
    topic(
        "partnerskab med dagligvarehandlen",
        "partnerskabet",
        "15.00.04",
        &[
            "Fem butikker i {o} har lovet småjobs på ti timer om ugen til borgere, der skal i gang igen.",
            "Partnerskabet rummer både lærepladser, fleksjob og lønnede timer på lageret.",
        ],
    ),
    topic(
        "sundhed, smerter og hurtig tilbagevenden",
        "smerteindsatsen",
        "29.30.00",
        &[
            "Borgere med rygsmerter træner tre gange om ugen og taler med en psykolog om at sove bedre.",
            "Kommunelægen og fysioterapeuten ser {n} i kvartalet i den fælles klinik.",
        ],
    ),
    topic(
        "veteraner og civilt arbejde",
        "veteranindsatsen",
        "15.20.00",
        &[
            "Veterankoordinatoren hjælper tidligere udsendte med at oversætte deres erfaring til civile job.",
            "Der bor {n} i kommunen, som har været udsendt af Forsvaret.",
        ],
    ),
    topic(
        "tilsyn og lovlighed i myndighedssager",
        "tilsynet",
        "15.00.00",
        &[
            "Ankestyrelsen har omgjort {p} af de påklagede afgørelser.",
            "Ledelsestilsynet gennemgår {antal} sager i kvartalet med en fast tjekliste.",
        ],
    ),
    topic(
        "forenkling af breve og afgørelser",
        "forenklingsarbejdet",
        "00.13.00",
        &[
            "Breve om sanktioner er skåret fra fire sider til én og prøvet af på en borgergruppe.",
            "Afgørelser begynder nu med svaret og slutter med lovteksten.",
        ],
    ),
    topic(
        "puljemidler til job for udsatte",
        "puljeprojektet",
        "00.18.00",
        &[
            "Puljen giver {mio} over tre år til småjobs, medborgerskab og en fast tovholder.",
            "Projektet følges af en evaluator, der måler hver tredje måned på håb, helbred og timer.",
        ],
    ),
];
