# Fund i papirerne på siderne: i margenen, /fund og /fund/regler. Reglernes egne tekster står i check-….ftl.

web-found-heading = Automatiske fund
web-found-jump = Automatisk gennemgang:
web-found-where = Hvert fund står ved den tekst, det handler om, og stedet er markeret i teksten.
web-found-meeting-where = Fund i et punkt står på punktets side.
web-found-caveat = Fundene er lavet af et program efter faste regler, og intet menneske har set på dem. De kan være forkerte, og et punkt uden fund kan have fejl.
web-found-wrong = Er et fund forkert, vil vi gerne vide det:
web-found-tell = sådan skriver du til os
web-found-rules-link = Se alle regler
web-found-one = Fund
web-found-rule-one = Regel
web-found-ref = Fund { $number }: { $severity }
web-found-beside = Fund i teksten ovenfor
web-found-why = Hvorfor er det et fund?
web-found-attachment = I bilaget
web-found-quote = Der står:
web-found-correct = Forslag: { $text }
web-found-back = Til stedet i teksten
web-found-whole = Papiret som helhed
web-found-errors = { $count ->
    [one] 1 fejl
   *[other] { $count } fejl
}
web-found-warnings = { $count ->
    [one] 1 advarsel
   *[other] { $count } advarsler
}
web-found-notes = { $count ->
    [one] 1 bemærkning
   *[other] { $count } bemærkninger
}

web-found-title = Fund i papirerne
web-found-title-of = Fund i papirerne: { $name }
web-found-crumb = Fund
web-found-lead = { $count ->
    [0] Pejl har ikke fundet noget i papirerne fra { $meetings }.
    [one] Pejl har fundet 1 sted, hvor noget ikke passer eller bør ses efter, i papirerne fra { $meetings }.
   *[other] Pejl har fundet { $count } steder, hvor noget ikke passer eller bør ses efter, i papirerne fra { $meetings }.
}
web-found-counting = Pejl er ved at gennemgå papirerne: { $looked } af { $all } møder er set igennem. Tallene vokser, til alle er med.
web-found-by-severity = Hvor alvorlige de er
web-found-severities = »Fejl« er noget, der efter reglen ikke kan passe. »Advarsel« bør et menneske se på. »Bemærkning« er godt at vide.
web-found-by-rule = Efter regel
web-found-table = Tabel
web-found-all = I alt
web-found-places = { $count ->
    [one] 1 punkt eller papir med fund
   *[other] { $count } punkter og papirer med fund
}
web-found-more = { $count ->
    [one] og 1 fund til, som står på siden
   *[other] og { $count } fund til, som står på siden
}
web-found-paging = Flere fund
web-found-first = De nyeste
web-found-next = Ældre fund
web-found-link = Se fejl og uklarheder, som Pejl automatisk har fundet i papirerne
web-found-link-of = Se fejl og uklarheder, som Pejl automatisk har fundet i kommunens papirer
web-found-link-committee = Se alle fund i udvalgets papirer

web-found-rules = Regler
web-found-rules-lead = Pejl gennemgår hvert papir efter disse regler. Hver regel ser efter én slags fejl og lader det ligge, den ikke kan være sikker på.
web-found-rule-private = Regler om personoplysninger er til den, der skriver papiret. Det, de finder, vises aldrig på offentlige sider, og det tælles heller ikke med.
web-found-rule-off = Reglen er ikke slået til på siderne.
web-found-rule-list = Se, hvor reglen har fundet noget
web-found-finds = Det finder reglen
web-found-leaves = Det lader reglen ligge
web-found-examples = Eksemplerne er opdigtede.

web-api-found = Fund i alle papirer: antal efter regel, vægt, kommune og år, og punkterne med fund, de nyeste først, 25 ad gangen; links.next går videre.
web-api-found-municipality = Fund i en kommunes papirer.
web-api-found-committee = Fund i et udvalgs papirer.
web-api-rules-found = Alle regler, som papirerne gennemgås efter.
web-api-rule-found = En regel med opdigtede eksempler på, hvad den finder og lader ligge.
web-api-regel = En regels kode, fx D001.
web-api-vaegt = Hvor alvorligt fundet er.

catalogue-findings-title = Automatiske fund i papirerne
catalogue-findings-description = Steder i de offentlige papirer, hvor tal, datoer eller opbygning efter faste regler ikke passer eller bør ses efter. Fundene er lavet af et program og kan være forkerte.
catalogue-findings-json = Fund som JSON
