#include "letters/document/enclosure_names.h"

#include "core/text/text.h"

#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

struct Named
{
    QStringView en;
    QStringView cy;
};

// What letters enclose beside the forms of their templates.
constexpr std::array kUsual{Named{u"Pre-paid envelope", u"Amlen ragdaledig"},
                            Named{u"Prepaid envelope", u"Amlen ragdaledig"},
                            Named{u"Pre-paid return envelope", u"Amlen ddychwelyd ragdaledig"},
                            Named{u"Return envelope", u"Amlen ddychwelyd"},
                            Named{u"Application form", u"Ffurflen gais"},
                            Named{u"Declaration form", u"Ffurflen datganiad"}};

bool isSame(const QString &typed, QStringView known)
{
    return !known.isEmpty() && core::squeezed(typed).compare(known, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<QString>
knownEnclosure(const QString &name, const phrases::PhraseLibrary &library, core::Language language)
{
    const bool isWelsh = language == core::Language::Welsh;
    const auto inLanguage = [&](QStringView en, QStringView cy) -> std::optional<QString> {
        if (cy.isEmpty() || !(isSame(name, en) || isSame(name, cy)))
            return std::nullopt;
        // As it was typed when that is its name already: capitals are the writer's.
        return isSame(name, isWelsh ? cy : en) ? name : (isWelsh ? cy : en).toString();
    };
    for (const phrases::Template &form : library.templates())
        for (qsizetype i = 0; i < form.enclosuresEn.size(); ++i)
            if (auto known = inLanguage(form.enclosuresEn[i], form.enclosuresCy.value(i)))
                return known;
    for (const Named &usual : kUsual)
        if (auto known = inLanguage(usual.en, usual.cy))
            return known;
    return std::nullopt;
}

} // namespace casepost::letters
