#pragma once

#include <QByteArray>

namespace casepost::tests {

/// Rules of an office of our own, as a pack that only adds to the guidance: one word not to use.
inline const QByteArray kOfficePack = R"(document = "hmpo-communication"
title = "Rules of our office"
version = "office-1"
issued = 2025-06-02
amends = true

[[rule]]
id = "office.violet"
requirement = "REQ-TXT-08"
section = "Office rules"
statement = "We do not speak of violet ink."
severity = "warn"
kind = "word-list"
message.en = "Leave '{found}' out."
message.cy = "Peidiwch ag ysgrifennu '{found}'."
params.words = ["violet"]
examples.pass = ["Please send it."]
examples.fail = ["Use violet ink."]
)";

} // namespace casepost::tests
