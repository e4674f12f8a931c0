check-s001 =
    The items jump from { $before } to { $number }: { $count ->
         [one] item { $first } is missing
        *[other] items { $first } to { $last } are missing
        }
check-s001-name = Gaps in item numbers
check-s001-why = Items should follow on each other, also where numbers run over the whole year. A gap may be an item that was lost, or a closed item that is not mentioned at all. The rule leaves supplements such as 03A alone, and jumps of more than 20, which are another agenda in the same file.
check-s002 = Two items have the number { $number }; the first is "{ $title }"
check-s002-name = One number on two items
check-s002-why = An item number may be used only once in a meeting, otherwise nobody can refer to the item. The rule looks at neighbouring items with one number, and at a heading with the item's own number that has a decision above and another below. Supplements such as 03A are another number.
check-s003 = The contents page lists "{ $title }", but no item has that title
check-s003-name = Contents without an item
check-s003-why = Each entry of the contents page should be found in the paper; where it is not, the item was lost or has another title. The rule only speaks where there are more entries than items and most titles agree otherwise; capitals, marks and cut titles do not count.
check-s004 = The item "{ $title }" is not in the contents page
check-s004-name = Item outside the contents page
check-s004-why = Whoever reads the contents page should see all items. The rule only speaks where there are more items than entries and most titles agree otherwise. Closed items without a title are left alone.
check-s005 = The contents page cuts the title: "{ $printed }" is "{ $title }"
check-s005-name = Title cut in the contents page
check-s005-why = A title that is cut inside a word is hard to read and to search for. The rule compares each entry of the contents page with the item at the same place. A title that ends at a whole word is left alone.
check-s006 = The item is "{ $title }", but "{ $printed }" in the contents page
check-s006-name = Other title in the contents page
check-s006-why = The item should have one title in both places, otherwise it is unclear whether it is the same case. The rule only speaks where entries and items are as many and most titles agree. Capitals, marks, the word for closed and cut titles do not count.
check-s007 = "{ $title }" is on page { $page }, but the line above on page { $before }
check-s007-name = Page numbers that fall
check-s007-why = The page numbers of a contents page should rise or stay the same. Where they fall, a page number or the order is wrong. Lines without a page are passed over.
check-s008 = { $with } of { $all } items have { $section }, but this one has not
check-s008-name = A section that the other items have
check-s008-why = The rule counts which sections the paper's own items have. Where nearly all have a section, such as a recommendation or economy, and one has not, it was mostly forgotten. Items about the meeting itself (agenda, minutes, any other business) only count where most of them have the section too.
check-s009 = Item { $number } has the heading of a decision but no decision; { $decided } other items have one
check-s009-name = Empty decision
check-s009-why = Minutes should say what was decided. Here the heading stands with nothing below it. The rule leaves agendas, closed items, any other business, questions and signatures alone, and is silent where most items are empty, since the paper is then a draft.
check-s010 = The item "{ $title }" has a recommendation but no decision; { $with } of { $all } items have one
check-s010-name = Decision missing
check-s010-why = In minutes a recommendation should be followed by a decision. The rule only speaks where at least three quarters of the open items have a decision, or where it is the only one without. Items about the meeting itself and items without a recommendation are left alone.
check-s011 = "{ $label }" is empty in the item "{ $title }"; { $with } other items have text there
check-s011-name = Empty section
check-s011-why = A heading without text leaves the reader in doubt of what the item is about. The rule is silent about attachments, absence and decisions, about headings that a sub-heading follows, and where the paper leaves the same heading empty in many items or has text below it nowhere.
check-s012 = Something was noted under "{ $title }", but nothing was put forward: { $with } of { $all } items have a recommendation
check-s012-name = Noted without a recommendation
check-s012-why = A committee can only note what was put forward. Here there is neither recommendation nor text, so nobody can see what was noted. The rule is silent where the decision tells it itself, and where most items have no recommendation.
check-s013 =
    The text refers to attachment { $number }, but the item has { $listed ->
         [one] only one attachment
        *[other] only { $listed } attachments
        }
check-s013-name = Attachment that does not exist
check-s013-why = A reference to attachment 3 is wrong where the item has only two. The rule looks at the number and at how many attachments the item lists. Attachments of laws, plans and other cases are left alone.
check-s014 =
    The item "{ $title }" refers to attachments ({ $count ->
         [one] in one place
        *[other] in { $count } places
        }) but lists none
