# What the reader is unsure of (diagnostic-<code>) and what a person can do
# about it (diagnostic-<code>-help).

diagnostic-empty-file = The file is empty.
diagnostic-empty-file-help = Fetch the paper again from its source, and bring it in anew.

diagnostic-unknown-format = The file is not in a format that Pejl can read: { $format ->
    [png] it is a picture.
    [jpeg] it is a picture.
    [gif] it is a picture.
    [tiff] it is a picture.
    [binary] its content is not text.
    [program] it is a program.
    [sqlite] it is a database.
   *[other] it is { $format }.
}
diagnostic-unknown-format-help = Pejl reads text, PDF, HTML, DOCX and exports (XML) of agenda systems. Save the paper as one of these.

diagnostic-too-large = The file is { $size }, larger than the limit of { $limit }.
diagnostic-too-large-help = Divide the paper, or raise the limit in the settings.

diagnostic-unpacked-too-large = The file is more than { $limit } when it is unpacked.
diagnostic-unpacked-too-large-help = Check that the file is genuine. If it is, raise the limit in the settings.

diagnostic-too-many-pages = The PDF file has { $pages } pages, and the limit is { $limit }.
diagnostic-too-many-pages-help = Divide the file, or raise the limit in the settings.

diagnostic-pdf-encrypted = The PDF file is protected by a password.
diagnostic-pdf-encrypted-help = Remove the password, or find the paper in a version without one.

diagnostic-damaged = The file is damaged and cannot be read as { $format }.
diagnostic-damaged-help = Fetch the paper again. Perhaps the file was not fetched whole.

diagnostic-pdf-without-text = The PDF file is pictures of pages and has no text.
diagnostic-pdf-without-text-help = Run text recognition (OCR) on the file, or find the paper as text.

diagnostic-not-a-paper = { $looks_like ->
    [statute] It looks like statutes or rules of procedure, not like an agenda or minutes.
    [news] It looks like a piece of news, not like an agenda or minutes.
   *[unknown] There are no items, recommendation or decision: it is not an agenda or minutes.
}
diagnostic-not-a-paper-help = Bring in agendas and minutes of committee meetings only.

diagnostic-not-a-municipality = The paper seems to come from a region or an association, not from a municipality.
diagnostic-not-a-municipality-help = Name the municipality when you bring it in if the paper belongs here all the same.

diagnostic-mojibake-repaired = Danish letters were broken in the file and have been mended.
diagnostic-mojibake-repaired-help = Compare names and places with the source if they look wrong.

diagnostic-decoded-from = The text was read as { $encoding }.
diagnostic-decoded-from-help = If letters look wrong, save the file as UTF-8 and bring it in again.

diagnostic-bytes-replaced = { $count ->
    [one] One character could not be read and was replaced.
   *[other] { $count } characters could not be read and were replaced.
}
diagnostic-bytes-replaced-help = Find the paper in another version if text is missing.

diagnostic-draft-paper = The agenda is a draft that has not been sent out in its final form.
diagnostic-draft-paper-help = Bring in the final agenda when it is sent out.

diagnostic-letters-missing = The paper's font has lost letters inside the words.
diagnostic-letters-missing-help = Find the paper as HTML or DOCX. The headings were recognised all the same.

diagnostic-date-missing = The date of the meeting was not found.
diagnostic-date-missing-help = Look the date up at the municipality, and put it into the name of the file.

diagnostic-committee-missing = The name of the committee was not found.
diagnostic-committee-missing-help = Check that the first page is included.

diagnostic-municipality-missing = The municipality was not found in the paper.
diagnostic-municipality-missing-help = Name the municipality when you bring the paper in.

diagnostic-number-gap = The numbers of the items leave out { $number }.
diagnostic-number-gap-help = It may be a closed item that is not published.

diagnostic-contents-without-item = The table of contents names “{ $title }”, but the item is not in the paper.
diagnostic-contents-without-item-help = It may be a closed item, or an item in another file.

diagnostic-label-guessed = The heading of a section was guessed.
diagnostic-label-guessed-help = See in the source text whether the section begins in the right place.

diagnostic-label-glued = A heading was stuck to other text and has been taken apart from it.
diagnostic-label-glued-help = See in the source text whether it was cut in the right place.

diagnostic-title-from-attachment = The title was cut from the end of the line with the attachments of the item before.
diagnostic-title-from-attachment-help = Compare the title and the last attachment with the source.

diagnostic-title-missing = The title of the item is missing.
diagnostic-title-missing-help = Look for the title on the municipality's own page. It may have been lost when the paper was saved.

diagnostic-heading-guessed = There are few signs that a new item begins here.
diagnostic-heading-guessed-help = See in the source text whether the item is an item of its own.

diagnostic-decision-missing = The paper is minutes, but the item has no decision.
diagnostic-decision-missing-help = See in the source whether the decision stands elsewhere.

diagnostic-outcome-unknown = The words of the decision match no outcome that Pejl knows.
diagnostic-outcome-unknown-help = Read the text of the decision; the outcome is set to “other decision”.

diagnostic-several-decisions = The item has several decisions by the committee. The last one is used.
diagnostic-several-decisions-help = See in the source text which one is of this meeting.

diagnostic-attachments-unclear = Two lines in the list of attachments may be one name that runs over two lines.
diagnostic-attachments-unclear-help = Compare the list with the municipality's attachments.

diagnostic-table-uneven = The columns of a table do not match in all rows.
diagnostic-table-uneven-help = Compare the table with the source before you use the figures.

diagnostic-text-before-items = Before the first item there is text that is not part of the meeting's head.
diagnostic-text-before-items-help = See in the source whether an item is missing.
