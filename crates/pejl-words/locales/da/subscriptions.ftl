# Mail about what is new: the pages where it is asked for, and the mails.

web-footer-takedown = Er noget forkert, eller skal det fjernes?
web-footer-takedown-about = Sådan beder du om det

# The links on the pages of searches, cases and committees.
subscribe-to-search = Få besked på mail, når der kommer nyt
subscribe-to-case = Få besked på mail om sagen
subscribe-to-committee = Få besked på mail om udvalget

# The form.
subscribe-title = Få besked på mail
subscribe-about = Du får en mail, når der kommer nyt i:
subscribe-how = Vi sender først en mail, hvor du skal bekræfte. Derefter får du kun mail, når der er noget nyt: et nyt punkt, en beslutning eller en ændring.
subscribe-mail = Din mailadresse
subscribe-mail-wrong = Skriv en hel mailadresse, fx navn@eksempel.dk
subscribe-error = Fejl
subscribe-often = Hvor tit?
subscribe-choose-weekly = Højst én gang om ugen, mandag morgen
subscribe-choose-daily = Højst én gang om dagen, om morgenen
subscribe-submit = Send mig en mail, så jeg kan bekræfte
subscribe-what = Du kan få en mail, når der kommer nyt i en søgning, en sag eller et udvalg. Find det, du vil følge, og brug linket »Få besked på mail« på siden.
subscribe-find = Gå til søgningen

# What is kept.
subscribe-privacy = Det gemmer vi om dig
subscribe-privacy-kept = Vi gemmer din mailadresse, hvad du vil have besked om, hvor tit, og hvornår du bad om det. Ikke andet. Det sker, fordi du selv beder om det.
subscribe-privacy-unconfirmed = Bekræfter du ikke inden 48 timer, sletter vi det hele igen.
subscribe-privacy-stop = Du kan stoppe med ét klik i hver mail. Når du stopper dit sidste abonnement, sletter vi din adresse med det samme.
subscribe-privacy-shared = Adressen bruges kun til at sende de mails, du har bedt om. Den vises ingen steder og gives ikke videre til andre formål.
subscribe-privacy-tracking = Vi kan ikke se, om du åbner en mail eller følger et link i den.
subscribe-privacy-who = Du kan klage til Datatilsynet over, hvordan dine oplysninger bruges. Vil du vide mere, så skriv til den, der driver siden:

# After the form.
subscribe-sent-title = Se i din indbakke
subscribe-sent-text = Hvis der er en mail at sende til den adresse, du skrev, er den på vej. Åbn den, og brug linket i den.
subscribe-sent-until = Skal du bekræfte et abonnement, så gør det inden 48 timer.
subscribe-sent-missing = Kommer mailen ikke inden for nogle minutter, så se i mappen med uønsket post, og prøv eventuelt igen.
subscribe-many-title = Prøv igen om en time
subscribe-many-text = Der er bedt om usædvanligt mange mails herfra på kort tid.
subscribe-elsewhere-title = Brug formularen på siden
subscribe-elsewhere-text = Formularen blev sendt fra en anden hjemmeside, og derfor er der ikke gjort noget.

# Links from mails.
subscribe-confirm-title = Bekræft dit abonnement
subscribe-confirm-text = Tryk på knappen, hvis du vil have besked { $often } om nyt i: { $topic }.
subscribe-confirm-button = Ja, giv mig besked
subscribe-confirmed-title = Dit abonnement er bekræftet
subscribe-confirmed-text = Du får besked { $often }, når der er nyt i: { $topic }.
subscribe-confirmed-stop = Du kan stoppe det med linket nederst i hver mail.
subscribe-stop-title = Stop abonnementet?
subscribe-stop-text = Du får besked { $often } om nyt i: { $topic }.
subscribe-stop-button = Stop abonnementet
subscribe-stopped-title = Abonnementet er stoppet
subscribe-stopped-text = Du får ikke flere mails om det. Har du ikke andre abonnementer, er din adresse slettet.
subscribe-old-title = Linket gælder ikke længere
subscribe-old-text = Linket er for gammelt, eller det er brugt til at stoppe abonnementet. Vil du have besked, kan du bede om det igen.
subscribe-daily = hver dag
subscribe-weekly = hver uge

# One's own subscriptions.
subscribe-mine-link = Se og ret dine abonnementer
subscribe-mine-title = Dine abonnementer
subscribe-mine-how = Skriv din mailadresse. Har du abonnementer, får du en mail med et link, hvor du kan se og ændre dem.
subscribe-mine-submit = Send mig linket
subscribe-mine-text = Du får kun en mail, når der er noget nyt. Linket til denne side gælder i et døgn.
subscribe-mine-changed = Ændringen er gemt.
subscribe-mine-weekly = Skift til hver uge
subscribe-mine-daily = Skift til hver dag
subscribe-mine-stop = Stop dette abonnement
subscribe-mine-stop-all = Stop alle, og slet min adresse

# The mail that asks to confirm. The words of a search are not repeated in it.
subscribe-a-search = en søgning
subscribe-mail-confirm-subject = Bekræft, at du vil have besked: { $topic }
subscribe-mail-confirm-text = Nogen, forhåbentlig dig, har bedt om at få besked { $often } på denne adresse, når der er nyt i: { $topic }.
subscribe-mail-confirm-link = Bekræft abonnementet
subscribe-mail-confirm-until = Linket gælder i 48 timer. Bruger du det ikke, sletter vi din adresse igen.
subscribe-mail-confirm-not-you = Har du ikke bedt om det, skal du ikke gøre noget.

