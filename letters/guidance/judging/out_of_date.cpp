#include "letters/guidance/judging/out_of_date.h"

#include "core/base/clock.h"
#include "letters/composition/addressing_columns.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

/// Refused cells by which this letter is addressed.
QStringList addressing(const CheckInput &input, const core::StaleFacts &stale)
{
    const QStringList columns = addressingColumns(input.letter, input.record);
    QStringList found;
    for (const QString &column : stale.columns)
        if (columns.contains(column))
            found += column;
    return found;
}

} // namespace

std::optional<Finding> outOfDateFinding(const CheckInput &input)
{
    if (!input.context.stale)
        return std::nullopt;
    const core::StaleFacts &stale = *input.context.stale;
    const QStringList addressed = addressing(input, stale);
    Finding finding;
    finding.rule = u"case.out-of-date"_s;
    finding.requirement = u"REQ-CHG-07"_s;
    finding.section = u"The extract"_s;
    finding.at.part = Part::Case;
    if (!addressed.isEmpty())
        finding.at.field = addressed.front();
    else if (!stale.columns.isEmpty())
        finding.at.field = stale.columns.front();
    const QString day = core::ukDate(stale.sinceUtc).toString(Qt::ISODate);
    const QString where = stale.where();
    if (stale.wholeRow || !addressed.isEmpty()) {
        finding.severity = Severity::Block;
        finding.messageEn =
            u"This case is out of date since %1: its newest row in the extract was refused (%2), "
            "by which this letter may be addressed. Have it put right where the case is kept, and "
            "write when a good row came."_s.arg(day, where);
        finding.messageCy =
            u"Mae'r achos hwn wedi dyddio ers %1: gwrthodwyd ei res ddiweddaraf yn y detholiad "
            "(%2), a gall y llythyr hwn gael ei gyfeirio ganddi. Trefnwch ei chywiro lle cedwir yr "
            "achos, ac ysgrifennwch pan ddaw rhes dda."_s.arg(day, where);
        return finding;
    }
    finding.severity = Severity::Confirm;
    finding.messageEn =
        u"This case is out of date since %1: its newest row in the extract was refused (%2). Have "
        "you looked where the case is kept whether what this letter says, and its address, still "
        "hold?"_s.arg(day, where);
    finding.messageCy =
        u"Mae'r achos hwn wedi dyddio ers %1: gwrthodwyd ei res ddiweddaraf yn y detholiad (%2). A "
        "ydych wedi edrych lle cedwir yr achos a yw'r hyn y mae'r llythyr hwn yn ei ddweud, a'i "
        "gyfeiriad, yn dal yn gywir?"_s.arg(day, where);
    return finding;
}

} // namespace casepost::letters
