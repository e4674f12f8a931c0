# The words on the pages, explained to whoever does not know the meetings of municipalities (/om#ord).

web-words = The words on the pages
web-words-link = What do the words mean?
web-footer-words = The words on the pages
web-words-committee = Committee (udvalg)
web-words-committee-text = A group of politicians of the municipal council (kommunalbestyrelsen or byrådet) that deals with one field, such as employment. Some cases it settles itself, others it passes on.
web-words-papers = Agenda and minutes (dagsorden, referat)
web-words-papers-text = The agenda tells before the meeting what it will be about. The minutes tell afterwards what was decided.
web-words-item = Item (punkt)
web-words-item-text = A subject of the meeting. Each item has a page of its own here.
web-words-recommendation = Recommendation (indstilling)
web-words-recommendation-text = What the committee is asked to decide. It usually comes from the municipality’s administration.
web-words-decision = Decision (beslutning)
web-words-decision-text = How the item ended. “Approved” is yes to the recommendation. “Noted” means that the committee has been told, “discussed” that it has talked about the case, “recommended” that others, such as the council, have the last word, and “postponed” that the case comes back at a later meeting.
web-words-case = Case (sag)
web-words-case-text = A case may be at several meetings. The municipality gives it a number, by which it can be followed.
web-words-closed = Closed item (lukket punkt)
web-words-closed-text = An item that is not public, for example because it is about a certain person or a purchase agreement.
web-words-substitute = Absence and substitute (afbud, stedfortræder)
web-words-substitute-text = A member who cannot come gives notice of absence. A substitute may then take the seat.
web-words-reservation = Reservation (forbehold)
web-words-reservation-text = A member does not want to be bound by the decision and has that written in the minutes.
web-words-finding = Finding (fund)
web-words-finding-text = Something in the text that Pejl has noticed automatically, such as two figures that do not agree. A finding can be wrong.
