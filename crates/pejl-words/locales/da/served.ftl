# Hvordan hjemmesiden bliver vist: grænser, helbred og indstillinger for driften.

web-problem-429-title = For mange forespørgsler
web-problem-429 = Der er hentet mange sider fra din adresse på kort tid. Vent lidt, og prøv igen. Skal du bruge meget på én gang, så brug data og feeds (se /api), eller bed dem, der driver siden, om en eksport.
web-api-rule-limit = Hvor mange forespørgsler du har tilbage, står i RateLimit, når der er en grænse. Er der brugt for mange, er svaret 429, og Retry-After fortæller, hvor mange sekunder der går, før der er plads til den næste.

cli-trusted-proxy-wrong = Indstillingen trusted_proxy kan ikke bruges: { $value }
cli-trusted-proxy-help = Skriv proxyens IP-adresse, fx 127.0.0.1. Er der flere, så sæt komma imellem.
cli-threshold-wrong = Indstillingen `threshold` under `[register]` kan ikke være { $value }: tal om én person må aldrig vises.
cli-threshold-help = Skriv et helt tal fra 2 og op, fx 5.
cli-robots-wrong = Indstillingen robots kan ikke bruges: { $value }
cli-robots-help = Skriv »open«, hvis søgemaskiner må vise siderne, og »closed«, hvis de ikke må.
