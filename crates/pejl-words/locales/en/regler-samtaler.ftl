# What the rules answer: regel-<rule>-<outcome>; <value> is written out, <value>-kode is the code.
# Paragraphs and reservations stand after the sentence.

regel-saetning = { $saetning }, { $paragraffer }
regel-forbehold = { $saetning } ({ $forbehold })
regel-ikke-bekraeftet = not confirmed
regel-hypotese = hypothetical
regel-hypotese-og-ikke-bekraeftet = hypothetical; other parts not confirmed
regel-ja = yes
regel-nej = no
regel-ingen = none
regel-parameter = { $om }: { $vaerdi } ({ $paragraf }, { $lov }, { $periode })
regel-periode = { $fra } to { $til }
regel-periode-fortsat = from { $fra }

regel-maalgruppe-navn = Target group and benefit
regel-maalgruppe-om = Which benefit the person is on that day, which target group it gives, and whether anybody can still begin on it.
regel-maalgruppe-oplyst = On { $ydelse } since { $fra }: { $maalgruppe }
regel-maalgruppe-antaget = On { $ydelse } since { $fra }; the register tells no target group, and { $maalgruppe } is assumed
regel-maalgruppe-uden = On { $ydelse } since { $fra }: no target group
regel-maalgruppe-findes-ikke = The benefit { $ydelse } does not exist on the day
regel-maalgruppe-lukket = The time on { $ydelse } began on { $fra }, when nobody new could come on it any more
regel-maalgruppe-passer-ikke = On { $ydelse } since { $fra }, but { $maalgruppe } is no group of that benefit

regel-samtaleplan-navn = Conversations owed
regel-samtaleplan-om = How many conversations the course calls for, how many were held, and by when the next must be. A course follows the rules that held on the day it began.
regel-samtaleplan-naeste = { $holdt } of { $skal ->
    [one] 1 conversation
   *[other] { $skal } conversations
} held since { $fra }; next by { $senest }
regel-samtaleplan-forfalden = { $holdt } of { $skal ->
    [one] 1 conversation
   *[other] { $skal } conversations
} held since { $fra }; one outstanding{ $mangler_hos-kode ->
    [a-kasse] {" "}with the unemployment fund
   *[other] {""}
} should have been held by { $forfalden }, { $dage ->
    [one] 1 day
   *[other] { $dage } days
} ago
regel-samtaleplan-for-sent = { $holdt } of { $skal ->
    [one] 1 conversation
   *[other] { $skal } conversations
} held in time since { $fra }; nothing is outstanding, but something came too late
regel-samtaleplan-opfyldt = { $holdt } of { $skal ->
    [one] 1 conversation
   *[other] { $skal } conversations
} held since { $fra }; nothing is outstanding
regel-samtaleplan-fritaget = Exempt from conversations; { $holdt } of { $skal } held since { $fra }
regel-samtaleplan-foer-loven = The course began on { $fra }, before the law that is known: nothing is counted as owed
regel-samtaleplan-ingen-krav = No conversations required: { $maalgruppe } since { $fra }

regel-samtalekrav-navn = Requirement of conversations
regel-samtalekrav-opfyldt = { $krav-kode ->
    [foerste-a-kasse] First conversation in the unemployment fund
    [a-kasse] Conversations in the unemployment fund
    [efter-a-kasse] Conversations in the municipality after the fund's
    [foerste-kommune] First conversation in the municipality
    [syg-foerste] First follow-up
    [syg-halvaar] Follow-ups in the first half-year
    [intensiv] Conversation about an intensified effort
   *[other] Conversations in the municipality
}: { $holdt } held, { $antal } required by { $senest }
regel-samtalekrav-aaben = { $krav-kode ->
    [foerste-a-kasse] First conversation in the unemployment fund
    [a-kasse] Conversations in the unemployment fund
    [efter-a-kasse] Conversations in the municipality after the fund's
    [foerste-kommune] First conversation in the municipality
    [syg-foerste] First follow-up
    [syg-halvaar] Follow-ups in the first half-year
    [intensiv] Conversation about an intensified effort
   *[other] Conversations in the municipality
}: { $holdt } of { $antal } held; { $mangler } missing by { $senest }
regel-samtalekrav-overskredet = { $krav-kode ->
    [foerste-a-kasse] First conversation in the unemployment fund
    [a-kasse] Conversations in the unemployment fund
    [efter-a-kasse] Conversations in the municipality after the fund's
    [foerste-kommune] First conversation in the municipality
    [syg-foerste] First follow-up
    [syg-halvaar] Follow-ups in the first half-year
    [intensiv] Conversation about an intensified effort
   *[other] Conversations in the municipality
}: { $holdt } of { $antal } held in time; { $mangler } missing on { $senest }

