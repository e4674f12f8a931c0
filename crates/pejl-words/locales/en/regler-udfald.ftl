# What the rules answer in a few words, as it stands in a table side by side.

regel-udfald-maalgruppe-oplyst = target group told
regel-udfald-maalgruppe-antaget = target group assumed
regel-udfald-maalgruppe-uden = benefit without a target group
regel-udfald-maalgruppe-findes-ikke = the benefit did not exist that day
regel-udfald-maalgruppe-lukket = begun after the benefit was closed to newcomers
regel-udfald-maalgruppe-passer-ikke = target group does not fit the benefit

regel-udfald-samtaleplan-naeste = conversations left, deadline not reached
regel-udfald-samtaleplan-forfalden = a conversation is missing, deadline passed
regel-udfald-samtaleplan-for-sent = none missing, but at least one was late
regel-udfald-samtaleplan-opfyldt = all held in time
regel-udfald-samtaleplan-fritaget = exempt
regel-udfald-samtaleplan-foer-loven = begun before the rules that Pejl knows
regel-udfald-samtaleplan-ingen-krav = no conversations required

regel-udfald-overgang-foer = with the municipality by the rules before 2024
regel-udfald-overgang-kalender-a-kasse = with the unemployment fund, by the calendar
regel-udfald-overgang-kalender-kommune = with the municipality, by the calendar

regel-udfald-fritagelse-skal = called to conversations
regel-udfald-fritagelse-fritaget = exempt

regel-udfald-samtaleform-foerste-ret = the first, in the right form
regel-udfald-samtaleform-foerste-forkert = the first, in another form than the law requires
regel-udfald-samtaleform-borgers-valg = a later one, in the form the citizen chooses
regel-udfald-samtaleform-begrundelse-mangler = moved without a reason
regel-udfald-samtaleform-kun-til = in a form that the municipality cannot choose
regel-udfald-samtaleform-ikke-i-kraft = held before the rule applied

regel-udfald-tilbud-taeller-art = counts
regel-udfald-tilbud-taeller-paragraf-91-taeller = guidance (§ 91), counts
regel-udfald-tilbud-taeller-unge = counts for the young
regel-udfald-tilbud-taeller-for-kort = too short, does not count
regel-udfald-tilbud-taeller-paragraf-93 = reading or writing course (§ 93), does not count
regel-udfald-tilbud-taeller-paragraf-91 = guidance (§ 91), does not count
regel-udfald-tilbud-taeller-anden-art = not an offer by the law

regel-udfald-tilbudspligt-fritaget = exempt
regel-udfald-tilbudspligt-holdt = begun in time
regel-udfald-tilbudspligt-holdt-sent = begun late
regel-udfald-tilbudspligt-i-gang = running
regel-udfald-tilbudspligt-kommer = deadline not reached
regel-udfald-tilbudspligt-kommer-igen = deadline of the next one not reached
regel-udfald-tilbudspligt-mangler = missing, deadline passed
regel-udfald-tilbudspligt-mangler-igen = the next one is missing, deadline passed

regel-udfald-arbejdspligt-omfattet = under work duty
regel-udfald-arbejdspligt-ikke-i-kraft = work duty not yet in force
regel-udfald-arbejdspligt-krav-opfyldt = not under it: meets the tests
regel-udfald-arbejdspligt-ukrainelov = not under it: the special act for Ukraine
regel-udfald-arbejdspligt-eu-ret = not under it: EU law
regel-udfald-arbejdspligt-uoplyst = cannot be decided: days in the realm or in work are missing
regel-udfald-arbejdspligt-ydelsen-endnu-ikke = the benefit comes under it later
regel-udfald-arbejdspligt-ydelsen-ikke = the benefit is not under it

regel-udfald-arbejdspligt-timer-daekket = hours covered
regel-udfald-arbejdspligt-timer-mangler = hours missing
regel-udfald-arbejdspligt-timer-ikke-fastsat = no hours set
regel-udfald-arbejdspligt-timer-over-graensen = more hours set than the law allows

regel-udfald-anciennitet-ubrudt = without gaps
regel-udfald-anciennitet-med-huller = with short gaps

regel-udfald-fokusmaal-naaet = both measures reached
regel-udfald-fokusmaal-mangler-samtaler = too few conversations
regel-udfald-fokusmaal-mangler-tilbud = no offer
regel-udfald-fokusmaal-mangler-begge = too few conversations and no offer
regel-udfald-fokusmaal-uden-for = too short on the benefit to be counted

regel-udfald-fleksjobtimer-op = more hours
regel-udfald-fleksjobtimer-ned = fewer hours
regel-udfald-fleksjobtimer-uaendret = the same hours

regel-udfald-refusion-personens-uge = has a week of reimbursement
