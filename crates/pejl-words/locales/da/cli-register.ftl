# What `pejl register` says: persons' histories in, figures and lists out.

cli-register = Personers forløb: læs en levering ind i et register, og spørg det
cli-register-import = Læs en levering af forløb ind i et register
cli-register-import-folder = Mappen med leveringens filer (CSV, Parquet eller XLSX)
cli-register-mapping = Filen, der fortæller, hvad kolonner og koder betyder (TOML)
cli-register-into = Registerets mappe; den laves, hvis den ikke findes
cli-register-key = Fil med nøglen, der gør personnumre til pseudonymer; skal ligge uden for registeret og leveringen
cli-register-recorded = Dagen, leveringen blev kendt [ellers: i dag]
cli-register-rejects = Fil til afviste rækker; den må ikke findes [ellers: i registerets mappe]
cli-register-bench = Svar på et spørgsmål i den fælles måling af registre, som én linje JSON
cli-register-bench-question = q1, q2, q3 eller q4
cli-register-bench-path = Registerets mappe, eller mappen med Parquet-filer
cli-register-bench-source = register eller parquet [ellers: register]

register-error-file = { $path } kan ikke bruges: { $reason }
register-error-file-help = Se efter, om filen findes, om du må læse og skrive der, og om der er plads.
register-error-damaged = { $path } er beskadiget eller ikke det, den skulle være: { $reason }
register-error-damaged-help = Er filen hentet ufuldstændigt? Hent den igen. Registeret er som før.
register-error-utf-16 = { $path } er skrevet i tegnsættet UTF-16, som Pejl ikke læser.
register-error-utf-16-help = Åbn filen, gem den som UTF-8 (»CSV UTF-8« i et regneark), og prøv igen. Registeret er som før.
register-error-mapping = Kortet over kolonner og koder i { $path } kan ikke bruges: { $reason }
register-error-mapping-help = Se docs/register.md, hvordan det skrives.
register-error-no-column = { $path } har ingen kolonne »{ $column }«.
register-error-no-column-help = Ret navnet i kortet over kolonner, eller bed om en ny levering. Intet er læst ind.
register-error-no-register = Der er intet register i { $path }.
register-error-no-register-help = Lav et med pejl register import.
register-error-too-large = { $path } har flere rækker, end en levering kan have: 4.294.967.295 i hver tabel.
register-error-too-large-help = Del leveringen, så hver person står i én af delene.
register-error-unknown = »{ $what }« kendes ikke.
register-error-unknown-help = Skriv q1, q2, q3 eller q4.
register-error-no-file = Der er ingen fil { $path } (.csv, .txt, .parquet eller .xlsx).
register-error-no-file-help = Ret navnet i kortet over kolonner, eller bed om en ny levering. Intet er læst ind.
register-error-many-files = Der er flere filer, der hedder { $path }, hver med sin endelse.
register-error-many-files-help = Skriv navnet med endelse i kortet, eller fjern den, der ikke skal bruges.
register-error-no-key = Leveringen har personnumre, men der er ingen nøgle til at gøre dem til pseudonymer.
register-error-no-key-help = Giv den med --key. Se docs/register.md, hvordan den laves og gemmes.
register-error-key-among-data = Nøglen { $path } ligger i registerets eller leveringens mappe.
register-error-key-among-data-help = Flyt den et andet sted hen: den, der får data, må ikke få nøglen med.
register-error-short-key = Nøglen i { $path } er for kort.
register-error-short-key-help = Den skal være mindst 32 tegn. Se docs/register.md, hvordan den laves.
register-error-other-key = Registeret i { $path } er lavet med en anden nøgle eller uden nøgle.
register-error-other-key-help = Med en anden nøgle ville den samme person blive til to. Brug den samme nøgle, eller begynd et nyt register.
register-error-collision = To personnumre i leveringen gav det samme pseudonym. Intet er læst ind.
register-error-collision-help = Det sker så godt som aldrig. Brug en anden nøgle, og begynd et nyt register.
register-error-personal-numbers = Kolonnen »{ $column }« i { $path } skulle være pseudonymer, men mere end hver hundrede række ligner et personnummer. Intet er læst ind.
register-error-personal-numbers-help = Er det personnumre, så skriv person = "personal-number" i kortet, og giv en nøgle med --key. Er det løbenumre, så skriv serial_pseudonyms = true.
register-error-earlier = Leveringen er fra { $recorded }, men registeret har allerede en fra { $last }.
register-error-earlier-help = Det, der er offentliggjort, må ikke ændre sig bagud. Giv med --recorded den dag, leveringen blev kendt.
register-error-ends-later = Kortet siger, at registeret slutter før { $ends }, men leveringen blev kendt { $recorded }. Det kan højst slutte før { $last }.
register-error-ends-later-help = Ret register.ends i kortet, eller giv med --recorded den dag, leveringen blev kendt. Intet er læst ind.
register-error-rejects-there = { $path } findes allerede og bliver ikke overskrevet.
register-error-rejects-there-help = Giv med --rejects navnet på en fil, der ikke findes. Intet er læst ind.
register-error-busy = Et andet program er ved at lægge noget i registeret i { $path }.
register-error-busy-help = Vent, til det er færdigt, og prøv igen.

cli-register-table = Tabel
cli-register-read = Læst
cli-register-loaded = Indlæst
cli-register-rejected = Afvist
cli-register-all = I alt
cli-register-adds-up = Det stemmer: læst = indlæst + afvist i hver tabel.
cli-register-faults = Afvist, fordi:
cli-register-fault = { $table }, kolonnen »{ $column }«: { $reason }: { $count ->
    [one] { $count } række
   *[other] { $count } rækker
} (række { $rows })
cli-register-codes = Koderne: { $codes }.
cli-register-rejects-in = Alle afviste rækker står i { $path }.
cli-register-open-key = Nøglen { $path } kan læses af andre end dig. Skriv: chmod 600 { $path }
cli-register-imported = Registeret i { $folder } har fået del nr. { $part }, kendt den { $recorded }.
cli-register-unknown-places = Ingen kommune har i dag { $count ->
    [one] koden { $codes }
   *[other] koderne { $codes }
}. Rækkerne er læst ind; er det en fejl, så ret den i leveringen, og læs den ind igen.
cli-register-nobody = Ingen personer kunne læses ind. Registeret er som før.

register-table-persons = Personer
register-table-spells = Forløb
register-table-contacts = Samtaler
register-table-offers = Tilbud
register-table-work = Arbejdstimer
register-table-flex = Fleksjobtimer
register-table-exempt = Fritagelser

register-reason-no-person = personen kan ikke læses
register-reason-personal-number = ligner et personnummer, men skulle være et pseudonym
register-reason-unknown-person = personen er ikke blandt de indlæste personer
register-reason-twice = står der allerede
register-reason-born-later = født efter registerets slutning eller efter leveringen
register-reason-day-missing = datoen mangler
register-reason-not-a-day = ikke en dato
register-reason-day-out-of-range = datoen er for tidlig eller for sen
register-reason-before-birth = før personens fødsel
register-reason-missing = mangler
register-reason-fields = rækken har flere eller færre felter end overskriften
register-reason-open-quote = et anførselstegn her eller i en linje før er ikke lukket
register-reason-ends-before-start = slutter, før det begynder
register-reason-unknown-code = ukendt kode
register-reason-not-a-number = ikke et tal, eller uden for det mulige
register-reason-overlaps = overlapper et tidligere forløb for samme person
