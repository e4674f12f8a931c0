# Items held against each other: comparison, similar items, topics, figures over time, charts.

# Comparison.
web-compare-title = Sammenlign punkter
web-compare-nav = Sammenlign og find lignende
web-compare-link = Sammenlign med et andet punkt
web-compare-pick = Sammenlign
web-compare-picked = Sammenlign de valgte punkter
web-compare-with-this = Sammenlign de to punkter
web-compare-none = Vælg to til fire punkter, så vises de side om side. Sæt kryds ved punkter i en søgning, eller indsæt adressen på et punkt herunder.
web-compare-one = Vælg mindst ét punkt mere at sammenligne med.
web-compare-too-many = Der kan højst sammenlignes fire punkter ad gangen. Her er de fire første.
web-compare-twice = Det samme punkt er valgt flere gange. Det kan kun sammenlignes med andre punkter.
web-compare-unknown = { $count ->
    [one] Valg nr. { $places } er ikke et punkt i biblioteket. Adressen er måske skrevet forkert, eller punktet er fjernet.
   *[other] Valg nr. { $places } er ikke punkter i biblioteket. Adresserne er måske skrevet forkert, eller punkterne er fjernet.
}
web-compare-go-on = Fortsæt med de punkter, der står her
web-compare-similar = Find punkter, der ligner det første
web-compare-add = Tilføj et punkt
web-compare-add-hint = Indsæt adressen på punktets side.
web-compare-add-button = Tilføj
web-compare-find = Find punkter ved at søge
web-compare-more = Flere punkter
web-compare-remove = Fjern
web-compare-nothing = Punktet har ikke dette afsnit.
web-compare-rest = Læs resten på punktets side
web-compare-figures = Tal, der står i flere af punkterne
web-compare-figures-note = To tal står på samme linje, når ordene ved dem er ens, og de tæller det samme. Forskellen er regnet fra det første tal på linjen. Forskellen mellem to procenttal er i procentpoint.
web-compare-figure = Tal
web-compare-difference = Forskel:
web-compare-figures-left-out = { $count ->
    [one] 1 linje mere er ikke vist.
   *[other] { $count } linjer mere er ikke vist.
}

# Similar items.
web-similar-title = Hvad besluttede andre?
web-similar-link = Hvad besluttede andre?
web-similar-crumb = Lignende punkter
web-similar-about = Punkter, der ligner
web-similar-how = Punkterne er fundet ved at sammenligne ord. Et ord tæller mest, når det er sjældent i biblioteket og står i titlen. At ordene ligner hinanden, betyder ikke, at sagerne er ens. Læs dem selv, før du bruger dem.
web-similar-words = Der er især ledt efter ordene
web-similar-count = { $count ->
    [0] Ingen lignende punkter i andre kommuner
    [one] 1 lignende punkt i andre kommuner
   *[other] { $count } lignende punkter i andre kommuner
}
web-similar-none = Prøv i stedet at søge på et par af ordene.
web-similar-closed = Punktet er lukket. Kun nummer, titel og sagsnummer er offentlige, så der er ikke noget at sammenligne.
web-similar-outcomes = Sådan endte de i andre kommuner
web-similar-shared = Fælles ord, eller ord dannet af dem:
web-similar-case = Samme sag i kommunen
web-similar-case-link = Følg sagen fra møde til møde
web-similar-own = Andre lignende punkter i kommunen

# Topics.
web-topic-link = Se beslutningerne over tid og i hver kommune
web-topic-title = Emne: { $words }
web-topic-title-all = Alle beslutninger
web-topic-left-out = { $count ->
    [one] 1 af punkterne har ingen beslutning, der kan vises, fordi det er lukket, eller fordi ingen er læst. Det er ikke med i diagrammet.
   *[other] { $count } af punkterne har ingen beslutning, der kan vises, fordi de er lukket, eller fordi ingen er læst. De er ikke med i diagrammet.
}
web-topic-search = Se alle punkterne i søgningen
web-topic-places = Beslutninger i hver kommune
web-topic-decided = Beslutninger
web-topic-undecided = Uden vist beslutning
web-topic-newest = De nyeste punkter
web-topic-follow = Følg emnet

