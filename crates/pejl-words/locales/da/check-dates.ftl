check-d001 = { $date } er en { $right }, ikke en { $printed }
check-d001-name = Ugedag passer ikke til datoen
check-d001-why = Når ugedag og dato står sammen, skal de passe i kalenderen. Ellers ved læseren ikke, hvilken af dem der gælder. Reglen ser kun på en ugedag, der står lige foran en hel dato med år, også i mødets eget hoved.
check-d002 = { $date } er en { $right }, ikke en { $printed }, hvis det år, der ligger nærmest mødet, er ment
check-d002-name = Ugedag passer ikke til en dato uden år
check-d002-why = En dato uden år læses som den, der ligger nærmest mødet. Passer ugedagen ikke til den, er enten dagen, datoen eller året forkert. Reglen ser kun på datoer fra to måneder før mødet til fire måneder efter, og den lader sætninger være, der nævner et andet år.
check-d003 = Uge { $week } passer ikke til { $date }: kalenderen siger { $right }
check-d003-name = Ugenummer passer ikke til datoen
check-d003-why = Et ugenummer og den dato eller måned, det står sammen med, skal passe i kalenderen. Reglen ser på "uge 33 (12. august)", "12. august (uge 33)" og "uge 33 i august", og på uge 53 i et år, der kun har 52. Uger i et forløb eller i refusionen og lister med uger og datoer efter hinanden lader den være.
check-d004 = Datoen { $printed } findes ikke: { $whole ->
        [year] et år
       *[other] { $whole }
    } har { $most }
check-d004-name = Dato, der ikke findes
check-d004-why = En dag, som ingen kalender har, er en slåfejl, og læseren kan ikke vide, hvilken dag der er ment. Reglen ser på dag og måned i ord og på hele datoer i tal; 29. februar skal passe til året. Tal, der slutter en sætning før en måned, journalnumre og filnavne lader den være.
check-d005 = Klokkeslættet { $printed } findes ikke
check-d005-name = Klokkeslæt, der ikke findes
check-d005-why = Et klokkeslæt går fra 0.00 til 24.00 med højst 59 minutter. Reglen ser på tal med minutter efter "kl."; klassetrin som "9. kl." og forkortelsen KL lader den være.
check-d006 = Årstallet "{ $printed }" i "{ $whole }" har ikke fire cifre
check-d006-name = Årstal med tre eller fem cifre
check-d006-why = Et årstal har fire cifre. Mangler der et, ved læseren ikke, hvilket år der er ment. Reglen ser kun på steder, hvor tallet ikke kan være et antal: i et interval eller sidst efter en hel dato.
check-d007 = { $printed } ligger { $years } år efter mødet { $meeting }
check-d007-name = Kvartal mange år ude i fremtiden
check-d007-why = Ingen planlægger eller måler i kvartaler otte år frem, så et kvartal så langt ude er næsten altid en slåfejl i årstallet. Reglen ser kun på kvartaler; planer og mål for et helt år som 2050 lader den være.
check-d008 = Perioden begynder { $first } og slutter { $last }, altså før den begynder
check-d008-name = Periode, der slutter, før den begynder
check-d008-why = En periode skal slutte efter, at den begynder. Er det omvendt, er et årstal eller en dato forkert. Reglen ser på dage, måneder, kvartaler og år med årstal i begge ender; rene årstal kun efter "i" og efter ord som periode, budget eller plan.
check-d009 = Tiden begynder kl. { $first } og slutter kl. { $last }
check-d009-name = Tid, der slutter, før den begynder
check-d009-why = Et møde eller en aftale skal slutte efter, at den begynder. Reglen ser på "kl. 16.00-15.00" og på mødets egen start og slutning. Tider, der kan ligge næste morgen, lader den være.
check-d010 = { $printed } findes ikke: et år har { $most } { $word ->
        [half] halvår
       *[other] kvartaler
    }