# The mail with the link to one's subscriptions.
subscribe-mail-overview-subject = Dine abonnementer hos Pejl
subscribe-mail-overview-text = Her er linket, hvor du kan se, ændre og stoppe dine abonnementer.
subscribe-mail-overview-link = Se dine abonnementer
subscribe-mail-overview-until = Linket gælder i et døgn. Giv det ikke videre: den, der har det, kan ændre dine abonnementer.
subscribe-mail-overview-not-you = Har du ikke bedt om det, skal du ikke gøre noget. Mailen kommer også, når nogen beder om et abonnement, som du allerede har.

# The mail that tells what is new.
subscribe-mail-digest-subject = { $count ->
    [one] 1 nyt punkt: { $topic }
   *[other] { $count } nye punkter: { $topic }
}
subscribe-mail-digest-lead = { $count ->
    [one] Der er nyt om 1 punkt.
   *[other] Der er nyt om { $count } punkter.
}
subscribe-mail-digest-more = { $count ->
    [one] Der er 1 punkt mere på siden.
   *[other] Der er { $count } punkter mere på siden.
}
subscribe-mail-digest-page = Se det hele
subscribe-mail-digest-why = Du får denne mail { $often }, når der er noget nyt, fordi du har bedt om det.
subscribe-mail-digest-stop = Stop disse mails
subscribe-mail-digest-manage = Se og ret alle dine abonnementer
subscribe-change-new = Nyt punkt
subscribe-change-decided = Beslutning på punktet
subscribe-change-changed = Ændret

# The command line.
cli-send-digests = Send de mails til abonnenter, som skal af sted nu
cli-subscribers = Vis, hvor mange abonnenter der er, eller fjern en af dem
cli-option-forget-subscriber = Fjern abonnenten med denne mailadresse og alt, der er gemt om vedkommende
cli-mail-not-set = Der er ikke sat en mailserver op.
cli-mail-not-set-help = Sæt indstillingerne smtp, mail_from og public_address. Se docs/settings.md.
cli-mail-needs-address = Indstillingen smtp kræver også public_address: links i mails skal begynde med den.
cli-mail-needs-from = Indstillingen smtp kræver også mail_from: hvem mails skal være fra.
cli-mail-wrong-server = Indstillingen smtp kan ikke forstås. Det, der står der, vises ikke her, for det kan være en adgangskode.
cli-mail-wrong-server-help = Skriv fx smtp://127.0.0.1:25, smtp+starttls://post.kommune.example eller smtps://post.kommune.example. Bruger og adgangskode står for sig selv.
cli-mail-wrong-from = Indstillingen mail_from er ikke en mailadresse: { $value }
cli-mail-open-password = Med smtp_user skal forbindelsen være krypteret, medmindre mailserveren er på samme maskine.
cli-mail-open-password-help = Brug smtp+starttls:// eller smtps:// i indstillingen smtp.
cli-mail-no-tls = Maskinens egne certifikater kan ikke bruges til en krypteret forbindelse.
cli-mail-no-tls-help = Installér pakken med rodcertifikater (ofte ca-certificates), eller sæt SSL_CERT_FILE.
cli-mail-password-missing = Indstillingen smtp_user kræver også smtp_password_file: filen med adgangskoden.
cli-mail-password-unreadable = Filen med adgangskoden, { $file }, kan ikke læses.
cli-mail-unreachable = Mailserveren svarer ikke eller lukker os ikke ind. Intet er sendt, og alt prøves igen næste gang.
cli-mail-unreachable-help = Kontrollér smtp, smtp_user og smtp_password_file. Sæt RUST_LOG=debug for at se mere.
cli-mails-sent = { $sent ->
    [0] Ingen mails sendt.
    [one] 1 mail sendt.
   *[other] { $sent } mails sendt.
}
cli-mails-postponed = { $count ->
    [one] 1 mail prøves igen senere.
   *[other] { $count } mails prøves igen senere.
}
cli-mails-removed = { $count ->
    [one] 1 abonnent er fjernet, fordi adressen ikke findes mere.
   *[other] { $count } abonnenter er fjernet, fordi deres adresser ikke findes mere.
}
cli-subscriber-count = { $subscribers ->
    [0] Ingen abonnenter.
    [one] 1 abonnent med { $confirmed ->
        [one] 1 bekræftet abonnement
       *[other] { $confirmed } bekræftede abonnementer
    }; { $waiting } venter på at blive bekræftet.
   *[other] { $subscribers } abonnenter med { $confirmed ->
        [one] 1 bekræftet abonnement
       *[other] { $confirmed } bekræftede abonnementer
    }; { $waiting } venter på at blive bekræftet.
}
cli-subscriber-forgotten = { $count ->
    [one] Abonnenten er fjernet med 1 abonnement.
   *[other] Abonnenten er fjernet med { $count } abonnementer.
}
cli-subscriber-unknown = Der er ingen abonnent med den adresse.

app-no-chance = Systemet kunne ikke give tilfældige tal.
app-no-chance-help = Prøv igen. Bliver det ved, er der noget galt med maskinen.
