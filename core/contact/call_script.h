#pragma once

#include "core/contact/call_facts.h"
#include "core/contact/contact_rules.h"

namespace casepost::core {

/// What fills the slots of a script; empty: not known.
struct ScriptSlots
{
    QString firstName = {}; ///< of who phones
    QString office = {};
    QString customer = {}; ///< forename and surname of whom is asked for
};

/// What to say. A part with a slot that nothing fills is a sentence that says what to set
/// (REQ-TEL-32); a part that the guidance of the day does not have is empty.
struct CallScript
{
    QString answer;
    QString open;
    QString voicemail;
    QString close;
    QStringList missing; ///< slots that nothing fills
    friend bool operator==(const CallScript &, const CallScript &) = default;
};

/// For which moment, with what and in which language a script is made.
struct ScriptAsk
{
    QDateTime moment;
    QDateTime promised = {}; ///< when the next call would be; not valid: none is promised
    ScriptSlots fill = {};
    QString language = QStringLiteral("en"); ///< or "cy"
};

/// The script of a call by facts of it. Pure. REQ-TEL-10 to 12, 14, 28 to 32, REQ-VER-04.
CallScript callScript(const FactSheet &facts,
                      const CallSituation &situation,
                      const ScriptAsk &ask,
                      const ContactRules &rules);

} // namespace casepost::core
