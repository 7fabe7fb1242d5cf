"""Which country a list means.

Takes:  the CIA's name of a country ("Korea, North"), REIGN's code of a state ("GMY").
Gives:  ISO 3166-1 codes as src/onrecord/data/countries.tsv has them, or None.
Leaves: counting what has none: the file of each list.
"""

import re
from functools import cache

from onrecord.read.lexicon import places

STATES = dict(
    pair.split(":")
    for pair in """
    USA:US CAN:CA BHM:BS CUB:CU HAI:HT DOM:DO JAM:JM TRI:TT BAR:BB DMA:DM GRN:GD SLU:LC SVG:VC AAB:AG SKN:KN MEX:MX
    BLZ:BZ GUA:GT HON:HN SAL:SV NIC:NI COS:CR PAN:PA COL:CO VEN:VE GUY:GY SUR:SR ECU:EC PER:PE BRA:BR BOL:BO PAR:PY
    CHL:CL ARG:AR URU:UY UKG:GB IRE:IE NTH:NL BEL:BE LUX:LU FRN:FR MNC:MC LIE:LI SWZ:CH SPN:ES AND:AD POR:PT GMY:DE
    POL:PL AUS:AT HUN:HU CZR:CZ SLO:SK ITA:IT SNM:SM MLT:MT ALB:AL MNG:ME MAC:MK CRO:HR YUG:RS BOS:BA KOS:XK SLV:SI
    GRC:GR CYP:CY BUL:BG MLD:MD ROM:RO RUS:RU EST:EE LAT:LV LIT:LT UKR:UA BLR:BY ARM:AM GRG:GE AZE:AZ FIN:FI SWD:SE
    NOR:NO DEN:DK ICE:IS CAP:CV STP:ST GNB:GW EQG:GQ GAM:GM MLI:ML SEN:SN BEN:BJ MAA:MR NIR:NE CDI:CI GUI:GN BFO:BF
    LBR:LR SIE:SL GHA:GH TOG:TG CAO:CM NIG:NG GAB:GA CEN:CF CHA:TD CON:CG DRC:CD UGA:UG KEN:KE TAZ:TZ BUI:BI RWA:RW
    SOM:SO DJI:DJ ETH:ET ERI:ER ANG:AO MZM:MZ ZAM:ZM ZIM:ZW MAW:MW SAF:ZA NAM:NA LES:LS BOT:BW SWA:SZ MAG:MG COM:KM
    MAS:MU SEY:SC MOR:MA ALG:DZ TUN:TN LIB:LY SUD:SD SSD:SS IRN:IR TUR:TR IRQ:IQ EGY:EG SYR:SY LEB:LB JOR:JO ISR:IL
    SAU:SA YEM:YE KUW:KW BAH:BH QAT:QA UAE:AE OMA:OM AFG:AF TKM:TM TAJ:TJ KYR:KG UZB:UZ KZK:KZ CHN:CN MON:MN PRK:KP
    ROK:KR JPN:JP IND:IN BHU:BT PAK:PK BNG:BD MYA:MM SRI:LK MAD:MV NEP:NP THI:TH CAM:KH LAO:LA DRV:VN MAL:MY SIN:SG
    BRU:BN PHI:PH INS:ID ETM:TL AUL:AU PNG:PG NEW:NZ VAN:VU SOL:SB KIR:KI TUV:TV FIJ:FJ TON:TO NAU:NR MSI:MH PAL:PW
    FSM:FM WSM:WS
    """.split()
)
"""REIGN's codes are those of the Correlates of War and look like ISO's without being them: AUS is Austria."""


@cache
def _names() -> dict[str, str]:
    return {form.lower(): place.country for form, place in places().items() if place.kind == "country"}


def iso(written: str) -> str | None:
    """Return the code of a country by a name that may be turned round or explained.

    >>> iso("Korea, North"), iso("Congo, Democratic Republic of the"), iso("Holy See (Vatican City)"), iso("Atlantis")
    ('KP', 'CD', 'VA', None)
    """
    plain = re.sub(r" \(.*", "", written)
    head, _, tail = plain.partition(", ")
    forms = (plain, f"{tail} {head}", head) if tail in ("", "The") else (plain, f"{tail} {head}")
    return next((_names()[form.lower()] for form in forms if form.lower() in _names()), None)
