check-d001 = { $date } er en { $right }, ikke en { $printed }
check-d001-name = Ugedag passer ikke til datoen
check-d001-why = Når ugedag og dato står sammen, skal de passe i kalenderen. Ellers ved læseren ikke, hvilken af dem der gælder. Reglen ser kun på en ugedag, der står lige foran en hel dato med år.
