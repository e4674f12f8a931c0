# Attachments whose file is held: the page and the search.

web-attachment-one = Attachment
web-attachment-about = Attachment to the item
web-attachment-cut = The attachment is longer than what is shown here. The rest is in the municipality’s file.
web-attachment-table = Table in the attachment
web-attachment-scan = The attachment is a scan without text: a picture, or a PDF with pictures of pages. Pejl can neither show it nor search it. Ask the municipality for one with text.
web-attachment-file-title = The file
web-attachment-file = { $file } · { $size } · imported { $day }
web-attachment-masked = The text was taken out of the file. Pictures and layout are not here, and personal numbers, telephone numbers and private e-mail addresses are hidden.
web-attachment-fingerprint = Fingerprint of the file (SHA-256)
web-hit-attachment = In attachment { $name }
web-api-attachment = An attachment whose file is held: its text, and the name, size and fingerprint of the file.
web-api-part-bilag = The attachment’s own part of the address: the first 12 characters of the file’s fingerprint.
