# Reglernes svar: regel-<regel>-<udfald>; <værdi> er skrevet ud, <værdi>-kode er koden.
# Paragraffer og forbehold sættes efter sætningen.

regel-saetning = { $saetning }, { $paragraffer }
regel-forbehold = { $saetning } ({ $forbehold })
regel-ikke-bekraeftet = ikke bekræftet
regel-hypotese = hypotese
regel-hypotese-og-ikke-bekraeftet = hypotese; andet er ikke bekræftet
regel-ja = ja
regel-nej = nej
regel-ingen = ingen
regel-parameter = { $om }: { $vaerdi } ({ $paragraf }, { $lov }, { $periode })
regel-periode = { $fra } til { $til }
regel-periode-fortsat = fra { $fra }

regel-maalgruppe-navn = Målgruppe og ydelse
regel-maalgruppe-om = Hvilken ydelse personen er på den dag, hvilken målgruppe efter LAB § 6 det giver, og om nogen stadig kan begynde på ydelsen.
regel-maalgruppe-oplyst = På { $ydelse } siden { $fra }: { $maalgruppe }
regel-maalgruppe-antaget = På { $ydelse } siden { $fra }; målgruppen står ikke i registeret, og { $maalgruppe } antages
regel-maalgruppe-uden = På { $ydelse } siden { $fra }: ingen målgruppe
regel-maalgruppe-findes-ikke = Ydelsen { $ydelse } fandtes ikke den dag
regel-maalgruppe-lukket = Forløbet på { $ydelse } begyndte { $fra }, da ingen nye længere kunne komme på ydelsen
regel-maalgruppe-passer-ikke = På { $ydelse } siden { $fra }, men { $maalgruppe } hører ikke til den ydelse

regel-samtaleplan-navn = Samtaler, der skal holdes
regel-samtaleplan-om = Hvor mange samtaler der skal holdes i forløbet, hvor mange der er holdt, og hvornår den næste senest skal holdes. Et forløb følger de regler, som gjaldt den dag, det begyndte.
regel-samtaleplan-naeste = { $holdt } af { $skal ->
    [one] 1 samtale
   *[other] { $skal } samtaler
} holdt siden { $fra }; næste senest { $senest }
regel-samtaleplan-forfalden = { $holdt } af { $skal ->
    [one] 1 samtale
   *[other] { $skal } samtaler
} holdt siden { $fra }; en, der mangler{ $mangler_hos-kode ->
    [a-kasse] {" "}i a-kassen
   *[other] {""}
}, skulle være holdt senest { $forfalden }, for { $dage ->
    [one] 1 dag
   *[other] { $dage } dage
} siden
regel-samtaleplan-for-sent = { $holdt } af { $skal ->
    [one] 1 samtale
   *[other] { $skal } samtaler
} holdt i tide siden { $fra }; ingen mangler længere, men mindst én kom for sent
regel-samtaleplan-opfyldt = { $holdt } af { $skal ->
    [one] 1 samtale
   *[other] { $skal } samtaler
} holdt siden { $fra }; ingen mangler
regel-samtaleplan-fritaget = Fritaget for samtaler; { $holdt } af { $skal } holdt siden { $fra }
regel-samtaleplan-foer-loven = Forløbet begyndte { $fra }, før de regler, som Pejl kender; der er ikke regnet på det
regel-samtaleplan-ingen-krav = Ingen krav om samtaler: { $maalgruppe } siden { $fra }

regel-samtalekrav-navn = Krav om samtaler
regel-samtalekrav-opfyldt = { $krav-kode ->
    [foerste-a-kasse] Første samtale i a-kassen
    [a-kasse] Samtaler i a-kassen
    [efter-a-kasse] Samtaler i kommunen efter a-kassens
    [foerste-kommune] Første samtale i kommunen
    [syg-foerste] Første opfølgning
    [syg-halvaar] Opfølgninger i det første halve år
    [intensiv] Samtale om en intensiveret indsats
   *[other] Samtaler i kommunen
}: { $holdt } holdt, { $antal } krævet senest { $senest }
regel-samtalekrav-aaben = { $krav-kode ->
    [foerste-a-kasse] Første samtale i a-kassen
    [a-kasse] Samtaler i a-kassen
    [efter-a-kasse] Samtaler i kommunen efter a-kassens
    [foerste-kommune] Første samtale i kommunen
    [syg-foerste] Første opfølgning
    [syg-halvaar] Opfølgninger i det første halve år
    [intensiv] Samtale om en intensiveret indsats
   *[other] Samtaler i kommunen
}: { $holdt } af { $antal } holdt; { $mangler } mangler senest { $senest }
regel-samtalekrav-overskredet = { $krav-kode ->
    [foerste-a-kasse] Første samtale i a-kassen
    [a-kasse] Samtaler i a-kassen
    [efter-a-kasse] Samtaler i kommunen efter a-kassens
    [foerste-kommune] Første samtale i kommunen
    [syg-foerste] Første opfølgning
    [syg-halvaar] Opfølgninger i det første halve år
    [intensiv] Samtale om en intensiveret indsats
   *[other] Samtaler i kommunen
}: { $holdt } af { $antal } holdt i tide; { $mangler } manglede ved fristen { $senest }

