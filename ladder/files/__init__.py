"""From files to models and back: reading, checking, finding places, writing, spreadsheets."""
