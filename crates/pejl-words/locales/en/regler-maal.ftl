# What the rules on measures answer: focus measures, full-time persons, flex jobs, benchmark and percentage points.

regel-fokusmaal-navn = Focus measures for one person
regel-fokusmaal-om = Whether the person counts in the focus measures of the sharpened supervision, and had conversations and offers enough.
regel-fokusmaal-uden-for = On a benefit without a break since { $siden }; that is less than the { $maaneder } months that the focus measures ask for
regel-fokusmaal-naaet = From { $fra } to { $til }: { $samtaler ->
    [one] 1 conversation
   *[other] { $samtaler } conversations
} (at least { $samtaler_krav }), { $tilbud ->
    [one] 1 active offer
   *[other] { $tilbud } active offers
} (at least { $tilbud_krav }) and { $timer } hours of work (or at least { $timer_krav }); both measures are reached; on a benefit since { $siden }
regel-fokusmaal-mangler-samtaler = From { $fra } to { $til }: { $samtaler ->
    [one] 1 conversation
   *[other] { $samtaler } conversations
}, but at least { $samtaler_krav } are asked for; the measure on offers is reached with { $tilbud ->
    [one] 1 active offer
   *[other] { $tilbud } active offers
} (at least { $tilbud_krav }) and { $timer } hours of work (or at least { $timer_krav }); on a benefit since { $siden }
regel-fokusmaal-mangler-tilbud = From { $fra } to { $til }: { $tilbud ->
    [one] 1 active offer
   *[other] { $tilbud } active offers
} and { $timer } hours of work, but at least { $tilbud_krav } offer or { $timer_krav } hours are asked for; the measure on conversations is reached with { $samtaler } (at least { $samtaler_krav }); on a benefit since { $siden }
regel-fokusmaal-mangler-begge = From { $fra } to { $til }: { $samtaler ->
    [one] 1 conversation
   *[other] { $samtaler } conversations
} (at least { $samtaler_krav } are asked for), { $tilbud ->
    [one] 1 active offer
   *[other] { $tilbud } active offers
} and { $timer } hours of work (at least { $tilbud_krav } offer or { $timer_krav } hours are asked for); on a benefit since { $siden }

regel-fokusmaal-kommune-navn = Focus measures for the municipality
regel-fokusmaal-kommune-om = Whether the municipality reaches the focus measures, and whether it could come under sharpened supervision.
regel-fokusmaal-kommune-undersoeges-ikke = The result is not worse than expected (difference { $forskel }), so the focus measures are not looked at; { $samtaler } % lack conversations (the limit is { $samtaler_graense } %) and { $tilbud } % an offer (the limit is { $tilbud_graense } %)
regel-fokusmaal-kommune-holder = Both focus measures hold: { $samtaler } % lack conversations (below { $samtaler_graense } %) and { $tilbud } % an offer (below { $tilbud_graense } %)
regel-fokusmaal-kommune-samtaler = { $samtaler } % lack conversations, and the measure is below { $samtaler_graense } %; the municipality can come under stricter supervision; offers: { $tilbud } % lack one (below { $tilbud_graense } %)
regel-fokusmaal-kommune-tilbud = { $tilbud } % lack an offer, and the measure is below { $tilbud_graense } %; the municipality can come under stricter supervision; conversations: { $samtaler } % lack them (below { $samtaler_graense } %)
regel-fokusmaal-kommune-begge = { $samtaler } % lack conversations (the measure is below { $samtaler_graense } %), and { $tilbud } % an offer (the measure is below { $tilbud_graense } %); the municipality can come under stricter supervision
regel-fokusmaal-kommune-uden-foelge = A measure does not hold ({ $samtaler } % lack conversations, below { $samtaler_graense } %; { $tilbud } % an offer, below { $tilbud_graense } %), but it could not lead to stricter supervision at that time
regel-fokusmaal-kommune-grupper-samtaler = The measure on conversations is taken across groups; alone these would not have reached it: { $grupper }
regel-fokusmaal-kommune-grupper-tilbud = The measure on offers is taken across groups; alone these would not have reached it: { $grupper }

regel-fuldtidspersoner-navn = Full-time persons
regel-fuldtidspersoner-om = How much of a period the person was on a benefit, in weeks (the official figure) or in days.
regel-fuldtidspersoner-uger = { $paa_ydelsen } of { $i_perioden } weeks on { $ydelse } from { $fra } to { $til } are { $fuldtid } of a full-time person
regel-fuldtidspersoner-dage = { $paa_ydelsen } of { $i_perioden } days on { $ydelse } from { $fra } to { $til } are { $fuldtid } of a full-time person
regel-fuldtidspersoner-torsdag = A week counts in the period that its Thursday lies in; statistics do not say how a week between two periods is counted

