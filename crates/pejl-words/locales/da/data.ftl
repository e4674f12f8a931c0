# Data for every page, and the catalogue that tells other catalogues of it.

web-api-municipality = En kommune: dens udvalg og de seneste møder.
web-api-committee = Et udvalg: møder, medlemmer i hver valgperiode, hvordan punkterne endte, og fremmødet år for år.
web-api-case = En sag: de punkter, der bærer sagsnummeret, i den rækkefølge, de blev behandlet, og den seneste beslutning i hver kommune.
web-api-about = Hvad Pejl er, programmets version og licens, og hvem man kan skrive til.
web-api-access = Tilgængelighedserklæringen.
web-api-catalogue = Biblioteket beskrevet som datasæt efter DCAT-AP 3, så datakataloger kan finde det.
web-api-part-nummer = Sagsnummeret, som det er trykt; tegn, der ikke kan stå i en adresse, skrives med procenttegn. Skråstreger kan stå, som de er.
web-api-efter = Mærket for det sidste punkt, der er hentet. Det står i links.next og hører til netop den søgning. Står det der, gælder side ikke.
web-api-rule-date = Møder, punkter, kommuner, udvalg, sager, forsiden og feeds har også Last-Modified, som kan sendes med i If-Modified-Since. Sendes begge, gælder ETag. Tiden kan mangle lige efter en ændring.
web-feed-catalogue = Datakatalog (DCAT-AP)

# What a person reads where an address cannot be used.
web-problem-cursor = Mærket efter »efter« passer ikke til søgningen. Begynd forfra uden det, og følg links.next.

# The catalogue.
catalogue-title = Kommunale udvalgs dagsordener og referater
catalogue-description = Datasæt og tjenester på { $host }: hvad danske kommunale udvalg har haft på dagsordenen og besluttet.
catalogue-publisher = Pejl på { $host }
catalogue-library-title = Møder, punkter og beslutninger
catalogue-library-description = Møder, dagsordenspunkter, indstillinger, beslutninger, afstemninger og fremmøde, læst fra kommunernes egne dagsordener og referater. Personoplysninger er skjult; lukkede punkter har kun nummer, titel og sagsnummer.
catalogue-newest-title = De nyeste punkter
catalogue-newest-description = De nyeste punkter og møder i biblioteket, til at følge med i. Enhver søgning kan følges på samme måde.
catalogue-oparl = Biblioteket som OParl 1.1
catalogue-search-json = Alle punkter som JSON, et stykke ad gangen
catalogue-front-json = Oversigt over biblioteket som JSON
catalogue-atom = De nyeste punkter som Atom-feed
catalogue-calendar = De seneste møder som kalender
catalogue-oparl-service = OParl-tjenesten
catalogue-oparl-service-description = Opslag i møder, punkter, udvalg og medlemskaber efter standarden OParl 1.1.
catalogue-search-service = Søgetjenesten
catalogue-search-service-description = Søgning i alle punkter med afgrænsning på kommune, udvalg, år, type og beslutning. Svar som JSON.
catalogue-keyword-municipalities = kommuner
catalogue-keyword-committees = udvalg
catalogue-keyword-decisions = beslutninger
catalogue-keyword-employment = beskæftigelse
catalogue-open-access = Fri adgang uden nøgle
