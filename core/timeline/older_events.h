#pragma once

#include "core/timeline/event_kind.h"

#include <QJsonObject>

namespace casepost::core {

/// An entry that was written before entries had a type and details.
struct OlderEvent
{
    EventKind kind = EventKind::Note;
    QJsonObject details;
};

/// What such an entry says, from the word and the sentence that programs of then wrote. Those
/// sentences never change any more, which is why they may be read here and nowhere else.
OlderEvent readOlderEvent(const QString &kind, const QString &text);

} // namespace casepost::core
