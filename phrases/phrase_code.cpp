#include "phrases/phrase_code.h"

namespace casepost::phrases {

namespace {

bool partsCode(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')' || c == u'-' || c == u'_';
}

} // namespace

QString codeKey(QStringView code)
{
    QString key;
    key.reserve(code.size());
    bool gap = false;
    for (const QChar c : code) {
        if (partsCode(c)) {
            gap = !key.isEmpty();
            continue;
        }
        if (gap)
            key += u'-';
        gap = false;
        key += c.toUpper();
    }
    return key;
}

QString fieldKey(QStringView name)
{
    QString key;
    key.reserve(name.size());
    for (const QChar c : name.toString().toCaseFolded()) {
        if (!c.isSpace() && c != u'-' && c != u'_')
            key += c;
    }
    return key;
}

} // namespace casepost::phrases
