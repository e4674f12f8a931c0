# The names of what stands in a paper. One message for each value of each
# enumeration in pejl-model: <family>-<value>.

paper-kind-minutes = Referat
paper-kind-agenda = Dagsorden

paper-variant-supplementary = Tillæg
paper-variant-extraordinary = Ekstraordinært møde
paper-variant-constituting = Konstituerende møde

item-type-decision = Beslutning
item-type-information = Orientering
item-type-discussion = Drøftelse

section-summary = Resumé
section-topic = Beslutningstema
section-background = Sagsfremstilling
section-legal_basis = Retsgrundlag
section-economy = Økonomi
section-personnel = Personale
section-cross_cutting = Tværgående konsekvenser
section-consultation = Høring
section-timeline = Tidsplan
section-process = Videre forløb
section-case_history = Tidligere behandling
section-competence = Beslutningskompetence
section-recommendation = Indstilling
section-decision = Beslutning
section-attachments = Bilag
section-absence = Fravær
section-assessment = Vurdering
section-communication = Kommunikation
section-other = Øvrigt

outcome-approved = Godkendt
outcome-noted = Taget til efterretning
outcome-recommended = Anbefalet
outcome-discussed = Drøftet
outcome-postponed = Udsat
outcome-rejected = Forkastet
outcome-other = Anden beslutning

outcome-detail-approved_with_changes = Godkendt med ændring eller bemærkning
outcome-detail-majority_vote = Vedtaget med stemmeflertal
outcome-detail-sent_back = Sendt tilbage
outcome-detail-withdrawn = Taget af dagsordenen
outcome-detail-elected = Valgt
outcome-detail-no_remarks = Ingen bemærkninger
outcome-detail-information_given = Orientering givet
outcome-detail-partly = Forskelligt for de enkelte punkter

ballot-for = For
ballot-against = Imod
ballot-abstained = Undlod at stemme

dissent-reservation = Forbehold
dissent-dissent = Mindretal
dissent-statement = Protokolbemærkning
dissent-amendment = Ændringsforslag

decider-committee = Udvalget
decider-council = Kommunalbestyrelsen
decider-finance = Økonomiudvalget

municipality-from-given = angivet ved indlæsningen
municipality-from-printed = trykt i papiret
municipality-from-case_number = kommunekoden i sagsnumrene
municipality-from-file_name = filens navn

confidence-low = Usikker
confidence-medium = Rimeligt sikker
confidence-high = Sikker

severity-note = Bemærkning
severity-warning = Advarsel
severity-error = Fejl

role-furniture = Sidehoved og sidetal
role-head = Mødets hoved
role-contents = Indholdsfortegnelse
role-heading = Punktets overskrift
role-metadata = Sagsoplysninger
role-label = Overskrift på afsnit
role-content = Afsnittets tekst
role-closing = Afslutning

unit-kroner = kr.
unit-percent = procent
unit-percentage_point = procentpoint
unit-persons = personer
unit-full_time_persons = fuldtidspersoner
unit-hours = timer
unit-days = dage
unit-weeks = uger
unit-months = måneder
unit-years = år
unit-number = tal

table-form-tabs = tabulatorer
table-form-pipes = lodrette streger
table-form-flattened = én celle pr. linje
