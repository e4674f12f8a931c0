# Reglernes svar om arbejdspligt: regel-<regel>-<udfald>.
# Paragraffer og forbehold sættes efter sætningen.

regel-arbejdspligt-navn = Hvem er omfattet af arbejdspligt?
regel-arbejdspligt-om = Om personen er omfattet af arbejdspligt den dag, og hvad det beror på.
regel-arbejdspligt-omfattet = Omfattet af arbejdspligt: den gælder { $ydelse } fra { $siden }, og kravene om { $ophold_aar } års ophold og { $beskaeftigelse_aar } års fuldtidsarbejde inden for ti år er ikke begge opfyldt
regel-arbejdspligt-ikke-i-kraft = Ikke omfattet af arbejdspligt: den gælder først fra { $siden } for { $ydelse }
regel-arbejdspligt-ydelsen-endnu-ikke = Ikke omfattet af arbejdspligt: den gælder først { $ydelse } fra { $siden }
regel-arbejdspligt-ydelsen-ikke = Ikke omfattet af arbejdspligt: den gælder ikke { $ydelse }
regel-arbejdspligt-ukrainelov = Ikke omfattet af arbejdspligt: personen har ophold efter særloven om Ukraine
regel-arbejdspligt-eu-ret = Ikke omfattet af arbejdspligt: kommunen har afgjort, at EU-retten undtager personen
regel-arbejdspligt-krav-opfyldt = Ikke omfattet af arbejdspligt: kravene om { $ophold_aar } års ophold og { $beskaeftigelse_aar } års fuldtidsarbejde inden for ti år er begge opfyldt
regel-arbejdspligt-uoplyst = Om personen er omfattet af arbejdspligt, kan ikke afgøres: ophold eller fuldtidsarbejde er ikke oplyst

regel-arbejdspligt-timer-navn = Arbejdspligtens timer
regel-arbejdspligt-timer-om = Hvor mange af ugens fastsatte timer der er dækket af aktiviteter, som tæller.
regel-arbejdspligt-timer-daekket = { $talt } timer om ugen tæller; de { $sat } fastsatte er dækket
regel-arbejdspligt-timer-mangler = { $talt } af { $sat } fastsatte timer om ugen; { $mangler } mangler
regel-arbejdspligt-timer-ikke-fastsat = { $talt } timer om ugen tæller; timerne er ikke fastsat endnu
regel-arbejdspligt-timer-over-graensen = Der er fastsat flere timer end de { $hoejst } om ugen, som er det højeste
