# The pages.

# Every page.
web-brand = Pejl
web-tagline = Hvad kommunernes udvalg besluttede
web-skip = Gå til sidens indhold
web-main-menu = Hovedmenu
web-menu-search = Søg
web-menu-about = Om Pejl
web-breadcrumbs = Du er her
web-home = Forside
web-footer-note = Pejl læser kommunernes egne dagsordener og referater. Kommunens eget papir gælder altid.
web-footer-about = Om Pejl
web-untitled = Uden titel
# Behind a run of asterisks, for whoever hears the page.
web-masked = skjult

# The search box.
web-search-label = Søg i dagsordener og referater
web-search-short = Søg i alle punkter
web-search-button = Søg
web-search-help = Skriv ord, eller sæt en vending i "anførselstegn". Udeluk et ord med minus: sygedagpenge -refusion.

# Front page.
web-front-title = Find det, udvalget besluttede
web-front-lead = Politikerne i kommunerne træffer beslutninger i udvalg. Søg i udvalgenes dagsordener og referater på tværs af kommuner, og se, hvad der blev foreslået, og hvad der blev besluttet.
web-front-examples = Prøv for eksempel
web-front-example-1 = sygedagpenge
web-front-example-2 = fleksjob
web-front-example-3 = "forventet regnskab"
web-front-example-4 = beslutning:udsat
web-front-example-4-name = punkter, der blev udsat
web-front-holds = Det er i biblioteket
web-front-period = Møder fra { $from } til { $to }.
web-front-municipalities = { $count ->
    [one] kommune
   *[other] kommuner
}
web-front-committees = udvalg
web-front-meetings = { $count ->
    [one] møde
   *[other] møder
}
web-front-items = { $count ->
    [one] punkt
   *[other] punkter
}
web-front-latest = Seneste møder
web-front-by-municipality = Kommuner
web-front-empty-title = Biblioteket er tomt
web-front-empty = Læs papirer ind på kommandolinjen, og genindlæs siden:
web-meeting-count = { $count ->
    [one] 1 møde
   *[other] { $count } møder
}
web-item-count = { $count ->
    [0] ingen punkter
    [one] 1 punkt
   *[other] { $count } punkter
}

# Search page.
web-search-title = Søgning
web-search-title-for = { $words } – søgning
web-results-for = Søgning efter »{ $words }«
web-results-all = Alle punkter
web-results-order = Sortér efter
web-order-relevance = Mest relevante
web-order-newest = Nyeste
web-order-oldest = Ældste
web-narrow = Afgræns
web-narrow-jump = Gå til afgrænsning
web-facet-municipality = Kommune
web-facet-committee = Udvalg
web-facet-year = År
web-facet-type = Type af punkt
web-facet-outcome = Beslutning
web-facet-person = Politiker
web-facet-person-note = Politikere, der ifølge papirerne var med til punktet, stemte eller tog forbehold. To med samme navn i samme kommune tælles sammen.
web-facet-more = { $count ->
    [one] Vis 1 mere
   *[other] Vis { $count } flere
}
web-facet-add = Afgræns til
web-facet-remove = Fjern
web-chosen = Valgt
web-chosen-clear = Ryd alle
web-hints = Sådan er søgningen forstået
web-suggestion = Mente du
web-nothing-words = Prøv færre eller mere almindelige ord, eller skriv kun begyndelsen af ordet med en stjerne: dagpeng*.
web-nothing-narrow = Fjern en afgrænsning for at se flere.
web-nothing-past-end = Så mange sider er der ikke.
web-first-page = Gå til første side
web-paging = Sider med resultater
web-paging-previous = Forrige
web-paging-next = Næste
web-paging-page = Side { $page }
web-paging-of = Side { $page } af { $pages }

# Meeting page.
web-meeting-items = Punkter
web-meeting-members = Medlemmer
web-meeting-present = Til stede
web-meeting-absent = Fraværende
web-meeting-listed = Medlemmer
web-meeting-papers = Papirer og udgaver
web-meeting-read = Sådan er papiret læst
web-meeting-no-items = Der er ingen punkter i papiret.
web-fact-municipality = Kommune
web-fact-time = Tid
web-fact-place = Sted
web-fact-paper = Papir
web-fact-term = Valgperiode
web-unknown-committee = Ukendt udvalg
web-unknown-municipality = Ukendt kommune
web-paper-table = Tabel over mødets papirer
web-paper-kind = Papir
web-paper-form = Format
web-paper-file = Fil
web-paper-version = Version
web-paper-fingerprint = Fingeraftryk (SHA-256)
web-paper-shown = Vises her
web-form-text = Tekst
web-form-pdf = PDF
web-form-html = HTML
web-form-docx = DOCX

