#include "ui/words/core_words.h"

#include "ui/words/core_sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongest = 2000; ///< a sentence for a person; anything longer stays as it is
constexpr int kDeepest = 2;          ///< a reason within a sentence

struct Known
{
    QRegularExpression below;
    QList<int> places; ///< the number of each capture: %2 may stand before %1
    const char *said;
};

/// What stands for %1 in a sentence, where that is a word of the layers below.
struct Filler
{
    QLatin1StringView below;
    const char *here;
};

const Filler kFillers[] = {
    {"the customer"_L1, QT_TRANSLATE_NOOP("CoreWords", "the customer")},
    {"the referee"_L1, QT_TRANSLATE_NOOP("CoreWords", "the referee")},
    {"the recipient"_L1, QT_TRANSLATE_NOOP("CoreWords", "the recipient")},
    {"the unit office"_L1, QT_TRANSLATE_NOOP("CoreWords", "the unit office")},
    {"the territory office"_L1, QT_TRANSLATE_NOOP("CoreWords", "the territory office")},
};

Known knownFrom(const CoreSentence &sentence)
{
    static const QRegularExpression place(u"%([1-9])"_s);
    const auto text = QString::fromUtf8(sentence.below);
    QString pattern;
    QList<int> places;
    qsizetype from = 0;
    for (auto at = place.globalMatch(text); at.hasNext();) {
        const auto match = at.next();
        pattern += QRegularExpression::escape(text.sliced(from, match.capturedStart() - from));
        const int number = match.captured(1).toInt();
        const auto seen = places.indexOf(number);
        pattern += seen < 0 ? u"(.+?)"_s : u"\\%1"_s.arg(seen + 1);
        if (seen < 0)
            places.append(number);
        from = match.capturedEnd();
    }
    pattern += QRegularExpression::escape(text.sliced(from));
    return {QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                               QRegularExpression::DotMatchesEverythingOption),
            places,
            sentence.here ? sentence.here : sentence.below};
}

template<typename Act>
void forEverySentence(Act act)
{
    for (const auto *sentences :
         {&titleSentences(), &letterSentences(), &outboxSentences(), &storeSentences()})
        for (const auto &sentence : *sentences)
            act(sentence);
}

const std::vector<Known> &known()
{
    static const std::vector<Known> sentences = [] {
        std::vector<Known> made;
        forEverySentence(
            [&made](const CoreSentence &sentence) { made.push_back(knownFrom(sentence)); });
        return made;
    }();
    return sentences;
}

QString said(const QString &text, int depth);

QString filled(const QString &text, int depth)
{
    for (const auto &filler : kFillers)
        if (text == filler.below)
            return QCoreApplication::translate("CoreWords", filler.here);
    return depth < kDeepest ? said(text, depth + 1) : text;
}

std::optional<QString> whole(const QString &sentence, int depth)
{
    for (const auto &each : known()) {
        const auto match = each.below.match(sentence);
        if (!match.hasMatch())
            continue;
        static const QRegularExpression place(u"%([1-9])"_s);
        const auto words = QCoreApplication::translate("CoreWords", each.said);
        QString made;
        qsizetype from = 0;
        for (auto at = place.globalMatch(words); at.hasNext();) {
            const auto hole = at.next();
            made += QStringView(words).sliced(from, hole.capturedStart() - from);
            const auto which = each.places.indexOf(hole.captured(1).toInt());
            made += which < 0 ? QString() : filled(match.captured(int(which) + 1), depth);
            from = hole.capturedEnd();
        }
        made += QStringView(words).sliced(from);
        return made;
    }
    return std::nullopt;
}

QString said(const QString &text, int depth)
{
    if (const auto one = whole(text, depth))
        return *one;
    static const QRegularExpression end(u"(?<=[.?!]) (?=\\p{Lu})"_s);
    const auto parts = text.split(end);
    if (parts.size() < 2)
        return text;
    QStringList words;
    for (const auto &part : parts)
        words.append(whole(part, depth).value_or(part));
    return words.join(u' ');
}

} // namespace

QString coreWords(const QString &sentence)
{
    return sentence.size() > kLongest ? sentence : said(sentence, 0);
}

QStringList knownCoreSentences()
{
    QStringList all;
    forEverySentence(
        [&all](const CoreSentence &sentence) { all.append(QString::fromUtf8(sentence.below)); });
    return all;
}

} // namespace casepost::ui
