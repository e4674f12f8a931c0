regel-arbejdspligt-navn = Who is under work duty?
regel-arbejdspligt-om = Whether the person is under work duty that day, and what that rests on.
regel-arbejdspligt-omfattet = Under work duty: { $ydelse } has had it since { $siden }, and { $ophold_aar } years of residence and { $beskaeftigelse_aar } years of full-time work within ten years are not both reached
regel-arbejdspligt-ikke-i-kraft = Not under work duty: it holds from { $siden } for { $ydelse }
regel-arbejdspligt-ydelsen-endnu-ikke = Not under work duty: { $ydelse } has it from { $siden } only
regel-arbejdspligt-ydelsen-ikke = Not under work duty: { $ydelse } does not have it
regel-arbejdspligt-ukrainelov = Not under work duty: residence by the special act for Ukraine
regel-arbejdspligt-eu-ret = Not under work duty: kept out by the law of the European Union, as the municipality has decided
regel-arbejdspligt-krav-opfyldt = Not under work duty: { $ophold_aar } years of residence and { $beskaeftigelse_aar } years of full-time work within ten years are reached
regel-arbejdspligt-uoplyst = Whether the person is under work duty cannot be told: residence or full-time work is not known

regel-arbejdspligt-timer-navn = The hours of work duty
regel-arbejdspligt-timer-om = How many of the hours set for the week are covered by activities that count.
regel-arbejdspligt-timer-daekket = { $talt } hours a week count; the { $sat } set are covered
regel-arbejdspligt-timer-mangler = { $talt } of { $sat } hours set a week; { $mangler } are missing
regel-arbejdspligt-timer-ikke-fastsat = { $talt } hours a week count; the hours are not set yet
regel-arbejdspligt-timer-over-graensen = More hours are set than the { $hoejst } a week that are the most
