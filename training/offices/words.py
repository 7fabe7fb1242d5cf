"""Offices in the words of newspapers.

Takes:  an office as the CIA writes it ("Minister of Economy & Finance", "Governor of the Bank of England").
Gives:  offices(): the words that describe whoever holds it, in small letters and British spelling; none for what a
        newspaper would not call anybody by.
Leaves: American spelling, hyphens: onrecord.read.offices.
"""

import re


def _table(rows: str) -> dict[str, list[str]]:
    """Return our words by each of the source's; a row is "ours / ours = theirs | theirs"."""
    table: dict[str, list[str]] = {}
    for row in rows.strip().splitlines():
        ours, theirs = row.split(" = ")
        for word in theirs.split(" | "):
            table.setdefault(word, []).extend(ours.split(" / "))
    return table


TITLES = _table("""
president = President | Federal President | President of Swiss Confederation | President of Council of State
vice president = Vice President | First Vice President | Second Vice President | Third Vice President
vice president = Executive Vice President
first vice president = First Vice President
deputy president = Deputy President
prime minister = Prime Minister | Head of Govt. | President of the Govt. | Taoiseach | Chairman of Council of Ministers
prime minister = Prime Minister, First Lord of the Treasury, & Minister for the Civil Service
prime minister = Premier | Premier of State Council | Premier of Cabinet | President of Executive Yuan
premier = Premier | Premier of State Council | Premier of Cabinet | President of Executive Yuan
taoiseach = Taoiseach
tanaiste = Tanaiste
deputy prime minister = Deputy Prime Minister | Tanaiste | Vice Prime Minister | Deputy Premier | First Deputy Premier
deputy prime minister = First Deputy Prime Minister | Second Deputy Prime Minister | Vice Premier of State Council
deputy prime minister = Deputy Chairman of Cabinet of Ministers | Vice Premier of Cabinet | Vice President of the Govt.
vice premier = Vice Premier of State Council | Executive Vice Premier of State Council | Vice Premier of Cabinet
vice premier = Vice President of Executive Yuan
first deputy prime minister = First Deputy Prime Minister | First Deputy Premier
chancellor = Chancellor | Chancellor of the Exchequer
vice chancellor = Vice Chancellor
state counsellor = State Counselor
chief executive = CEO
chief minister = Chief Minister
king = King
queen = Queen
emperor = Emperor
sultan = Sultan
emir = Amir
grand duke = Grand Duke
crown prince = Crown Prince
pope = Supreme Pontiff, Roman Catholic Church
supreme leader = Supreme Leader
captain regent = Captain Regent
governor general = Governor General
speaker = Speaker of Parliament | Speaker of the Congress | Chairman of Rada | President of Legislative Yuan
speaker = Speaker, People's Representative Assembly
attorney general = Attorney General
solicitor general = Solicitor General
prosecutor general = Prosecutor General
lord chancellor = Lord Chancellor
chancellor of the exchequer / finance minister = Chancellor of the Exchequer
chief secretary to the treasury = Chief Secretary to the Treasury
leader of the house of commons = Leader of the House of Commons
treasurer = Treasurer
chief cabinet secretary = Chief Cabinet Secretary
national security adviser = National Security Adviser
security council secretary = Secretary of Security Council | Secretary of National Security Council
security council secretary = Secretary of National Security & Defense Council
secretary of state = Secretary of State
law minister / justice minister = Minister of Law | Minister for Law
home secretary / interior minister = Secretary of State for the Home Department
scottish secretary / scotland secretary = Secretary of State for Scotland
welsh secretary / wales secretary = Secretary of State for Wales
northern ireland secretary = Secretary of State for Northern Ireland
brexit secretary / brexit minister = Secretary of State for Exiting the European Union
work and pensions secretary = Secretary of State for Work & Pensions
ambassador to the united nations = Permanent Representative to the UN, New York
ambassador to the united states = Ambassador to the US
representative to the united states = Representative to the US
""")

