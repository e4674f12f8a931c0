# Pages of politicians, and what is told of corrections.

web-person-lead = Politiker i { $municipality }. Nævnt i { $count ->
    [one] 1 mødes papirer
   *[other] { $count } møders papirer
} { $period }.
web-person-party = Parti
web-person-committees = Udvalg og hverv
web-person-committees-table = Tabel over udvalg og hverv
web-person-search = Find de punkter, personen var med til
web-person-committee-also = også under navnet { $names }
web-person-attendance = Fremmøde
web-person-attendance-note = Talt over de møder, hvis papir nævner navnet. »Ikke oplyst« er møder, hvor papiret opregner medlemmerne uden at sige, hvem der var der; det gør mange papirer, når ingen er fraværende.
web-person-attendance-table = Tabel over fremmøde for hvert udvalg og år
web-person-chart-note = Søjlerne viser, hvor stor en del af de møder, hvor fremmødet er oplyst, der er deltaget i som medlem. Tabellen viser de samme møder for hvert udvalg.
web-person-seats = Stedfortrædere
web-person-seat-took = tog sæde for
web-person-seat-left = havde som stedfortræder
web-person-acts = Stemmer, forbehold og bemærkninger
web-person-acts-note = Kun det, som papirerne fører til referat med navn. Enstemmige beslutninger nævner ingen.
web-person-acts-table = Tabel over stemmer, forbehold og bemærkninger
web-person-acts-left-out = { $count ->
    [one] 1 ældre er ikke vist.
   *[other] { $count } ældre er ikke vist.
}
web-person-vote-for = Stemte for
web-person-vote-against = Stemte imod
web-person-vote-abstained = Stemte hverken for eller imod
web-person-rule = Hvem siden handler om
web-person-rule-text = Pejl kender kun politikere fra papirernes egne lister over medlemmer, fravær og stemmer. Her er samlet alt under samme navn i samme kommune: { $municipality }. Store og små bogstaver, accenter og tegn tæller ikke, men et mellemnavn gør. Står navnet på én medlemsliste med to partier, er det to personer, og de holdes adskilt. Et parti, der skifter over tid, skiller ikke.
web-person-rule-elsewhere = Samme navn i en anden kommune er en anden side, medmindre et menneske har lagt dem sammen.
web-person-spellings = Navnet er skrevet: { $names }.
web-person-apart = Ikke lagt sammen med
web-person-apart-namesake = samme navn, men to partier på én medlemsliste
web-person-apart-near = navnet ligner
web-person-column-term = Valgperiode
web-person-column-role = Hverv
web-person-column-listed = Møder som medlem
web-person-column-substitute = Som stedfortræder
web-person-column-in-part = Fraværende ved enkelte punkter
web-person-column-what = Hvad
web-person-several-lead = Flere politikere i { $municipality } har dette navn. De har stået på samme medlemsliste med hver sit parti.
web-person-several-unsure = { $count ->
    [0] Alle steder står navnet med parti.
    [one] I 1 møde står navnet uden parti. Det er ikke regnet med hos nogen af dem.
   *[other] I { $count } møder står navnet uden parti. De er ikke regnet med hos nogen af dem.
}
web-person-several-list = Vælg en af dem
web-list-and = og

# Corrections: the same sentences on pages and on the command line.
correction-outcome = Udfaldet er rettet af { $who } den { $day }: læst som »{ $before }«, rettet til »{ $after }«, fordi: { $why }
correction-date = Mødets dato er rettet af { $who } den { $day }: læst som »{ $before }«, rettet til »{ $after }«, fordi: { $why }
correction-committee = Udvalget er rettet af { $who } den { $day }: læst som »{ $before }«, rettet til »{ $after }«, fordi: { $why }
correction-same-person = { $other } er lagt sammen med { $kept } af { $who } den { $day }, fordi: { $why }
correction-same-committee = { $other } er regnet for samme udvalg som { $kept } af { $who } den { $day }, fordi: { $why }
correction-nothing = ingen beslutning
web-correction = Rettelse
web-committee-earlier = Udvalget hed tidligere { $name }. Siden viser møderne under alle navne.
web-committee-later = Udvalget hedder senere { $name }. Denne side viser kun møderne under det gamle navn.
web-committee-earlier-link = Siden for { $name } alene
web-committee-later-link = Alle møder under { $name }
web-api-person = En politiker: udvalg og hverv, fremmøde, stedfortrædere, stemmer og forbehold, og hvem navnet ikke er lagt sammen med.
web-api-part-navn = Navnet, som det står i adressen, fx hanne-dalsgaard.
