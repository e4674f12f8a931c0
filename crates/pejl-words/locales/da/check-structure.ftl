check-s001 =
    Punkterne springer fra { $before } til { $number }: { $count ->
         [one] punkt { $first } mangler
        *[other] punkterne { $first } til { $last } mangler
        }
check-s001-name = Huller i punkternes numre
check-s001-why = Punkterne skal følge efter hinanden, også når numrene løber over hele året. Et hul kan være et punkt, der er faldet ud, eller et lukket punkt, der slet ikke er nævnt. Reglen ser ikke på tillæg som 03A og ikke på spring på over 20, som er en anden dagsorden i samme fil.
check-s002 = To punkter har nummer { $number }; det første hedder "{ $title }"
check-s002-name = Samme nummer på to punkter
check-s002-why = Et punktnummer må kun bruges én gang i et møde, ellers kan ingen henvise til punktet. Reglen ser på nabopunkter med samme nummer og på en overskrift med punktets eget nummer, som har en beslutning over sig og en ny under sig. Tillæg som 03A er ikke det samme nummer.
check-s003 = Indholdsfortegnelsen har "{ $title }", men intet punkt hedder sådan
check-s003-name = Indhold uden punkt
check-s003-why = Hvert punkt i indholdsfortegnelsen skal findes i papiret. Mangler det, er punktet faldet ud eller har fået en anden titel. Reglen taler kun, når indholdsfortegnelsen har flere linjer end papiret har punkter, og de fleste titler ellers passer; forskel på store bogstaver, tegn og afkortede titler tæller ikke.
check-s004 = Punktet "{ $title }" står ikke i indholdsfortegnelsen
check-s004-name = Punkt uden for indholdsfortegnelsen
check-s004-why = Den, der læser indholdsfortegnelsen, skal kunne se alle punkter. Reglen taler kun, når papiret har flere punkter end indholdsfortegnelsen har linjer, og de fleste titler ellers passer. Lukkede punkter uden titel er undtaget.
check-s005 = Indholdsfortegnelsen skærer titlen af: "{ $printed }" er "{ $title }"
check-s005-name = Afskåret titel i indholdsfortegnelsen
check-s005-why = En titel, der er skåret af midt i et ord, er svær at læse og at søge efter. Reglen sammenligner hver linje i indholdsfortegnelsen med punktet på samme plads. En titel, der stopper ved et helt ord, lades i fred.
check-s006 = Punktet hedder "{ $title }", men i indholdsfortegnelsen "{ $printed }"
check-s006-name = Anden titel i indholdsfortegnelsen
check-s006-why = Punktet skal hedde det samme begge steder, ellers er det uklart, om det er samme sag. Reglen taler kun, når indholdsfortegnelse og punkter er lige mange og de fleste titler passer. Forskel på store bogstaver, tegn, "Lukket" og afkortning tæller ikke.
check-s007 = "{ $title }" står på side { $page }, men linjen over på side { $before }
check-s007-name = Sidetal, der falder
check-s007-why = Sidetallene i en indholdsfortegnelse skal stige eller være ens. Falder de, er et sidetal eller rækkefølgen forkert. Linjer uden sidetal springes over.
check-s008 = { $with } af { $all } punkter har { $section }, men dette har ikke
check-s008-name = Afsnit, som de andre punkter har
check-s008-why = Reglen tæller, hvilke afsnit papirets egne punkter har. Når næsten alle har et afsnit, fx indstilling eller økonomi, og et enkelt ikke har, er det som regel glemt. Punkter om selve mødet (dagsorden, referat, eventuelt) tæller kun med, når de fleste af dem også har afsnittet.
check-s009 = Punkt { $number } har overskriften til en beslutning, men ingen beslutning; { $decided } andre punkter har en
check-s009-name = Tom beslutning
check-s009-why = Et referat skal sige, hvad der blev besluttet. Her står overskriften, men intet under den. Reglen ser ikke på dagsordener, lukkede punkter, eventuelt, spørgetid og underskrifter, og den tier, når de fleste punkter er tomme, for så er papiret et udkast.
check-s010 = Punktet "{ $title }" har en indstilling, men ingen beslutning; { $with } af { $all } punkter har en
check-s010-name = Beslutning mangler
check-s010-why = I et referat skal en indstilling følges af en beslutning. Reglen taler kun, når mindst tre fjerdedele af papirets åbne punkter har en beslutning, eller når det er det eneste uden. Punkter om selve mødet og punkter uden indstilling lades i fred.
check-s011 = "{ $label }" er tomt under punktet "{ $title }"; { $with } andre punkter har tekst der
check-s011-name = Tomt afsnit
check-s011-why = En overskrift uden tekst efterlader læseren i tvivl om, hvad punktet handler om. Reglen tier om bilag, fravær og beslutninger, om overskrifter, der følges af en underoverskrift, og når papiret lader samme overskrift stå tom i mange punkter eller ingen steder har tekst under den.
check-s012 = Noget er taget til efterretning under "{ $title }", men intet er lagt frem: { $with } af { $all } punkter har en indstilling
check-s012-name = Efterretning uden indstilling
check-s012-why = Et udvalg kan kun tage noget til efterretning, som er lagt frem. Her er der hverken indstilling eller tekst, så ingen kan se, hvad der blev taget til efterretning. Reglen tier, når beslutningen selv fortæller det, og når de fleste punkter er uden indstilling.
check-s013 =
    Teksten henviser til bilag { $number }, men punktet har { $listed ->
         [one] kun ét bilag
        *[other] kun { $listed } bilag
        }
