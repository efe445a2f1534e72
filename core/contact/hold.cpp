#include "core/contact/hold.h"

#include "core/base/clock.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

QJsonObject holdToJson(const Hold &hold)
{
    QJsonObject json{{u"act"_s, u"begun"_s},
                     {u"by"_s, hold.by},
                     {u"reason"_s, hold.reason},
                     {u"from"_s, toIsoUtc(hold.from)},
                     {u"until"_s, toIsoUtc(hold.until)}};
    if (!hold.exception.isEmpty())
        json.insert(u"exception"_s, hold.exception);
    if (!hold.because.isEmpty())
        json.insert(u"because"_s, hold.because);
    return json;
}

std::optional<Hold> holdFromJson(const QJsonObject &details)
{
    Hold hold;
    hold.by = details[u"by"_s].toString();
    hold.reason = details[u"reason"_s].toString();
    hold.from = fromIsoUtc(details[u"from"_s].toString());
    hold.until = fromIsoUtc(details[u"until"_s].toString());
    hold.exception = details[u"exception"_s].toString();
    hold.because = details[u"because"_s].toString();
    if (details[u"act"_s].toString() != u"begun" || hold.reason.isEmpty() || !hold.from.isValid()
        || !hold.until.isValid())
        return std::nullopt;
    return hold;
}

} // namespace casepost::core
