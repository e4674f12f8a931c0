# The register of completeness (/fuldstaendighed), and the lines that lead to it.

web-complete-title = Hvor fuldstændigt er biblioteket?
web-complete-title-of = Hvor meget har biblioteket fra { $name }?
web-complete-crumb = Fuldstændighed
web-complete-title-year = { $name }, { $year }: hvad mangler?
web-complete-line = Af { $expected } ventede møder har biblioteket { $held } ({ $share } %).
web-complete-line-unjudged = { $count ->
    [one] 1 møde hører til et udvalg med for få møder til at vurdere.
   *[other] { $count } møder hører til udvalg med for få møder til at vurdere.
}
web-complete-line-agendas = { $count ->
    [one] 1 møde har kun en dagsorden.
   *[other] { $count } møder har kun en dagsorden.
}
web-complete-line-few = Biblioteket har for få møder til, at man kan se, om der mangler nogen.
web-complete-link = Se, hvor fuldstændigt biblioteket er
web-complete-link-of = Se, hvad biblioteket har og mangler fra kommunen

web-complete-link-committee = Se, hvad biblioteket har og mangler fra udvalget
web-complete-column-municipality = Kommune

web-complete-rule = Sådan regnes det
web-complete-rule-rhythm = Der findes ingen samlet liste over kommunernes møder. Pejl går derfor efter udvalgets egen rytme: den midterste afstand mellem årets møder. Juli og dagene fra 24. december til 1. januar tælles ikke med.
web-complete-rule-gap = Er der mindst 1¾ gange så langt mellem to møder, mangler der formentlig et eller flere møder imellem. Det er et skøn: mødet kan også være aflyst.
web-complete-rule-few = Et år med færre end fire møder følger rytmen for alle udvalgets år. Er der også for få af dem, kan året ikke vurderes.
web-complete-rule-ends = Før det første og efter det sidste møde ventes intet, og heller ikke hvor der er mere end et år mellem to møder.
web-complete-rule-closed = Lukkede punkter tælles kun som lukkede. »Uden beslutning« tæller også punkter, hvor beslutningen står i papiret på en måde, som Pejl ikke forstår.
web-complete-as-data = Hent tallene
web-complete-csv = CSV til regneark
web-complete-json = JSON

web-complete-table = Tabel over fuldstændighed
web-complete-years = År for år
web-complete-held = Kendte møder
web-complete-expected = Ventede møder
web-complete-lacking = Mangler formentlig
web-complete-agendas = Kun dagsorden
web-complete-unjudged = Kan ikke vurderes
web-complete-rhythm = Rytme
web-complete-rhythm-days = { $count ->
    [one] 1 dag
   *[other] { $count } dage
}
web-complete-too-few = for få møder
web-complete-items = Punkter
web-complete-closed = Lukkede punkter
web-complete-undecided = Uden beslutning
web-complete-attachments = Nævnte bilag
web-complete-unsure = Usikkert læst
web-complete-gaps = Spring i numre
web-complete-findings = Bemærkninger