check-s014-name = Reference to attachments, none listed
check-s014-why = Where the text says that something is attached, the attachment should be on the list. The rule looks at the words of reference in the item's own text. Attachments of laws and other cases, closed attachments, papers handed out and papers with one list of all attachments are left alone.
check-s015 =
    The attachment "{ $title }" is not mentioned in the text{ $more ->
         [0] {""}
         [one] {" "}(nor is one more)
        *[other] {" "}(nor are { $more } more)
        }; the item lists { $listed }
check-s015-name = Attachment that the text never mentions
check-s015-why = An attachment that the text never mentions may be attached by mistake, or the reader does not know why it is there. The rule is silent where the text speaks of attachments at all, where one word of the title stands in it, and where the text is short.
check-s016 =
    A paper is handed out at the meeting and is not among the attachments { $listed ->
         [0] (there are none)
         [one] (there is one)
        *[other] (there are { $listed })
        }
check-s016-name = Handed out at the meeting
check-s016-why = A paper that is only handed out at the meeting cannot be read afterwards; it should be added to the case. The rule is silent where an attachment has a word in common with the sentence.
check-s017 =
    The decision goes point by point, but { $count ->
         [one] point { $missing } is not in it
        *[other] points { $missing } are not in it
        }; the recommendation has { $points }
check-s017-name = Point of the recommendation without a decision
check-s017-why = Where a decision takes the points of the recommendation one by one, all should be there. The rule is silent where the decision takes the rest together, or where the number stands in it in another form.
check-s018 =
    The decision is on point { $number }, but the recommendation has { $points ->
         [one] only one point
        *[other] only { $points } points
        }
check-s018-name = Decision on a point that does not exist
check-s018-why = A decision on point 4 makes no sense where the recommendation has three. The rule is silent where the number stands in the recommendation in a form that was not read as a point.
check-s019 = { $name } is absent from the item but votes or speaks in the decision
check-s019-name = Absent and voting
check-s019-why = Whoever is not present cannot vote or enter a reservation; either the absence or the name is wrong. The rule only looks at absence from the whole item and at full names; whoever came or left during it is left alone.
check-s020 = { $name } is among the participants but absent from all { $count } open items
check-s020-name = Both participant and absent
check-s020-why = A list of participants should show who was there. The rule only speaks where the name stands unmarked in a list of participants and the absence stands on every open item without a time.
check-s021 =
    { $kind ->
         [member] { $name } is the substitute for { $absent } but is a member
        *[twice] { $name } is the substitute for two in one item: { $absent }
        }
check-s021-name = Substitute who cannot be one
check-s021-why = A substitute cannot be a member of the committee and can only sit in for one at a time. The rule looks at the paper's own list of members, and only where both the substitute and the absent member stand on it.
check-s022 = { $name } stands in the list of participants as absent: { $listed } are listed, { $present } took part
check-s022-name = Absent member among the participants
check-s022-why = The list of participants should only name those who took part; the absent belong in a list of their own, or they will be counted. A list of members may well tell of absence.
check-s023 = { $name } is absent from { $away } of { $open } open items but not from item { $without }, and no time is told
check-s023-name = Absence on some items
check-s023-why = Where a member is away for part of the meeting, the minutes should say from when or until when. The rule speaks where the absence stands on at least half of the open items, and at least two, but not on all. Absence that is told once only is left alone.
check-s024 =
    { $count ->
         [one] One member is listed
        *[other] { $count } members are listed
        }, but not who was present or absent
check-s024-name = Members without attendance
check-s024-why = Minutes should show who took part. The rule only speaks where the list has no marks and the paper says nothing of absence or presence in its head, its decisions or its closing lines.
check-s025 =
    The minutes name no members or participants{ $count ->
         [0] {""}
         [one] , yet absence on one item
        *[other] , yet absence on { $count } items
        }
check-s025-name = No members named
check-s025-why = Without a list nobody can see whether the committee could decide, and whether an absent member or a substitute belongs to it. The rule only looks at minutes, and is silent where the head or the closing lines tell of participants in another form.
check-s026 =
    The minutes do not tell { $what ->
         [place-start-end] where the meeting was held, when it began and when it ended
         [place-start] where the meeting was held and when it began
         [place-end] where the meeting was held and when it ended
         [start-end] when the meeting began and ended
         [place] where the meeting was held
         [start] when the meeting began
        *[end] when the meeting ended
        }
check-s026-name = Place and time missing
check-s026-why = Minutes should say where the meeting was held, when it began and when it ended. A slot that was booked beforehand is no end. Agendas are left alone.
check-s027 =
    { $kind ->
         [final] "{ $words }" settles the case, but { $decides } has the power
        *[recommended] "{ $words }" sends the case on, but the committee ({ $decides }) decides itself
        }
