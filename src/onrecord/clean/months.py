"""Know the names of the months.

Takes:  nothing.
Gives:  MONTHS, the number of each name in small letters; MONTH, an expression that finds a name as group "month".
Leaves: days and years: days.py.
"""

# English first, then German, French, Spanish, Italian, Portuguese, Dutch, Nordic, Polish, Czech, Russian,
# Ukrainian and Turkish; no abbreviation that is a word of another kind in English.
NAMES = (
    "january jan januar jänner janvier janv enero gennaio janeiro januari stycznia ledna января січня ocak",
    (
        "february feb februar feber février fevrier févr fév febrero febbraio fevereiro februari lutego února"
        " февраля лютого şubat"
    ),
    "march mar märz maerz mär mrz mars marzo março maart marca března марта березня mart",
    "april apr avril avr abril aprile kwietnia dubna апреля квітня nisan",
    "may mai mayo maggio maio mei maj maja května мая травня mayıs",
    "june jun juni juin junio giugno junho czerwca června июня червня haziran",
    "july jul juli juillet juil julio luglio julho lipca července июля липня temmuz",
    "august aug août aout agosto augustus augusti sierpnia srpna августа серпня ağustos",
    "september sept sep septembre septiembre setiembre settembre setembro września září сентября вересня eylül",
    "october oct oktober okt octobre octubre ottobre outubro października října октября жовтня ekim",
    "november nov novembre noviembre novembro listopada listopadu ноября листопада kasım",
    (
        "december dec dezember dez décembre decembre déc diciembre dicembre dezembro desember grudnia"
        " prosince декабря грудня aralık"
    ),
)
MONTHS = {name: number for number, names in enumerate(NAMES, start=1) for name in names.split()}
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
