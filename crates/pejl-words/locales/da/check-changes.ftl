check-a040 = { $case ->
    [shown] Fra { $from } til { $to } er der { $right } efter de viste tal, ikke { $printed }; det kan skyldes afrunding
   *[sure] Fra { $from } til { $to } er der { $right }, ikke { $printed }
    }
check-a040-name = Ændring passer ikke til de to tal
check-a040-why = Når en sætning både har to tal ("fra ... til ...", "... mod ...") og ændringen mellem dem, skal de tre passe sammen, også som procent eller procentpoint. Reglen regner med det, der kan være rundet af: er det kun de viste cifre, der ikke går op, er fundet en bemærkning. Den lader "ca." og "knap" være, og tal, der står med "mens" eller "men" imellem.
check-a041 = { $way ->
    [up] "{ $printed }", men fra { $from } til { $to } går det op
   *[down] "{ $printed }", men fra { $from } til { $to } går det ned
    }
check-a041-name = Stigning eller fald mod tallenes retning
check-a041-why = Ordet siger den ene vej, og de to tal i samme sætning går den anden vej. Enten er ordet forkert, eller også er tallene byttet om. Reglen ser kun på "fra ... til ..." med tal af samme slags, og som en advarsel på "... mod ... sidste år"; den lader placeringer, tal under nul og omtrentlige tal være.
check-a043 = { $used } af { $budget } er { $right }, ikke { $printed }
check-a043-name = Forbrugsprocent passer ikke til beløbene
check-a043-why = Står forbrug, budget og forbrugsprocent i samme sætning, skal procenten følge af de to beløb. Reglen regner med, at tallene er rundet af, og prøver også, om procenten er det, der er tilbage. Omtrentlige tal lader den være.
check-a044 = { $case ->
    [cut] Med budgettet på { $budget }, en nedsættelse på { $cut } og et forventet forbrug på { $forecast } er afvigelsen { $right }, uden for { $low } til { $high }, medmindre nedsættelsen allerede er trukket fra
   *[plain] Med budgettet på { $budget } og et forventet forbrug på { $forecast } er afvigelsen { $right }, uden for { $low } til { $high }
    }
