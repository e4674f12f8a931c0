# What happened to each file of an import.
