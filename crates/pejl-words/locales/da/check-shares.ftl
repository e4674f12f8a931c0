check-a001 = { $percent } kan ikke være en andel af { $base }: { $lowcount } er { $low }, og { $highcount } er { $high }{ $fit ->
        [some] . Grundtal, som alle de andele kan være af: { $bases }
       *[none] {""}
    }
check-a001-name = Andel, som intet helt antal kan give
check-a001-why = En andel af et bestemt antal personer eller ting må kunne regnes ud af et helt antal. Kan den ikke det, er enten andelen, antallet eller grundlaget et andet end det, der står. Reglen ser på procenttal, hvor teksten selv siger, hvad de er en andel af, også i sætningen før eller som de besvarelser, afsnittet har talt op. Den ser bort fra mål, gennemsnit, ændringer og tal med »ca.«.
check-a002 = { $told ->
        [counts] { $answered } af { $invited } har svaret, det er { $percent } og under grænsen på { $limit }
       *[rate] En svarprocent på { $percent } er under grænsen på { $limit }
    }
check-a002-name = Få har svaret
check-a002-why = Når kun få har svaret, kan svarene afvige fra dem, alle ville have givet, og så er undersøgelsen et svagt grundlag for en konklusion om alle. Grænsen er et valg og kan ændres i indstillingerne. Reglen ser bort fra mål for svarprocenten og fra ændringer i den.
check-a003 = { $part } af { $whole } er { $right }, ikke { $percent }
check-a003-name = Antal og andel passer ikke sammen
check-a003-why = Når et antal, det hele og andelen står sammen, skal de passe, med den afrunding, tallene er skrevet med. Reglen ser på »x af y (z %)«, »y, heraf x (z %)«, »z % af y, svarende til x« og lignende i en sætning. Den ser bort fra tal med »ca.«, og fra lister, hvor en senere andel kan være af et mindre antal.
check-a004 = { $parts } er { $sum }, ikke { $whole }
check-a004-name = Dele og total passer ikke sammen
check-a004-why = Når teksten fordeler et tal på dele (»fordelt på«, »består af«) eller lægger dele sammen (»i alt«, »samlet«), skal delene give totalen, med den afrunding, tallene er skrevet med. Reglen ser kun på dele og total i én sætning, og hos en fordeling kun på dele, der er mere end det hele. Står der ikke samme enhed ved alle tallene, kan de samme personer være talt to gange, og så er fundet en advarsel. Den ser bort fra tal med »ca.«, årlige beløb, og sætninger hvor noget trækkes fra.
check-a005 = { $parts } er { $sum }, men helheden er { $whole }; { $side ->
        [missing] der mangler { $gap }
       *[over] det er { $gap } for meget
    }
check-a005-name = Dele, der næsten giver helheden
check-a005-why = En opdeling efter »heraf«, »af de«, »fordelt på« eller i parentes behøver ikke at nævne alle. Men når delene næsten giver helheden, er de ment som alle, og så er et tal forkert, eller en gruppe er glemt. Reglen melder også en enkelt del, der er større end sin helhed. Den ser bort fra tal med »ca.« og fra lister, der kun nævner nogle.
check-a006 = { $parts } er { $sum }, ikke 100 %
check-a006-name = Andele af en fordeling giver ikke 100 %
check-a006-why = Når en helhed er fordelt, skal andelene give 100 %, med den afrunding, de er skrevet med. Reglen ser på mindst tre andele i en sætning eller liste, der siger, at den er en fordeling, og kun hvor summen er tæt på 100. Den ser bort fra lister, der kun nævner nogle, og fra spørgsmål med flere svar.
check-a007 = { $missing } er ikke med i nogen af grupperne
check-a007-name = Grupper, der ikke mødes
check-a007-why = Når alle er delt i grupper efter alder eller varighed, skal hver gruppe begynde, hvor den forrige slutter. »Under 16, 16-66 og over 67« har ingen plads til dem, der er 67. Reglen ser på mindst tre grupper i en sætning eller i en tabels første kolonne, hvor alle andre grupper mødes.
check-a008 = { $kind ->
        [points] { $change } er forskellen mellem { $first } og { $second } i procentpoint, ikke i procent
        [level] En ændring på { $change } kan være fra { $first } (procentpoint) eller fra { $second } (procent)
       *[open] { $change } af en andel kan være procent eller procentpoint
    }
check-a008-name = Procent, hvor procentpoint er ment
check-a008-why = To procenttal adskiller sig i procentpoint. Går en andel fra 10 til 11 procent, er den steget med 1 procentpoint og med 10 procent, så »steget med 1 %« siger ikke, hvad der er sket. Reglen ser på ændringer af og forskelle mellem andele. Den ser bort fra antal og beløb, og fra ændringer, der passer i procent.
check-a009 = Et antal kan ikke ændre sig med { $points }; det kan en andel
check-a009-name = Antal i procentpoint
check-a009-why = Procentpoint er forskellen mellem to andele. Når det er et antal, der stiger eller falder, må andelen være ment, eller også mangler antallet af personer.
check-a010 = De { $count } nævnte ændringer giver tilsammen { $sum }, men den samlede er { $total }; { $rest } er ikke forklaret
check-a010-name = Ændring, som delene ikke forklarer
check-a010-why = Når en samlet ændring er forklaret med ændringer i dens dele, skal delene give den samlede. Gør de ikke det, kommer resten fra dele, der ikke er nævnt, eller et tal er forkert. Reglen ser på det, en ændring »dækker over«, og på mindst tre ændringer efter en samlet i samme afsnit. Den ser bort fra tal med »ca.« og fra dele, der går på tværs af hinanden.
check-a011 = { $points } som { $persons } er { $each } pr. procentpoint, men { $otherpoints } som { $otherpersons } er { $othereach }
check-a011-name = Personer pr. procentpoint skifter
check-a011-why = Når procentpoint er regnet om til personer flere steder i en sag, skal forholdet være det samme, for grundlaget er det samme. Reglen ser på steder, hvor teksten selv sætter de to lig hinanden, og regner med den afrunding, tallene er skrevet med. Den ser bort fra steder, der nævner hver sit grundlag.
check-a012 = { $amount } delt med { $persons } er { $right }, ikke { $each }
check-a012-name = Beløb pr. person passer ikke
check-a012-why = Når et beløb, et antal og beløbet pr. person står i samme sætning, skal de passe sammen. Reglen regner med den afrunding, tallene er skrevet med, og mere ved »ca.«. Den ser bort fra beløb pr. måned, år eller time, og fra beløb pr. noget andet end det, der er talt.
