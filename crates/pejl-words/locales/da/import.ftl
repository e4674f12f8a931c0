# What happened to each file of an import.

import-standard-input = standardinput
import-speed = papirer, { $speed } i sekundet
import-dry-run = Det var en prøve: intet er lagt i biblioteket.
import-imported = { $items ->
    [one] 1 punkt til { $meeting }
   *[other] { $items } punkter til { $meeting }
}
import-new-version = version { $version } af { $meeting }
import-moved = findes allerede og er flyttet fra { $from } til { $meeting }
import-unchanged = findes allerede, uændret

import-row-imported = Indlæst
import-row-new-versions = Nye versioner
import-row-moved = Flyttet
import-row-unchanged = Uændrede
import-row-skipped = Sprunget over
import-row-failed = Mislykkedes

refusal-municipality-missing = Kommunen fremgår ikke af papiret. Angiv den med --municipality.
refusal-committee-missing = Udvalget fremgår ikke af papiret. Angiv det med --committee.
refusal-date-missing = Mødets dato fremgår ikke af papiret. Angiv den med --date.
refusal-forgotten = Papiret er glemt med vilje og hentes ikke ind igen. Skal det ind alligevel, så brug --again-forgotten.
refusal-not-there = Filen eller mappen findes ikke. Kontrollér stien.
refusal-not-allowed = Filen kan ikke læses: { $why }.
refusal-not-a-file = Det er hverken en fil eller en mappe.
refusal-link = Det er en genvej; genveje følges ikke.
refusal-hidden = Skjult fil.
refusal-other-kind = Filer af typen .{ $extension } er ikke papirer.
refusal-being-written = Filen ændrede sig, mens den blev læst. Indlæs den igen, når den er færdig.
refusal-too-large = Filen fylder { $size } og er større end grænsen på { $limit }.
refusal-archive-damaged = Zip-filen er beskadiget og kan ikke pakkes ud.
refusal-archive-encrypted = Zip-filen er låst med adgangskode.
refusal-archive-nested = En zip-fil inde i en zip-fil pakkes ikke ud. Pak den ud først.
refusal-archive-too-many = Zip-filen rummer flere filer end grænsen på { $files }.
refusal-archive-too-large = Zip-filen fylder mere end { $limit }, når den pakkes ud.
refusal-leaves-folder = Navnet i zip-filen fører ud af mappen og er afvist.
