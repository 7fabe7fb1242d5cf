"""Know the names of the months.

Takes:  nothing.
Gives:  MONTHS, the number of each name in small letters; MONTH, an expression that finds a name as group "month".
Leaves: days and years: days.py.
"""

# English first, then German, French, Spanish, Italian, Portuguese, Dutch, Nordic and Polish; no abbreviation that is
# a word of another kind in English.
NAMES = (
    "january jan januar jänner janvier janv enero gennaio janeiro januari stycznia",
    "february feb februar feber février fevrier févr fév febrero febbraio fevereiro februari lutego",
    "march mar märz maerz mär mrz mars marzo março maart marca",
    "april apr avril avr abril aprile kwietnia",
    "may mai mayo maggio maio mei maj maja",
    "june jun juni juin junio giugno junho czerwca",
    "july jul juli juillet juil julio luglio julho lipca",
    "august aug août aout agosto augustus augusti sierpnia",
    "september sept sep septembre septiembre setiembre settembre setembro września",
    "october oct oktober okt octobre octubre ottobre outubro października",
    "november nov novembre noviembre novembro listopada",
    "december dec dezember dez décembre decembre déc diciembre dicembre dezembro desember grudnia",
)
MONTHS = {name: number for number, names in enumerate(NAMES, start=1) for name in names.split()}
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
