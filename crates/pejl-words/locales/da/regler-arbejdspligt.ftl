# Reglernes svar om arbejdspligt: regel-<regel>-<udfald>.
# Paragraffer og forbehold sættes efter sætningen.

regel-arbejdspligt-navn = Hvem er omfattet af arbejdspligt?
regel-arbejdspligt-omfattet = Omfattet af arbejdspligt: { $ydelse } har den siden { $siden }, og kravene om { $ophold_aar } års ophold og { $beskaeftigelse_aar } års fuldtidsarbejde på ti år er ikke begge opfyldt
regel-arbejdspligt-ikke-i-kraft = Ikke omfattet af arbejdspligt: den gælder først fra { $siden } for { $ydelse }
regel-arbejdspligt-ydelsen-endnu-ikke = Ikke omfattet af arbejdspligt: { $ydelse } har den først fra { $siden }
regel-arbejdspligt-ydelsen-ikke = Ikke omfattet af arbejdspligt: { $ydelse } har den ikke
regel-arbejdspligt-ukrainelov = Ikke omfattet af arbejdspligt: ophold efter særloven om Ukraine
regel-arbejdspligt-krav-opfyldt = Ikke omfattet af arbejdspligt: kravene om { $ophold_aar } års ophold og { $beskaeftigelse_aar } års fuldtidsarbejde på ti år er opfyldt
regel-arbejdspligt-uoplyst = Om personen er omfattet af arbejdspligt, kan ikke afgøres: ophold eller fuldtidsarbejde er ikke oplyst

regel-arbejdspligt-timer-navn = Arbejdspligtens timer
regel-arbejdspligt-timer-daekket = { $talt } timer om ugen tæller; de { $sat } fastsatte er dækket
regel-arbejdspligt-timer-mangler = { $talt } af { $sat } fastsatte timer om ugen; { $mangler } mangler
regel-arbejdspligt-timer-ikke-fastsat = { $talt } timer om ugen tæller; timerne er ikke fastsat endnu
regel-arbejdspligt-timer-over-graensen = Der er fastsat flere timer end de { $hoejst } om ugen, som er det højeste
