# Search: facets, orders and how the words were understood.

query-hint-unclosed-quote = The quotation mark was not closed. “{ $text }” was searched for as single words.
query-hint-unknown-field = “{ $text }” is not a field that can be searched in. It was searched for as ordinary words.
query-hint-bad-date = The date “{ $text }” could not be read. Write for example dato:2023 or dato:2023..2024.
query-hint-longer-words = No item has all the words of “{ $text }” as they are written. Here are items with longer words that begin like that.
query-hint-most-words = Few items have all the words of “{ $text }”. Here are also items where one of them is missing.
query-hint-any-word = No item has all the words of “{ $text }”. Here are items with some of them.
query-hint-other = “{ $text }” was understood in another way than it is written.

search-count = { $count ->
    [0] No items found
    [one] 1 item found
   *[other] { $count } items found
}
search-count-for = { $count ->
    [0] No items found for “{ $words }”
    [one] 1 item found for “{ $words }”
   *[other] { $count } items found for “{ $words }”
}
