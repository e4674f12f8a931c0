# What the command line says beside the names of things.

cli-about = Pejl læser kommunale udvalgs dagsordener og referater, samler dem og gør dem søgbare.
cli-after-help =
    Afslutningskoder: 0 gik godt, 1 noget mislykkedes (forklaringen står på fejludgangen), 2 kommandolinjen kunne ikke forstås.
    Indstillinger kan stå i pejl.toml eller i miljøet (PEJL_DATA, PEJL_DATABASE, PEJL_CONFIG).

cli-option-data = Mappen med biblioteket [ellers: pejl-data]
cli-option-database = En PostgreSQL-database i stedet for filen i mappen (postgres://…)
cli-option-config = Indstillingsfilen [ellers: pejl.toml, hvis den findes]
cli-option-help = Vis denne hjælp
cli-option-version = Vis versionen

cli-read = Læs ét papir og vis, hvad der står i det
cli-argument-file = Papiret: tekst, PDF, HTML eller DOCX (- er standardinput)
cli-option-format = text (for mennesker) eller json (for programmer) [ellers: text]
cli-option-municipality = Kommunen, hvis papiret ikke selv siger det
cli-completions = Skriv fuldførelser til din skal (bash, zsh, fish, elvish, powershell)
cli-argument-shell = Skallens navn

cli-wrong-argument = Valget { $argument } findes ikke.
cli-wrong-command = Kommandoen { $argument } findes ikke.
cli-wrong-value = Værdien »{ $value }« kan ikke bruges til { $argument }.
cli-missing-argument = Der mangler: { $argument }.
cli-missing-command = Der mangler en kommando.
cli-see-help = Skriv pejl --help for at se, hvad der kan skrives.

cli-file-not-found = Filen { $file } findes ikke.
cli-file-denied = Der er ikke adgang til at læse { $file }.
cli-file-is-folder = { $file } er en mappe. Brug pejl import til mapper.
cli-file-unreadable = Filen { $file } kunne ikke læses.
cli-file-help = Kontrollér stien, og prøv igen.

cli-read-unknown = ukendt
cli-read-untitled = (uden overskrift)
cli-read-closed = lukket punkt
cli-read-term = valgperiode { $term }
cli-read-members = { $count ->
    [one] 1 medlem
   *[other] { $count } medlemmer
}
cli-read-points = { $count ->
    [one] 1 indstillingspunkt
   *[other] { $count } indstillingspunkter
}
cli-read-attachments = { $count } bilag
cli-read-tables = { $count ->
    [one] 1 tabel
   *[other] { $count } tabeller
}
cli-read-figures = { $count } tal
cli-read-at-line = { $sentence } (linje { $line })
cli-read-summary = { $items ->
    [one] 1 punkt læst,
   *[other] { $items } punkter læst,
} { $doubtful ->
    [0] alle sikkert.
    [one] heraf 1, som et menneske bør se på.
   *[other] heraf { $doubtful }, som et menneske bør se på.
}
