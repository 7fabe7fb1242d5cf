"""The words of which made people and their reports are put together.

Takes:  nothing.
Gives:  tables of given names, surnames, posts, places, bodies and matters, all general knowledge or invented.
Leaves: putting them together: pairs.py, reports.py.
"""

from __future__ import annotations

from dataclasses import dataclass

WOMEN = """Maria Anna Elena Fatima Grace Ingrid Julia Karin Laura Miriam Nadia Olga Paula Rosa Sofia Teresa Vera
Wendy Yasmin Zoe Claire Dorothy Helen Irene Joan Martha Naomi Ruth Silvia Ursula""".split()
MEN = """Andre Boris Carlos David Erik Felix George Hassan Ivan Jacob Karl Leon Marco Nils Omar Pablo Rafael Stefan
Tomas Victor Walter Yusuf Adam Bruno Daniel Edgar Frank Gustav Henry Simon""".split()
SURNAMES = """Lopez Smith Garcia Martin Novak Kovacs Larsen Berg Costa Silva Moreau Dubois Weber Fischer Rossi
Greco Popov Petrov Hassan Khan Ahmed Chen Tanaka Sato Park Okafor Mensah Diallo Cohen Levi Murphy
Walsh Campbell Stewart Evans Hughes Carter Bennett Foster Grant Hayes Jordan Keller Lambert Mercer
Nolan Osborne Palmer Quinn Reyes Santos Turner Underwood Vargas Whitfield Yates Zimmer Abbott Barlow
Crane Dalton Ellery Farrow Gibbs Holloway Ingram Jessop Kendrick Lockwood Marlow Norwood Ogilvie
Pemberton Rutledge Sheldon Thackeray Vance Wexford""".split()
NICK = {
    "Bill": "William",
    "Bob": "Robert",
    "Liz": "Elizabeth",
    "Kate": "Katherine",
    "Mike": "Michael",
    "Jim": "James",
    "Tom": "Thomas",
    "Tony": "Anthony",
    "Steve": "Stephen",
    "Chris": "Christopher",
    "Dave": "David",
    "Peggy": "Margaret",
    "Joe": "Joseph",
    "Ed": "Edward",
    "Nick": "Nicholas",
    "Jenny": "Jennifer",
    "Sue": "Susan",
    "Ted": "Edward",
}
SPELT = {
    "Sergei": "Sergey",
    "Alexei": "Alexey",
    "Yuri": "Yury",
    "Dmitri": "Dmitry",
    "Mohammed": "Muhammad",
    "Ahmad": "Ahmed",
    "Hussein": "Husain",
    "Andrei": "Andrey",
    "Natalya": "Natalia",
    "Volodymyr": "Vladimir",
    "Yousef": "Youssef",
    "Abdallah": "Abdullah",
    "Tatyana": "Tatiana",
}
ACCENTED = {"Lopez": "López", "Novak": "Novák", "Kovacs": "Kovács", "Garcia": "García", "Martin": "Martín"}
MIDDLE = "Alice James Lee Marie Paul Rose Scott Jane Thomas Kay".split()


@dataclass(frozen=True, slots=True)
class City:
    """A city with what it lies in, as papers write both, and the country's adjective."""

    name: str
    within: str
    country: str
    adjective: str


