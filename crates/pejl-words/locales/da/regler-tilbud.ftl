# Reglernes svar om tilbud, 75-procent-reglen, statens opfølgning og anciennitet.
# regel-<regel>-<udfald>; paragraffer og forbehold sættes efter sætningen.

regel-tilbud-taeller-navn = Tæller aktiviteten som tilbud?
regel-tilbud-taeller-om = Om en aktivitet tæller som det tilbud, personen har ret og pligt til. Det afgøres af arten, af hvornår den begyndte, og af hvor længe den varer.
regel-tilbud-taeller-art = Tæller som tilbud: { $art } fra { $fra }
regel-tilbud-taeller-paragraf-91-taeller = Tæller som tilbud: { $art } talte, da det begyndte { $fra }
regel-tilbud-taeller-unge = Tæller som tilbud: { $art } fra { $fra }; for { $gruppe } tæller alle arter
regel-tilbud-taeller-for-kort = Tæller ikke som tilbud: { $art } fra { $fra } varede { $dage ->
    [one] 1 dag
   *[other] { $dage } dage
}, og { $mindst } i sammenhæng skal der til
regel-tilbud-taeller-paragraf-93 = Tæller ikke som tilbud: { $art } kan ikke træde i stedet for et tilbud
regel-tilbud-taeller-paragraf-91 = Tæller ikke som tilbud: { $art } talte ikke for { $gruppe }, da det begyndte { $fra }
regel-tilbud-taeller-anden-art = Tæller ikke som tilbud: { $art }

regel-tilbudspligt-navn = Ret og pligt til tilbud
regel-tilbudspligt-om = Hvornår et tilbud senest skal begynde, og om det er sket.
regel-tilbudspligt-holdt = Tilbud begyndt i tide: { $art } { $tilbud }; det skulle senest begynde { $frist }
regel-tilbudspligt-holdt-sent = Tilbud begyndt for sent: { $art } { $tilbud }; det skulle senest begynde { $frist }
regel-tilbudspligt-i-gang = Tilbud i gang: { $art } siden { $tilbud }
regel-tilbudspligt-kommer = Intet tilbud, der tæller, siden { $begyndt }; det skal senest begynde { $frist }
regel-tilbudspligt-kommer-igen = Intet tilbud, der tæller, er i gang; det næste skal senest begynde { $frist }
regel-tilbudspligt-mangler = Intet tilbud, der tæller, siden { $begyndt }; det skulle senest begynde { $frist }, for { $dage ->
    [one] 1 dag
   *[other] { $dage } dage
} siden
regel-tilbudspligt-mangler-igen = Intet tilbud, der tæller, er i gang; det næste skulle senest begynde { $frist }, for { $dage ->
    [one] 1 dag
   *[other] { $dage } dage
} siden
regel-tilbudspligt-fritaget = Fritaget for tilbud

regel-andel75-navn = Mindst 75 procent får samtaler og tilbud
regel-andel75-om = Om mindst 75 procent af personerne i målgrupperne tilsammen har fået samtaler eller tilbud.
regel-andel75-opfyldt = { $med } af { $alle } ({ $procent } %) har { $proeve-kode ->
    [tilbud] tilbud
   *[other] samtaler
}, og det er nok; højst { $udeladt } kan udelades
regel-andel75-ikke-opfyldt = { $med } af { $alle } ({ $procent } %) har { $proeve-kode ->
    [tilbud] tilbud
   *[other] samtaler
}, og det er for få; højst { $udeladt } kan udelades
regel-andel75-ingen = Ingen er i de målgrupper, der tæller med for { $proeve-kode ->
    [tilbud] tilbud
   *[other] samtaler
}

regel-tidlig-indsats-navn = Statens opfølgning på den tidlige indsats
regel-tidlig-indsats-om = Om staten henvender sig til kommunen, fordi for få ledige har fået den indsats, loven kræver i de første seks måneder.
regel-tidlig-indsats-kontakt = Staten henvender sig: under { $graense } procent har fået indsatsen i hver af { $maaneder } måneder
regel-tidlig-indsats-naaet = Staten henvender sig ikke: mindst { $graense } procent har fået indsatsen i mindst én af { $maaneder } måneder
regel-tidlig-indsats-lille-befolkning = Staten henvender sig ikke: under { $befolkning } personer i { $smaa ->
    [one] 1 måned
   *[other] { $smaa } måneder
}
regel-tidlig-indsats-for-faa-maaneder = Staten henvender sig ikke: { $kendte ->
    [one] 1 måned
   *[other] { $kendte } måneder
} kendes, og der skal { $maaneder } til

regel-anciennitet-navn = Anciennitet på offentlig forsørgelse
regel-anciennitet-om = Hvor længe personen har været på offentlig forsørgelse, både ubrudt og lagt sammen.
regel-anciennitet-ubrudt = { $maaneder ->
    [one] 1 hel måned
   *[other] { $maaneder } hele måneder
} på offentlig forsørgelse, ubrudt siden { $fra }; i alt { $akkumuleret ->
    [one] 1 dag
   *[other] { $akkumuleret } dage
} inden for { $vindue } måneder
regel-anciennitet-med-huller = { $maaneder ->
    [one] 1 hel måned
   *[other] { $maaneder } hele måneder
} på offentlig forsørgelse siden { $fra }, heraf { $huldage ->
    [one] 1 dag
   *[other] { $huldage } dage
} uden ydelse i huller på højst { $hul ->
    [one] 1 dag
   *[other] { $hul } dage
}; i alt { $akkumuleret ->
    [one] 1 dag
   *[other] { $akkumuleret } dage
} inden for { $vindue } måneder

# Arter af tilbud.
regel-kode-loentilskud = løntilskud
regel-kode-loentimer = ordinære løntimer
regel-kode-ordinaer-uddannelse = ordinær uddannelse
regel-kode-oevrig-vejledning = øvrig vejledning og opkvalificering
regel-kode-laese-skrive-rkv = læse-, skrive-, regne- eller ordblindekursus eller realkompetencevurdering
regel-kode-dansk = danskundervisning
regel-kode-virksomhedspraktik = virksomhedspraktik
regel-kode-nytteindsats = nytteindsats
regel-kode-mentor = mentor
regel-kode-behandling = behandling
