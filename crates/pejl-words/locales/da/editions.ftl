# Older editions of a meeting's papers (?version=), and the list of them.

web-edition-old = Dette er en ældre udgave
web-edition-which = Udgave { $edition } af { $of }, læst ind { $time }. Fingeraftryk (SHA-256): { $hash }.
web-edition-now = Se den nuværende udgave
web-edition-all = Se alle udgaver
web-edition-closed = Det, der er lukket i dag, vises heller ikke her. Det samme gælder punkter, som ikke længere er i papirerne.
web-edition-changes = Ændret siden da
web-edition-changes-none = Der er ikke ændret noget i punkternes tekst siden da.
web-edition-added = Kommet til: { $item }
web-edition-decision = Ændret beslutning: { $item }
web-edition-title = Ændret titel: { $item }
web-edition-text = Ændret tekst: { $item }
web-edition-removed = { $count ->
    [one] 1 punkt er ikke længere i papirerne.
   *[other] { $count } punkter er ikke længere i papirerne.
}
web-edition-column-time = Læst ind
web-edition-replaced = Erstattet
web-edition-link = Mødets udgave { $edition }
web-edition-time = { $date } kl. { $time } UTC
web-edition-gone = Ikke længere offentligt
web-edition-gone-note = Punktet stod i en tidligere udgave, men er lukket eller taget ud siden. Derfor vises teksten ikke.
web-edition-item-list = Papirer og udgaver
web-api-version = Viser mødet eller punktet, som det stod i denne udgave, fra 1. Uden ordet vises den nuværende.
