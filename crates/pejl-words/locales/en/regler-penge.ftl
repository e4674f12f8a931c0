# What the rules on money answer: state reimbursement and the price of a full-time person.

regel-refusion-navn = State reimbursement by seniority
regel-refusion-om = How much of a benefit the state pays by the week of the person's seniority.
regel-refusion-uge = In week { $uge } the state pays { $stat } % and the municipality { $kommune } %
regel-refusion-personens-uge = The person is in week { $uge } on a benefit; the state pays { $stat } % and the municipality { $kommune } %
regel-refusion-periode = { $uger } weeks from week { $foerste_uge }: { $i_alt } kroner in all, of which { $stat } kroner from the state ({ $statens_procent } %) and { $kommune } kroner from the municipality

regel-enhedspris-navn = Price per full-time person
regel-enhedspris-om = What a full-time person costs on average, and what that makes for another number or per resident.
regel-enhedspris-hver = { $beloeb } kroner for { $fuldtid } full-time persons are { $hver } kroner each
regel-enhedspris-overfoert = { $beloeb } kroner for { $fuldtid } full-time persons are { $hver } kroner each; for { $andre } it is { $kroner } kroner
regel-enhedspris-pr-indbygger = { $beloeb } kroner for { $fuldtid } full-time persons are { $hver } kroner each, and { $kroner } kroner per resident of { $indbyggere }
regel-enhedspris-ingen-personer = There are no full-time persons to divide { $beloeb } kroner by
