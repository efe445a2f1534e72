#!/usr/bin/env python3
"""Writes extract.csv, the sample extract of a practice store.

Every person, address and reference is invented. Telephone numbers come from the ranges kept for
drama, email domains from those kept for examples. The same script gives the same bytes every time:

    python3 resources/sample/make_extract.py
"""
import csv
import datetime
import pathlib

CASES = 240
DAY = datetime.date(2026, 3, 2)  # the extract is of this morning

LINES = [str(n) for n in range(1, 6)]
COLUMNS = (
    "reference system service route status language region office received_on updated_at "
    "applicant_surname applicant_forenames applicant_title applicant_other_title "
    "applicant_title_confirmed applicant_date_of_birth applicant_email applicant_phone applicant_mobile "
    + " ".join("applicant_address_" + n for n in LINES)
    + " applicant_postcode applicant_country applicant_time_zone "
    "post_dated passport_title passport_forenames passport_surname "
    "declarant_relationship declarant_title declarant_forenames declarant_surname declarant_email "
    "referee_title referee_forenames referee_surname referee_email referee_phone referee_occupation "
    + " ".join("referee_address_" + n for n in LINES)
    + " referee_postcode referee_country alternative_name "
    + " ".join("alternative_address_" + n for n in LINES)
    + " alternative_postcode alternative_country forces_unit_office_email overseas_territory "
    "overseas_territory_email lost_stolen_reference notify_by contact_preference unavailable_times "
    "accessible_format photo_ok"
).split()

SERVICES = ["standard", "fast-track", "premium", "digital-fast-track", ""]
ROUTES = ["online", "paper", "check-and-send", "paper", "online", ""]
STATUSES = ["in-progress", "awaiting-documents", "in-progress", "on-hold", "in-progress", "approved",
            "issued", "withdrawn", "refused"]
NOTIFY = ["email", "sms", "both", "none", ""]
FORMATS = ["none", "", "none", "", "none"]
OFFICES = ["Durham", "Liverpool", "Belfast", "Newport", "Peterborough", "Glasgow", "London"]

FORENAMES = ("Aisha Benjamin Caitlin Daniel Eleanor Farid Grace Harrison Imogen Jakub Keira Leon Megan "
             "Nathan Olivia Priya Quentin Rosie Samuel Tomasz Ursula Victor Wendy Xanthe Yusuf Zara Amelia "
             "Brandon Chloe Dominic Esther Finlay Gemma Hugo Isla Jasmine Kofi Lydia Marcus Nadia").split()
MIDDLE = ["", "Lee", "Morgan", "", "Robin", "Ashley", "", "Quinn", "Lee Robin", "Jay", ""]
SURNAMES = ("Ashworth Bannerjee Cartmell Dewhurst Eastwood Farrow Gillespie Hargreave Ingleby Jessop "
            "Kowalczyk Lindley Mottram Nwosu Ormerod Pemberton Quigg Ramsbottom Sidhu Thackray Underhill "
            "Venables Whitlock Yeardley Zielinski Appleyard Birtwistle Chaudhry Dalgliesh Entwistle "
            "Fairclough Grimshaw Holroyd Iqbal Juszczak Kershaw Lomax Murgatroyd Nuttall Oyelaran").split()
TOWNS = [("Durham", "DH1", "0191 498 0"), ("Leeds", "LS6", "0113 496 0"), ("Sheffield", "S7", "0114 496 0"),
         ("Nottingham", "NG5", "0115 496 0"), ("Leicester", "LE2", "0116 496 0"),
         ("Bristol", "BS6", "0117 496 0"), ("Reading", "RG1", "0118 496 0"),
         ("Birmingham", "B14", "0121 496 0"), ("Edinburgh", "EH9", "0131 496 0"),
         ("Glasgow", "G41", "0141 496 0"), ("Liverpool", "L15", "0151 496 0"),
         ("Manchester", "M21", "0161 496 0"), ("London", "SE22", "020 7946 0"),
         ("London", "W1A", "020 7946 0"), ("Belfast", "BT9", "028 9649 6"), ("Cardiff", "CF14", "029 2018 0"),
         ("Stoke-on-Trent", "ST4", "01632 960")]
STREETS = ["Larkspur Avenue", "Old Tannery Row", "Quarry Bank", "Saint Wilfrid’s Crescent", "Brook Lane",
           "Chandlers Wharf", "Meadowsweet Close", "The Paddocks", "Ferryman’s Way", "Hollins Road"]
