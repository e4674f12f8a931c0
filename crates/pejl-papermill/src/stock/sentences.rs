//! General sentences, by the section that they fit, and the words for their slots.

/// Groups of citizens, indefinite plural.
pub(crate) const GROUPS: &[&str] = &[
    "sygedagpengemodtagere",
    "jobparate kontanthjælpsmodtagere",
    "aktivitetsparate borgere",
    "unge under 30 år",
    "forsikrede ledige",
    "dagpengemodtagere",
    "ledighedsydelsesmodtagere",
    "fleksjobvisiterede borgere",
    "enlige forsørgere",
    "nyankomne flygtninge",
    "familiesammenførte ægtefæller",
    "langtidsledige",
    "seniorer med nedsat arbejdsevne",
    "dimittender",
    "ufaglærte ledige",
    "borgere i ressourceforløb",
    "revalidender",
    "unge med psykiske vanskeligheder",
    "borgere med begrænset danskkundskab",
    "selvforsørgende",
];

/// Measures, without article.
pub(crate) const MEASURES: &[&str] = &[
    "virksomhedspraktik",
    "løntilskud",
    "mentorstøtte",
    "opkvalificering",
    "nytteindsats",
    "danskundervisning",
    "jobrotation",
    "voksenlære",
    "individuel jobstøtte",
    "brobygning",
    "afklaring af arbejdsevnen",
    "fritidsjob",
    "lønnede småjobs",
    "jobsøgningskurser",
    "helbredsrettede forløb",
    "økonomisk rådgivning",
    "praktik med timeløn",
    "fremskudt vejledning",
    "digital jobstøtte",
    "træning i arbejdsrutiner",
];

/// Trades.
pub(crate) const TRADES: &[&str] = &[
    "bygge og anlæg",
    "hotel og restauration",
    "rengøring",
    "transport og lager",
    "ældrepleje",
    "detailhandel",
    "metalindustri",
    "landbrug og gartneri",
    "kontor og administration",
    "fødevareproduktion",
    "it og tele",
    "vagt og sikkerhed",
];

/// Sentences for a summary.
pub(crate) const SUMMARY: &[&str] = &[
    "I sagen gøres der status på {t} i {k} Kommune.",
    "Med sagen får udvalget et overblik over {t} og de vigtigste tal fra det seneste kvartal.",
    "Sagen handler om {t} og om, hvad der er sket siden sidste møde.",
    "Udvalget har tidligere ønsket en orientering om {t}, og den gives hermed.",
    "Kort fortalt er {p} af målgruppen nået, og arbejdet fortsætter efter planen.",
    "Status viser, at {g} i stigende grad får et tilbud inden for {uger}.",
    "Administrationen fremlægger her de første erfaringer med {i} til {g}.",
    "Baggrunden er en aftale fra {år}, hvor der blev afsat {mio} til formålet.",
];

