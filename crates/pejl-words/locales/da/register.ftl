# The pages of the register, shown to its own machine alone.

register-title = Registeret
register-lead = Registeret har { $persons ->
    [one] 1 person
   *[other] { $persons } personer
  } i { $places ->
    [one] 1 kommune
   *[other] { $places } kommuner
  }, fra { $deliveries ->
    [one] 1 levering
   *[other] { $deliveries } leveringer
  }. Det rækker til og med { $last }.
register-only-here = Siderne om registeret kan kun ses på den maskine, hvor Pejl kører. De handler om personer, også når der kun står et pseudonym. Lad dem ikke stå åbne, hvor andre kan se med.
register-see = Det kan du se
register-places = Kommuner i registeret
register-parts = Leveringer
register-part-recorded = Kendt fra
register-part-origin = Hvorfra
register-part-kind = Hvad
register-part-whole = Hele forløb; erstatter personernes tidligere
register-part-more = Nye rækker; lægges til
register-part-persons = Personer
register-part-read = Rækker læst
register-part-rejected = Heraf afvist
register-part-ends = Slutter før

register-figures-title = Nøgletal
register-figures-what = fuldtidspersoner måned for måned og fokusmål ved månedens slutning
register-choose-places = Kommuner (højst seks)
register-benefit = Ydelse
register-all-benefits = Alle ydelser
register-from = Fra måned
register-to = Til og med måned
register-day = Dag
register-show = Vis
register-full-time = Fuldtidspersoner
register-full-time-what = Dage på ydelsen divideret med månedens dage, for alle personer tilsammen.
register-hidden = skjult
register-hidden-why = Tal, som der står færre end fem personer bag, er skjult, og så mange andre, at de ikke kan regnes ud.
register-no-chart = Der er ikke to måneder i træk at tegne.
register-table = Tallene bag
register-month = Måned
register-full-time-csv = Hent fuldtidspersonerne som CSV
register-figures-summary = { $name }: { $first } i { $from }, { $last } i { $to }.
register-focus = Fokusmål
register-focus-what = Det skærpede tilsyns mål: personer, der har været på ydelsen længe nok til at tælle med, og hvor mange af dem der mangler samtaler eller tilbud. Måneder, hvor loven ikke har målene, står der ikke.
register-focus-none = Loven har ikke fokusmål i de måneder, der er valgt, eller registeret når dem ikke.
register-month-end = Månedens sidste dag
register-focus-persons = Personer
register-focus-contacts = Mangler samtaler
register-focus-offer = Mangler tilbud
register-focus-csv = Hent fokusmålene som CSV
register-unconfirmed = Mindst én af lovens værdier bag tallene er ikke bekræftet.

register-about-persons = Siden viser oplysninger om enkeltpersoner. Et pseudonym skjuler navnet, men er stadig en personoplysning. Del den kun med dem, der har brug for den i deres arbejde.
register-person = Person
register-due-title = Forfaldne samtaler og tilbud
register-due-what = personer, som efter loven skulle have haft en samtale eller et tilbud, pr. dag og kommune
register-due-least = Mindst så mange dage over fristen
register-due-count = { $count ->
    [0] Intet er forfaldent i { $place } { $day }
    [one] 1 samtale eller tilbud er forfaldent i { $place } { $day }
   *[other] { $count } samtaler og tilbud er forfaldne i { $place } { $day }
  }
register-due-owed = Hvad mangler
register-due-latest = Lovens frist
register-due-overdue = Dage over fristen
register-due-csv = Hent hele listen som CSV
register-due-csv-what = Filen indeholder personoplysninger; slet den, når den er brugt.
register-paging = Sider i listen
register-first-page = Fra begyndelsen

register-person-title = Person
register-person-nothing = Registeret har ingen hændelser om personen.
register-person-summary = { $count ->
    [one] 1 hændelse
   *[other] { $count } hændelser
  } fra { $from } til { $to }. De står i tabellen nedenfor.
register-born = Født { $day }
register-residence = Ophold i riget i { $days } dage inden for de sidste ti år
register-employment = Arbejde på fuld tid i { $days } dage inden for de sidste ti år
register-work-duty = Arbejdspligt fastsat til { $hours }
register-ukraine = Ophold efter særloven for ukrainere
register-eu-law = Undtaget fra arbejdspligt efter EU-retten
register-hours = { $hours } timer om ugen
register-timeline = Forløb
register-timeline-drawn = Personens forløb over tid
register-day-line = Den lodrette, stiplede linje er dagen, som reglerne er spurgt om.
register-lane-benefits = Ydelser
register-lane-contacts = Samtaler
register-lane-offers = Tilbud
register-lane-work = Arbejde
register-lane-flex = Fleksjobtimer
register-lane-exempt = Fritagelser
register-lane-benefits-one = Ydelse
register-lane-contacts-one = Samtale
register-lane-offers-one = Tilbud
register-lane-work-one = Arbejde
register-lane-flex-one = Fleksjobtimer
register-lane-exempt-one = Fritagelse
register-events = Tabel over hændelserne
register-event-from = Fra
register-event-to = Til og med
register-event-kind = Hændelse
register-event-what = Hvad
register-goes-on = fortsætter
register-answers = Reglernes svar
register-ask-day = Spørg om en anden dag
register-answers-none = Ingen af reglerne har et svar om personen den dag.
register-why = Hvorfor
register-source = Kilde

register-if-title = Hvad hvis
register-if-what = hvad reglerne ville svare, hvis et af lovens tal var et andet
register-if-lead = Vælg et af lovens tal, og giv det en anden værdi. Reglerne svarer om alle kommunens personer den dag, med loven som den er og med den anden værdi, side om side.
register-if-parameter = Lovens tal og dets værdi den dag
register-if-value = Anden værdi
register-if-value-what = Skriv værdien som den, loven har: et tal, en brøk som 1/2, ja eller nej, eller en liste med komma imellem.
register-if-wrong = Værdien passer ikke til det tal, du har valgt.
register-if-ask = Sammenlign
register-if-answer = Side om side
register-if-told = »{ $parameter }« er { $law } og bliver sat til { $value }. Spurgt er om { $persons } personer i { $place } { $day }.
register-if-outcome = Svar
register-if-law = Loven
register-if-other = Hypotesen
register-if-difference = Forskel
register-if-none = Ingen af reglernes svar bruger tallet, og ingen bliver anderledes.
register-if-same = { $count ->
    [0] Ingen andre regler har svar om personerne.
    [one] 1 anden regel svarer det samme.
   *[other] { $count } andre regler svarer det samme.
  }
register-made-up = Opdigtede personer, lavet med pejl register generate
