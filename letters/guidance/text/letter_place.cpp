#include "letters/guidance/text/letter_place.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

QString partName(Part part)
{
    switch (part) {
    case Part::Block:
        return u"block"_s;
    case Part::Subject:
        return u"subject"_s;
    case Part::Salutation:
        return u"salutation"_s;
    case Part::Address:
        return u"address"_s;
    case Part::Header:
        return u"header"_s;
    case Part::Case:
        return u"case"_s;
    case Part::Letter:
        return u"letter"_s;
    }
    return {};
}

} // namespace casepost::letters