/// Sentences for the presentation of a case.
pub(crate) const BACKGROUND: &[&str] = &[
    "{G} er den gruppe, der er vokset mest siden {md} {år}.",
    "I {md} {år} var der {n} i målgruppen, hvilket er {p} flere end året før.",
    "Antallet af {g} er faldet støt, men faldet er mindre end i sammenlignelige kommuner.",
    "Jobcentret bruger {i} som det første valg, fordi det hurtigt viser, hvad borgeren kan.",
    "Erfaringen er, at {i} virker bedst, når arbejdsgiveren kender målet fra begyndelsen.",
    "Der er indgået aftaler med {antal} arbejdspladser inden for {b} om {i}.",
    "Hver sagsbehandler har i snit {antal} sager, og målet er at komme ned under et lavere tal inden udgangen af {år}.",
    "Efter samtalen får borgeren en plan, som både jobcentret og borgeren skriver under på.",
    "Ventetiden på {i} er nu {uger} mod det dobbelte for et år siden.",
    "Blandt {g} er {p} i gang med et virksomhedsrettet tilbud.",
    "Varigheden af et gennemsnitligt forløb er {mdr}, og de længste forløb ligger i {o}.",
    "Et hold i {o} har afprøvet {i} sammen med frivillige fra lokale foreninger.",
    "Medarbejderne peger på, at {g} ofte mangler et netværk snarere end kvalifikationer.",
    "Af de afsluttede forløb førte {p} til ordinære timer, og yderligere en del fortsatte i uddannelse.",
    "Kommunen har søgt og fået {mio} fra en statslig pulje til {i}.",
    "Tallene er hentet i jobcentrets eget fagsystem og kan afvige fra de landsdækkende opgørelser.",
    "Det skal bemærkes, at opgørelsen dækker perioden fra {md} til udgangen af {år}.",
    "I nabokommunerne ser man den samme udvikling, dog med en lavere andel {g}.",
    "Der er særlig mangel på arbejdskraft inden for {b}, og flere arbejdsgivere afviser ordrer.",
    "Borgere, som har været væk fra arbejdsmarkedet i mere end {uger}, tilbydes en ny drøftelse af mål og støtte.",
    "Indsatsen bygger på tre greb: tidlig kontakt, en fast medarbejder og løn for de timer, der arbejdes.",
    "Den første kontakt tages på telefon, og den anden foregår på en arbejdsplads.",
    "Samarbejdet med praktiserende læger er styrket, så attester i gennemsnit kommer frem efter {uger}.",
    "Ydelsesafdelingen og jobcentret er flyttet sammen, og det har givet færre fejl i udbetalingerne.",
    "Medarbejderne har fået kurser i at tale om løn, helbred og forventninger med {g}.",
    "Der holdes opfølgning hver fjerde uge, hvor både borger og arbejdsgiver deltager.",
    "Udgiften pr. forløb er {kr}, og en tredjedel dækkes af refusion.",
    "I alt {n} har fået {i} siden begyndelsen af {år}.",
    "Målet for {år} var {p}, og resultatet blev lidt bedre end ventet.",
    "Kvinder udgør {p} af {g} i opgørelsen.",
    "For {g} gælder særlige regler om rådighed, og de er beskrevet i det vedlagte notat.",
    "Flere virksomheder inden for {b} har tilbudt at tage imod hold på op til ti deltagere ad gangen.",
    "Aftalen med uddannelsesinstitutionen i {o} giver plads til {n} om året.",
    "Sagsgangen er gjort kortere, så en ansøgning om {i} normalt afgøres på {uger}.",
    "Forløbene begynder den første mandag i hver måned, og der er løbende optag i {o}.",
    "En intern gennemgang af {antal} sager viser, at planen mangler i hver sjette sag.",
    "Deltagerne fortæller, at de har fået mere struktur på hverdagen og tør ringe til en arbejdsgiver selv.",
    "Fremmødet på holdene ligger på {p}, og fraværet skyldes især helbred og transport.",
    "Der kører for få busser til {o} om morgenen, og derfor er der lavet en ordning med samkørsel.",
    "Kommunen betaler {timer} om ugen til en koordinator, der binder indsatserne sammen.",
    "De faglige organisationer bakker op, når blot {i} ikke træder i stedet for ordinære stillinger.",
    "Efter en periode med højkonjunktur er antallet af {g} begyndt at stige igen.",
    "Siden {md} er der hver uge blevet holdt åbent hus for {g} i {o}.",
    "Den enkelte borger kan vælge mellem {i} og {i}, alt efter mål og helbred.",
    "Indsatsen for {g} har kostet {mio}, og gevinsten regnes til det dobbelte over tre år.",
    "Evalueringen fra {år} peger på, at {i} skal begynde tidligere for {g}.",
    "Når en borger skifter rådgiver, går der i gennemsnit {dage}, før planen er læst og drøftet igen.",
    "Der er aftalt en overgang, så ingen af de berørte borgere mister deres tilbud undervejs.",
];

/// Sentences for money.
pub(crate) const ECONOMY: &[&str] = &[
    "Sagen har ingen bevillingsmæssige følger.",
    "Udgiften på {mio} holdes inden for udvalgets ramme.",
    "Der søges en tillægsbevilling på {kr}, som finansieres af kassebeholdningen.",
    "Forventet regnskab viser et mindreforbrug på {mio} i forhold til det korrigerede budget.",
    "Halvdelen af udgiften refunderes af staten, og resten dækkes af den afsatte pulje.",
    "Driftsudgiften er beregnet til {mio} om året fra {år}.",
    "Projektet er fuldt finansieret af eksterne midler på {mio}.",
];