# Item page.
web-item-number = Punkt { $number }
web-item-one = Punkt
web-item-case = Sagsnr. { $number }
web-item-closed = Lukket punkt
web-item-closed-note = Punktet behandles for lukkede døre. Kun nummer, titel og sagsnummer er offentlige.
web-item-decision = Beslutning
web-item-no-decision = Papiret har ingen beslutning på punktet.
web-item-agenda-note = Her er kun dagsordenen til mødet. Biblioteket kender ikke beslutningen.
web-item-effect = Det vil sige:
web-item-decides = Afgøres af
web-item-recommendation = Indstilling
web-item-recommends = indstiller
web-item-points-caption = Indstillingens punkter og beslutningen på hvert
web-point-number = Nr.
web-point-text = Indstilling
web-point-outcome = Beslutning
web-point-whole = Samlet for hele indstillingen
web-point-none = Ikke oplyst
web-item-votes = Afstemning
web-votes-caption = Stemmer
web-vote-ballot = Stemme
web-vote-count = Antal
web-vote-who = Hvem
web-item-dissents = Forbehold og bemærkninger
web-item-absence = Fravær på punktet
web-absence-substitute = Stedfortræder: { $name }
web-absence-from = fra { $from }
web-absence-until = til { $until }
web-item-conflicts = Inhabilitet
web-conflict-left = forlod mødet under punktet
web-item-attachments = Bilag
web-attachment-number = Bilag { $number }
web-item-history = Tidligere behandling
web-item-read = Sådan er punktet læst
web-item-read-how = Læsningens sikkerhed
web-item-read-clean = Der er ikke fundet noget at tvivle på.
web-item-source = Se kildeteksten med hver del markeret
web-item-source-title = Kildetekst
web-item-source-lead = Sådan stod punktet i papiret. Hver del er markeret med det, som Pejl har læst den som.
web-item-back = Tilbage til punktet
web-item-previous = Forrige punkt
web-item-next = Næste punkt
web-item-neighbours = Andre punkter på mødet
web-table-caption = Tabel { $number }
web-paper-line = Læst fra { $kind } ({ $form }), { $file }, version { $version }.
web-value-number = Nummer
web-value-title = Titel
web-value-type = Type
web-value-case = Sagsnr.
web-value-outcome = Udfald
web-value-decision = Beslutning
web-value-point = Indstillingspunkt
web-value-proposer = Indstiller
web-value-attachment = Bilag
web-value-table = Tabel
web-value-absence = Fravær
web-value-dissent = Forbehold
web-value-vote = Stemmer
web-source-legend = Sådan læses markeringen
web-source-legend-parts = Farven og navnet til venstre viser, hvilken del teksten hører til.
web-source-legend-values = Et lille navn foran understreget tekst viser en værdi, som er læst. Prikket understregning er tal.

# Columns of the tables on the pages of municipalities, committees and cases.
web-column-committee = Udvalg
web-column-meetings = Møder
web-column-first = Første møde
web-column-last = Seneste møde
web-column-outcome = Beslutning
web-column-items = Punkter
web-column-total = I alt
web-column-member = Medlem
web-column-party = Parti
web-column-present = Til stede
web-column-absent = Fraværende
web-column-untold = Ikke oplyst
web-column-year = År
web-column-share = Fremmøde
web-column-date = Dato
web-column-item = Punkt
web-table-committees = Tabel over udvalg
web-table-outcomes = Tabel over beslutninger
web-table-attendance = Tabel over fremmøde
web-per-cent = { $count } %
web-presence = { $present } til stede, { $absent } fraværende
web-period = fra { $from } til { $to }
web-period-day = den { $day }

# Municipality page.
web-municipality-lead = { $meetings } i { $committees } udvalg { $period }.
web-municipality-search = Søg i kommunens punkter
web-municipality-committees = Udvalg

# Committee page.
web-committee-lead = { $meetings } { $period }.
web-committee-also = Navnet er også skrevet: { $names }.
web-committee-search = Søg i udvalgets punkter
web-committee-meetings = Møder
web-committee-outcomes = Beslutninger
web-committee-undecided = Ingen beslutning fundet i referatet
web-committee-pending = Kun dagsorden; beslutningen kendes ikke her
web-committee-members = Medlemmer
web-committee-members-note = Navne, partier og fremmøde er læst i mødepapirernes egne medlemslister. En stedfortræder kan derfor stå her med få møder.
web-committee-term = Valgperioden
web-committee-term-caption = Antal møder for hvert medlem i { $years }, efter { $count ->
    [one] 1 møde med medlemsliste
   *[other] { $count } møder med medlemsliste
}
web-committee-attendance = Fremmøde over tid
web-committee-attendance-note = Talt over de møder, hvis papir oplyser, hvem der var til stede. Et papir, der kun opregner medlemmerne, tæller ikke med, og det gør mange papirer, når ingen er fraværende. Det virkelige fremmøde kan derfor være højere.
web-committee-chart-note = Søjlerne viser fremmødet i procent. Tabellen viser de samme tal.
web-committee-attendance-caption = Antal til stede og fraværende, lagt sammen for årets møder

