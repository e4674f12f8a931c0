# Days, months and how dates and times are put together.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

holiday-new-year = New Year’s Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-prayer-day = store bededag, Great Prayer Day
holiday-ascension = Ascension Day
holiday-whitsun = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas = Christmas Day
holiday-boxing-day = Boxing Day

date-long = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
time-clock = at { $time }
time-from-to = { $from }–{ $to }
list-and = { $rest } and { $last }
