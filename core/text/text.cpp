#include "core/text/text.h"

#include <QSet>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

// Letters whose accent is part of the letter, so that Unicode decomposition leaves them as they
// are.
QStringView withoutStroke(char16_t letter)
{
    switch (letter) {
    case u'ł':
        return u"l";
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'ŧ':
        return u"t";
    case u'þ':
        return u"th";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ß': // simple folding leaves it
        return u"ss";
    default:
        return {};
    }
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02BC' || c == u'`';
}

bool isHyphen(QChar c)
{
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2015');
}

} // namespace

QString foldForSearch(QStringView text)
{
    const QString decomposed =
        text.toString().toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format)
            continue;
        if (const auto plain = withoutStroke(c.unicode()); !plain.isEmpty())
            folded += plain;
        else if (isApostrophe(c))
            folded += u'\'';
        else if (isHyphen(c))
            folded += u'-';
        else if (c.isSurrogate())
            folded += c;
        else // İ comes apart into a capital and a dot
            folded += QChar(QChar::toCaseFolded(char32_t(c.unicode())));
    }
    return folded;
}

QStringList searchWords(QStringView text)
{
    const QString folded = foldForSearch(text);
    QStringList words;
    QSet<QString> known;
    const auto add = [&](const QString &word) {
        if (word.isEmpty() || known.contains(word))
            return;
        known.insert(word);
        words += word;
    };
    QString part, joined;
    bool hasJoin = false;
    for (const QChar c : folded + u' ') {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            part += c;
            joined += c;
            continue;
        }
        add(part);
        part.clear();
        if (c == u'\'' || c == u'-') {
            hasJoin = true;
            continue;
        }
        if (hasJoin)
            add(joined);
        joined.clear();
        hasJoin = false;
    }
    return words;
}

QString squeezed(QStringView text)
{
    return text.toString().simplified();
}

} // namespace casepost::core
