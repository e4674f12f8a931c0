# What the reader is unsure of (diagnostic-<code>) and what a person can do
# about it (diagnostic-<code>-help).

diagnostic-empty-file = Filen er tom.
diagnostic-empty-file-help = Hent papiret igen fra kilden, og indlæs det på ny.

diagnostic-unknown-format = Filen er ikke i et format, som Pejl kan læse: { $format ->
    [png] det er et billede.
    [jpeg] det er et billede.
    [gif] det er et billede.
    [tiff] det er et billede.
    [binary] indholdet er ikke tekst.
    [program] det er et program.
    [sqlite] det er en database.
   *[other] det er { $format }.
}
diagnostic-unknown-format-help = Pejl læser tekst, PDF, HTML, DOCX, ODT og eksport (XML) fra dagsordenssystemer. Gem papiret i et af de formater.

diagnostic-too-large = Filen fylder { $size } og er større end grænsen på { $limit }.
diagnostic-too-large-help = Del papiret op, eller hæv grænsen i indstillingerne.

diagnostic-unpacked-too-large = Filen fylder mere end { $limit }, når den pakkes ud.
diagnostic-unpacked-too-large-help = Kontrollér, at filen er ægte. Er den det, så hæv grænsen i indstillingerne.

diagnostic-too-many-pages = PDF-filen har { $pages } sider, og grænsen er { $limit }.
diagnostic-too-many-pages-help = Del filen, eller hæv grænsen i indstillingerne.

diagnostic-pdf-encrypted = PDF-filen er beskyttet med adgangskode.
diagnostic-pdf-encrypted-help = Fjern adgangskoden, eller find papiret i en udgave uden.

diagnostic-damaged = Filen er beskadiget og kan ikke læses som { $format }.
diagnostic-damaged-help = Hent papiret igen. Måske blev filen ikke hentet helt.

diagnostic-pdf-without-text = PDF-filen er billeder af sider og har ingen tekst.
diagnostic-pdf-without-text-help = Kør tekstgenkendelse (OCR) på filen, eller find papiret som tekst.

diagnostic-not-a-paper = { $looks_like ->
    [statute] Det ligner en vedtægt eller forretningsorden, ikke en dagsorden eller et referat.
    [news] Det ligner en nyhed, ikke en dagsorden eller et referat.
   *[unknown] Der er hverken punkter, indstilling eller beslutning: det er ikke en dagsorden eller et referat.
}
diagnostic-not-a-paper-help = Indlæs kun dagsordener og referater fra udvalgsmøder.

diagnostic-not-a-municipality = Papiret ser ud til at komme fra en region eller en forening, ikke fra en kommune.
diagnostic-not-a-municipality-help = Angiv kommunen ved indlæsningen, hvis papiret alligevel hører til.

diagnostic-mojibake-repaired = Danske bogstaver var ødelagt i filen og er rettet.
diagnostic-mojibake-repaired-help = Sammenlign navne og steder med kilden, hvis de ser forkerte ud.

diagnostic-decoded-from = Teksten er læst som { $encoding }.
diagnostic-decoded-from-help = Ser bogstaverne forkerte ud, så gem filen som UTF-8 og indlæs den igen.

diagnostic-bytes-replaced = { $count ->
    [one] Ét tegn kunne ikke læses og er erstattet.
   *[other] { $count } tegn kunne ikke læses og er erstattet.
}
diagnostic-bytes-replaced-help = Find papiret i en anden udgave, hvis der mangler tekst.

diagnostic-draft-paper = Dagsordenen er et udkast, som ikke er endeligt udsendt.
diagnostic-draft-paper-help = Indlæs den endelige dagsorden, når den er udsendt.

diagnostic-letters-missing = Skrifttypen i papiret har tabt bogstaver inde i ordene.
diagnostic-letters-missing-help = Find papiret som HTML eller DOCX. Overskrifterne er genkendt alligevel.

diagnostic-date-missing = Mødets dato er ikke fundet.
diagnostic-date-missing-help = Slå datoen op hos kommunen, og lad den indgå i filens navn.

diagnostic-committee-missing = Udvalgets navn er ikke fundet.
diagnostic-committee-missing-help = Kontrollér, at den første side er med.

diagnostic-municipality-missing = Kommunen er ikke fundet i papiret.
diagnostic-municipality-missing-help = Angiv kommunen ved indlæsningen.

diagnostic-number-gap = Punkternes numre springer over { $number }.
diagnostic-number-gap-help = Det kan være et lukket punkt, der ikke er offentliggjort.

diagnostic-contents-without-item = Indholdsfortegnelsen nævner »{ $title }«, men punktet findes ikke i papiret.
diagnostic-contents-without-item-help = Det kan være et lukket punkt, eller et punkt i en anden fil.

diagnostic-label-guessed = Overskriften på et afsnit er gættet.
diagnostic-label-guessed-help = Se i kildeteksten, om afsnittet begynder det rigtige sted.

diagnostic-label-glued = En overskrift stod klistret sammen med anden tekst og er skilt ud.
diagnostic-label-glued-help = Se i kildeteksten, om snittet er lagt det rigtige sted.

diagnostic-title-from-attachment = Titlen er skåret af enden på linjen med det forrige punkts bilag.
diagnostic-title-from-attachment-help = Sammenlign titlen og det sidste bilag med kilden.

diagnostic-title-missing = Punktets titel mangler.
diagnostic-title-missing-help = Se efter titlen på kommunens egen side. Den kan være tabt, da papiret blev gemt.

diagnostic-heading-guessed = Der er kun få tegn på, at et nyt punkt begynder her.
diagnostic-heading-guessed-help = Se i kildeteksten, om punktet er et punkt for sig.

diagnostic-decision-missing = Papiret er et referat, men punktet har ingen beslutning.
diagnostic-decision-missing-help = Se i kilden, om beslutningen står et andet sted.

diagnostic-outcome-unknown = Beslutningens ord svarer ikke til et udfald, som Pejl kender.
diagnostic-outcome-unknown-help = Læs beslutningens tekst; udfaldet er sat til »anden beslutning«.

diagnostic-several-decisions = Der står flere beslutninger fra udvalget under punktet. Den sidste er brugt.
diagnostic-several-decisions-help = Se i kildeteksten, hvilken der gælder for dette møde.

diagnostic-attachments-unclear = To linjer i bilagslisten kan være ét navn delt over to linjer.
diagnostic-attachments-unclear-help = Sammenlign listen med bilagene hos kommunen.

diagnostic-table-uneven = Kolonnerne i en tabel passer ikke sammen i alle rækker.
diagnostic-table-uneven-help = Sammenlign tabellen med kilden, før du bruger tallene.

diagnostic-text-before-items = Der er tekst før det første punkt, som ikke hører til mødets hoved.
diagnostic-text-before-items-help = Se i kilden, om der mangler et punkt.
