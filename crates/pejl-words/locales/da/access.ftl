# The other language, and the accessibility statement (/tilgaengelighed).

web-other-language = English
web-footer-access = Tilgængelighedserklæring

access-title = Tilgængelighedserklæring
access-lead = Siden skal kunne bruges af alle. Her står, hvordan den er bygget til det, hvad der ikke er godt nok endnu, og hvor du kan få hjælp eller klage.
access-status = Overholder siden kravene?
access-status-text = Siden overholder delvist webtilgængelighedsloven (lov nr. 692 af 8. juni 2018) og standarden EN 301 549, som bygger på WCAG niveau AA. Det, som Pejl selv skriver, følger WCAG 2.2 niveau AA. Undtagelserne står herunder; de gælder kommunernes egne tekster.
access-gaps = Det, der ikke er tilgængeligt
access-gaps-lead = Teksten i sagerne er kommunernes. Pejl gengiver den, som den er læst, og kan ikke rette den:
access-gap-papers = Billeder og figurer i papirerne kommer ikke med. Har kommunen ikke beskrevet dem med ord, mangler deres indhold (succeskriterium 1.1.1).
access-gap-tables = Tabeller, der er læst af PDF eller ren tekst, kan have rækker og kolonner, som ikke hænger rigtigt sammen (succeskriterium 1.3.1). Ved punktet står det, når Pejl er i tvivl.
access-gap-language = Ord på andre sprog inde i papirerne er ikke mærket med deres sprog (succeskriterium 3.1.2).
access-gaps-why = Har du brug for indholdet i en form, som du kan bruge, så skriv til kontakten herunder eller til den kommune, som har skrevet papiret. Kildeteksten kan ses ved hvert punkt.
access-how = Sådan er siden bygget og prøvet
access-how-text = Siden virker uden JavaScript og uden cookies. Den kan bruges med tastatur alene og med skærmlæser, på en skærm på 320 pixel, forstørret til 400 procent, med egne farver og på print. Hver slags side bliver prøvet automatisk i en browser med axe-core, hver gang Pejl ændres, og gennemgået med tastatur.
access-keys = Genveje
access-keys-text = Tryk bogstavet sammen med browserens genvejstaster: Alt i Edge og Chrome, Alt og Skift i Firefox, Ctrl og Alt på Mac.
access-key-front = Forsiden
access-key-search = Søgefeltet
access-key-next = Næste punkt, eller næste side med resultater
access-key-previous = Forrige punkt, eller forrige side med resultater
access-key-help = Denne side
access-contact = Sig til, hvis noget står i vejen
access-contact-text = Skriv, hvilken side det gælder, og hvad du ville. Du får svar, og indholdet i en form, som du kan bruge.
access-complaint = Hvis svaret ikke er godt nok
access-complaint-text = Digitaliseringsstyrelsen fører tilsyn med loven. Du kan klage til styrelsen, hvis du ikke får svar, eller hvis svaret ikke hjælper. Se vejledningen om webtilgængelighed på Digitaliseringsstyrelsens hjemmeside.
access-date = Hvornår er erklæringen lavet?
access-date-text = Erklæringen er lavet den 26. november 2026. Den bygger på Pejls egne automatiske prøver og en gennemgang af siderne, ikke på en uafhængig undersøgelse. Den, der driver siden, skal se den efter mindst én gang om året.
