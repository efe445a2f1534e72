#include "phrases/phrase.h"
#include "phrases/phrase_code.h"

namespace casepost::phrases {

namespace {

constexpr qsizetype kLongestName = 100;

struct Token
{
    qsizetype start = -1; ///< of the first bracket; -1: no further token
    qsizetype length = 0;
    QString name;
};

// The end of a name that begins at `start`: the place of its "))"; -1 when it is no field.
qsizetype endOfName(const QString &text, qsizetype start)
{
    const qsizetype last = qMin(text.size() - 1, start + kLongestName);
    for (qsizetype i = start; i < last; ++i) {
        const QChar c = text[i];
        if (c == u')')
            return i > start && text[i + 1] == u')' ? i : -1;
        if (c == u'(' || c == u'\n')
            return -1;
    }
    return -1;
}

// The next ((name)) at or after `from`. Of three brackets the inner two make the field.
Token nextToken(const QString &text, qsizetype from)
{
    for (qsizetype i = text.indexOf(u"((", from); i >= 0; i = text.indexOf(u"((", i + 1)) {
        const qsizetype nameStart = i + 2;
        const qsizetype end = endOfName(text, nameStart);
        if (end < 0)
            continue;
        const QString name = text.mid(nameStart, end - nameStart).trimmed();
        if (!fieldKey(name).isEmpty())
            return {i, end + 2 - i, name};
    }
    return {};
}

// The first value with something in it: blanks alone do not fill a field (REQ-PHR-04).
const QString *valueFor(const QString &name, const FieldValues &values)
{
    const QString key = fieldKey(name);
    for (const auto &[given, value] : values) {
        if (fieldKey(given) == key && !value.trimmed().isEmpty())
            return &value;
    }
    return nullptr;
}

} // namespace

std::vector<TextPiece> fillFields(const QString &text, const FieldValues &values)
{
    std::vector<TextPiece> pieces;
    qsizetype at = 0;
    for (Token token = nextToken(text, 0); token.start >= 0; token = nextToken(text, at)) {
        if (token.start > at)
            pieces.push_back({text.mid(at, token.start - at), {}, true});
        const QString *value = valueFor(token.name, values);
        pieces.push_back(
            {value ? *value : text.mid(token.start, token.length), token.name, value != nullptr});
        at = token.start + token.length;
    }
    if (at < text.size())
        pieces.push_back({text.mid(at), {}, true});
    return pieces;
}

QStringList fieldNames(const QString &text)
{
    QStringList names, keys;
    qsizetype at = 0;
    for (Token token = nextToken(text, 0); token.start >= 0; token = nextToken(text, at)) {
        at = token.start + token.length;
        const QString key = fieldKey(token.name);
        if (keys.contains(key))
            continue;
        keys += key;
        names += token.name;
    }
    return names;
}

} // namespace casepost::phrases