check-d010-name = Kvartal eller halvår, der ikke findes
check-d010-why = Et år har fire kvartaler og to halvår. Reglen ser kun på et kvartal eller halvår med årstal, så et projekts eget femte kvartal er ikke en fejl.
check-d011 = Der står { $stated }, men { $period } er { $printed }
check-d011-name = Periodens længde passer ikke
check-d011-why = Når antallet af dage, måneder eller år står sammen med perioden, skal de to passe. Reglen ser på "de seneste 12 måneder (januar-november)", "en periode på 18 måneder (...)" og "løber i to år fra ... til ...", og den godtager, at den ene ende ikke er regnet med. Alder, anciennitet og varighed inden for en længere periode lader den være.
check-d012 = Valgperioden { $printed } er ikke én valgperiode; på mødets dag er den { $right }
check-d012-name = Trykt valgperiode er ikke én valgperiode
check-d012-why = Kommunalbestyrelsen og dens udvalg vælges for fire år fra 1. januar efter valget (2006, 2010, 2014, 2018, 2022, 2026). En anden periode i mødets hoved kan være et udvalg, der er gået videre, eller en slåfejl.
check-d013 = Mødet { $date } ligger uden for valgperioden { $printed }
check-d013-name = Møde uden for den trykte valgperiode
check-d013-why = Mødets dato skal ligge i den valgperiode, som papiret selv nævner. Det konstituerende møde i december før perioden er undtaget.
check-d014 = Fristen { $date } er en lukkedag ({ $day })
check-d014-name = Frist på en helligdag eller i en weekend
check-d014-why = En frist på en dag, hvor forvaltningen er lukket, giver tvivl om, hvornår den udløber. Reglen kender de danske helligdage, også at store bededag ophørte fra 2024. Frister, der er overstået, den 1. januar og den 31. december, og frister hvor ugedagen er nævnt, lader den være.
check-d015 = Høringen omtales som i gang, men sluttede { $date }, før mødet { $meeting }
check-d015-name = Høring er omtalt som i gang, men er slut
check-d015-why = Slutter en høring før mødet, kan udvalget forvente at få at vide, hvad den gav. Reglen ser på høringer i nutid med en slutdato før mødet; høringer i datid lader den være.
check-d016 = Et resultat for { $printed } kan ikke foreligge på mødet { $meeting }, for perioden slutter først { $last }
check-d016-name = Resultat for en periode, der ikke er slut
check-d016-why = Et tal for et helt år eller et kvartal kan først foreligge, når perioden er slut. Ellers er perioden en anden end den, der står. Reglen ser på udsagn i datid om noget målt; budgetter, mål og prognoser og alt i nutid lader den være.
check-d017 = Referatet, der skal godkendes, er fra { $date }, efter mødet { $meeting }
check-d017-name = Referat til godkendelse fra et senere møde
check-d017-why = Et møde kan ikke godkende referatet af et senere møde, så en af de to datoer er forkert. Mødets eget referat og omtale af senere møder lader reglen være.
check-d018 = { $date } var en { $day }; den første af de nævnte dage er { $first }
check-d018-name = Begyndelsen passer ikke til ugedagene
check-d018-why = Noget, der kun holdes på bestemte ugedage, kan ikke være begyndt på en anden dag. Datoen kan være den dag, ordningen blev aftalt, så fundet er en bemærkning. Den 1. januar og perioder med slutdato lader reglen være.
check-d019 = { $name } er oprettet { $printed }, men har resultater siden { $since }
check-d019-name = To forskellige år for begyndelsen
check-d019-why = Har noget resultater fra før, det blev oprettet, er et af årene forkert. Reglen ser på samme navn og samme måned med forskellige år i ét punkt.
check-d020 = { $amount } er lagt i { $summary } i resuméet, men i { $text } i teksten
check-d020-name = Samme beløb i to forskellige år
check-d020-why = Resuméet skal sige det samme som teksten. Reglen ser på beløb fra en million kr., der har ét år i resuméet og et andet i teksten, hvor de to sætninger handler om det samme.
