regel-tilbud-taeller-navn = Does the activity count as an offer?
regel-tilbud-taeller-om = Whether an activity counts as the offer that the person has right and duty to, by its kind, when it began and how long it lasts.
regel-tilbud-taeller-art = Counts as an offer: { $art } from { $fra }
regel-tilbud-taeller-paragraf-91-taeller = Counts as an offer: { $art } counted when it began on { $fra }
regel-tilbud-taeller-unge = Counts as an offer: { $art } from { $fra }; every kind counts for { $gruppe }
regel-tilbud-taeller-for-kort = Does not count as an offer: { $art } from { $fra } lasted { $dage ->
    [one] 1 day
   *[other] { $dage } days
}, and { $mindst } on end are needed
regel-tilbud-taeller-paragraf-93 = Does not count as an offer: { $art } cannot stand for an offer
regel-tilbud-taeller-paragraf-91 = Does not count as an offer: { $art } did not count for { $gruppe } when it began on { $fra }
regel-tilbud-taeller-anden-art = Does not count as an offer: { $art }

regel-tilbudspligt-navn = Right and duty to an offer
regel-tilbudspligt-om = By when an offer must begin, and whether it did.
regel-tilbudspligt-holdt = Offer begun in time: { $art } on { $tilbud }; it had to begin by { $frist }
regel-tilbudspligt-holdt-sent = Offer begun too late: { $art } on { $tilbud }; it had to begin by { $frist }
regel-tilbudspligt-i-gang = Offer under way: { $art } since { $tilbud }
regel-tilbudspligt-kommer = No offer that counts since { $begyndt }; it must begin by { $frist }
regel-tilbudspligt-kommer-igen = No offer that counts is under way; the next must begin by { $frist }
regel-tilbudspligt-mangler = No offer that counts since { $begyndt }; it had to begin by { $frist }, { $dage ->
    [one] 1 day
   *[other] { $dage } days
} ago
regel-tilbudspligt-mangler-igen = No offer that counts is under way; the next had to begin by { $frist }, { $dage ->
    [one] 1 day
   *[other] { $dage } days
} ago
regel-tilbudspligt-fritaget = Exempt from offers

regel-andel75-navn = At least 75 per cent have conversations and offers
regel-andel75-om = Whether at least 75 per cent of the persons in the target groups together had conversations or offers.
regel-andel75-opfyldt = { $med } of { $alle } ({ $procent } %) have { $proeve-kode ->
    [tilbud] an offer
   *[other] conversations
}, which is enough; { $udeladt } can be left out at the most
regel-andel75-ikke-opfyldt = { $med } of { $alle } ({ $procent } %) have { $proeve-kode ->
    [tilbud] an offer
   *[other] conversations
}, which is too few; { $udeladt } can be left out at the most
regel-andel75-ingen = Nobody is in the test of { $proeve-kode ->
    [tilbud] offers
   *[other] conversations
}

regel-tidlig-indsats-navn = The state's follow-up of the early effort
regel-tidlig-indsats-om = Whether the state writes to the municipality because too few unemployed had what the law calls for in the first six months.
regel-tidlig-indsats-kontakt = The state makes contact: below { $graense } per cent in all { $maaneder } months
regel-tidlig-indsats-naaet = The state makes no contact: at least { $graense } per cent in one of { $maaneder } months
regel-tidlig-indsats-lille-befolkning = The state makes no contact: under { $befolkning } persons in { $smaa ->
    [one] 1 month
   *[other] { $smaa } months
}
regel-tidlig-indsats-for-faa-maaneder = The state makes no contact: { $kendte ->
    [one] 1 month is known
   *[other] { $kendte } months are known
}, and { $maaneder } are needed

regel-anciennitet-navn = Seniority on public support
regel-anciennitet-om = How long the person has been on public support, unbroken and added up.
regel-anciennitet-ubrudt = { $maaneder ->
    [one] 1 whole month
   *[other] { $maaneder } whole months
} on public support, unbroken since { $fra }; { $akkumuleret ->
    [one] 1 day
   *[other] { $akkumuleret } days
} in all within { $vindue } months
regel-anciennitet-med-huller = { $maaneder ->
    [one] 1 whole month
   *[other] { $maaneder } whole months
} on public support since { $fra }, of which { $huldage ->
    [one] 1 day
   *[other] { $huldage } days
} without, in gaps of at most { $hul }; { $akkumuleret ->
    [one] 1 day
   *[other] { $akkumuleret } days
} in all within { $vindue } months

regel-kode-loentilskud = wage subsidy
regel-kode-loentimer = ordinary paid hours
regel-kode-ordinaer-uddannelse = ordinary education
regel-kode-oevrig-vejledning = other guidance and upskilling
regel-kode-laese-skrive-rkv = a reading, writing or arithmetic course or an assessment of prior learning
regel-kode-dansk = Danish lessons
regel-kode-virksomhedspraktik = internship
regel-kode-nytteindsats = utility job
regel-kode-mentor = mentor
regel-kode-behandling = treatment