# Case page.
web-case-title = Sag { $number }
web-case-number-note = Kommunen giver hver sag et nummer. Her er de punkter i biblioteket, som har dette nummer.
web-case-several = Nummeret bruges i flere kommuner. Hver kommune nummererer sine egne sager, så det er ikke den samme sag.
web-case-now = Her står sagen nu
web-case-undecided = Der er endnu ingen beslutning i sagen.
web-case-waiting = Sagen har senere været på dagsordenen uden en læst beslutning:
web-case-way = Sagens vej
web-case-left-out = { $count ->
    [one] 1 ældre punkt med samme nummer er ikke vist.
   *[other] { $count } ældre punkter med samme nummer er ikke vist.
}

# About.
web-about-title = Om Pejl
web-about-what = Hvad er Pejl?
web-about-what-text = Pejl er et åbent system, der læser danske kommunale udvalgs dagsordener og referater og gør dem søgbare og sammenlignelige. Teksterne er kommunernes egne; Pejl finder punkterne, indstillingerne og beslutningerne i dem.
web-about-sure = Hvor sikkert er det?
web-about-sure-text = Ved hvert punkt står, hvor sikker læsningen er, og hvorfor. Kildeteksten kan ses ved siden af, dog ikke for lukkede punkter og tidligere udgaver. Er der forskel, gælder kommunens eget papir.
web-about-privacy = Personoplysninger
web-about-privacy-text = CPR-numre og private kontaktoplysninger skjules, før tekst vises. Lukkede punkter vises kun med nummer, titel og sagsnummer. Siden bruger ingen cookies og henter intet fra andre.
web-about-takedown = Er noget forkert, eller skal noget fjernes?
web-about-takedown-text = Skriv, hvilken side det gælder, og hvorfor. Det gælder også, hvis noget er læst forkert, eller et automatisk fund ikke passer. Vi fjerner oplysninger, der ikke må være offentlige, hurtigst muligt.
web-about-takedown-contact = Kontakt: { $contact }
web-about-takedown-nobody = Kontakt den, der driver denne side.
web-about-reuse = Må teksterne og tallene bruges?
web-about-reuse-text = Ja: Pejl stiller ingen vilkår, hverken for papirerne eller for det, Pejl selv lægger til, og giver heller ingen licens, for papirerne er kommunernes. I det omfang de er offentlige aktstykker, som beslutninger og referater, er de ikke genstand for ophavsret (ophavsretslovens § 9, stk. 1). Det gælder ikke for værker, der er selvstændige bidrag i dem, fx en rapport, der er lagt ved som bilag (stk. 2). Om dem må man spørge den, der har skrevet dem. Reglerne om personoplysninger gælder, hvad der end er ophavsret til.
web-about-access = Tilgængelighed
web-about-access-text = Siden er bygget efter WCAG 2.2 niveau AA: den kan bruges med tastatur og skærmlæser, uden JavaScript, på en smal skærm og forstørret til 400 procent. Finder du en hindring, så skriv til samme kontakt.
web-about-licence = Åben kildekode
web-about-licence-text = Pejl er fri software under EUPL-1.2. Udseendet bygger på Det Fælles Designsystem (MIT) med skriften IBM Plex Sans (OFL-1.1).

# Problems.
web-problem-400-title = Adressen kan ikke forstås
web-problem-400 = Noget i adressen er ikke skrevet rigtigt. Prøv at søge i stedet.
web-problem-404-title = Siden findes ikke
web-problem-404 = Adressen er måske skrevet forkert, eller siden er fjernet. Prøv at søge efter punktet.
web-problem-405-title = Det kan siden ikke
web-problem-405 = Siden kan kun læses.
web-problem-500-title = Der skete en fejl
web-problem-500 = Fejlen er noteret. Prøv igen om lidt.
web-problem-503-title = Det tog for lang tid
web-problem-503 = Serveren har travlt. Prøv igen om lidt.
web-problem-id = Fejlens nummer: { $id }
