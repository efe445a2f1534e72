#include "tests/support/told.h"

namespace casepost::test {

using namespace Qt::StringLiterals;

void compare(const core::Status &answer, bool there, Told &told)
{
    ++told.faults;
    if (answer) {
        told.liedSaved += there ? 0 : 1;
        return;
    }
    const QString &words = answer.error().message;
    if (words.contains(u"did not say whether"_s))
        ++told.notKnown;
    else if (words.contains(u"saved the last step"_s))
        told.liedSaved += there ? 0 : 1;
    else
        told.liedLost += there ? 1 : 0;
}

} // namespace casepost::test
