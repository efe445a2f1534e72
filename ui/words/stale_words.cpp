#include "ui/words/stale_words.h"

#include "ui/words/moments.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

/// The context of the words below.
class StaleWords
{
    Q_DECLARE_TR_FUNCTIONS(StaleWords)
};

struct Word
{
    QStringView column; ///< what a column's name begins or goes on with
    const char *word;
};

constexpr std::array kWhose{Word{u"applicant_", QT_TRANSLATE_NOOP("StaleWords", "applicant")},
                            Word{u"declarant_", QT_TRANSLATE_NOOP("StaleWords", "who signed")},
                            Word{u"referee_", QT_TRANSLATE_NOOP("StaleWords", "referee")},
                            Word{u"alternative_", QT_TRANSLATE_NOOP("StaleWords", "other address")},
                            Word{u"passport_", QT_TRANSLATE_NOOP("StaleWords", "future name")}};

constexpr std::array kWhat{
    Word{u"address", QT_TRANSLATE_NOOP("StaleWords", "address")},
    Word{u"postcode", QT_TRANSLATE_NOOP("StaleWords", "postcode")},
    Word{u"country", QT_TRANSLATE_NOOP("StaleWords", "country")},
    Word{u"email", QT_TRANSLATE_NOOP("StaleWords", "email")},
    Word{u"phone", QT_TRANSLATE_NOOP("StaleWords", "phone")},
    Word{u"mobile", QT_TRANSLATE_NOOP("StaleWords", "mobile")},
    Word{u"surname", QT_TRANSLATE_NOOP("StaleWords", "surname")},
    Word{u"forenames", QT_TRANSLATE_NOOP("StaleWords", "forenames")},
    Word{u"title", QT_TRANSLATE_NOOP("StaleWords", "title")},
    Word{u"date_of_birth", QT_TRANSLATE_NOOP("StaleWords", "date of birth")}};

/// "applicant: email"; a column that has no words of its own is named as the extract names it.
QString wordsOf(const QString &column)
{
    const auto whose = std::ranges::find_if(
        kWhose, [&](const Word &word) { return column.startsWith(word.column); });
    if (whose == kWhose.end())
        return core::columnInWords(column);
    const QString rest = column.mid(whose->column.size());
    const auto what =
        std::ranges::find_if(kWhat, [&](const Word &word) { return rest.startsWith(word.column); });
    if (what == kWhat.end())
        return core::columnInWords(column);
    return StaleWords::tr("%1: %2").arg(StaleWords::tr(whose->word), StaleWords::tr(what->word));
}

} // namespace

QString staleWords(const core::StaleFacts &stale)
{
    QStringList cells;
    for (const QString &column : stale.columns)
        cells += wordsOf(column);
    cells.removeDuplicates();
    const QString where = cells.isEmpty() ? StaleWords::tr("the whole row") : cells.join(u", "_s);
    return StaleWords::tr("These facts are out of date since %1: the newest row of this case was "
                          "refused (%2). Look where the case is kept before you rely on them.")
        .arg(longMoment(stale.sinceUtc), where);
}

} // namespace casepost::ui