# Country, address lines, postcode line, time zone, telephone (ranges kept for drama where there are any).
OVERSEAS = [
    ("France", ["18 rue des Tilleuls", "31000 Toulouse"], "", "Europe/Paris", "+33 1 99 00 12 34"),
    ("Spain", ["Calle del Olivo 7, 2º B", "29016 Málaga"], "", "Europe/Madrid", ""),
    ("Germany", ["Lindenstraße 44", "10969 Berlin"], "", "Europe/Berlin", "+49 30 23125 017"),
    ("Republic of Ireland", ["3 Hazel Grove", "Sligo"], "F91 X0X0", "Europe/Dublin", "+353 20 910 0123"),
    ("United States", ["1420 Juniper Street, Apt 5", "Springfield, OR 97477"], "", "America/Los_Angeles",
     "+1 541 555 0142"),
    ("Canada", ["77 Maple Ridge Road", "Halifax NS B3H 0X0"], "", "America/Halifax", "+1 902 555 0117"),
    ("Australia", ["12 Wattle Street", "Hobart TAS 7000"], "", "Australia/Hobart", "+61 3 5550 1234"),
    ("New Zealand", ["9 Kōwhai Terrace", "Nelson 7010"], "", "Pacific/Auckland", ""),
    ("South Africa", ["5 Protea Crescent", "Durban 4001"], "", "Africa/Johannesburg", ""),
    ("India", ["Flat 4, Neem Residency", "Gokhale Road", "Pune 411004"], "", "Asia/Kolkata", ""),
    ("Pakistan", ["House 12, Street 5", "Lahore 54000"], "", "Asia/Karachi", ""),
    ("Nepal", ["Ward 6, Lakeside", "Pokhara 33700"], "", "Asia/Kathmandu", ""),
    ("United Arab Emirates", ["PO Box 00412", "Dubai"], "", "Asia/Dubai", ""),
    ("Singapore", ["Blk 12 Rambutan Road #05-20", "Singapore 400012"], "", "Asia/Singapore", ""),
    ("Japan", ["2-11-8 Momijidai", "Sapporo 064-0000"], "", "Asia/Tokyo", ""),
    ("Hong Kong", ["Room 9C, Kam Wah House", "Kowloon"], "", "Asia/Hong_Kong", ""),
    ("Brazil", ["Rua das Acácias 210", "São Paulo 01310-000"], "", "America/Sao_Paulo", ""),
    ("Kenya", ["PO Box 00100-412", "Nairobi"], "", "Africa/Nairobi", ""),
    ("Sweden", ["Björkgatan 3", "412 00 Göteborg"], "", "Europe/Stockholm", "+46 8 465 004 12"),
    ("Poland", ["ul. Jaśminowa 12/4", "31-000 Kraków"], "", "Europe/Warsaw", ""),
    ("Türkiye", ["Çınar Sokak 8", "35000 İzmir"], "", "Europe/Istanbul", ""),
    ("Newfoundland, Canada", ["4 Harbour View", "St John’s NL A1A 0X0"], "", "America/St_Johns", ""),
]
TERRITORIES = [("Gibraltar", "Europe/Gibraltar"), ("Bermuda", "Atlantic/Bermuda"),
               ("Falkland Islands", "Atlantic/Stanley"), ("Cayman Islands", "America/Cayman"),
               ("Saint Helena", "Atlantic/St_Helena"), ("Montserrat", "America/Montserrat")]


class Numbers:
    """A fixed stream of numbers that no version of Python changes."""

    def __init__(self):
        self.state = 20260302

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % limit

    def of(self, items):
        return items[self.below(len(items))]


numbers = Numbers()


def postcode(district):
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    return f"{district} {numbers.below(10)}{numbers.of(letters)}{numbers.of(letters)}"


def address(group, lines, code="", country=""):
    fields = {f"{group}_address_{i + 1}": line for i, line in enumerate(lines)}
    return {**fields, f"{group}_postcode": code, f"{group}_country": country}


def plain(text):
    return "".join(c for c in text.lower() if c.isascii() and c.isalpha()) or "person"


def own_email(row, number):
    name = [plain(row["applicant_forenames"].split(" ")[0]), plain(row["applicant_surname"])]
    return f"{'.'.join(name)}{number}@{numbers.of(['example.com', 'example.org', 'example.net'])}"


def home():
    town, district, phone = numbers.of(TOWNS)
    lines = [f"{numbers.below(180) + 1} {numbers.of(STREETS)}", town]
    if numbers.below(4) == 0:
        lines.insert(0, f"Flat {numbers.below(30) + 1}")
    digits = f"{numbers.below(1000):03d}"
    return {**address("applicant", lines, postcode(district)), "applicant_phone": phone + digits,
            "region": "uk"}


