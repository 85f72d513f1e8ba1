"""Files for other programs and other people: tables, reports, backups. Bytes in and bytes out."""