# Figures over time.
web-series-follow = Følg et tal over tid
web-series-follow-note = Vælg en række for at se den samme række i udvalgets andre møder.
web-series-lead = { $count ->
    [one] Rækken står i 1 tabel hos { $committee }, { $municipality }.
   *[other] Rækken står i { $count } tabeller hos { $committee }, { $municipality }.
}
web-series-over-time = Tallet over tid
web-series-columns = Kolonne
web-series-unit = Alle tal i kurven er i
web-series-chart = Kurve over tallet
web-series-summary = Fra { $first } den { $from } til { $last } den { $to }.
web-series-axis = Den laveste og den højeste linje er det mindste og det største tal, så kurven begynder ikke ved nul. Datoen er mødets.
web-series-gaps = En stiplet linje viser, at der mangler et tal, eller at der går usædvanlig længe mellem to.
web-series-too-few = Der er ikke to tal, som tæller det samme, så der kan ikke tegnes en kurve.
web-series-table = Tallene
web-series-apart = Nogle af tallene tæller noget andet end det nyeste. De står i tabellen, men er ikke med i kurven.
web-series-printed = Som i papiret
web-series-turned = Omregnet
web-series-heading = Kolonnens overskrift
web-series-rule = Hvornår er det samme række?
web-series-rule-committee = Tabellen står i et åbent punkt hos samme udvalg.
web-series-rule-table = Tabellen har de samme overskrifter i samme rækkefølge. Store bogstaver og tegn tæller ikke, og det gør tal, måneder, kvartaler og ord som »mio.« heller ikke: »Antal maj 2024« og »Antal juni 2024« er samme overskrift.
web-series-rule-row = Rækkens navn er skrevet ens, når store bogstaver, mellemrum og tegn ikke tæller. Skifter en række navn, følges den ikke videre.
web-series-rule-column = Har en tabel flere kolonner med samme overskrift, bruges den sidste.
web-series-rule-unit = Kroner omregnes præcist mellem kroner, tusinder og millioner. Tal med forskellige enheder, som procent og procentpoint, tegnes aldrig sammen.

# Scales beside units.
web-scale-thousand = tusind
web-scale-million = mio.
web-scale-milliard = mia.

# Charts.
web-chart-over-time = Beslutninger over tid
web-chart-periods = Diagram over beslutninger over tid
web-chart-legend = Forklaring til diagrammet
web-chart-table = Vis tallene i en tabel
web-chart-table-of-periods = Tabel over beslutninger over tid
web-chart-period = Tid
web-chart-by-month = Hver søjle er en måned. Tallet over den er antallet af beslutninger.
web-chart-by-quarter = Hver søjle er et kvartal. Tallet over den er antallet af beslutninger.
web-chart-by-year = Hver søjle er et år. Tallet over den er antallet af beslutninger. Højst de seneste 40 år er vist.
web-chart-quarter = { $quarter }. kvartal { $year }
web-chart-quarter-short = { $quarter }. kv.
web-chart-summary = { $count ->
    [one] 1 beslutning, { $from }.
   *[other] { $count } beslutninger fra { $from } til { $to }, flest i { $most }.
}

# What programs ask for.
web-api-compare = To til fire punkter side om side, og de tal, som flere af dem har.
web-api-similar = De punkter, der ligner et punkt, i andre kommuner og i dets egen, med de fælles ord.
web-api-topic = Beslutningerne i alle de punkter, en søgning finder, efter måned og efter kommune.
web-api-series = En række i en tabel gennem udvalgets møder. Adressen fås fra punktets side.
web-api-punkt-flere = Adressen på et punkt. Skal stå to til fire gange.
web-api-tabel = Tabellens overskrifter, som de står i sidens adresse.
web-api-raekke = Rækkens navn, som det står i sidens adresse.
web-api-kolonne = Kolonnens overskrift, som den står i sidens adresse. Uden den bruges den første.