check-a044-name = Forventet afvigelse ligger uden for det nævnte interval
check-a044-why = Af budget og forventet forbrug følger, hvor meget der bliver tilovers eller mangler. Ligger det uden for det interval, som teksten nævner, måske først når budgettet nedsættes i samme sag, skal et af tallene ses efter. Reglen bruger kun beløb, der står tæt før intervallet i samme afsnit, og en nedsættelse, der er indstillet.
check-a045 = { $total } over { $months } måneder er { $right } pr. måned, ikke { $printed }
check-a045-name = Gennemsnit pr. måned passer ikke til perioden
check-a045-why = Et gennemsnit pr. måned er det samlede antal delt med antallet af måneder, begge ender talt med. Passer det ikke, er antallet, perioden eller gennemsnittet forkert. Reglen ser på sætninger med antal, periode og gennemsnit og på tabeller, hvor kolonnerne er perioder. Beløb, omtrentlige tal og perioder med undtagelser lader den være.
check-a048 = Samme sætning har { $first } her og { $second } et andet sted i sagen
check-a048-name = Samme oplysning med to forskellige tal
check-a048-why = To afsnit i samme sag har samme sætning, men et af tallene er forskelligt. Det sker, når kun det ene sted bliver rettet. Reglen sammenligner alle længere ord og alle andre tal, også år og datoer; kun når netop ét tal er forskelligt, melder den. Gentagelser inden for samme afsnit lader den være.
check-a049 = { $told } er annonceret, men listen har { $listed }
check-a049-name = Listen har en anden længde end annonceret
check-a049-why = Teksten siger, hvor mange punkter der kommer, og listen efter kolonet har et andet antal. Der mangler et punkt, eller tallet er forkert. Reglen lader tal være, der tæller personer, møder eller tid, lister med punkter under punkter og lister, som anden tekst deler.
check-a050 = Her er der { $told } { $noun }, et andet sted i sagen { $other }
check-a050-name = Andet antal af det samme i samme sag
check-a050-why = "De fem principper" er alle principperne, men samme sag siger, at der er seks. Reglen ser på bestemte flertal, der ikke er afgrænset ("der ..."), og kun hvor sagen ellers kender ét og et større antal. Personer, tid, møder og det, der ofte har mange antal, lader den være.
check-a051 = Afsnittet siger "{ $printed }", men sagen nævner { $what } på { $amount }
check-a051-name = Økonomiafsnittet siger ingen konsekvenser
check-a051-why = Afsnittet om økonomi siger, at der intet er, mens sagen selv fortæller om et merforbrug, en besparelse eller en bevilling med beløb. Reglen lader tidligere års regnskaber, udgiftsneutrale bevillinger og det, der kun er en mulighed, være, og den ser ikke på afsnit, der kun handler om bevillinger.
check-a052 = Et spænd fra 0 til 100 % siger intet uden antallet, som andelen er regnet af
check-a052-name = Andel fra 0 til 100 % uden antal
check-a052-why = Svinger en andel hele vejen fra 0 til 100 %, er den som regel regnet af ganske få. Uden antallet kan læseren ikke vide, hvad den er værd. Reglen tier, når et antal står i samme afsnit, og når der er tale om en skala eller et tilskud.
check-a053 = Den laveste er { $low }, under målet på { $goal }; den højeste er { $high }
check-a053-name = Det laveste resultat er under målet
check-a053-why = Målet og et spænd af resultater står sammen, og det laveste resultat er under målet. Er det samlede resultat over målet, er det værd at sige, at ikke alle grupper er det. Reglen ser kun på et mål i samme afsnit, hvor mere er bedre.
check-a054 = Scoren { $score } står uden antallet af svar
check-a054-name = Score uden antal svar
check-a054-why = En gennemsnitlig score siger mere eller mindre alt efter, hvor mange der har svaret. Reglen melder en score med decimaler, når afsnittet ikke nævner antallet af svar.
check-a056 = Helårseffekten på { $effect } er { $percent } af de { $promised } om året, som sagen går ud fra
check-a056-name = Helårseffekt under det forudsatte
check-a056-why = Sagen nævner en årlig besparelse, som den bygger på, og en helårseffekt, der er mindre. Forskellen er værd at sige. Reglen kræver, at de to steder nævner samme formål, og tier, når sætningen selv siger, at effekten er mindre.
check-a057 = Resultatet er { $actual } mod planlagt { $plan }; forskellen på { $distance } er ikke nævnt
check-a057-name = Resultat med modsat fortegn af planen
check-a057-why = I en tabel med plan og faktisk resultat har de to modsat fortegn: en besparelse blev til en udgift eller omvendt. Reglen melder, når hverken tabellen eller teksten nævner forskellen, og peger på det sted i teksten, der nævner resultatet, hvis der er et.
check-a058 = Udgift og indtægt er begge { $amount }, men kun { $percent } dækkes; som tilskud svarer beløbet til en udgift på { $whole }
check-a058-name = Udgift lig med indtægt, selv om kun en del dækkes
check-a058-why = Dækker tilskuddet kun en del af udgiften, er udgiften større end indtægten, eller også er det ikke hele udgiften, der er taget med. Reglen melder, når samme sag nævner en dækning under 100 % af udgifterne og en bevilling med samme beløb som udgift og indtægt.
check-a059 = Det samlede beløb for { $year } er { $total }, men { $left } for samme år er ikke med; med det er summen { $with }
check-a059-name = Samlet beløb for året mangler en del
check-a059-why = Det samlede beløb for et år er summen af nogle af sagens beløb, mens et beløb mere for samme år nævnes for sig. Reglen melder kun, når summen går op uden det, og når det udtrykkeligt er givet for samme år.