PORTFOLIOS = _table("""
foreign = Foreign Affairs | Foreign Relations | External Relations | External Affairs | Foreign | Intl. Relations
defence = Defense | National Defense | Armed Forces | Defense Affairs | His Majesty's Armed Forces
finance = Finance | Finances | Public Finance | Public Finances | National Treasury
interior = Interior | Internal Affairs | Home Affairs | Internal Administration
home = Home Affairs | Home
home affairs = Home Affairs
justice = Justice
economy = Economy | Economic Affairs | Economics | Economic Development
trade = Trade | Foreign Trade | Intl. Trade | External Trade
commerce = Commerce
business = Business
health = Health | Public Health
education = Education | National Education | Public Education
environment = Environment | Environmental Protection | Environmental Affairs | Ecological Environment
agriculture = Agriculture | Agriculture and Fisheries
energy = Energy
oil = Oil | Petroleum
petroleum = Petroleum
labour = Labor | Labour
transport = Transport | Transportation | Transports
railway = Railways
information = Information
development = Intl. Development | Development Cooperation | Economic Cooperation
international development = Intl. Development
immigration = Immigration | Migration
security = Security | National Security
public security = Public Security
intelligence = Intelligence
police = Police
emergencies = Emergency Situations | Emergencies
""")
"""The portfolios whose holders news names most; the others would double the table."""

CABINET = re.compile(
    r"(?:(?P<minister>Minister (?:of|for)|Chief of the Federal Department of)"
    r"|Secretary of State for|Secretary of(?! State)|Cabinet Secretary for) (?!State\b)(?!.*\bSupporting\b)(?P<rest>.+)"
)
CABINET_SECRETARIES_OF_STATE = frozenset({"GB", "SM"})
"""Elsewhere a secretary of state for something is a junior minister."""
LAW_OFFICERS = frozenset({"Attorney General", "Prosecutor General", "Lord Chancellor"})
"""Offices that a minister of justice may hold as well."""
BANK = re.compile(r"(?:Executive )?(Governor|President|Chairman) of .*\b(?:Bank|Bundesbank|Monetary A\w+)\b")
ASIDE = re.compile(r" *\([^)]*\)|^(?:Acting|Interim) ")
"""How somebody holds an office, or its name in another language."""
PART = re.compile(r"(Prime Minister|Vice President) (?:for|in Charge of|Without) .*")
"""Which part of an office somebody holds."""


def offices(title: str, country: str) -> list[str]:
    """Return the words for an office; what has several portfolios is called by each.

    >>> offices("Minister of Economy & Finance", "FR"), offices("Deputy Prime Minister for Economy", "KR")
    (['economy minister', 'finance minister'], ['deputy prime minister'])
    >>> offices("Secretary of State for Defense", "GB"), offices("Minister of State for Agriculture", "TT")
    (['defence secretary', 'defence minister'], [])
    """
    plain = PART.sub(r"\1", ASIDE.sub("", title))
    if plain in TITLES:
        return TITLES[plain]
    cabinet = CABINET.match(plain)
    if cabinet and ("of State for" not in plain or country in CABINET_SECRETARIES_OF_STATE):
        return _cabinet(cabinet["rest"], secretary=not cabinet["minister"])
    if bank := BANK.match(plain):
        return list(dict.fromkeys(["central bank governor", f"central bank {bank[1].lower()}"]))
    return [office for part in plain.split(" & ") for office in TITLES.get(part, ())]


def _cabinet(portfolios: str, *, secretary: bool) -> list[str]:
    """Return the words for a member of a cabinet; a secretary is as often called a minister abroad."""
    ranks = ("secretary", "minister") if secretary else ("minister",)
    found: dict[str, None] = {}
    for part in _parts(portfolios):
        words = [] if part == "Information" and "Technolog" in portfolios else PORTFOLIOS.get(part, [])
        found |= dict.fromkeys(f"{word} {rank}" for word in words for rank in ranks)
        found |= dict.fromkeys(TITLES[part] if part in LAW_OFFICERS else ())
    return list(found)


def _parts(title: str) -> list[str]:
    """Return what is joined by commas, "&" or "and".

    >>> _parts("the Environment, Nature Conservation, & Nuclear Safety")
    ['Environment', 'Nature Conservation', 'Nuclear Safety']
    """
    return [part.removeprefix("the ").strip() for part in re.split(r",? & |, (?:and )?| and ", title)]