regel-overgang-navn = From unemployment fund to municipality
regel-overgang-om = Whether the unemployment fund or the municipality holds the conversations with an insured unemployed person that day: by the hours of dagpenge at a month's end where they are told, else by the calendar.
regel-overgang-foer = The municipality has the conversations from the beginning: unemployed since { $fra }
regel-overgang-direkte = The municipality has the conversations: sent there from the beginning on { $fra }
regel-overgang-kalender-a-kasse = The unemployment fund has the conversations; the municipality from { $dag } with full unemployment since { $fra }
regel-overgang-kalender-kommune = The municipality has the conversations from { $dag } with full unemployment since { $fra }
regel-overgang-a-kasse = The unemployment fund has the conversations: { $timer } hours used since { $fra }, and { $graense } must be exceeded
regel-overgang-kommune = The municipality has the conversations after month { $maaned } since { $fra }: { $timer } hours used, more than { $graense }

regel-fritagelse-navn = Exemption from conversations
regel-fritagelse-om = Whether the person is to be called to conversations that day, or is exempt or left out.
regel-fritagelse-skal = Called to conversations on { $dag }
regel-fritagelse-fritaget = Not called to conversations on { $dag }: less intensive effort
regel-fritagelse-fastholdt = Called to conversations on { $dag }: the municipality has decided that the duty holds under less intensive effort
regel-fritagelse-udeladt = Left out of conversations on { $dag } as one of the at most { $andel } who find work themselves
regel-fritagelse-kun-foerste = Left out as one of the at most { $andel } who find work themselves, but the first conversation is held with everybody

regel-samtaleform-navn = Form of the conversation
regel-samtaleform-om = Whether a conversation has a form that the law allows: the first in person, then as the citizen chooses.
regel-samtaleform-foerste-ret = Conversation no. { $nummer } on { $dag } was { $form }, as the first must be
regel-samtaleform-foerste-forkert = The first conversation on { $dag } was { $form }; it must be { $kraevet }
regel-samtaleform-borgers-valg = Conversation no. { $nummer } on { $dag } { $form }: the citizen chooses the form after the first
regel-samtaleform-flyttet = Conversation no. { $nummer } on { $dag } was moved to { $form } with a professional reason
regel-samtaleform-begrundelse-mangler = Conversation no. { $nummer } on { $dag } was moved to { $form } without a professional reason
regel-samtaleform-kun-til = Conversation no. { $nummer } on { $dag } cannot be moved to { $form }, only to one { $kraevet }
regel-samtaleform-ikke-i-kraft = The rule on the form of conversations did not hold on { $dag }
regel-samtaleform-plads-hel = The slot offers all three forms
regel-samtaleform-plads-mangler = The slot lacks { $mangler }

# Codes that the law and the register use.
regel-kode-kommune = the municipality
regel-kode-a-kasse = the unemployment fund
regel-kode-faelles = the municipality and the unemployment fund
regel-kode-fremmoede = in person
regel-kode-telefon = by phone
regel-kode-video = by video
regel-kode-kontanthjaelp = kontanthjælp
regel-kode-uddannelseshjaelp = uddannelseshjælp
regel-kode-sho = selvforsørgelses- og hjemrejseydelse
regel-kode-ressourceforloeb = ressourceforløb
regel-kode-foertidspension = førtidspension
regel-kode-tilbagetraekning = retirement benefit
regel-kode-6-1 = insured unemployed (6.1)
regel-kode-6-2 = job-ready (6.2)
regel-kode-6-3 = activity-ready (6.3)
regel-kode-6-4 = education-ready (6.4)
regel-kode-6-5 = young activity-ready (6.5)
regel-kode-6-6 = sick-listed (6.6)
regel-kode-6-7 = jobafklaring (6.7)
regel-kode-6-8 = ressourceforløb (6.8)
regel-kode-6-9 = referred to a flex job (6.9)
regel-kode-6-10 = revalidering (6.10)
regel-kode-6-11 = on førtidspension (6.11)
regel-kode-6-12 = self-supporting (6.12)
regel-kode-6-13 = young under 18 (6.13)