def referee(number):
    forename, surname = numbers.of(FORENAMES), numbers.of(SURNAMES)
    town, district, phone = numbers.of(TOWNS)
    work = [f"{forename[0].lower()}.{plain(surname)}@school.example.org",
            f"{plain(forename)}.{plain(surname)}@example.net", "office@surgery.example.org", "",
            f"happyfamily{number % 90 + 10}@example.com"]
    return {"referee_title": ["Mr", "Mrs", "Ms", "Dr", ""][number % 5],
            "referee_forenames": forename, "referee_surname": surname,
            "referee_email": work[number % 5],
            "referee_phone": phone + f"{numbers.below(1000):03d}",
            "referee_occupation": ["teacher", "accountant", "optician", "police officer", "journalist",
                                   "bank official", "minister of religion"][number % 7],
            **address("referee", [f"{numbers.below(90) + 1} {numbers.of(STREETS)}", town],
                      postcode(district))}


def background(number):
    """An ordinary application, with each choice coming round in turn."""
    forename, surname = FORENAMES[number % len(FORENAMES)], SURNAMES[number * 7 % len(SURNAMES)]
    received = DAY - datetime.timedelta(days=1 + number * 5 % 70)
    updated = datetime.datetime.combine(DAY, datetime.time(7, 50)) - datetime.timedelta(
        minutes=37 * number)
    middle = MIDDLE[number % len(MIDDLE)]
    return {
        "reference": str(100000001 + number * 271828 % 800000000),
        "system": ["AMS", "AMS", "DAP"][number % 3],
        "service": SERVICES[number % len(SERVICES)],
        "route": ROUTES[number % len(ROUTES)],
        "status": STATUSES[number % len(STATUSES)],
        "language": "en",
        "office": OFFICES[number % len(OFFICES)],
        "received_on": received.isoformat(),
        "updated_at": updated.isoformat() + "+00:00",
        "applicant_surname": surname,
        "applicant_forenames": f"{forename} {middle}".strip(),
        "applicant_title": ["Mr", "Mrs", "Miss", "Ms"][number % 4],
        "applicant_date_of_birth": (DAY - datetime.timedelta(days=18 * 366 + number * 101)).isoformat(),
        "applicant_email": f"{plain(forename)}.{plain(surname)}{number}@example.com",
        "applicant_mobile": f"07700 900{number % 1000:03d}" if number % 3 else "",
        "declarant_relationship": "self" if number % 2 else "",
        "notify_by": NOTIFY[number % len(NOTIFY)],
        "accessible_format": FORMATS[number % len(FORMATS)],
        "photo_ok": ["yes", "yes", "no", ""][number % 4],
        **home(),
        **(referee(number) if number % 3 else {}),
    }


def titled(title, confirmed="", forenames=None, surname=None, **more):
    listed = title in ("Mr", "MR", "mr", "Mr.", "Mrs", "MRS", "Miss", "Ms")
    name = {"applicant_forenames": forenames, "applicant_surname": surname} if surname else {}
    return {"system": "AMS", "applicant_title": title if listed else "",
            "applicant_other_title": "" if listed else title,
            "applicant_title_confirmed": confirmed, **name, **more}


def titles():
    """The titles an examiner meets: listed, barred, professional, noble, and names that look like one."""
    yield titled("Mr", forenames="Andrew James", surname="Johnson-Smith")
    for title in ("Mr", "MR", "mr", "Mr.", "Mrs", "MRS", "Miss", "Ms", "Mister", "Master", "Mstr", "Mx", "MX",
                  "mx.", "M. x", "Misc", "M", "Ind", "Mre", "Pr", "Xe", "Per", "Dr", "Dr.", "Doctor", "Prof",
                  "Professor", "Judge", "Rev", "Revd", "Reverend", "Father", "Rabbi", "Imam", "Sister",
                  "Archimandrite", "Count", "Graf", "Prince", "His Majesty", "HRH", "King", "Hon", "Rt Hon",
                  "Captain", "Major", "Wg Cdr", "Cllr", "Nurse", "Dr Mrs", "Mr/Dr", "Mr & Mrs", "n/a", "-", "."):
        yield titled(title)
    for title in ("Sir", "Lord", "Lady", "Dame", "Baroness", "Earl", "Viscount"):
        yield titled(title, confirmed="yes")
    yield titled("Sir", confirmed="no")
    yield titled("Lord", confirmed="no")
    yield titled("Lord of the Manor")
    yield titled("", forenames="Sir David", surname="Jones")
    for surname in ("King", "Judge", "Lord", "Bishop"):
        yield titled("Ms", forenames="Harriet", surname=surname)
    yield titled("Mr", forenames="Prince", surname="Adeyemi")
    yield titled("", forenames="Dr Helen", surname="Marchbank")
    for letters in ("OBE", "PhD", "KC", "JP", "Esq"):
        yield titled("Mr", forenames="Andrew James", surname="Johnson-Smith " + letters)
    yield titled("Dr", system="DAP", route="online")
    yield titled("Mx", forenames="Joe", surname="Bloggs",
                 **{"alternative_name": "Mx Joe Bloggs", **address("alternative", ["2 Brook Lane", "Durham"],
                                                                    "DH1 4ZZ")})


