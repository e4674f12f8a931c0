# What the command line says beside the names of things.

cli-about = Pejl læser kommunale udvalgs dagsordener og referater, samler dem og gør dem søgbare.
cli-after-help =
    Afslutningskoder: 0 gik godt, 1 noget mislykkedes (forklaringen står på fejludgangen), 2 kommandolinjen kunne ikke forstås, 70 Pejl gik i stå på grund af en fejl i Pejl selv.
    Indstillinger kan stå i pejl.toml eller i miljøet (PEJL_DATA, PEJL_DATABASE, PEJL_CONFIG).

cli-broken = Pejl gik i stå på grund af en fejl i Pejl selv ({ $place }). Meld den gerne, med stedet og det, du bad om.

cli-option-data = Mappen med biblioteket [ellers: pejl-data]
cli-option-database = En PostgreSQL-database i stedet for filen i mappen (postgres://…)
cli-option-config = Indstillingsfilen [ellers: pejl.toml, hvis den findes]
cli-option-help = Vis denne hjælp
cli-option-version = Vis versionen

cli-read = Læs ét papir og vis, hvad der står i det
cli-argument-file = Papiret: tekst, PDF, HTML, DOCX eller ODT (- er standardinput)
cli-option-format = text (for mennesker) eller json (for programmer) [ellers: text]
cli-option-municipality = Kommunen, hvis papiret ikke selv siger det
cli-completions = Skriv fuldførelser til din skal (bash, zsh, fish, elvish, powershell)
cli-argument-shell = Skallens navn

cli-wrong-argument = Valget { $argument } findes ikke.
cli-wrong-command = Kommandoen { $argument } findes ikke.
cli-wrong-value = Værdien »{ $value }« kan ikke bruges til { $argument }.
cli-missing-argument = Der mangler: { $argument }.
cli-missing-value = { $argument } skal have en værdi efter sig.
cli-too-many-values = { $argument } kan kun stå én gang.
cli-not-together = { $argument } kan ikke bruges sammen med { $value }.
cli-missing-command = Der mangler en kommando.
cli-see-help = Skriv pejl --help for at se, hvad der kan skrives.

cli-file-not-found = Filen { $file } findes ikke.
cli-file-denied = Der er ikke adgang til at læse { $file }.
cli-file-is-folder = { $file } er en mappe. Brug pejl import til mapper.
cli-file-unreadable = Filen { $file } kunne ikke læses.
cli-file-help = Kontrollér stien, og prøv igen.

cli-read-unknown = ukendt
cli-read-untitled = (uden overskrift)
cli-read-closed = lukket punkt
cli-read-term = valgperiode { $term }
cli-read-members = { $count ->
    [one] 1 medlem
   *[other] { $count } medlemmer
}
cli-read-points = { $count ->
    [one] 1 indstillingspunkt
   *[other] { $count } indstillingspunkter
}
cli-read-attachments = { $count } bilag
cli-read-tables = { $count ->
    [one] 1 tabel
   *[other] { $count } tabeller
}
cli-read-figures = { $count } tal
cli-read-at-line = { $sentence } (linje { $line })
cli-read-summary = { $items ->
    [one] 1 punkt læst,
   *[other] { $items } punkter læst,
} { $doubtful ->
    [0] alle sikkert.
    [one] heraf 1, som et menneske bør se på.
   *[other] heraf { $doubtful }, som et menneske bør se på.
}

cli-import = Læg papirer i biblioteket: filer, mapper og zip-filer
cli-argument-paths = Filer, mapper eller zip-filer (- er standardinput)
cli-option-committee = Udvalget, hvis papiret ikke selv siger det
cli-option-date = Mødets dato, hvis papiret ikke selv siger den
cli-option-dry-run = Vis kun, hvad der ville komme ind, og hvad der er usikkert
cli-option-again-forgotten = Læg også papirer ind igen, som er fjernet med pejl forget
cli-search = Søg i biblioteket
cli-argument-words = Ordene, fx: sygedagpenge kommune:Faxe dato:2023..2024
cli-option-json = Skriv resultatet som JSON
cli-option-limit = Højst så mange resultater [ellers: 10]
cli-list = Vis bibliotekets møder, de nyeste først
cli-option-only-municipality = Kun denne kommune
cli-option-only-committee = Kun dette udvalg
cli-show = Vis et møde eller et punkt
cli-argument-address = Adressen (som pejl list og pejl search viser den) eller papirets nummer (33 eller #33, som pejl show viser det)
cli-show-moved = Papiret er flyttet. Det findes nu på { $address }.
cli-forget = Fjern et møde, et papir eller et bilag for altid: tekst, søgning og kilde
cli-reread = Læs bibliotekets papirer igen med denne version af læseren, og vis, hvad der blev ændret
cli-option-all = Læs også det igen, som denne version allerede har læst
cli-backup = Gem hele biblioteket i én fil
cli-restore = Fyld biblioteket fra en fil, som pejl backup har gemt
cli-argument-backup = Filen med sikkerhedskopien
cli-option-replace = Erstat det, som biblioteket indeholder
cli-export = Gem alt det offentlige som filer i åbne formater: Akoma Ntoso, JSON, CSV, Parquet og OParl
cli-option-to = Mappen: en ny, en tom eller en med en tidligere eksport, som så bliver erstattet
cli-option-base = Webadressen, hvor mappen kommer til at ligge (https://…); så følger OParl-objekter med
cli-exported = { $meetings ->
    [one] 1 møde
   *[other] { $meetings } møder
} er gemt i { $folder } ({ $files } filer).
cli-export-readme =
    Møder og punkter fra kommunale udvalg, eksporteret af Pejl

    akn/            hvert møde som Akoma Ntoso 1.0 (debateReport)
    json/           hvert møde, som Pejl læser det; formen står i Pejls docs/reading.schema.json
    csv/            punkter, beslutninger, indstillingspunkter, fremmøde og tal som tabeller
    csv/columns.csv hvad kolonnerne betyder
    parquet/        de samme tabeller som Parquet, hvor hver kolonne har en type
    oparl/          OParl 1.1-objekter, hvis adressen blev givet med --base; start i oparl/system/pejl.json
    manifest.json   hver fils størrelse og SHA-256; under deleted adresserne på det, der er fjernet

    Filerne i akn og json ligger under mødets adresse: kommune, udvalg og dato.

    CPR-numre, telefonnumre, mailadresser og bankkonti er skjult. Lukkede punkter står kun med nummer, overskrift og sagsnummer.

    I CSV-filerne står der en apostrof foran et felt, som et regneark ellers ville regne for en formel, dvs. som begynder med =, +, - eller @. Den hører ikke til teksten. Felterne er delt af komma, teksten er UTF-8.

    I Parquet-filerne er dage DATE, antal hele tal og tallene i figures.parquet DECIMAL(38, 10); et tal med flere end ti decimaler står tomt dér og som trykt i CSV. Et tomt felt er null, og teksten har ingen ekstra apostrof.

    Teksten er papirernes egen. Det, som Pejl har læst ud af dem, kan være forkert; kommunens eget referat gælder.
cli-doctor = Se biblioteket efter, og ret det, der kan rettes
cli-option-look-only = Vis kun fejlene, ret intet
cli-serve = Vis biblioteket som hjemmeside på denne maskine
cli-option-address = Lyt på denne adresse [ellers: 127.0.0.1:7345]
cli-option-port = Lyt på denne port
cli-demo = Læg eksemplerne ind, og åbn hjemmesiden

cli-settings-unreadable = Indstillingsfilen { $file } kan ikke læses: { $why }
cli-settings-faulty = Indstillingsfilen { $file } har en fejl i linje { $line }: { $why }
cli-settings-faulty-key = Indstillingsfilen { $file } har en fejl i linje { $line } ved »{ $key }«: { $why }
cli-settings-why-unknown = Indstillingen findes ikke.
cli-settings-why-duplicate = Indstillingen står der to gange.
cli-settings-why-value = Værdien er ikke af den slags, der skal stå her.
cli-settings-why-syntax = Linjen kan ikke forstås. Skriv navn, lighedstegn og værdi, og sæt tekst i anførselstegn.
cli-settings-why-missing = Den findes ikke.
cli-settings-why-denied = Der er ikke adgang til den.
cli-settings-why-folder = Den er en mappe.
cli-settings-why-encoding = Den er ikke gemt som UTF-8.
cli-settings-why-other = Systemet kan ikke åbne den.
cli-settings-help = Se docs/settings.md for alle indstillinger.
cli-public-address-wrong = Indstillingen public_address kan ikke bruges: { $value }
cli-public-address-help = Skriv hele adressen med https:// eller http:// foran, og uden sti, fx https://pejl.kommune.example.
cli-base-wrong = Adressen efter --base kan ikke bruges: { $value }
cli-base-help = Skriv hele adressen med https:// eller http:// foran, fx https://pejl.kommune.example/data.
cli-environment-wrong = { $name } har værdien »{ $value }«, som ikke kan bruges.

cli-search-nothing = Ingen punkter passer til »{ $words }«.
cli-search-try = Prøv: { $words }
cli-search-found = { $total ->
    [one] 1 punkt fundet.
   *[other] { $total } punkter fundet, { $shown } vist.
}
cli-library-empty = Biblioteket er tomt. Læg papirer ind med pejl import.
cli-list-items = { $count ->
    [one] 1 punkt
   *[other] { $count } punkter
}
cli-forgot-meeting = { $meeting } er fjernet med { $papers ->
    [one] 1 papir
   *[other] { $papers } papirer
} og hentes ikke ind igen.
cli-forgot-papers = { $papers ->
    [one] 1 papir er fjernet
   *[other] { $papers } papirer er fjernet
} fra { $meeting } og hentes ikke ind igen.
cli-reread-moved = { $file } #{ $paper } er flyttet fra { $from } til { $to }. Den gamle adresse viser hen til den nye.
cli-reread-failed = Papir { $paper } kunne ikke læses igen og beholder sin gamle læsning.
cli-reread-summary = { $read ->
    [one] 1 papir læst igen,
   *[other] { $read } papirer læst igen,
} { $changed ->
    [0] ingen ændret.
    [one] 1 ændret.
   *[other] { $changed } ændret.
}
cli-reread-nothing = intet
cli-reread-item = punkt { $number },
cli-backed-up = Biblioteket er gemt i { $file } ({ $rows } rækker).
cli-restored = Biblioteket er hentet fra { $file } ({ $rows } rækker).
cli-doctor-well = Alt er i orden.
cli-doctor-mended = rettet
cli-doctor-left = ikke rettet
cli-demo-imported = { $count ->
    [one] 1 papir
   *[other] { $count } papirer
} er lagt i biblioteket.
cli-demo-no-samples = Mappen samples med eksemplerne findes ikke her. Kør kommandoen fra Pejls egen mappe.
cli-serving = Pejl kan ses på { $address } (stop med Ctrl+C).
cli-cannot-listen = Der kan ikke lyttes på { $address }: { $why }.
cli-cannot-listen-help = Vælg en anden port med --port.

fault-source-damaged = Kilden til papir { $paper } er beskadiget.
fault-reading-damaged = Læsningen af papir { $paper } er beskadiget.
fault-source-without-paper = Kilden { $sha256 } hører ikke til noget papir.
fault-paper-without-version = Papir { $paper } har ingen version.
fault-meeting-unsettled = Mødet { $address } viser ikke det, som dets papirer siger.
fault-index-behind = Søgningen er bagud: den kender ændring { $index }, biblioteket er ved { $store }.
fault-index-disagrees = Søgningen mangler { $missing } punkter og har { $extra } for meget.

app-not-permitted = Det er ikke tilladt.
app-not-permitted-help = Kommandoen kan kun køres af den, der driver biblioteket.
app-not-found = Der er intet under »{ $what }«.
app-not-found-help = Find adressen med pejl list eller pejl search.
app-library-busy = Et andet program er i gang med at ændre biblioteket.
app-library-busy-help = Vent, til det er færdigt, og prøv igen.
app-newer-library = Biblioteket er lavet af en nyere Pejl (skema { $found }, denne kender { $known }).
app-newer-library-help = Brug den nyere Pejl.
app-library-not-empty = Biblioteket er ikke tomt.
app-library-not-empty-help = Brug --replace, hvis indholdet skal erstattes.
app-bad-backup = { $why ->
    [cut-off] Sikkerhedskopien slutter midt i: den er ikke hentet eller gemt helt.
    [no-backup] Filen er ikke en sikkerhedskopi fra Pejl.
   *[unreadable] Sikkerhedskopien kan ikke læses: den er beskadiget, eller filen er noget andet.
}
app-bad-backup-help = Vælg en fil, som pejl backup har gemt, og som er hentet helt.
app-not-an-export = Mappen { $path } indeholder andet end en tidligere eksport og er ikke rørt.
app-not-an-export-help = Vælg en ny eller tom mappe, eller flyt det andet væk.
app-file-unusable = { $path } kan ikke bruges.
app-file-unusable-help = Kontrollér, at stien er rigtig, at filen ikke findes i forvejen, og at der er adgang.
app-store-failed = Databasen svarede med en fejl.
app-store-failed-help = Kør pejl doctor. Sæt RUST_LOG=debug for at se mere.
app-index-failed = Søgningen svarede med en fejl.
app-index-failed-help = Kør pejl doctor, som kan bygge søgningen igen.

cli-option-enable-register = Vis også siderne om registeret i denne mappe (/register), kun til denne maskine selv
cli-register-not-local = Registeret vises ikke på { $address }: dér kan andre maskiner spørge.
cli-register-not-local-help = Lad Pejl lytte på 127.0.0.1, fx med --address 127.0.0.1:7345, eller start uden --enable-register.
cli-register-behind-proxy = Registeret vises ikke af en server, der har en offentlig adresse eller en proxy foran sig.
cli-register-behind-proxy-help = Start en anden pejl serve uden public_address og trusted_proxy, eller start uden --enable-register.