check-s013-name = Bilag, der ikke findes
check-s013-why = En henvisning til bilag 3 er forkert, når punktet kun har to bilag. Reglen ser på nummeret og på, hvor mange bilag punktet har. Bilag til love, planer og andre sager lades i fred.
check-s014 =
    Punktet "{ $title }" henviser til bilag ({ $count ->
         [one] ét sted
        *[other] { $count } steder
        }), men har ingen bilag
check-s014-name = Henvisning til bilag uden bilag
check-s014-why = Siger teksten, at noget er vedlagt eller står i et bilag, skal bilaget være på listen. Reglen ser på ord som "vedlagt", "i bilaget" og "bilag 1" i punktets egen tekst. Bilag til love og andre sager, lukkede bilag, papirer, der udleveres, og papirer med en samlet bilagsliste lades i fred.
check-s015 =
    Bilaget "{ $title }" er ikke nævnt i teksten{ $more ->
         [0] {""}
         [one] {" "}(og ét til)
        *[other] {" "}(og { $more } til)
        }; punktet har { $listed } bilag
check-s015-name = Bilag, som teksten ikke nævner
check-s015-why = Et bilag, som teksten aldrig nævner, er måske vedlagt ved en fejl, eller læseren ved ikke, hvorfor det er der. Reglen tier, når teksten overhovedet taler om bilag, eller når et ord fra titlen står i den, og når teksten er kort.
check-s016 =
    Et papir udleveres på mødet og er ikke blandt { $listed ->
         [0] bilagene, for der er ingen
         [one] bilagene (der er ét)
        *[other] bilagene (der er { $listed })
        }
check-s016-name = Udleveret på mødet
check-s016-why = Et papir, der kun udleveres på mødet, kan ingen læse bagefter. Det bør lægges ved sagen. Reglen tier, når et bilag har et ord til fælles med sætningen.
check-s017 =
    Beslutningen går punkt for punkt, men { $count ->
         [one] punkt { $missing } er ikke med
        *[other] punkterne { $missing } er ikke med
        }; indstillingen har { $points }
check-s017-name = Punkt i indstillingen uden beslutning
check-s017-why = Når en beslutning tager indstillingens punkter ét for ét, skal alle være med. Reglen tier, når beslutningen samler resten ("i øvrigt", "indstillingen godkendt"), eller når nummeret står i beslutningen på en anden måde.
check-s018 =
    Beslutningen gælder punkt { $number }, men indstillingen har { $points ->
         [one] kun ét punkt
        *[other] kun { $points } punkter
        }
check-s018-name = Beslutning om et punkt, der ikke findes
check-s018-why = En beslutning om punkt 4 giver ingen mening, når indstillingen har tre punkter. Reglen tier, når nummeret står i indstillingen på en måde, der ikke blev læst som et punkt.
check-s019 = { $name } er fraværende under punktet, men stemmer eller udtaler sig i beslutningen
check-s019-name = Fraværende, der stemmer
check-s019-why = Den, der ikke er til stede, kan ikke stemme eller tage forbehold. Enten er fraværet eller navnet forkert. Reglen ser kun på fravær fra hele punktet og på fulde navne; den, der kom eller gik undervejs, lades i fred.
check-s020 = { $name } står blandt deltagerne, men er fraværende på alle { $count } åbne punkter
check-s020-name = Både deltager og fraværende
check-s020-why = En deltagerliste skal vise, hvem der var der. Reglen taler kun, når navnet står på en liste over deltagere uden mærke, og fraværet står på hvert eneste åbne punkt uden tidspunkt.
check-s021 =
    { $kind ->
         [member] { $name } er stedfortræder for { $absent }, men er selv medlem
        *[twice] { $name } er stedfortræder for to på samme punkt: { $absent }
        }
