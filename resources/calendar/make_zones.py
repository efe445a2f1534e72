#!/usr/bin/env python3
"""Writes zones.txt anew from the tz database of this machine: a country and its time zones.

Zones of one country that have shown the same clock since 2022 count as one (Germany has one zone, although the
database names two); the first of them in the database stands for all.
"""
import pathlib
import re
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

HERE = pathlib.Path(__file__).parent
TZ = pathlib.Path("/usr/share/zoneinfo")
TABLE = HERE.parent.parent / "core/people/addresses/country_table.cpp"

# Names of the database that the table of countries writes otherwise.
NAMES = {
    "Antigua & Barbuda": "Antigua and Barbuda", "Samoa (American)": "American Samoa", "Bahamas": "The Bahamas",
    "Bosnia & Herzegovina": "Bosnia and Herzegovina", "St Barthelemy": "St Barthélemy",
    "Caribbean NL": "Caribbean Netherlands", "Congo (Dem. Rep.)": "Democratic Republic of the Congo",
    "Central African Rep.": "Central African Republic", "Congo (Rep.)": "Congo", "Côte d’Ivoire": "Côte d'Ivoire",
    "Czech Republic": "Czechia", "Britain (UK)": "United Kingdom", "Gambia": "The Gambia",
    "South Georgia & the South Sandwich Islands": "South Georgia and the South Sandwich Islands",
    "Heard Island & McDonald Islands": "Heard Island and McDonald Islands", "St Kitts & Nevis": "St Kitts and Nevis",
    "Korea (North)": "North Korea", "Korea (South)": "South Korea", "St Martin (French)": "Saint-Martin (French part)",
    "Myanmar (Burma)": "Myanmar", "St Pierre & Miquelon": "Saint Pierre and Miquelon",
    "Pitcairn": "Pitcairn, Henderson, Ducie and Oeno Islands", "Palestine": "Occupied Palestinian Territories",
    "Svalbard & Jan Mayen": "Svalbard and Jan Mayen", "Sao Tome & Principe": "Sao Tome and Principe",
    "St Maarten (Dutch)": "Sint Maarten", "Eswatini (Swaziland)": "Eswatini", "Turks & Caicos Is": "Turks and Caicos Islands",
    "French S. Terr.": "French Southern Territories", "Trinidad & Tobago": "Trinidad and Tobago",
    "US minor outlying islands": "US Minor Outlying Islands", "United States": "United States of America",
    "Virgin Islands (UK)": "British Virgin Islands", "Virgin Islands (US)": "United States Virgin Islands",
    "Wallis & Futuna": "Wallis and Futuna", "Samoa (western)": "Samoa",
}

# Places that have no code of their own, or whose clock is known although their country has several.
PLACES = {
    "Akrotiri": ["Asia/Nicosia"], "Dhekelia": ["Asia/Nicosia"], "Ascension": ["Atlantic/St_Helena"],
    "Tristan da Cunha": ["Atlantic/St_Helena"], "Azores": ["Atlantic/Azores"], "Madeira": ["Atlantic/Madeira"],
    "Balearic Islands": ["Europe/Madrid"], "Canary Islands": ["Atlantic/Canary"], "Ceuta": ["Africa/Ceuta"],
    "Melilla": ["Africa/Ceuta"], "Bonaire": ["America/Kralendijk"], "Saba": ["America/Kralendijk"],
    "Sint Eustatius": ["America/Kralendijk"], "Corsica": ["Europe/Paris"], "Easter Island": ["Pacific/Easter"],
    "Kosovo": ["Europe/Belgrade"], "Johnston Atoll": ["Pacific/Honolulu"], "Midway Islands": ["Pacific/Midway"],
    "Wake Island": ["Pacific/Wake"], "Hawaii": ["Pacific/Honolulu"], "Bali": ["Asia/Makassar"], "Tahiti": ["Pacific/Tahiti"],
    # Stations that keep the clock of whoever supplies them.
    "British Antarctic Territory": ["Antarctica/Rothera", "Antarctica/Palmer"],
    "Heard Island and McDonald Islands": ["Indian/Kerguelen", "Antarctica/Mawson"],
    "Bouvet Island": ["Europe/Oslo"],
}


# Of zones with one clock the tz database names the smallest first; people know these.
KNOWN = {"Antarctica/Macquarie": "Australia/Sydney", "Australia/Broken_Hill": "Australia/Adelaide",
         "America/Belem": "America/Sao_Paulo", "America/Eirunepe": "America/Rio_Branco"}


def clock(zone: str) -> tuple:
    """What the zone's clock has shown since 2022, at steps that no change can slip through."""
    info, moment, shown = ZoneInfo(zone), datetime(2022, 1, 1, tzinfo=timezone.utc), []
    while moment.year < 2030:
        shown.append(moment.astimezone(info).utcoffset())
        moment += timedelta(hours=6)
    return tuple(shown)


def rows() -> dict:
    codes, found = {}, {}
    for line in (TZ / "iso3166.tab").read_text().splitlines():
        if not line.startswith("#"):
            code, name = line.split("\t")
            codes[code] = NAMES.get(name, name)
    for line in (TZ / "zone.tab").read_text().splitlines():
        if not line.startswith("#"):
            code, _, zone, *_ = line.split("\t")
            found.setdefault(codes[code], []).append(zone)
    for name, zones in found.items():
        kept = {}
        for zone in zones:
            kept.setdefault(clock(zone), zone)
        found[name] = [KNOWN.get(zone, zone) if KNOWN.get(zone, zone) in zones else zone for zone in kept.values()]
    return found | PLACES


def main() -> None:
    found = rows()
    wanted = re.findall(r'Country\{u"([^"]+)"', TABLE.read_text())
    missing = [name for name in wanted if name not in found]
    if missing:
        raise SystemExit(f"no zone for: {', '.join(missing)}")
    head = ("# Countries and territories as core/people names them, and their time zones by the tz database.\n"
            "# Written by make_zones.py beside it. More than one zone: the place has to be asked for.\n")
    (HERE / "zones.txt").write_text(
        head + "".join(f"{name} | {', '.join(zones)}\n" for name, zones in sorted(found.items())))


main()
