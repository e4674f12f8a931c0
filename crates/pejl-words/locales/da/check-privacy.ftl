check-p001 = Her står et CPR-nummer
check-p001-name = CPR-nummer
check-p001-why = Et CPR-nummer må ikke stå i et papir, der offentliggøres, og bør kun stå i et lukket punkt, hvis sagen kræver det. Reglen finder seks cifre, der er en dag, en bindestreg og fire cifre, og hvert nummer, der står lige efter ordet cpr eller personnummer; også i bilagenes tekst, titler og filnavne. Journalnumre, kontonumre, EAN, CVR og P-numre, datoer i filnavne og nummeret med lutter nuller lader den være. Kontrolcifferet afgør ikke noget alene, for nyere numre behøver ikke at opfylde det.
check-p002 = Ti cifre her kan være et CPR-nummer
check-p002-name = Muligt CPR-nummer
check-p002-why = CPR-numre skrives også uden bindestreg. Reglen finder ti cifre, hvis første seks er en dag, når de står i en sætning eller kontrolcifferet passer, og den finder numre, der kaldes journalnummer eller lignende, når kontrolcifferet passer, og numre med bindestreg lige efter "sagen". Den lader beløb, rækker af tal, CVR, EAN, P-numre og kontonumre være. Et menneske må se efter.
check-p003 = Her står et kontonummer i en bank
check-p003-name = Kontonummer
check-p003-why = Et kontonummer hører ikke hjemme i et papir, som alle kan læse. Reglen finder registreringsnummer og konto sammen, numre efter ord som NemKonto og bankkonto, og IBAN. Kontiene i et budget lader den være.
check-p004 = Her står et telefonnummer
check-p004-name = Telefonnummer
check-p004-why = Åbne arkiver med dagsordener og referater må ikke vise telefonnumre, heller ikke medarbejderes. Reglen finder otte cifre efter ord som tlf., mobil og ring, numre med landekode, numre lige efter et fuldt navn og numre i en kolonne, der hedder telefon. Den lader beløb, datoer, journalnumre og CVR-numre være, og otte cifre, som intet peger på som en telefon.
check-p005 = Her står en persons mailadresse
check-p005-name = Personlig mailadresse
check-p005-why = Åbne arkiver med dagsordener og referater må ikke vise personers mailadresser. Reglen finder adresser, der er dannet af for- og efternavn, og adresser hos udbydere, som private bruger. Kontorers fælles postkasser som jobcenter@ og post@ lader den være.
check-p006 = Mailadressen her er måske en persons
check-p006-name = Mailadresse, der ikke er et kontors
check-p006-why = En adresse med initialer eller et fornavn kan være en medarbejders eller en borgers. Reglen finder adresser, der hverken begynder som et kontors fælles postkasse eller er dannet af for- og efternavn. Skriv hellere til en fælles postkasse.
check-p007 = Her ser en privatperson ud til at være nævnt med navn
check-p007-name = Navngiven privatperson
check-p007-why = Navnet på en borger hører ikke hjemme i et åbent papir, og slet ikke ved siden af helbred, ydelser eller straf. Reglen finder et fuldt navn lige efter ord som borgeren, beboeren og klageren, og et navn med et almindeligt fornavn tæt på ord som sygemeldt, diagnose, dømt eller modtager kontanthjælp. Papirets egne politikere, navne med parti, ansatte og andre med titel, steder, firmaer og love lader den være. Finder den et navn, peger den på det alle steder.
check-p008 = Et navn står i bilagets titel eller filnavn; er det en borgers?
check-p008-name = Navn i bilagets titel
check-p008-why = Titler på bilag vises i lister og links, også hvor bilaget selv er lukket. Reglen finder et navn med et almindeligt fornavn i titler og filnavne, der også siger ansøgning, klage, henvendelse, lægeerklæring, underretning eller lignende. Politikere, personer med titel, foreninger og myndigheder lader den være.
check-p009 = Færre end { $limit } personer omtales ved en adresse, så de kan genkendes
check-p009-name = Få personer på en adresse
check-p009-why = Er der kun en eller nogle få på en vej eller i et hus, kan naboer se, hvem det er. Reglen finder antal af beboere, borgere, flygtninge og modtagere under grænsen i en sætning, der nævner en vej og enten et husnummer eller en bolig. Grænsen er et valg og kan sættes. Politikere, medarbejdere, værelser, grænser ("mindst 2") og pladser ("til 2") tæller ikke med.
check-p010 = Færre end { $limit } personer omtales; kan nogen af dem genkendes?
check-p010-name = Få personer
check-p010-why = Et lille antal kan pege på nogen, når gruppen er kendt i forvejen. Reglen finder antal af borgere, beboere, flygtninge, kursister og modtagere under grænsen, også "3 er over 67 år", hvor sætningen tæller personer. Grænsen er et valg og kan sættes. Politikere, medarbejdere, ændringer ("faldet med 3"), andele ("1 ud af 4") og grænser ("mindst 2") lader den være.
check-p011 = En enkelt medarbejder omtales og kan genkendes på sin opgave
check-p011-name = En enkelt medarbejder
check-p011-why = Er der kun én medarbejder på en opgave, er det let at se, hvem der tales om. Reglen finder netop én medarbejder, der er eller har været der. Stillinger, der skal besættes eller finansieres, og flere medarbejdere lader den være. Om det betyder noget, er et skøn.
check-p012 = Filen fortæller, hvem der har lavet eller gemt den
check-p012-name = Forfatter i filen
check-p012-why = Filer bærer navnet på den, der har lavet dem, og den, der gemte dem sidst. Reglen finder en persons navn der. Kommuner, systemer og brugerkoder lader den være. Fjern oplysningerne, før filen lægges frem, hvis de ikke skal med.
check-p013 = Filen bærer { $changes ->
        [one] 1 ændring, der stadig er markeret,
       *[other] { $changes } ændringer, der stadig er markeret,
    } og { $comments ->
        [one] 1 kommentar
       *[other] { $comments } kommentarer
    }
check-p013-name = Ændringer og kommentarer i filen
check-p013-why = Markerede ændringer og kommentarer viser, hvad der stod før, og hvad nogen mente om det. De ses af enhver, der åbner filen. Reglen tæller dem i tekster og regneark. Godtag eller afvis ændringerne og slet kommentarerne, før filen lægges frem.
check-p014 = Filen har { $texts ->
        [one] 1 skjult stykke tekst
       *[other] { $texts } skjulte stykker tekst
    } og { $sheets ->
        [one] 1 skjult ark
       *[other] { $sheets } skjulte ark
    }
check-p014-name = Skjult indhold i filen
check-p014-why = Det, der er skjult i en fil, er der stadig og kan vises af enhver. Reglen tæller tekst, der er formateret som skjult, og ark, der er skjult. Slet det, eller lav en PDF uden det, før filen lægges frem.
check-p015 = Bilaget er en fil, der kan redigeres, og som kan bære navne og ændringer
check-p015-name = Bilag, der kan redigeres
check-p015-why = Filer fra tekstbehandling og regneark bærer ofte forfatterens navn, markerede ændringer, kommentarer og skjult indhold. Reglen ser på endelsen i bilagets titel. Er filen selv til stede, ser andre regler efter i den, og denne tier. En PDF er det sikre valg.
