# Hvad reglerne om mål og opgørelser svarer: fokusmål, fuldtidspersoner, fleksjob, benchmark og procentpoint.

regel-fokusmaal-navn = Fokusmål for én person
regel-fokusmaal-om = Om personen tæller med i fokusmålene i det skærpede tilsyn, og om vedkommende har fået samtaler og tilbud nok.
regel-fokusmaal-uden-for = Uafbrudt på ydelse siden { $siden }; det er mindre end de { $maaneder } måneder, som fokusmålene kræver
regel-fokusmaal-naaet = Fra { $fra } til { $til }: { $samtaler ->
    [one] 1 samtale
   *[other] { $samtaler } samtaler
} (mindst { $samtaler_krav }), { $tilbud ->
    [one] 1 aktivt tilbud
   *[other] { $tilbud } aktive tilbud
} (mindst { $tilbud_krav }) og { $timer } timers arbejde (eller mindst { $timer_krav }); begge mål er nået; på ydelse siden { $siden }
regel-fokusmaal-mangler-samtaler = Fra { $fra } til { $til }: { $samtaler ->
    [one] 1 samtale
   *[other] { $samtaler } samtaler
}, men mindst { $samtaler_krav } kræves; målet for tilbud er nået med { $tilbud ->
    [one] 1 aktivt tilbud
   *[other] { $tilbud } aktive tilbud
} (mindst { $tilbud_krav }) og { $timer } timers arbejde (eller mindst { $timer_krav }); på ydelse siden { $siden }
regel-fokusmaal-mangler-tilbud = Fra { $fra } til { $til }: { $tilbud ->
    [one] 1 aktivt tilbud
   *[other] { $tilbud } aktive tilbud
} og { $timer } timers arbejde, men mindst { $tilbud_krav } tilbud eller { $timer_krav } timer kræves; målet for samtaler er nået med { $samtaler } (mindst { $samtaler_krav }); på ydelse siden { $siden }
regel-fokusmaal-mangler-begge = Fra { $fra } til { $til }: { $samtaler ->
    [one] 1 samtale
   *[other] { $samtaler } samtaler
} (mindst { $samtaler_krav } kræves), { $tilbud ->
    [one] 1 aktivt tilbud
   *[other] { $tilbud } aktive tilbud
} og { $timer } timers arbejde (mindst { $tilbud_krav } tilbud eller { $timer_krav } timer kræves); på ydelse siden { $siden }

regel-fokusmaal-kommune-navn = Fokusmål for kommunen
regel-fokusmaal-kommune-om = Om kommunen når fokusmålene, og om den kunne komme under skærpet tilsyn.
regel-fokusmaal-kommune-undersoeges-ikke = Resultatet er ikke dårligere end ventet (forskel { $forskel }), så der ses ikke på fokusmålene; { $samtaler } % mangler samtaler (grænsen er { $samtaler_graense } %) og { $tilbud } % tilbud (grænsen er { $tilbud_graense } %)
regel-fokusmaal-kommune-holder = Begge fokusmål er nået: { $samtaler } % mangler samtaler (under { $samtaler_graense } %) og { $tilbud } % tilbud (under { $tilbud_graense } %)
regel-fokusmaal-kommune-samtaler = { $samtaler } % mangler samtaler, og målet er under { $samtaler_graense } %; kommunen kan komme under skærpet tilsyn; tilbud: { $tilbud } % mangler (under { $tilbud_graense } %)
regel-fokusmaal-kommune-tilbud = { $tilbud } % mangler tilbud, og målet er under { $tilbud_graense } %; kommunen kan komme under skærpet tilsyn; samtaler: { $samtaler } % mangler (under { $samtaler_graense } %)
regel-fokusmaal-kommune-begge = { $samtaler } % mangler samtaler (målet er under { $samtaler_graense } %), og { $tilbud } % mangler tilbud (målet er under { $tilbud_graense } %); kommunen kan komme under skærpet tilsyn
regel-fokusmaal-kommune-uden-foelge = Et mål er ikke nået ({ $samtaler } % mangler samtaler, under { $samtaler_graense } %; { $tilbud } % mangler tilbud, under { $tilbud_graense } %), men det kunne ikke føre til skærpet tilsyn på det tidspunkt
regel-fokusmaal-kommune-grupper-samtaler = Målet for samtaler tages på tværs af grupper; alene ville disse ikke have nået det: { $grupper }
regel-fokusmaal-kommune-grupper-tilbud = Målet for tilbud tages på tværs af grupper; alene ville disse ikke have nået det: { $grupper }

regel-fuldtidspersoner-navn = Fuldtidspersoner
regel-fuldtidspersoner-om = Hvor stor en del af en periode personen var på en ydelse, i uger (den officielle opgørelse) eller i dage.
regel-fuldtidspersoner-uger = { $paa_ydelsen } af { $i_perioden } uger på { $ydelse } fra { $fra } til { $til } er { $fuldtid } fuldtidsperson
regel-fuldtidspersoner-dage = { $paa_ydelsen } af { $i_perioden } dage på { $ydelse } fra { $fra } til { $til } er { $fuldtid } fuldtidsperson
regel-fuldtidspersoner-torsdag = En uge tælles med i den periode, som dens torsdag ligger i; statistikken siger ikke, hvordan en uge mellem to perioder tælles

