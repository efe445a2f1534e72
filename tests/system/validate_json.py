"""Validates a JSON document on standard input against the schema file given: says every fault, exit 1 if any."""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
validator.check_schema(schema)
faults = sorted(validator.iter_errors(json.load(sys.stdin)), key=lambda fault: list(map(str, fault.absolute_path)))
for fault in faults:
    print("/".join(map(str, fault.absolute_path)) + ": " + fault.message[:300])
sys.exit(1 if faults else 0)
