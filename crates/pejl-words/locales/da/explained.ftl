# Ordene på siderne, forklaret for den, der ikke kender kommunernes møder (/om#ord).

web-words = Ordene på siderne
web-words-link = Hvad betyder ordene?
web-footer-words = Ordene på siderne
web-words-committee = Udvalg
web-words-committee-text = En gruppe politikere fra kommunalbestyrelsen (byrådet), der tager sig af ét område, fx beskæftigelse. Nogle sager afgør udvalget selv, andre sender det videre.
web-words-papers = Dagsorden og referat
web-words-papers-text = Dagsordenen fortæller før mødet, hvad det skal handle om. Referatet fortæller bagefter, hvad der blev besluttet.
web-words-item = Punkt
web-words-item-text = Et emne på mødet. Hvert punkt har sin egen side her.
web-words-recommendation = Indstilling
web-words-recommendation-text = Forslaget til, hvad udvalget skal beslutte. Det kommer som regel fra kommunens administration.
web-words-decision = Beslutning
web-words-decision-text = Hvordan punktet endte. »Godkendt« og »tiltrådt« er ja til indstillingen. »Taget til efterretning« betyder, at udvalget har fået besked, »drøftet«, at det har talt om sagen, »anbefalet«, at andre, fx byrådet, har det sidste ord, og »udsat«, at sagen kommer igen på et senere møde.
web-words-case = Sag
web-words-case-text = En sag kan være på flere møder. Kommunen giver den et nummer, og med det kan man følge den.
web-words-closed = Lukket punkt
web-words-closed-text = Et punkt, som ikke er offentligt, fx fordi det handler om en bestemt person eller en aftale om køb.
web-words-substitute = Afbud og stedfortræder
web-words-substitute-text = Et medlem, der ikke kan komme, melder afbud. En stedfortræder kan så tage pladsen.
web-words-reservation = Forbehold
web-words-reservation-text = Et medlem vil ikke binde sig til beslutningen og får det skrevet i referatet.
web-words-finding = Fund
web-words-finding-text = Noget i teksten, som Pejl automatisk har lagt mærke til, fx to tal, der ikke passer sammen. Et fund kan være forkert.
