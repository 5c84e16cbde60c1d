"""Records in the forms that other programs and people read.

    terminal.py    a readable view on a terminal
    html/          a view in a notebook, and one page of many releases
    ical.py        events as an iCalendar file
    schema_org.py  events as schema.org JSON-LD
    csv_tables.py  ten CSV tables
    wording.py     what these say in the same way
    interface.py   the words that pages and terminals say, in English and in Thai
    annotation/    records to annotation tools and back
    extras.py      what is said when an extra is missing

Each form is a function from records to a value; nothing here prints or writes a file.
"""
