# How the site is served: limits, health and settings for running it.

web-problem-429-title = Too many requests
web-problem-429 = Many pages have been fetched from your address in a short time. Wait a little, and try again. If you need much at once, use data and feeds (see /api), or ask whoever runs the site for an export.
web-api-rule-limit = How many requests you have left stands in RateLimit, where there is a limit. Where too many have been made, the answer is 429, and Retry-After tells how many seconds go by before there is room for the next one.
