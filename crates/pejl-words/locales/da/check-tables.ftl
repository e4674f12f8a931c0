check-a020 = »{ $label }« i kolonnen »{ $column }« er { $printed }, men rækkerne giver { $sum } (forskel { $difference })
check-a020-name = Sum af en kolonne passer ikke
check-a020-why = En sumrække skal være summen af rækkerne over sig. Reglen prøver de måder, en tabel kan lægges sammen på (alle rækker, rækkerne siden sidste sum, delsummer), og melder kun, når andre kolonner viser, hvilken måde der gælder. Rækker med »heraf«, gennemsnit og procenter tælles ikke med, og tal, der synligt er afrundede, må afvige det, som afrunding kan give. Ligger tallet mellem den mindste og den største del, kan det være et gennemsnit; så melder reglen kun beløb, og kun som en advarsel. Der kan også stå fejl i en af delene i stedet for i summen.
check-a021 = »{ $label }« er { $printed }, men de { $parts } rækker giver { $sum } (forskel { $difference })
check-a021-name = Sum passer ikke med rækkerne
check-a021-why = Den sidste række hedder »I alt« eller lignende, men er ikke summen af rækkerne over sig. Der er ingen anden kolonne, som viser, hvordan tabellen lægges sammen, og derfor skal et menneske se på den. Reglen tier, hvor summen kan være et gennemsnit, hvor teksten siger, at samme borger kan tælle flere gange, og hvor afrunding forklarer forskellen.
check-a022 = »{ $label }« har { $printed } under »{ $column }«, men rækkens tal giver { $sum } (forskel { $difference })
check-a022-name = Sum af en række passer ikke
check-a022-why = I en kolonne, der hedder »I alt« eller lignende, skal tallet være summen af rækkens andre tal. Reglen melder kun, når mindst to andre rækker i tabellen går op på samme måde. Procenter og gennemsnit lægges ikke sammen, og synligt afrundede tal må afvige det, som afrunding kan give.
check-a023 = »{ $label }«: { $to } minus { $from } er { $right }, men tabellen har { $printed }
check-a023-name = Forskel passer ikke med sine to tal
check-a023-why = En kolonne med afvigelse, forskel eller ændring skal være forskellen på to andre kolonner. Hvilke to det er, og hvad fortegnet betyder, viser de andre rækker: reglen melder kun de rækker, der ikke følger flertallet, og kun når mindst to rækker gør. Synligt afrundede tal må afvige det, som afrunding kan give.
check-a024 = »{ $label }«: { $part } og { $whole } giver { $right }, men tabellen har { $printed }
check-a024-name = Procent passer ikke med rækkens tal
check-a024-why = En kolonne i procent kan være den ene af to kolonner i procent af den anden, eller ændringen fra den ene til den anden. Hvilken det er, viser de andre rækker: mindst tre skal passe, før reglen melder den, der ikke gør. Der regnes med, at tallene kan være afrundede.
check-a025 = { $form ->
    [share] { $part } ud af { $whole } er { $right }, men tabellen har { $printed }
   *[sum] De { $part } andele giver { $right } og ikke { $whole }
    }
check-a025-name = Andele passer ikke med summen
check-a025-why = Andele af en sum skal passe med de tal, de er andele af, og tilsammen give 100. Reglen melder en andel, når mindst tre andre i samme kolonne passer, og en sum på 100, som andelene kommer tæt på, men ikke rammer, også når afrunding er regnet med.
check-a026 = Bevillingen går kun op, når hele tabellen lægges sammen: »{ $column }« giver { $sum }, og i alt går { $columns ->
    [one] én kolonne
   *[other] { $columns } kolonner
    } ikke op
