check-p001 = A civil registration number stands here
check-p001-name = Civil registration number
check-p001-why = A civil registration (CPR) number must not stand in a paper that is published, and should stand in a closed item only where the case needs it. The rule finds six digits that are a day, a hyphen and four digits, and every number right after the word cpr or personnummer; in the text, titles and file names of attachments as well. It leaves alone journal numbers, account numbers, EAN, CVR and P-numbers, dates in file names and the number of zeros only. The check digit decides nothing alone, as newer numbers need not satisfy it.
check-p002 = Ten digits here may be a civil registration number
check-p002-name = Possible registration number
check-p002-why = Civil registration numbers are written without a hyphen as well. The rule finds ten digits whose first six are a day where they stand in a sentence or the check digit fits, and numbers that are called a journal number or the like where the check digit fits. It leaves alone amounts, rows of figures, CVR, EAN, P-numbers and account numbers. A person must look.
check-p003 = A bank account number stands here
check-p003-name = Account number
check-p003-why = A bank account number does not belong in a paper that everybody can read. The rule finds a registration number together with an account, numbers after words such as NemKonto and bankkonto, and IBAN. The accounts of a budget are left alone.
check-p004 = A telephone number stands here
check-p004-name = Telephone number
check-p004-why = Open archives of agendas and minutes must not show telephone numbers, not those of employees either. The rule finds eight digits after words such as tlf., mobil and ring, numbers with a country code, numbers right after a full name, and numbers in a column that is called telephone. It leaves alone amounts, dates, journal numbers and CVR numbers, and eight digits that nothing points out as a telephone.
check-p005 = A person’s e-mail address stands here
check-p005-name = Personal e-mail address
check-p005-why = Open archives of agendas and minutes must not show persons’ e-mail addresses. The rule finds addresses made of a first and a last name, and addresses at providers that private persons use. Shared mailboxes of offices such as jobcenter@ and post@ are left alone.
check-p006 = The e-mail address here may be a person’s
check-p006-name = E-mail address that is not an office’s
check-p006-why = An address of initials or a first name may be an employee’s or a citizen’s. The rule finds addresses that neither begin as a shared mailbox of an office nor are made of a first and a last name. A shared mailbox is the better choice.
check-p007 = A private person seems to be named here
check-p007-name = Named private person
check-p007-why = A citizen’s name does not belong in an open paper, least of all beside health, benefits or punishment. The rule finds a full name right after words for a citizen, resident or complainant, and a name with a common first name near words for being on sick leave, a diagnosis, a sentence or receiving a benefit. It leaves alone the paper’s own politicians, names with a party, employees and others with a title, places, firms and laws. Where it finds a name it points at it everywhere.
check-p008 = A name stands in the attachment’s title or file name; is it a citizen’s?
check-p008-name = Name in an attachment’s title
check-p008-why = Titles of attachments are shown in lists and links, even where the attachment itself is closed. The rule finds a name with a common first name in titles and file names that also tell of an application, a complaint, an inquiry, a medical certificate, a notification or the like. It leaves alone politicians, persons with a title, associations and authorities.
check-p009 = Fewer than { $limit } persons are described at an address and may be recognised
check-p009-name = Few persons at an address
check-p009-why = Where only one or a few live in a street or a house, neighbours can tell who they are. The rule finds numbers of residents, citizens, refugees and recipients below the limit in a sentence that names a street and either a house number or a dwelling. The limit is a choice and can be set. Politicians, employees, rooms, limits such as at least 2 and places for 2 do not count.
check-p010 = Fewer than { $limit } persons are described; can any of them be recognised?
check-p010-name = Few persons
check-p010-why = A small number may point at somebody where the group is known. The rule finds numbers of citizens, residents, refugees, course members and recipients below the limit, also as 3 are over 67 where the sentence counts persons. The limit is a choice and can be set. It leaves alone politicians, employees, changes such as fell by 3, shares such as 1 out of 4 and limits such as at least 2.
check-p011 = A single employee is described and may be recognised by the task
check-p011-name = A single employee
check-p011-why = Where only one employee has a task it is easy to see who is meant. The rule finds exactly one employee who is or was there. It leaves alone posts to be filled or paid for, and several employees. Whether it matters is a judgement.
check-p012 = The file tells who made or saved it
check-p012-name = Author in the file
check-p012-why = Files carry the name of the person who made them and of the one who saved them last. The rule finds a person’s name there. It leaves alone municipalities, systems and user codes. Remove the names before the file is published, unless they are meant to be there.
check-p013 = The file carries { $changes ->
        [one] 1 change that is still marked
       *[other] { $changes } changes that are still marked
    } and { $comments ->
        [one] 1 comment
       *[other] { $comments } comments
    }
check-p013-name = Changes and comments in the file
check-p013-why = Marked changes and comments show what stood there before and what somebody thought of it. Everybody who opens the file sees them. The rule counts them in documents and workbooks. Accept or reject the changes and delete the comments before the file is published.
check-p014 = The file has { $texts ->
        [one] 1 hidden stretch of text
       *[other] { $texts } hidden stretches of text
    } and { $sheets ->
        [one] 1 hidden sheet
       *[other] { $sheets } hidden sheets
    }
check-p014-name = Hidden content in the file
check-p014-why = What is hidden in a file is still there and can be shown by anybody. The rule counts text that is formatted as hidden and sheets that are hidden. Delete it, or make a PDF without it, before the file is published.
check-p015 = The attachment is a file that can be edited and may carry names and changes
check-p015-name = Attachment that can be edited
check-p015-why = Files of word processors and spreadsheets often carry the author’s name, marked changes, comments and hidden content. The rule looks at the ending of the attachment’s title. Where the file itself is at hand, other rules look into it and this one is silent. A PDF is the safe choice.