check-s021-name = Stedfortræder, der ikke kan være det
check-s021-why = En stedfortræder kan ikke selv være medlem af udvalget og kan kun sidde for én ad gangen. Reglen ser på papirets egen medlemsliste, og kun når både stedfortræderen og den fraværende står på den.
check-s022 = { $name } står i deltagerlisten som fraværende: { $listed } er nævnt, { $present } deltog
check-s022-name = Fraværende i deltagerlisten
check-s022-why = Listen over deltagere skal kun nævne dem, der deltog; de fraværende hører til i en liste for sig, ellers tælles de med. En liste over medlemmer må gerne nævne fravær.
check-s023 = { $name } er fraværende på { $away } af { $open } åbne punkter, men ikke på punkt { $without }, og der står ikke hvornår
check-s023-name = Fravær på nogle punkter
check-s023-why = Er et medlem væk under en del af mødet, bør referatet sige fra hvornår eller til hvornår. Reglen taler, når fraværet står på mindst halvdelen af de åbne punkter og mindst to, men ikke på alle. Fravær, der kun står ét sted, lades i fred.
check-s024 =
    { $count ->
         [one] Ét medlem er nævnt
        *[other] { $count } medlemmer er nævnt
        }, men ikke hvem der var til stede eller fraværende
check-s024-name = Medlemmer uden fremmøde
check-s024-why = Et referat skal vise, hvem der deltog. Reglen taler kun, når listen er uden mærker, og papiret hverken i hoved, beslutninger eller slutning siger noget om afbud, fravær eller fremmøde.
check-s025 =
    Referatet nævner ingen medlemmer eller deltagere{ $count ->
         [0] {""}
         [one] , men fravær på ét punkt
        *[other] , men fravær på { $count } punkter
        }
check-s025-name = Ingen medlemmer nævnt
check-s025-why = Uden en liste kan ingen se, om udvalget kunne beslutte, og om en fraværende eller en stedfortræder hører til. Reglen ser kun på referater, og tier, når hovedet eller slutningen fortæller om deltagere på en anden måde.
check-s026 =
    Referatet mangler { $what ->
         [place-start-end] sted, begyndelse og sluttid
         [place-start] sted og begyndelse
         [place-end] sted og sluttid
         [start-end] begyndelse og sluttid
         [place] sted
         [start] begyndelse
        *[end] sluttid
        }
check-s026-name = Sted og tid mangler
check-s026-why = Et referat bør sige, hvor mødet blev holdt, hvornår det begyndte, og hvornår det sluttede. Et tidsrum i mødets hoved ("kl. 15.00-17.00") er nok, også når det er sat af på forhånd, og stedet kan stå uden overskrift. Dagsordener lades i fred.
check-s027 =
    { $kind ->
         [final] "{ $words }" afgør sagen, men kompetencen ligger hos { $decides }
        *[recommended] "{ $words }" sender sagen videre, men udvalget ({ $decides }) afgør den selv
        }
check-s027-name = Beslutning og kompetence
check-s027-why = Et udvalg kan ikke endeligt godkende, hvad byrådet skal afgøre, og skal ikke anbefale, hvad det selv afgør. Reglen læser den kompetence, der er trykt ved punktet. Den tier, når indstilling eller beslutning nævner et andet udvalg eller byrådet, og når der kun står "tiltrådt".
check-s028 =
    { $asked ->
         [information] Indstillingen beder om efterretning
         [discussion] Indstillingen beder om drøftelse
         [approval] Indstillingen beder om godkendelse
        *[other] Indstillingen beder om andet
        }, men beslutningen { $done ->
         [approval] godkender
         [information] tager til efterretning
        *[other] siger noget andet
        }
