# Mail about what is new: the pages where it is asked for, and the mails.

web-footer-takedown = Is something wrong, or should it be removed?
web-footer-takedown-about = How to ask for it

# The links on the pages of searches, cases and committees.
subscribe-to-search = Get emails when there is something new
subscribe-to-case = Get emails about the case
subscribe-to-committee = Get emails about the committee

# The form.
subscribe-title = Get emails
subscribe-about = You get an email when there is something new in:
subscribe-how = First we send an email in which you must confirm. After that you only get an email when there is something new: a new item, a decision or a change.
subscribe-mail = Your email address
subscribe-mail-wrong = Write a whole email address, e.g. name@example.com
subscribe-error = Error
subscribe-often = How often?
subscribe-choose-weekly = Once a week at most, on Monday morning
subscribe-choose-daily = Once a day at most, in the morning
subscribe-submit = Send me an email so that I can confirm
subscribe-what = You can get an email when there is something new in a search, a case or a committee. Find what you want to follow, and use the link “Get emails” on the page.
subscribe-find = Go to the search

# What is kept.
subscribe-privacy = What we keep about you
subscribe-privacy-kept = We keep your email address, what you want to be told about, how often, and when you asked for it. Nothing else. We do so because you ask for it yourself.
subscribe-privacy-unconfirmed = If you do not confirm within 48 hours, we delete all of it again.
subscribe-privacy-stop = You can stop with one click in each email. When you stop your last subscription, we delete your address at once.
subscribe-privacy-shared = The address is only used to send the emails that you have asked for. It is shown nowhere and is not passed on for other purposes.
subscribe-privacy-tracking = We cannot see whether you open an email or follow a link in it.
subscribe-privacy-who = You can complain to the Danish Data Protection Agency (Datatilsynet) about how your data is used. If you want to know more, write to whoever runs the site:

# After the form.
subscribe-sent-title = Look in your inbox
subscribe-sent-text = If there is an email to send to the address that you wrote, it is on its way. Open it, and use the link in it.
subscribe-sent-until = If you have a subscription to confirm, do so within 48 hours.
subscribe-sent-missing = If the email does not come within a few minutes, look in your junk mail folder, and try again if need be.
subscribe-many-title = Try again in an hour
subscribe-many-text = Unusually many emails have been asked for from here in a short time.
subscribe-elsewhere-title = Use the form on the page
subscribe-elsewhere-text = The form was sent from another website, and therefore nothing has been done.

# Links from mails.
subscribe-confirm-title = Confirm your subscription
subscribe-confirm-text = Press the button if you want to be told { $often } about what is new in: { $topic }.
subscribe-confirm-button = Yes, tell me
subscribe-confirmed-title = Your subscription is confirmed
subscribe-confirmed-text = You will be told { $often } when there is something new in: { $topic }.
subscribe-confirmed-stop = You can stop it with the link at the bottom of each email.
subscribe-stop-title = Stop the subscription?
subscribe-stop-text = You are told { $often } about what is new in: { $topic }.
subscribe-stop-button = Stop the subscription
subscribe-stopped-title = The subscription is stopped
subscribe-stopped-text = You will get no more emails about it. If you have no other subscriptions, your address has been deleted.
subscribe-old-title = The link is no longer valid
subscribe-old-text = The link is too old, or it has been used to stop the subscription. If you want to be told, you can ask for it again.
subscribe-daily = every day
subscribe-weekly = every week

# One's own subscriptions.
subscribe-mine-link = See and change your subscriptions
subscribe-mine-title = Your subscriptions
subscribe-mine-how = Write your email address. If you have subscriptions, you will get an email with a link where you can see and change them.
subscribe-mine-submit = Send me the link
subscribe-mine-text = You only get an email when there is something new. The link to this page is valid for 24 hours.
subscribe-mine-changed = The change is saved.
subscribe-mine-weekly = Change to every week
subscribe-mine-daily = Change to every day
subscribe-mine-stop = Stop this subscription
subscribe-mine-stop-all = Stop all, and delete my address
subscribe-a-search = a search