regel-fleksjobtimer-navn = Timer i fleksjob for én person
regel-fleksjobtimer-om = Om personen i fleksjob arbejder flere, færre eller lige så mange timer som ved begyndelsen.
regel-fleksjobtimer-op = { $nu } timer om ugen mod { $foerst } ved begyndelsen { $siden }: { $forskel } flere
regel-fleksjobtimer-ned = { $nu } timer om ugen mod { $foerst } ved begyndelsen { $siden }: { $forskel } færre
regel-fleksjobtimer-uaendret = { $nu } timer om ugen, lige så mange som ved begyndelsen { $siden }

regel-fleksjobmaaned-navn = Timer i fleksjob i en måned
regel-fleksjobmaaned-om = Hvor mange i fleksjob der i en måned har fået flere, færre og uændrede timer, og om tallene går op.
regel-fleksjobmaaned-stemmer = { $op } har flere timer, { $ned } færre og { $uaendret } uændrede, { $i_alt } i alt; { $andel_op } % har flere; netto { $netto }
regel-fleksjobmaaned-stemmer-ikke = { $op } har flere timer, { $ned } færre og { $uaendret } uændrede; det er { $sum }, men der står { $i_alt } i alt; { $andel_op } % af det trykte antal har flere; netto { $netto }
regel-fleksjobmaaned-ingen = Ingen er i fleksjob

regel-ledighedsprocent-navn = Ledighedsprocent for fleksjob
regel-ledighedsprocent-om = Hvor stor en del af de visiterede til fleksjob der er på ledighedsydelse.
regel-ledighedsprocent-andel = { $ledighedsydelse } på ledighedsydelse af { $visiterede } visiterede til fleksjob er { $procent } %
regel-ledighedsprocent-ingen = Ingen er visiteret til fleksjob

regel-forventet-navn = Faktisk antal mod forventet
regel-forventet-om = Hvordan det faktiske antal fuldtidspersoner ligger mod det antal, ministeriets benchmark forventer.
regel-forventet-faerre = { $faktisk } fuldtidspersoner mod { $forventet } forventede: { $antal } færre end forventet ({ $procent } %)
regel-forventet-flere = { $faktisk } fuldtidspersoner mod { $forventet } forventede: { $antal } flere end forventet ({ $procent } %)
regel-forventet-som-forventet = { $faktisk } fuldtidspersoner, som forventet
regel-forventet-overlap = De to vinduer har { $faelles_maaneder } måneder fælles; de må ikke lægges sammen eller tælle som to
regel-forventet-intet-overlap = De to vinduer har ingen måneder fælles
regel-forventet-usikkert = Begge tal er afrundet til hele { $afrundet_til }, så forskellen kan skyldes afrunding

regel-placering-navn = Placering på benchmarkranglisten
regel-placering-om = Hvad en placering på benchmarkranglisten betyder: hvor mange kommuner der klarer sig bedre og dårligere, og hvor mange pladser der er vundet eller tabt.
regel-placering-bedre-end-de-fleste = Nr. { $plads } af { $kommuner }: { $bag } kommuner klarer sig dårligere ({ $bag_procent } % af de andre), { $foran } bedre
regel-placering-ikke-bedre = Nr. { $plads } af { $kommuner }: { $bag } kommuner klarer sig dårligere ({ $bag_procent } % af de andre), { $foran } bedre; det er ikke de fleste, der klarer sig dårligere
regel-placering-uden-for-listen = Nr. { $nummer } er uden for listen, som har pladserne 1 til { $kommuner }
regel-placering-vundet = Nr. { $plads } af { $kommuner } mod nr. { $foer }: { $pladser ->
    [one] 1 plads
   *[other] { $pladser } pladser
} vundet
regel-placering-tabt = Nr. { $plads } af { $kommuner } mod nr. { $foer }: { $pladser ->
    [one] 1 plads
   *[other] { $pladser } pladser
} tabt
regel-placering-samme = Nr. { $plads } af { $kommuner }, som før

regel-procentpoint-navn = Procentpoint, procent og personer
regel-procentpoint-om = Hvad procentpoint svarer til i personer og omvendt, og forskellen på procentpoint og procent.
regel-procentpoint-personer = { $point } procentpoint af { $af } er { $personer } personer
regel-procentpoint-point = { $personer } personer af { $af } er { $point } procentpoint
regel-procentpoint-helhed = Når { $personer } personer er { $point } procentpoint, er helheden { $af }
regel-procentpoint-forskel = { $procent } % mod { $mod } % er en forskel på { $point } procentpoint, eller { $i_procent } procent
regel-procentpoint-to-laesninger = En ændring på { $aendring } % til { $nu } % kan læses på to måder: fra { $som_point } %, hvis der menes procentpoint, og fra { $som_procent } %, hvis der menes procent

regel-maaldeling-navn = Målets dele mod helheden
regel-maaldeling-om = Om et måls dele giver helheden, og hvor meget der må komme fra dele, som ikke er nævnt.
regel-maaldeling-gaar-op = Delene giver { $sum } og helheden { $i_alt }: det går op
regel-maaldeling-rest = Delene giver { $sum } og helheden { $i_alt }: { $rest } må komme fra dele, der ikke er nævnt
regel-maaldeling-rest-i-point = Delene giver { $sum } procentpoint og helheden { $i_alt }: { $rest } procentpoint, { $personer } personer af { $af }, må komme fra dele, der ikke er nævnt
