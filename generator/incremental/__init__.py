"""After an edit of one description: what the last run knew is taken up again, and only files that can show it are made.

`texts` finds out, from the lines of the document alone, that nothing but one text changed; `memory` keeps what a run
knew of the API; `selection` tells which files can show the text. Anything else than such an edit, and any doubt, leaves
the work to a whole run.
"""
