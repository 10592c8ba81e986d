"""The tables of a content database, a file for each subject: columns, how to write and to read them."""
