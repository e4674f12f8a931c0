# Fund i papirer: det, der er fælles for alle regler. En regels egne tekster står i check-<gruppe>.ftl.
check-group-a = Tal og beregninger
check-group-d = Datoer og perioder
check-group-s = Opbygning
check-group-p = Personoplysninger
check-group-w = Sprog og skrivemåde
check-amount =
    { $scale ->
        [thousand] { $unit ->
            [kroner] { $number } t. kr.
           *[other] { $number } tusind
        }
        [million] { $unit ->
            [kroner] { $number } mio. kr.
           *[other] { $number } mio.
        }
        [billion] { $unit ->
            [kroner] { $number } mia. kr.
           *[other] { $number } mia.
        }
       *[one] { $unit ->
            [kroner] { $number } kr.
            [percent] { $number } %
            [percentage_point] { $number } procentpoint
            [persons] { $number } personer
            [full_time_persons] { $number } fuldtidspersoner
            [hours] { $number } timer
            [days] { $number } dage
            [weeks] { $number } uger
            [months] { $number } måneder
            [years] { $number } år
           *[number] { $number }
        }
    }
