# What programs ask for, and how it is described to a person.

web-footer-api = Adresser for programmer

# The same page in other forms.
web-feeds = Følg søgningen
web-feed-atom = Atom-feed med de nyeste punkter
web-feed-calendar = Kalender med møderne
web-feed-json = Samme indhold som JSON

# The page /api.
web-api-title = Adresser for programmer
web-api-lead = Alt, hvad siderne viser, kan også hentes som data: alle sider som JSON, søgninger som Atom-feed og kalender. Adgangen er åben og kræver ingen nøgle.
web-api-rules = Sådan bruges adresserne
web-api-rule-form = Sæt .json efter sidens adresse, eller send Accept: application/json. Forsiden har /forside.json.
web-api-rule-next = En søgning giver 20 punkter ad gangen. Følg links.next, til den er null; adressen i den skal ikke sættes sammen i hånden. Kommer der nye punkter imens, bliver ingen af de andre sprunget over eller givet to gange; kun efter relevans kan rækkefølgen flytte sig lidt.
web-api-rule-tag = Hvert svar har en ETag. Send den med i If-None-Match, så svarer serveren 304 uden indhold, når intet er ændret.
web-api-rule-problem = Fejl fortælles som application/problem+json (RFC 9457) med titel og forklaring.
web-api-rule-closed = Personoplysninger er skjult på samme måde som på siderne. Et lukket punkt har kun nummer, titel og sagsnummer; content er null.
web-api-rule-version = Feltet version vokser, når et felt forsvinder eller skifter betydning. Nye felter kan komme til uden varsel.
web-api-openapi-link = Hele beskrivelsen som OpenAPI 3.1
web-api-addresses = Adresserne
web-api-media = Type
web-api-example = Prøv
web-api-unchanged = Intet er ændret siden det svar, som If-None-Match nævner.
web-api-problem = Adressen findes ikke, eller der skete en fejl.

# What each address gives.
web-api-front = Hvad biblioteket holder: antal, periode, de seneste møder og alle kommuner.
web-api-search = De punkter, en søgning finder, med uddrag, det, der passede, og antal til at afgrænse med.
web-api-meeting = Et møde: tid, sted, medlemmer, punkter og de papirer, det er læst fra.
web-api-item = Et punkt: indstilling, beslutning, afstemning, afsnit, bilag og tabeller. follow_up siger, hvad der siden er sket i sagen: later er dens punkter på senere møder, now punktet med den seneste beslutning, waiting et senere punkt, der endnu ikke har nogen.
web-api-atom = De 50 nyeste punkter, som søgningen finder, som Atom-feed. Et punkts tid er mødets dag.
web-api-calendar = De seneste møder, hvor søgningen finder punkter, som kalender; højst 50 møder.
web-api-sitemap = Oversigt over delene af kortet over alle sider.
web-api-sitemap-part = En del af kortet: adresserne på møder, punkter, kommuner, udvalg og sager, højst 50.000.
web-api-robots = Hvad søgemaskiner må hente, og hvor kortet er.
web-api-health = Fortæller, om serveren kan svare på søgninger: ok, eller med status 503 behind, når søgningen er langt bagud, og library-away, når biblioteket ikke svarer. På /sundhed svarer den det samme som ren tekst.
web-api-openapi = Beskrivelsen af alle adresser som OpenAPI 3.1.

# What may stand in an address.
web-api-q = Ordene, der søges efter, som i søgefeltet.
web-api-kommune = Kun denne kommune. Kan stå flere gange.
web-api-udvalg = Kun dette udvalg. Kan stå flere gange.
web-api-aar = Kun dette år. Kan stå flere gange.
web-api-type = Kun denne type af punkt. Kan stå flere gange.
web-api-beslutning = Kun punkter, der endte sådan. Kan stå flere gange.
web-api-politician = Kun punkter, som denne politiker var med til, skrevet som »Ida Holm, Faxe«. Kan stå flere gange.
web-api-sortering = Rækkefølgen. Uden ord er den nyeste først, ellers den mest relevante.
web-api-side = Hvilken side af resultatet, fra 1.
web-api-kilde = Står ordet i adressen, følger kildeteksten med under content.source.
web-api-part-kommune = Kommunen, som den står i sidens adresse.
web-api-part-udvalg = Udvalget, som det står i sidens adresse.
web-api-part-dag = Mødets dag, fx 2023-11-06; med klokkeslæt efter, hvor udvalget mødtes to gange.
web-api-part-punkt = Punktets nummer, som det står i sidens adresse.
web-api-part-del = Delens nummer, fra 1.