check-s028-name = Beslutningens ord
check-s028-why = En orientering tages til efterretning; den godkendes ikke. Når ordene ikke passer, er det uklart, hvad udvalget har bundet sig til. Reglen ser kun på punkter, hvor indstillingen beder om én ting, og tier ved "tiltrådt" og "indstillingen godkendt", som følger indstillingen.
check-s029 = { $votes } stemmer, men listen har { $members } medlemmer
check-s029-name = Flere stemmer end medlemmer
check-s029-why = Der kan ikke afgives flere stemmer, end der er medlemmer. Enten er en stemme talt to gange, eller listen mangler et navn. Reglen ser kun på afstemninger med tal for både for og imod og på lister med mindst fire navne.
check-s030 = { $votes } stemmer, men { $present } af { $members } medlemmer var til stede
check-s030-name = Stemmer og fremmøde
check-s030-why = Stemmer for, imod og blanke skal tilsammen give antallet af tilstedeværende. Er de færre, mangler en stemme i referatet. Reglen tier, når nogen kom, gik eller var inhabil, og når papiret ikke har en medlemsliste.
check-s031 =
    Det lukkede punkt har tekst ({ $lines ->
         [one] én linje
        *[other] { $lines } linjer
        }), som ikke må offentliggøres
check-s031-name = Lukket punkt med tekst
check-s031-why = Et lukket punkt må kun vise sin overskrift og eventuelt sin beslutning. Står der mere, kan fortrolige oplysninger være på vej ud. Reglen tier om korte mærker, om sætninger, der blot siger, at punktet er lukket, og om underskriftssider.
check-s032 =
    Overskriften på det lukkede punkt nævner { $what ->
         [firm] et firma
         [address] en adresse
        *[price] et beløb
        }
check-s032-name = Lukket punkt, der fortæller for meget
check-s032-why = Overskriften på et lukket punkt kan læses af alle. Et firma, en adresse eller et beløb i den kan røbe, hvad der skulle være lukket. Reglen ser kun på de tre ting.
check-s033 = Det lukkede punkt { $number } har ingen titel
check-s033-name = Lukket punkt uden titel
check-s033-why = Også et lukket punkt bør sige, hvad slags sag det er, fx køb af ejendom eller personalesag. Ellers kan ingen se, om det med rette er lukket.
check-s034 = Bilagslinjen løber ud i titlen på punkt { $number }: "{ $title }"
check-s034-name = Bilagslinje løber over i næste punkt
check-s034-why = Når et punkts titel står på samme linje som bilaget før, læses den som en del af bilagets navn. Næste punkt står så uden titel. Der mangler et linjeskift. Titler på en linje for sig lades i fred.
check-s035 = Bilag { $first } og { $second } står på samme linje uden skel
check-s035-name = Bilag på samme linje
check-s035-why = Hvert bilag bør stå på en linje for sig, ellers læses to titler som én. Reglen ser kun på bilag med trykt nummer; bilag, der er delt med komma eller semikolon, lades i fred.
check-s036 = Noten med { $mark } hører ikke til noget mærke i teksten
check-s036-name = Note uden mærke
check-s036-why = En note under en tekst eller tabel skal have et mærke, der peger på den, ellers ved læseren ikke, hvad den gælder. Reglen ser på stjerner. Lister med stjerner og fremhævet tekst lades i fred.
check-s037 = Mærket { $mark } har ingen note
check-s037-name = Mærke uden note
check-s037-why = Et mærke lover en forklaring. Står der ingen note i punktet, er den faldet ud. Reglen ser på stjerner lige efter et ord. Stjerner inde i ord, regnestykker og fremhævet tekst lades i fred.
check-s038 =
    { $count ->
         [one] Et link fører
        *[other] { $count } links fører
        } ingen steder hen
check-s038-name = Link uden mål
check-s038-why = Et link, hvis adresse kun er #, virker ikke for læseren. Det sker, når papiret gemmes fra et andet system. Links til et sted i samme papir lades i fred.
check-s039 =
    Papiret siger ikke { $what ->
         [both] hvilket udvalg der mødtes, og hvornår
         [committee] hvilket udvalg der mødtes
        *[date] hvilken dag mødet blev holdt
        }
check-s039-name = Udvalg eller dato mangler
check-s039-why = Uden udvalg og dato kan papiret ikke findes igen eller knyttes til et møde. Reglen ser på hele papirets hoved, hvordan det end er skrevet.
check-s040 = Fraværet for { $name } er skrevet to gange
check-s040-name = Fravær skrevet to gange
check-s040-why = Samme fravær to gange i ét punkt er som regel en rest fra et andet udvalgs beslutning eller en kopi. Reglen ser på linjer, der begynder med afbud eller fraværende. Andre udvalgs beslutninger i samme sag har deres eget fravær.
check-s043 = Overskriften "{ $label }" har et listetegn foran; { $count } andre punkter har det ikke
check-s043-name = Listetegn foran en overskrift
check-s043-why = En streg foran en overskrift gør den til et punkt i listen over den, og så findes afsnittet ikke af programmer. Reglen ser kun på overskrifter, som papiret ellers skriver uden tegn.