regel-overgang-navn = Fra a-kasse til kommune
regel-overgang-om = Om a-kassen eller kommunen har samtalerne med en forsikret ledig den dag: efter dagpengetimerne ved en måneds slutning, hvor de er oplyst, ellers efter kalenderen.
regel-overgang-foer = Kommunen har samtalerne fra begyndelsen: ledig siden { $fra }
regel-overgang-direkte = Kommunen har samtalerne: henvist direkte til kommunen fra begyndelsen { $fra }
regel-overgang-kalender-a-kasse = A-kassen har samtalerne; kommunen fra { $dag } ved fuld ledighed siden { $fra }
regel-overgang-kalender-kommune = Kommunen har samtalerne fra { $dag } ved fuld ledighed siden { $fra }
regel-overgang-a-kasse = A-kassen har samtalerne: { $timer } dagpengetimer er brugt siden { $fra }, og kommunen overtager først efter mere end { $graense }
regel-overgang-kommune = Kommunen har samtalerne efter måned nr. { $maaned } fra { $fra }: { $timer } dagpengetimer er brugt, mere end { $graense }

regel-fritagelse-navn = Fritagelse for samtaler
regel-fritagelse-om = Om personen skal indkaldes til samtaler den dag, eller er fritaget eller udeladt.
regel-fritagelse-skal = Skal indkaldes til samtaler { $dag }
regel-fritagelse-fritaget = Skal ikke indkaldes til samtaler { $dag }: mindre intensiv indsats
regel-fritagelse-fastholdt = Skal indkaldes til samtaler { $dag }: kommunen har besluttet, at pligten består under mindre intensiv indsats
regel-fritagelse-udeladt = Udeladt af samtaler { $dag } som en af de højst { $andel }, der selv kan komme i job
regel-fritagelse-kun-foerste = Udeladt som en af de højst { $andel }, der selv kan komme i job, men den første samtale holdes med alle

regel-samtaleform-navn = Samtalens form
regel-samtaleform-om = Om en samtale har en form, som loven tillader: den første ved fremmøde, derefter som borgeren vælger.
regel-samtaleform-foerste-ret = Samtale nr. { $nummer } den { $dag } havde formen { $form }, som den første skal have
regel-samtaleform-foerste-forkert = Den første samtale den { $dag } havde formen { $form }; den skal have formen { $kraevet }
regel-samtaleform-borgers-valg = Samtale nr. { $nummer } den { $dag } har formen { $form }: efter den første vælger borgeren selv
regel-samtaleform-flyttet = Samtale nr. { $nummer } den { $dag } er flyttet til { $form } med en faglig begrundelse
regel-samtaleform-begrundelse-mangler = Samtale nr. { $nummer } den { $dag } er flyttet til { $form } uden en faglig begrundelse
regel-samtaleform-kun-til = Samtale nr. { $nummer } den { $dag } kan ikke flyttes til { $form }, kun til { $kraevet }
regel-samtaleform-ikke-i-kraft = Reglen om samtalens form gjaldt ikke { $dag }
regel-samtaleform-plads-hel = Tiden kan vælges i alle tre former
regel-samtaleform-plads-mangler = Tiden kan ikke vælges i alle tre former; der mangler { $mangler }

# Koder, som loven og registret bruger.
regel-kode-kommune = kommunen
regel-kode-a-kasse = a-kassen
regel-kode-faelles = kommunen og a-kassen
regel-kode-fremmoede = fremmøde
regel-kode-telefon = telefon
regel-kode-video = video
regel-kode-kontanthjaelp = kontanthjælp
regel-kode-uddannelseshjaelp = uddannelseshjælp
regel-kode-sho = selvforsørgelses- og hjemrejseydelse
regel-kode-ressourceforloeb = ressourceforløb
regel-kode-foertidspension = førtidspension
regel-kode-tilbagetraekning = tilbagetrækning
regel-kode-6-1 = forsikrede ledige (6.1)
regel-kode-6-2 = jobparate (6.2)
regel-kode-6-3 = aktivitetsparate (6.3)
regel-kode-6-4 = uddannelsesparate (6.4)
regel-kode-6-5 = unge aktivitetsparate (6.5)
regel-kode-6-6 = sygemeldte (6.6)
regel-kode-6-7 = personer i jobafklaringsforløb (6.7)
regel-kode-6-8 = personer i ressourceforløb (6.8)
regel-kode-6-9 = visiterede til fleksjob (6.9)
regel-kode-6-10 = personer i revalidering (6.10)
regel-kode-6-11 = førtidspensionister (6.11)
regel-kode-6-12 = selvforsørgende (6.12)
regel-kode-6-13 = unge under 18 (6.13)
