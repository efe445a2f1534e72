#include "core/timeline/older_events.h"

#include <QJsonArray>
#include <QStringList>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QJsonObject detailsOfExtract(const QString &text)
{
    static const auto kAgain = u"The case is in the extract again."_s;
    static const auto kChanged = u"The extract changed: "_s;
    QJsonObject details;
    if (text.startsWith("Out of date: "_L1))
        details.insert(u"out_of_date"_s, true);
    if (text.startsWith("Up to date again: "_L1))
        details.insert(u"up_to_date"_s, true);
    if (text.startsWith("The extract no longer holds this case"_L1))
        details.insert(u"gone"_s, true);
    QString rest = text;
    if (rest.startsWith(kAgain)) {
        details.insert(u"reappeared"_s, true);
        rest = rest.mid(kAgain.size()).trimmed();
    }
    if (rest.startsWith(kChanged))
        details.insert(
            u"changed"_s,
            QJsonArray::fromStringList(rest.mid(kChanged.size()).chopped(1).split(u", "_s)));
    return details;
}

} // namespace

OlderEvent readOlderEvent(const QString &kind, const QString &text)
{
    // 'event' was whatever had no word of its own: a person's remark.
    const EventKind known = eventKindNamed(kind).value_or(EventKind::Note);
    return {known, known == EventKind::Extract ? detailsOfExtract(text) : QJsonObject()};
}

} // namespace casepost::core