web-complete-year-lead = { $held ->
    [one] Biblioteket har 1 møde
   *[other] Biblioteket har { $held } møder
} i året med { $items ->
    [0] ingen punkter
    [one] 1 punkt
   *[other] { $items } punkter
}, heraf { $closed ->
    [0] ingen lukkede
    [one] 1 lukket
   *[other] { $closed } lukkede
}.
web-complete-year-rhythm = { $count ->
    [one] Udvalget mødes omkring hver dag, når ferier ikke tælles med.
   *[other] Udvalget mødes omkring hver { $count }. dag, når ferier ikke tælles med.
}
web-complete-year-few = Der er for få møder til at vurdere, om nogen mangler.
web-complete-none = Ingen.
web-complete-more = { $count ->
    [one] Og 1 mere, som står i CSV-filen.
   *[other] Og { $count } flere, som står i CSV-filen.
}
web-complete-lacking-title = Møder, der formentlig mangler
web-complete-lacking-between = Mellem { $after } og { $before }: { $count ->
    [one] 1 møde
   *[other] { $count } møder
}
web-complete-jump-title = Punkternes numre springer fra møde til møde
web-complete-jump-note = Udvalget nummererer sine punkter gennem året. Et spring kan være et møde, som mangler i biblioteket.
web-complete-jump = fra { $after } den { $from } til { $before } den { $to }
web-complete-agendas-title = Møder med kun en dagsorden
web-complete-agendas-note = Referatet er ikke læst ind.
web-complete-undecided-title = Punkter i referater uden en læst beslutning
web-complete-attachments-title = Bilag, som er nævnt, men ikke læst ind
web-complete-attachments-note = Filerne er ikke læst ind her. Bilagene skal findes hos kommunen.
web-complete-attachment-count = { $count ->
    [one] 1 bilag
   *[other] { $count } bilag
}
web-complete-unsure-title = Punkter, som ikke er sikkert læst
web-complete-gaps-title = Spring i punkternes numre
web-complete-gaps-note = Et tal, der springes over, kan være et lukket punkt, som kommunen slet ikke har offentliggjort.
web-complete-gap = { $after } følges af { $before }
web-complete-findings-title = Bemærkninger fra læsningen
web-complete-whole-paper = hele papiret
web-complete-places = { $count ->
    [one] 1 sted
   *[other] { $count } steder
}

# What each kind of remark is called where many are counted.
finding-kind-not-a-municipality = Papiret ligner ikke en kommunes
finding-kind-mojibake-repaired = Ødelagte danske bogstaver er rettet
finding-kind-decoded-from = Teksten er omsat fra et andet tegnsæt
finding-kind-bytes-replaced = Tegn, der ikke kunne læses, er erstattet
finding-kind-draft-paper = Dagsordenen er et udkast
finding-kind-letters-missing = Skrifttypen har tabt bogstaver
finding-kind-date-missing = Mødets dato er ikke fundet
finding-kind-committee-missing = Udvalgets navn er ikke fundet
finding-kind-municipality-missing = Kommunen er ikke fundet
finding-kind-number-gap = Punkternes numre springer
finding-kind-contents-without-item = Indholdsfortegnelsen nævner et punkt, som ikke findes i papiret
finding-kind-label-guessed = Overskriften på et afsnit er gættet
finding-kind-label-glued = En overskrift stod klistret sammen med anden tekst
finding-kind-title-from-attachment = Titlen er skåret af linjen med et bilag
finding-kind-title-missing = Punktets titel mangler
finding-kind-heading-guessed = Få tegn på, at et nyt punkt begynder
finding-kind-decision-missing = Referatet har ingen beslutning på punktet
finding-kind-outcome-unknown = Beslutningens udfald er ukendt
finding-kind-several-decisions = Flere beslutninger under samme punkt
finding-kind-attachments-unclear = Uklart, hvor et bilags navn ender
finding-kind-table-uneven = Kolonnerne i en tabel passer ikke sammen
finding-kind-text-before-items = Tekst før det første punkt

# The addresses of the register, for programs.
web-api-completeness = Hvor fuldstændigt biblioteket er: kendte og ventede møder for hver kommune.
web-api-completeness-municipality = Hvor fuldstændig en kommune er: kendte og ventede møder for hvert udvalg.
web-api-completeness-committee = Hvor fuldstændigt et udvalg er, år for år.
web-api-completeness-year = Hvad der mangler af et udvalgs år, og hvor: møder, referater, beslutninger, bilag og det, læsningen er usikker på.
web-api-completeness-csv = Registeret over fuldstændighed som CSV: en række for hvert udvalg og år. Også for en kommune, et udvalg og et år, med samme adresse som JSON.
web-api-part-year = Året, fx 2024.
