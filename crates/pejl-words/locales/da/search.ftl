# Search: facets, orders and how the words were understood.



query-hint-unclosed-quote = Anførselstegnet blev ikke lukket. Der er søgt på »{ $text }« som enkelte ord.
query-hint-unknown-field = »{ $text }« er ikke et felt, man kan søge i. Det er søgt som almindelige ord.
query-hint-bad-date = Datoen »{ $text }« kunne ikke læses. Skriv for eksempel dato:2023 eller dato:2023..2024.
query-hint-longer-words = Ingen punkter har alle ordene i »{ $text }«, som de er skrevet. Her er punkter med længere ord, der begynder sådan.
query-hint-most-words = Få punkter har alle ordene i »{ $text }«. Her er også punkter, hvor ét af ordene mangler.
query-hint-any-word = Ingen punkter har alle ordene i »{ $text }«. Her er punkter med nogle af dem.
query-hint-other = »{ $text }« blev forstået anderledes, end det er skrevet.

search-count = { $count ->
    [0] Ingen punkter fundet
    [one] 1 punkt fundet
   *[other] { $count } punkter fundet
}
search-count-for = { $count ->
    [0] Ingen punkter fundet for »{ $words }«
    [one] 1 punkt fundet for »{ $words }«
   *[other] { $count } punkter fundet for »{ $words }«
}