/// Sentences for the law behind a case.
pub(crate) const LEGAL: &[&str] = &[
    "Sagen behandles efter lov om en aktiv beskæftigelsesindsats.",
    "Reglerne står i lov om aktiv socialpolitik og den tilhørende bekendtgørelse.",
    "Grundlaget er sygedagpengelovens regler om opfølgning og visitation.",
    "Integrationsloven fastsætter, hvad kommunen skal tilbyde og hvornår.",
    "Kommunestyrelsesloven giver udvalget ansvaret for den umiddelbare forvaltning.",
];

/// Sentences for effects on others.
pub(crate) const CROSS: &[&str] = &[
    "Forslaget berører også det sociale område, fordi {g} ofte får støtte begge steder.",
    "Der er ingen følger for andre områder.",
    "Indsatsen skaber sammenhæng til sundhedsområdet, hvor {i} allerede bruges.",
    "Skoleområdet inddrages, når forløbet gælder {g}.",
];

/// Sentences for what was heard.
pub(crate) const CONSULTATION: &[&str] = &[
    "Handicaprådet er hørt og finder, at {g} bør nævnes særskilt.",
    "Det lokale arbejdsmarkedsråd har afgivet svar og bakker op.",
    "Seniorrådet ønsker, at {i} også gives om aftenen.",
    "Der er modtaget {antal} svar, og de er samlet i et notat.",
];

/// Sentences for what comes next.
pub(crate) const PROCESS: &[&str] = &[
    "Udvalget får en ny status i {md} {år}.",
    "Aftalen træder i kraft, når den er underskrevet af begge parter.",
    "Resultaterne forelægges igen, når et helt år er gået.",
    "De nye hold begynder i {md}, og tilmeldingen åbner {uger} før.",
];

/// Sentences for the administration's own view.
pub(crate) const ASSESSMENT: &[&str] = &[
    "Administrationen finder, at {i} har vist sig at virke for {g}.",
    "Det er vurderingen, at målet kan nås, hvis {i} fastholdes på samme niveau.",
    "Risikoen er, at {g} venter længere, hvis antallet af medarbejdere sættes ned.",
    "Samlet set er udviklingen tilfredsstillende, men der er grund til at følge {g} tæt.",
];

/// Plain sub-headings inside the presentation; none of them is a label.
pub(crate) const SUBHEADINGS: &[&str] = &[
    "Udviklingen i tal",
    "Hvad borgerne siger",
    "Erfaringer fra det første år",
    "Målgruppen",
    "De næste skridt",
    "Samarbejdet med arbejdsgiverne",
    "Veje ind på arbejdsmarkedet",
    "Et kig på nabokommunerne",
];

/// What stands above a list. It names the case, as people do: a line that came
/// back in the same words in several items could rightly be taken for a label.
pub(crate) const BEFORE_LIST: &[&str] =
    &["Der lægges i arbejdet med {t} vægt på:", "Erfaringerne fra {o} peger på:", "For {g} er målene i {år}:"];

/// What stands above a table.
pub(crate) const BEFORE_TABLE: &[&str] = &[
    "Udviklingen for {t} frem til {md} {år} ser sådan ud:",
    "Tallene for {t} i {o} fordeler sig således:",
    "Opgørelsen fra {md} {år} viser for {t}:",
];

/// Lines of a bullet list.
pub(crate) const BULLETS: &[&str] = &[
    "flere {g} i {i}",
    "kortere ventetid på {i}",
    "tættere samarbejde med arbejdsgivere inden for {b}",
    "bedre overgang fra {i} til ordinært arbejde",
    "en fast kontaktperson for {g}",
    "åben rådgivning i {o}",
];

/// Names of attached papers.
pub(crate) const ATTACHMENTS: &[&str] = &[
    "Notat om {t}",
    "Nøgletal for {t}",
    "Oversigt over {i}",
    "Høringssvar vedrørende {t}",
    "Evaluering af {i}",
    "Udkast til aftale om {i}",
    "Præsentation til mødet",
    "Statusnotat for {år}",
    "Regneark med budget for {år}",
];
