# Reglernes svar i få ord, som de står i en tabel ved siden af hinanden.

regel-udfald-maalgruppe-oplyst = målgruppen er oplyst
regel-udfald-maalgruppe-antaget = målgruppen er antaget
regel-udfald-maalgruppe-uden = ydelse uden målgruppe
regel-udfald-maalgruppe-findes-ikke = ydelsen fandtes ikke den dag
regel-udfald-maalgruppe-lukket = begyndt, efter at ydelsen var lukket for nye
regel-udfald-maalgruppe-passer-ikke = målgruppen passer ikke til ydelsen

regel-udfald-samtaleplan-naeste = samtaler tilbage, fristen er ikke nået
regel-udfald-samtaleplan-forfalden = en samtale mangler, fristen er overskredet
regel-udfald-samtaleplan-for-sent = ingen mangler, men mindst én kom for sent
regel-udfald-samtaleplan-opfyldt = alle holdt i tide
regel-udfald-samtaleplan-fritaget = fritaget
regel-udfald-samtaleplan-foer-loven = begyndt, før de regler, som Pejl kender
regel-udfald-samtaleplan-ingen-krav = intet krav om samtaler

regel-udfald-overgang-foer = hos kommunen efter reglerne før 2024
regel-udfald-overgang-kalender-a-kasse = hos a-kassen, efter kalenderen
regel-udfald-overgang-kalender-kommune = hos kommunen, efter kalenderen

regel-udfald-fritagelse-skal = indkaldes til samtaler
regel-udfald-fritagelse-fritaget = fritaget

regel-udfald-samtaleform-foerste-ret = den første, i den rette form
regel-udfald-samtaleform-foerste-forkert = den første, i en anden form end loven kræver
regel-udfald-samtaleform-borgers-valg = en senere, i den form borgeren vælger
regel-udfald-samtaleform-begrundelse-mangler = flyttet uden begrundelse
regel-udfald-samtaleform-kun-til = i en form, som kommunen ikke kan vælge
regel-udfald-samtaleform-ikke-i-kraft = holdt, før reglen gjaldt

regel-udfald-tilbud-taeller-art = tæller
regel-udfald-tilbud-taeller-paragraf-91-taeller = vejledning (§ 91), tæller
regel-udfald-tilbud-taeller-unge = tæller for de unge
regel-udfald-tilbud-taeller-for-kort = for kort, tæller ikke
regel-udfald-tilbud-taeller-paragraf-93 = læse- og skrivekursus (§ 93), tæller ikke
regel-udfald-tilbud-taeller-paragraf-91 = vejledning (§ 91), tæller ikke
regel-udfald-tilbud-taeller-anden-art = ikke et tilbud efter loven

regel-udfald-tilbudspligt-fritaget = fritaget
regel-udfald-tilbudspligt-holdt = begyndt i tide
regel-udfald-tilbudspligt-holdt-sent = begyndt for sent
regel-udfald-tilbudspligt-i-gang = i gang
regel-udfald-tilbudspligt-kommer = fristen er ikke nået
regel-udfald-tilbudspligt-kommer-igen = fristen for det næste er ikke nået
regel-udfald-tilbudspligt-mangler = mangler, fristen er overskredet
regel-udfald-tilbudspligt-mangler-igen = det næste mangler, fristen er overskredet

regel-udfald-arbejdspligt-omfattet = omfattet
regel-udfald-arbejdspligt-ikke-i-kraft = arbejdspligten gjaldt endnu ikke
regel-udfald-arbejdspligt-krav-opfyldt = ikke omfattet: opfylder kravene
regel-udfald-arbejdspligt-ukrainelov = ikke omfattet: særloven om Ukraine
regel-udfald-arbejdspligt-eu-ret = ikke omfattet: EU-retten
regel-udfald-arbejdspligt-uoplyst = kan ikke afgøres: dage i riget eller i arbejde mangler
regel-udfald-arbejdspligt-ydelsen-endnu-ikke = ydelsen er først omfattet senere
regel-udfald-arbejdspligt-ydelsen-ikke = ydelsen er ikke omfattet

regel-udfald-arbejdspligt-timer-daekket = timerne er dækket
regel-udfald-arbejdspligt-timer-mangler = timer mangler
regel-udfald-arbejdspligt-timer-ikke-fastsat = ingen timer er fastsat
regel-udfald-arbejdspligt-timer-over-graensen = flere timer fastsat, end loven tillader

regel-udfald-anciennitet-ubrudt = uden huller
regel-udfald-anciennitet-med-huller = med korte huller

regel-udfald-fokusmaal-naaet = begge mål nået
regel-udfald-fokusmaal-mangler-samtaler = for få samtaler
regel-udfald-fokusmaal-mangler-tilbud = intet tilbud
regel-udfald-fokusmaal-mangler-begge = for få samtaler og intet tilbud
regel-udfald-fokusmaal-uden-for = for kort tid på ydelsen til at tælle med

regel-udfald-fleksjobtimer-op = flere timer
regel-udfald-fleksjobtimer-ned = færre timer
regel-udfald-fleksjobtimer-uaendret = lige mange timer

regel-udfald-refusion-personens-uge = har en refusionsuge
