# Days, months and how dates and times are put together.

month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag

holiday-new-year = nytårsdag
holiday-maundy-thursday = skærtorsdag
holiday-good-friday = langfredag
holiday-easter = påskedag
holiday-easter-monday = 2. påskedag
holiday-prayer-day = store bededag
holiday-ascension = Kristi himmelfartsdag
holiday-whitsun = pinsedag
holiday-whit-monday = 2. pinsedag
holiday-christmas = juledag
holiday-boxing-day = 2. juledag

date-long = { $day }. { $month } { $year }
date-weekday = { $weekday } den { $date }
time-clock = kl. { $time }
time-from-to = kl. { $from }–{ $to }
list-and = { $rest } og { $last }