check-a026-name = Bevilling går ikke op i det enkelte år
check-a026-why = En tillægsbevilling skal fortælle, hvordan den betales, også i det enkelte år. Her går udgifter, indtægter og kassen kun op over alle år under ét. Det kan være meningen, men så bør papiret sige det. Reglen prøver alle måder at sætte fortegn på og ser kun på tabeller om bevillinger med en linje for kassen, lån eller finansiering.
check-a027 = Bevillingen går ikke op: »{ $column }« giver { $sum }, og hele tabellen { $total }
check-a027-name = Bevilling går ikke op
check-a027-why = En tillægsbevilling skal fortælle, hvordan den betales. Lægges udgifter, indtægter og linjen for kassen, lån eller finansiering sammen, skal det give nul. Reglen prøver alle måder at sætte fortegn på, regner med afrunding og ser ikke på oversigter over kassens beholdning.
check-a028 = Teksten har { $yearly } i hvert af de { $years } år { $first }-{ $last }, men tabellen har { $cell } under »{ $column }« ({ $year })
check-a028-name = Årligt beløb er et andet i tabellen
check-a028-why = Et beløb, som teksten giver for hvert år i en periode, skal stå i hvert af årene i sagens tabel. Reglen melder kun, når det er sikkert, at rækken er det samme beløb: den giver det samme i alt som teksten, eller den har beløbet i alle år på nær ét. »Overslagsår 1« regnes som året efter budgetåret.
check-a029 = Til og med { $last } kommer kun { $returned } af de { $once } tilbage: der mangler { $left }, som først kommer til og med { $end }
check-a029-name = Går først op efter den periode, der er nævnt
check-a029-why = Papiret siger, at noget er uændret, neutralt eller balancerer over en periode, men et beløb, der tages på én gang og gives tilbage år for år, er først helt tilbage senere. Reglen melder kun, når årene gange det årlige beløb netop er det, der blev taget. Andre sager kan udligne forskellen, og så bør papiret sige det.
check-a030 = { $amount } i perioden { $first }-{ $last } kan ikke være { $total } i alt: over { $years } år passer det kun med { $amount } årligt
check-a030-name = »Årligt« mangler
check-a030-why = Der står to forskellige beløb for den samme periode, og det største er netop det mindste gange antallet af år. Så mangler der et »årligt«, og uden det modsiger sætningen sig selv.
check-a031 = { $yearly } årligt i de { $years } år { $first }-{ $last } er { $right } i alt, ikke { $total }
check-a031-name = Årligt beløb og beløb i alt passer ikke
check-a031-why = Et beløb pr. år gange antallet af år, begge år talt med, skal være det beløb, der står som i alt. Reglen ser kun på sætninger, hvor de to står lige efter hinanden uden andre beløb, og tier ved »ca.« og ved afrundede tal.
check-a032 = Teksten har { $printed }, men tabellen giver { $sum } under »{ $column }«
check-a032-name = Ændring af budgettet passer ikke med tabellen
check-a032-why = Når teksten siger, hvor meget budgettet ændres, skal det passe med tabellen i samme sag. Reglen melder kun et beløb, der ligger højst fem procent fra summen af en kolonne, og som ikke står noget andet sted i tabellen, heller ikke afrundet.
check-a033 = { $amount } står her for { $year }, men i tabellen og et andet sted i sagen for { $right }
check-a033-name = Beløb står med to forskellige år
check-a033-why = Det samme beløb er i teksten knyttet til et år, som tabellen ikke har, mens tabellen og et andet sted i teksten har det i et andet år. Et af årene er sandsynligvis skrevet forkert. Reglen kræver både tabellen og teksten, og at beløbet kun står i ét af tabellens år.
check-a034 = { $form ->
    [running] Overskriften { $header } ligner summen af kolonnen, men cellerne giver { $sum }: det er summen af denne og de forrige kolonner, og det bør stå der
   *[other] Overskriften { $header } ligner summen af kolonnen, men cellerne giver { $sum }
    }
check-a034-name = Beløb i overskriften er ikke kolonnens sum
check-a034-why = Flere kolonner har et beløb i overskriften, og i mindst én af dem er det summen af cellerne. Så læser man de andre på samme måde. Hvor beløbet er en grænse eller lægges oven i de forrige kolonner, bør tabellen sige det.
check-a035 = »{ $label }« har { $cells } felter, og tabellen har { $columns } kolonner{ $rows ->
    [one] {""}
   *[other] {" "}({ $rows } rækker er for korte)
    }
check-a035-name = Række med for få felter
check-a035-why = En række har færre felter end tabellen har kolonner, så man ikke kan vide, om der mangler et tal, eller om det skulle være nul. Overskrifter inde i tabellen og rækker med tomme, men skrevne felter meldes ikke.
check-a036 = »{ $label }« har et tomt felt under »{ $column }«, som lægges sammen
check-a036-name = Tomt felt i en kolonne med sum
check-a036-why = Et tomt felt i en kolonne, der lægges sammen, kan betyde nul, eller at tallet ikke kendes. Skriv 0 eller en streg. Reglen tier, hvor mange felter er tomme, for så er det meningen.
