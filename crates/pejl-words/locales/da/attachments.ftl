# Bilag, hvis fil er læst ind: siden, søgningen og import.

web-attachment-one = Bilag
web-attachment-about = Bilag til punktet
web-attachment-cut = Bilaget er længere end det, der vises her. Resten står i filen hos kommunen.
web-attachment-table = Tabel i bilaget
web-attachment-scan = Bilaget er en scanning uden tekst: et billede, eller en PDF med billeder af sider. Pejl kan hverken vise det eller søge i det. Bed kommunen om en udgave med tekst.
web-attachment-file-title = Filen
web-attachment-file = { $file } · { $size } · læst ind { $day }
web-attachment-masked = Teksten er hentet ud af filen. Billeder og opstilling er ikke med, og personnumre, kontonumre, telefonnumre og mailadresser er skjult.
web-attachment-fingerprint = Filens fingeraftryk (SHA-256)
web-hit-attachment = I bilag { $name }
web-api-attachment = Et bilag, hvis fil er læst ind: teksten, filens navn, størrelse og fingeraftryk.
web-api-part-bilag = Bilagets egen del af adressen: de første 12 tegn af filens fingeraftryk.

import-attached = vedhæftet { $item } som "{ $title }"
import-attached-held = er allerede vedhæftet { $item } som "{ $title }"
import-attached-scan = Filen er en scanning uden tekst: den kendes ved sit navn, men der kan ikke søges i den.
import-row-attached = Vedhæftede bilag
refusal-attachment-ambiguous = Flere punkter nævner et bilag med det navn. Vedhæft filen med --attachment-of og punktets adresse.
refusal-attachment-closed = Filen hører til et lukket punkt og er ikke taget med.
refusal-attachment-unnamed = Punktet nævner ikke noget bilag med filens navn. Giv filen samme navn som bilaget.
fault-attachment-damaged = Bilag { $attachment } er beskadiget. Fjern det med "pejl forget", og læs filen ind igen.
cli-option-attachment-of = Vedhæft filerne som bilag til punktet med denne adresse
cli-forgot-attachment = Bilaget er fjernet fra { $meeting }.
cli-show-attachment = Bilag læst ind: { $title } ({ $file }, { $hash })