def names():
    """Names that casing, initials and labels get wrong."""
    for forenames, surname in (
            ("ANDREW JAMES", "JOHNSON-SMITH"), ("KATIE", "MCNALLY"), ("SEAN", "O'NEILL"), ("sean", "o'neill"),
            ("Sean", "O’Neill"), ("PIERRE", "D'ARCY-JONES"), ("ANNA", "VAN DER BERG"), ("MARIA", "DE SOUZA"),
            ("OMAR", "AL-HASSAN"), ("FLORA", "MACDONALD"), ("IAN", "MACKEY"), ("SIÂN", "AP RHYS"),
            ("Gwern", "AB OWAIN"), ("ŁUKASZ", "ŻUREK"), ("JOSÉ", "NÚÑEZ"), ("Llŷr", "Gruffydd"),
            ("Siân", "ap Rhys"), ("Jean-Luc", "Moreau"), ("Anne Marie", "Teasdale"), ("Anne-Marie", "Teasdale"),
            ("", "SUKARNO"), ("", "Suharti"), ("Robert", "Smith Jr"), ("Robert", "Smith Junior"),
            ("MCNALLY", "KATIE"), ("DeShawn", "Carter"), ("LaToya", "Green"), ("JoAnn", "Hill"),
            ("Ana", "Null"), ("Rufus", "Test"), ("Theresa", "May"), ("Ŵyn", "Llŷn-Ïestyn"),
            ("Nguyễn Thị", "Ánh"), ("Björk", "Þorláksdóttir"), ("Zoë", "Brontë-Ångström"),
            ("Maximiliana Bartholomea Philippa", "Featherstonehaugh-Cholmondeley-Wrottesley")):
        yield {"system": "AMS", "applicant_forenames": forenames, "applicant_surname": surname}


def child(forename, surname, relationship, title, parent, parent_surname, age=9):
    return {"system": "AMS", "applicant_forenames": forename, "applicant_surname": surname,
            "applicant_title": "", "applicant_date_of_birth": DAY.replace(year=DAY.year - age).isoformat(),
            "declarant_relationship": relationship, "declarant_title": title,
            "declarant_forenames": parent, "declarant_surname": parent_surname,
            "declarant_email": f"{plain(parent)}.{plain(parent_surname)}@example.com",
            "applicant_email": f"{plain(parent)}.{plain(parent_surname)}@example.com"}


