"""Records in the forms that other programs and people read.

    terminal.py    a readable view on a terminal

Each form is a function from records to a value; nothing here prints or writes a file.
"""
