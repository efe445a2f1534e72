#include "ui/words/office_words.h"

#include <QCoreApplication>

namespace casepost::ui {

QString noOfficesWords()
{
    return QCoreApplication::translate(
        "OfficeWords",
        "This store has no offices yet, so its letters carry no return address and no telephone "
        "number. An administrator sets them: File → Offices…");
}

} // namespace casepost::ui