def situations():
    """Applications whose letters go another way."""
    yield child("Adam", "Khan", "parent", "Mrs", "Sofia", "Khan")
    yield child("ADAM", "KHAN", "parent", "MRS", "SOFIA", "KHAN", age=3)
    yield child("Poppy", "Lamb", "guardian", "Mr", "Ernest", "Whitlock")
    yield child("Ffion", "Pugh", "other", "Ms", "Nerys", "Bevan", age=15)
    # Sixteen and over: they sign for themselves, on the birthday and after it.
    for years in (16, 17):
        yield {"applicant_forenames": "Tegan", "applicant_surname": "Marlow", "applicant_title": "Miss",
               "applicant_date_of_birth": DAY.replace(year=DAY.year - years).isoformat(),
               "declarant_relationship": "self"}
    for title, surname, later in (("Miss", "Roy", "Khan"), ("Ms", "Doyle", "Ashworth-Doyle")):
        yield {"system": "AMS", "applicant_title": title, "applicant_forenames": "Katie",
               "applicant_surname": surname, "post_dated": "yes", "passport_title": "Mrs",
               "passport_forenames": "Katie", "passport_surname": later}
    yield {"post_dated": "no"}
    for system in ("AMS", "DAP"):
        for surname, first in (("Gruffydd", "Llŷr"), ("Bowen", "Mair"), ("Prys-Jones", "Siwan")):
            yield {"system": system, "language": "cy", "applicant_surname": surname, "applicant_forenames": first,
                   "office": "Newport", **address("applicant", ["4 Ffordd y Môr", "Aberystwyth"], "SY23 9ZZ")}
    for country, lines, code, zone, phone in OVERSEAS:
        yield {"system": "AMS" if len(country) % 2 else "DAP", "region": "overseas", "route": "online",
               **address("applicant", lines, code, country), "applicant_time_zone": zone,
               "applicant_phone": phone, "applicant_mobile": ""}
    for territory, zone in TERRITORIES:
        yield {"system": "AMS", "route": "overseas-territory", "region": "overseas",
               "overseas_territory": territory,
               "overseas_territory_email": f"passports@{plain(territory)}.example.org",
               **address("applicant", ["6 Harbour Steps", "The Point"], "", territory),
               "applicant_time_zone": zone, "applicant_phone": ""}
    # British overseas territories citizen who applied without a territory office.
    yield {"system": "AMS", "region": "overseas", "route": "online",
           **address("applicant", ["6 Harbour Steps", "The Point"], "", "Anguilla"),
           "applicant_time_zone": "America/Anguilla", "applicant_phone": ""}
    for unit in ("2nd-sample-regiment", "hms-example", "raf-sampleton"):
        yield {"system": "AMS", "region": "uk", "forces_unit_office_email": f"passports@{unit}.example.org",
               **address("applicant", ["Unit Office", "BFPO 5800"], "BF1 0ZZ"), "applicant_phone": ""}
    for reference in ("LS-2026-00411", "LS-2026-00733"):
        yield {"lost_stolen_reference": reference, "status": "on-hold"}
    for form in ("large-print", "braille", "audio", "large-print"):
        yield {"accessible_format": form, "contact_preference": "by post" if form == "braille" else "by email"}
    yield {"contact_preference": "telephone, please speak slowly", "unavailable_times": "weekdays 09:00 to 12:00"}
    yield {"unavailable_times": "Fridays; 20 March to 3 April", "contact_preference": "email only, \"not before noon\""}
    # Addresses at the edge of a label, and of a window.
    yield address("applicant", ["Flat 12b, The Old Worsted Spinning Mill", "1124 North Saint Bartholomew’s Terrace",
                                "Upper Hollinsclough-under-Edge", "Near Bishop’s Stortford-on-the-Water",
                                "Northumberland"], "NE66 9ZZ")
    yield address("applicant", ["Care of the Harbour Master", "Saint Mary’s", "Isles of Scilly"], "TR21 0ZZ")
    yield address("applicant", ["1 Brook Lane"], "DH1 4ZZ")
    yield address("applicant", ["PO Box 412", "Leeds"], "LS1 1ZZ")
    yield {**address("applicant", ["Tŷ Gwyn", "Lôn y Felin", "Dolgellau"], "LL40 9ZZ"),
           "alternative_name": "Ms Nerys Bevan",
           **address("alternative", ["12 Chandlers Wharf", "Liverpool"], "L15 9ZZ")}
    yield {"alternative_name": "Example Solicitors LLP",
           **address("alternative", ["18 rue des Tilleuls", "31000 Toulouse"], "", "France")}
    # A referee abroad, and one whose email is the customer's own.
    yield {"applicant_email": "jlee@example.com", "referee_email": "jlee@example.com",
           "referee_forenames": "Morgan", "referee_surname": "Lee", "referee_occupation": "engineer"}
    yield {"referee_forenames": "Élodie", "referee_surname": "Garnier", "referee_occupation": "notary",
           "referee_email": "e.garnier@notary.example.net",
           **address("referee", ["3 place du Marché", "69000 Lyon"], "", "France")}
    # A case that lacks nearly everything the extract may leave out.
    yield {name: "" for name in COLUMNS if name not in ("reference", "system", "status", "applicant_surname",
                                                        "updated_at")}


def cases():
    special = [*titles(), *names(), *situations()]
    assert len(special) < CASES, "more special cases than rows"
    for number in range(CASES):
        row = {column: "" for column in COLUMNS}
        row.update(background(number))
        if number < len(special):
            # An ordinary case first keeps its own address unless the special one has an address.
            if any(field.startswith("applicant_address_") for field in special[number]):
                row.update({f"applicant_address_{n}": "" for n in LINES})
            row.update(special[number])
            if "applicant_surname" in special[number] and "applicant_email" not in special[number]:
                row["applicant_email"] = own_email(row, number)
        yield row


def main():
    target = pathlib.Path(__file__).with_name("extract.csv")
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(cases())
        file.write(f"#end,{CASES}\n")


if __name__ == "__main__":
    main()