CITIES = tuple(
    City(*row.split("|"))
    for row in """Bergen|Vestland|Norway|Norwegian
Trieste|Friuli|Italy|Italian
Toledo|Ohio|United States|American
Boise|Idaho|United States|American
Tampa|Florida|United States|American
Leeds|Yorkshire|Britain|British
Dundee|Scotland|Britain|British
Lyon|Rhone|France|French
Rennes|Brittany|France|French
Graz|Styria|Austria|Austrian
Porto|Norte|Portugal|Portuguese
Seville|Andalusia|Spain|Spanish
Bilbao|Basque Country|Spain|Spanish
Monterrey|Nuevo Leon|Mexico|Mexican
Cali|Valle del Cauca|Colombia|Colombian
Rosario|Santa Fe|Argentina|Argentine
Recife|Pernambuco|Brazil|Brazilian
Kano|Kano State|Nigeria|Nigerian
Mombasa|Coast|Kenya|Kenyan
Durban|KwaZulu-Natal|South Africa|South African
Aswan|Upper Egypt|Egypt|Egyptian
Izmir|Aegean|Turkey|Turkish
Gdansk|Pomerania|Poland|Polish
Brno|Moravia|Czech Republic|Czech
Odessa|Odessa Oblast|Ukraine|Ukrainian
Kazan|Tatarstan|Russia|Russian
Lahore|Punjab|Pakistan|Pakistani
Pune|Maharashtra|India|Indian
Osaka|Kansai|Japan|Japanese
Busan|Gyeongsang|South Korea|South Korean
Perth|Western Australia|Australia|Australian
Halifax|Nova Scotia|Canada|Canadian
Calgary|Alberta|Canada|Canadian""".splitlines()
)
BODIES = [
    "Norvane Foods",
    "Halden Motors",
    "Brightwater Energy",
    "Castor Airlines",
    "Tessel Pharma",
    "Orrin Bank",
    "Quillon Media",
    "Pellworm Shipping",
    "Ravel Insurance",
    "Stannard Steel",
    "Umber Telecom",
    "Vantry Software",
    "Wexley Mining",
    "Yarrow Rail",
    "Zephyr Logistics",
    "Association of River Pilots",
    "National Teachers Union",
    "Federation of Small Farmers",
    "Institute for Coastal Studies",
    "Open Archive Foundation",
    "Northern Relief Fund",
    "Council of Port Workers",
    "Lumen Theatre Company",
    "Harrow Institute",
]
OF_CITY = "mayor|police chief|fire chief|chief prosecutor|health director|schools superintendent|bishop".split("|")
OF_COUNTRY = (
    "foreign minister|defence minister|finance minister|ambassador to Geneva|health minister|transport minister".split(
        "|"
    )
)
OF_BODY = "chief executive|spokeswoman|spokesman|chairman|founder|general secretary|chief economist|lawyer".split("|")
TRADES = (
    "nurse|farmer|novelist|swimmer|taxi driver|violinist|architect|marathon runner|chef|biologist|coach|painter".split(
        "|"
    )
)
TITLED = {"mayor": "Mayor", "bishop": "Bishop", "foreign minister": "Foreign Minister", "police chief": "Police Chief"}
TITLED |= {"defence minister": "Defence Minister", "finance minister": "Finance Minister"}
TITLED |= {"health minister": "Health Minister", "transport minister": "Transport Minister"}
GENERAL = ["the United Nations", "the European Union", "the World Bank", "Reuters", "the Red Cross"]
"""Bodies of which reports on anything tell: sharing one shows little."""

MATTERS: dict[str, tuple[str, ...]] = {
    "harbour": (
        "the harbour wall will be rebuilt",
        "Ships were kept out of the port for two days.",
        "The dredging cost more than planned.",
    ),
    "hospital": (
        "the hospital needs forty more beds",
        "Two wards were closed in winter.",
        "Patients wait nine weeks for a scan.",
    ),
    "school": (
        "the school roof is not safe",
        "Lessons moved to a gymnasium.",
        "Parents collected signatures at the gate.",
    ),
    "match": ("the match will be played again", "The second half was stopped by hail.", "Tickets remain valid."),
    "film": ("the film will open in spring", "Scenes were shot on a ferry.", "Critics liked the score."),
    "trial": (
        "the trial should begin in autumn",
        "The file has nine thousand pages.",
        "Two documents could not be found.",
    ),
    "strike": ("the strike will go on", "Buses stayed in their depots.", "Talks on wages broke down twice."),
    "flood": (
        "the flood has reached its peak",
        "Sandbags were laid along the river.",
        "Cellars filled within an hour.",
    ),
    "budget": (
        "the budget cannot be balanced",
        "Fees for parking will rise.",
        "The deficit is the largest in ten years.",
    ),
    "airport": ("the airport will stay open at night", "Neighbours complain of noise.", "A third runway was given up."),
    "vaccine": (
        "the vaccine works in children",
        "The study followed two thousand families.",
        "Side effects were mild.",
    ),
    "museum": (
        "the museum will return the statues",
        "They were bought at an auction.",
        "A copy will stand in the hall.",
    ),
}
