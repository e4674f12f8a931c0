# Hvad reglerne om penge svarer: statens refusion og prisen pr. fuldtidsperson.

regel-refusion-navn = Statens refusion efter anciennitet
regel-refusion-om = Hvor meget staten betaler af en ydelse efter ugen i personens anciennitet.
regel-refusion-uge = I uge { $uge } på offentlig forsørgelse betaler staten { $stat } % og kommunen { $kommune } %
regel-refusion-personens-uge = Personen er i uge { $uge } på offentlig forsørgelse; staten betaler { $stat } % og kommunen { $kommune } %
regel-refusion-periode = { $uger } uger fra uge { $foerste_uge }: { $i_alt } kr. i alt, heraf { $stat } kr. fra staten ({ $statens_procent } %) og { $kommune } kr. fra kommunen

regel-enhedspris-navn = Pris pr. fuldtidsperson
regel-enhedspris-om = Hvad en fuldtidsperson koster i gennemsnit, og hvad det bliver for et andet antal eller pr. indbygger.
regel-enhedspris-hver = { $beloeb } kr. for { $fuldtid } fuldtidspersoner er { $hver } kr. hver
regel-enhedspris-overfoert = { $beloeb } kr. for { $fuldtid } fuldtidspersoner er { $hver } kr. hver; for { $andre } er det { $kroner } kr.
regel-enhedspris-pr-indbygger = { $beloeb } kr. for { $fuldtid } fuldtidspersoner er { $hver } kr. hver, og { $kroner } kr. pr. indbygger af { $indbyggere }
regel-enhedspris-ingen-personer = Der er ingen fuldtidspersoner at dele { $beloeb } kr. med