check-s027-name = Decision and power
check-s027-why = A committee cannot finally approve what the council decides, and need not recommend what it decides itself. The rule reads the power that is printed with the item. It is silent where recommendation or decision name another body, and where the recommendation is merely adopted.
check-s028 =
    The recommendation asks to { $asked ->
         [information] note
         [discussion] discuss
         [approval] approve
        *[other] do something else
        }, but the decision { $done ->
         [approval] approves
         [information] notes
        *[other] says something else
        }
check-s028-name = The decision's word
check-s028-why = Information is noted, not approved; where the words do not fit it is unclear what the committee has bound itself to. The rule only looks at items whose recommendation asks for one thing, and is silent where the recommendation as a whole is adopted or approved.
check-s029 = { $votes } votes, but the list has { $members } members
check-s029-name = More votes than members
check-s029-why = There cannot be more votes than members; either a vote is counted twice or the list lacks a name. The rule only looks at votes with numbers for and against, and at lists with at least four names.
check-s030 = { $votes } votes, but { $present } of { $members } members were present
check-s030-name = Votes and presence
check-s030-why = Votes for, against and abstaining should add up to those present; where they are fewer, a vote is missing in the minutes. The rule is silent where somebody came, left or was not competent, and where the paper has no list of members.
check-s031 =
    The closed item has text ({ $lines ->
         [one] one line
        *[other] { $lines } lines
        }) that must not be published
check-s031-name = Closed item with text
check-s031-why = A closed item may only show its heading and perhaps its decision; where more stands, confidential facts may be on their way out. The rule is silent about short marks, about sentences that merely say that the item is closed, and about signature pages.
check-s032 =
    The heading of the closed item names { $what ->
         [firm] a firm
         [address] an address
        *[price] an amount
        }
check-s032-name = Closed item that tells too much
check-s032-why = The heading of a closed item can be read by all; a firm, an address or an amount in it may tell what should be closed. The rule only looks at these three.
check-s033 = The closed item { $number } has no title
check-s033-name = Closed item without a title
check-s033-why = A closed item too should say what kind of case it is, such as the purchase of property or a staff matter. Otherwise nobody can see whether it is rightly closed.
check-s034 = The attachment line runs on into the title of item { $number }: "{ $title }"
check-s034-name = Attachment line runs on into the next item
check-s034-why = Where an item's title stands on the line of the attachment before, it is read as part of the attachment's name, and the item is left without a title. A line break is missing. Titles on a line of their own are left alone.
check-s035 = Attachments { $first } and { $second } stand on one line with nothing between
check-s035-name = Attachments on one line
check-s035-why = Each attachment should stand on a line of its own, otherwise two titles are read as one. The rule only looks at attachments with a printed number; those that a comma or a semicolon parts are left alone.
check-s036 = The note marked { $mark } belongs to no mark in the text
check-s036-name = Note without a mark
check-s036-why = A note below a text or a table needs a mark that points to it, otherwise the reader does not know what it is about. The rule looks at asterisks. Lists with asterisks and emphasised text are left alone.
check-s037 = The mark { $mark } has no note
check-s037-name = Mark without a note
check-s037-why = A mark promises an explanation; where no note stands in the item it was lost. The rule looks at asterisks right behind a word. Asterisks inside words, multiplication and emphasised text are left alone.
check-s038 =
    { $count ->
         [one] A link leads
        *[other] { $count } links lead
        } nowhere
check-s038-name = Link without a target
check-s038-why = A link whose address is only # does not work for the reader. It happens where a paper is saved from another system. Links to a place in the same paper are left alone.
check-s039 =
    The paper does not say { $what ->
         [both] which committee met, and when
         [committee] which committee met
        *[date] on which day the meeting was held
        }
check-s039-name = Committee or date missing
check-s039-why = Without committee and date a paper cannot be found again or tied to a meeting. The rule looks at the whole head of the paper, in whatever form.
check-s040 = The absence of { $name } is told twice
check-s040-name = Absence told twice
check-s040-why = The same absence twice in one item is mostly left over from another committee's decision, or a copy. The rule looks at lines that begin with absence. Other committees' decisions in the same case have absences of their own.
check-s043 = The heading "{ $label }" has a list's mark before it; { $count } other items have none
check-s043-name = List mark before a heading
check-s043-why = A dash before a heading makes it a line of the list above, so that programs do not find the section. The rule only looks at headings that the paper prints without a mark otherwise.
