# What `pejl register` says: persons' histories in, figures and lists out.

cli-register = Personers forløb: læs en levering ind i et register, og spørg det
cli-register-import = Læs en levering af forløb ind i et register
cli-register-import-folder = Mappen med leveringens filer (CSV, Parquet eller XLSX)
cli-register-mapping = Filen, der fortæller, hvad kolonner og koder betyder (TOML)
cli-register-into = Registerets mappe; den laves, hvis den ikke findes
cli-register-key = Fil med nøglen, der gør personnumre til pseudonymer; skal ligge uden for registeret og leveringen
cli-register-recorded = Dagen, leveringen blev kendt [ellers: i dag]
cli-register-rejects = Fil til afviste rækker [ellers: ved siden af registerets mappe]
cli-register-bench = Svar på et spørgsmål i den fælles måling af registre, som én linje JSON
cli-register-bench-question = q1, q2, q3 eller q4
cli-register-bench-path = Registerets mappe, eller mappen med Parquet-filer
cli-register-bench-source = register eller parquet [ellers: register]

register-error-file = { $path } kan ikke bruges: { $reason }
register-error-file-help = Se efter, om filen findes, om du må læse og skrive der, og om der er plads.
register-error-damaged = { $path } er beskadiget eller ikke det, den skulle være: { $reason }
register-error-damaged-help = Er filen hentet ufuldstændigt? Hent den igen. Registeret er som før.
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
