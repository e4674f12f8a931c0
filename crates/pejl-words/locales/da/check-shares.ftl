check-a001 = { $percent } kan ikke være en andel af { $base }: { $lowcount } er { $low }, og { $highcount } er { $high }{ $fit ->
        [some] . Alle andelene kan være af { $bases }
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
check-a003-why = Når et antal, det hele og andelen står sammen, skal de passe, med den afrunding, tallene er skrevet med. Reglen ser på »x af y (z %)«, »z % af y, svarende til x« og lignende i en sætning. Den ser bort fra tal med »ca.«, og fra lister, hvor en senere andel kan være af et mindre antal (»heraf«).
