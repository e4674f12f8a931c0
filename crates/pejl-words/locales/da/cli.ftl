# What the command line says beside the names of things.