regel-fleksjobtimer-navn = Hours in a flex job for one person
regel-fleksjobtimer-om = Whether the person in a flex job works more, fewer or as many hours as at the beginning.
regel-fleksjobtimer-op = { $nu } hours a week against { $foerst } at the beginning on { $siden }: { $forskel } more
regel-fleksjobtimer-ned = { $nu } hours a week against { $foerst } at the beginning on { $siden }: { $forskel } fewer
regel-fleksjobtimer-uaendret = { $nu } hours a week, as many as at the beginning on { $siden }

regel-fleksjobmaaned-navn = Hours in flex jobs in a month
regel-fleksjobmaaned-om = How many in flex jobs had more, fewer and unchanged hours in a month, and whether the numbers add up.
regel-fleksjobmaaned-stemmer = { $op } have more hours, { $ned } fewer and { $uaendret } as many, { $i_alt } in all; { $andel_op } % have more; net { $netto }
regel-fleksjobmaaned-stemmer-ikke = { $op } have more hours, { $ned } fewer and { $uaendret } as many; that is { $sum }, but the total says { $i_alt }; { $andel_op } % of the printed total have more; net { $netto }
regel-fleksjobmaaned-ingen = Nobody is in a flex job

regel-ledighedsprocent-navn = Unemployment percentage for flex jobs
regel-ledighedsprocent-om = What share of those referred to a flex job is on ledighedsydelse.
regel-ledighedsprocent-andel = { $ledighedsydelse } on ledighedsydelse of { $visiterede } referred to flex jobs are { $procent } %
regel-ledighedsprocent-ingen = Nobody is referred to a flex job

regel-forventet-navn = Actual number against expected
regel-forventet-om = How the actual number of full-time persons lies against the number that the ministry's benchmark expects.
regel-forventet-faerre = { $faktisk } full-time persons against { $forventet } expected: { $antal } fewer than expected ({ $procent } %)
regel-forventet-flere = { $faktisk } full-time persons against { $forventet } expected: { $antal } more than expected ({ $procent } %)
regel-forventet-som-forventet = { $faktisk } full-time persons, as expected
regel-forventet-overlap = The two windows share { $faelles_maaneder } months; they must not be added or counted as two
regel-forventet-intet-overlap = The two windows share no months
regel-forventet-usikkert = Both numbers are rounded to { $afrundet_til }, so the difference can come from the rounding

regel-placering-navn = Place on the benchmark's list
regel-placering-om = What a place on the benchmark's list means: how many municipalities do better and worse, and how many places were won or lost.
regel-placering-bedre-end-de-fleste = No. { $plads } of { $kommuner }: { $bag } municipalities do worse ({ $bag_procent } % of the others), { $foran } better
regel-placering-ikke-bedre = No. { $plads } of { $kommuner }: { $bag } municipalities do worse ({ $bag_procent } % of the others), { $foran } better; most of them do not do worse
regel-placering-uden-for-listen = No. { $nummer } is outside the list, which has the places 1 to { $kommuner }
regel-placering-vundet = No. { $plads } of { $kommuner } against no. { $foer }: { $pladser ->
    [one] 1 place
   *[other] { $pladser } places
} won
regel-placering-tabt = No. { $plads } of { $kommuner } against no. { $foer }: { $pladser ->
    [one] 1 place
   *[other] { $pladser } places
} lost
regel-placering-samme = No. { $plads } of { $kommuner }, as before

regel-procentpoint-navn = Percentage points, per cent and persons
regel-procentpoint-om = What percentage points are in persons and the other way round, and how points differ from per cent.
regel-procentpoint-personer = { $point } percentage points of { $af } are { $personer } persons
regel-procentpoint-point = { $personer } persons of { $af } are { $point } percentage points
regel-procentpoint-helhed = Where { $personer } persons are { $point } percentage points, the whole is { $af }
regel-procentpoint-forskel = { $procent } % against { $mod } % is a difference of { $point } percentage points, or { $i_procent } per cent
regel-procentpoint-to-laesninger = A change of { $aendring } % to { $nu } % can be read in two ways: from { $som_point } % where percentage points are meant, and from { $som_procent } % where per cent is

regel-maaldeling-navn = The goal's parts against the whole
regel-maaldeling-om = Whether the parts of a goal make the whole, and how much must come from parts that are not named.
regel-maaldeling-gaar-op = The parts give { $sum } and the whole { $i_alt }: they agree
regel-maaldeling-rest = The parts give { $sum } and the whole { $i_alt }: { $rest } must come from parts that are not named
regel-maaldeling-rest-i-point = The parts give { $sum } percentage points and the whole { $i_alt }: { $rest } percentage points, { $personer } persons of { $af }, must come from parts that are not named
