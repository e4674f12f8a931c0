# Hvad pejl check siger ud over reglernes egne tekster.

cli-check = Efterse papirer, før de bliver offentliggjort: tal, datoer, opbygning og personoplysninger
cli-check-after-help =
    Afslutningskoder: 0 intet fundet med den vægt, 1 noget fundet (se --fail-on), 2 et papir eller det, der hører til det, kunne ikke læses, der var ingen papirer, eller kommandoen eller pejl.toml kunne ikke forstås.
    Undtagelser står i en fil ved siden af papiret med .undtagelser.toml efter navnet. Se docs/check.md.
cli-check-paths = Filer, mapper eller zip-filer (- er standardinput)
cli-check-option-format = text (for mennesker), json, sarif eller github [ellers: text]
cli-check-option-fail-on = Slut med kode 1 ved fund af mindst denne vægt: error, warning, note eller never [ellers: error]
cli-check-option-rule = Kun denne regel (D001) eller gruppe (D); flere med komma imellem
cli-check-option-skip = Ikke denne regel eller gruppe; flere med komma imellem
cli-check-option-wording = Også reglerne om sprog og skrivemåde (gruppe W)
cli-check-option-closed = Vis også fund i lukkede punkter (ellers kun, hvor mange der er)
cli-check-option-attached = Papirets bilag [ellers: de filer ved siden af, som papiret nævner ved navn]
cli-check-option-since = Vis kun det, der er kommet til siden denne version af papiret i biblioteket: versionens nummer, som pejl show viser det (2 eller v2)
cli-check-option-explain = Forklar en regel: hvad den ser efter, hvorfor, og eksempler
cli-check-option-rules = Vis alle regler
cli-check-attached-to-one = --attached gælder ét papir. Nævn netop én fil at efterse.
cli-check-progress = papirer efterset

cli-check-error = fejl
cli-check-warning = advarsel
cli-check-note = bemærkning
cli-check-off = slået fra
cli-check-errors = Fejl
cli-check-warnings = Advarsler
cli-check-notes = Bemærkninger
cli-check-item = punkt { $number }
cli-check-attached-unnamed = bilagsfil nr. { $number } (navnet er skjult)
cli-check-right = rigtigt ville være: { $text }
cli-check-see-also = se også linje { $line }: { $text }
cli-check-related = Se også her.
cli-check-hint = pejl check --explain { $code } forklarer reglen
cli-check-by-rule = Fund efter regel
cli-check-worst = Papirer med flest fund
cli-check-summary = { $papers ->
    [one] 1 papir efterset
   *[other] { $papers } papirer efterset
}: { $all ->
    [0] intet fundet.
   *[other] { $errors } fejl, { $warnings ->
        [one] 1 advarsel
       *[other] { $warnings } advarsler
    }, { $notes ->
        [one] 1 bemærkning
       *[other] { $notes } bemærkninger
    }.
}
cli-check-no-papers = Der er ingen papirer at efterse. Nævn filer eller mapper med dagsordener eller referater.
cli-check-none-read = Ingen papirer kunne læses.
cli-check-closed-left-out = { $count ->
    [one] 1 fund i et lukket punkt er udeladt
   *[other] { $count } fund i lukkede punkter er udeladt
} (vis med --closed).
cli-check-excepted = { $count ->
    [one] 1 fund er undtaget.
   *[other] { $count } fund er undtaget.
}
cli-check-skipped = { $count ->
    [one] 1 fil er ikke et papir og er sprunget over.
   *[other] { $count } filer er ikke papirer og er sprunget over.
}
cli-check-not-stored = Papiret er ikke i biblioteket, så der er ingen tidligere version at holde det op imod.
cli-check-no-such-version = Biblioteket har ikke version { $asked } af papiret, men { $held ->
    [one] kun version 1
   *[other] version 1 til { $held }
}.

cli-check-exception-none-hold = Ingen af filens undtagelser gælder.
cli-check-exception-unreadable = Filen med undtagelser kan ikke læses.
cli-check-exception-syntax = Filen er ikke gyldig TOML. Dato skrives som 2026-12-31 og tekst i anførselstegn.
cli-check-exception-unknown-key = »{ $what }« hører ikke hjemme her. En undtagelse begynder med [[exception]] og har code, item, text, reason og expires.
cli-check-exception-unknown-code = Der er ingen regel med koden { $what }.
cli-check-exception-no-words = { $what } skal være tekst i anførselstegn, et tal eller en dato.
cli-check-exception-no-code = Undtagelsen mangler reglens kode (code).
cli-check-exception-no-reason = Undtagelsen mangler en begrundelse (reason).
cli-check-exception-no-day = Undtagelsen mangler en udløbsdato (expires).
cli-check-exception-wrong-day = »{ $what }« er ikke en dato. Skriv den som 2026-12-31.
cli-check-exception-expired = Undtagelsen for { $code } udløb { $day } og gælder ikke længere.
cli-check-exception-unused = Undtagelsen for { $code } passer ikke til noget fund og kan slettes.

cli-check-setting-unknown = Indstillingen { $key } under [check] findes ikke. Der findes { $known }.
cli-check-setting-wrong = Indstillingen { $key } under [check] kan ikke være { $value }.
cli-check-setting-unknown-rule = Under [check.rules] står { $code }, men der er hverken en regel eller en gruppe med den kode.
cli-check-setting-wrong-severity = Under [check.rules] kan { $key } ikke være { $value }. Skriv error, warning, note eller off.
cli-check-rules-help = pejl check --rules viser alle regler.

cli-check-rules-hint = Med --explain og en kode forklares reglen, fx pejl check --explain D001.
cli-check-finds = Den finder
cli-check-leaves = Den lader være
cli-check-found = ^ { $text }
cli-check-file = Bilagsfil: { $file }
