#include "letters/composing/letter_frame.h"

#include "core/base/text.h"
#include "core/people/name_text.h"

#include <QLatin1StringView>

#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

struct Office
{
    QLatin1StringView name;
    QLatin1StringView box;
    QLatin1StringView town;
    QLatin1StringView postcode;
};

// Sample PO Boxes: the real ones are the offices' own to give.
constexpr std::array kOffices{
    Office{"Durham"_L1, "PO Box 1001"_L1, "Durham"_L1, "DH99 1AA"_L1},
    Office{"Liverpool"_L1, "PO Box 1002"_L1, "Liverpool"_L1, "L99 1AA"_L1},
    Office{"Belfast"_L1, "PO Box 1003"_L1, "Belfast"_L1, "BT99 1AA"_L1},
    Office{"Peterborough"_L1, "PO Box 1004"_L1, "Peterborough"_L1, "PE99 1AA"_L1},
    Office{"Newport"_L1, "PO Box 1005"_L1, "Newport"_L1, "NP99 1AA"_L1},
    Office{"Glasgow"_L1, "PO Box 1006"_L1, "Glasgow"_L1, "G99 1AA"_L1},
    Office{"London"_L1, "PO Box 1007"_L1, "London"_L1, "SW99 1AA"_L1},
};

/// "Durham 3" is a team of the Durham office.
const Office *officeOf(const SenderProfile &sender)
{
    const QString name = core::squeezed(sender.office.isEmpty() ? sender.team : sender.office);
    for (const Office &office : kOffices) {
        if (name.startsWith(office.name, Qt::CaseInsensitive))
            return &office;
    }
    return nullptr;
}

QString shortName(core::Language language)
{
    return language == core::Language::Welsh ? u"Swyddfa Basbort EF"_s : u"HM Passport Office"_s;
}

} // namespace

QString organisationName(core::Language language, const QDate &on)
{
    const bool his = !on.isValid() || on >= QDate(2022, 9, 8);
    if (language == core::Language::Welsh)
        return his ? u"Swyddfa Basbort Ei Fawrhydi"_s : u"Swyddfa Basbort Ei Mawrhydi"_s;
    return his ? u"His Majesty\u2019s Passport Office"_s : u"Her Majesty\u2019s Passport Office"_s;
}

QStringList letterheadOf(const SenderProfile &sender, core::Language language, const QDate &on)
{
    QStringList lines{organisationName(language, on)};
    if (const QString office = core::printableName(sender.office); !office.isEmpty())
        lines += office;
    return lines;
}

QStringList footerOf(core::Language language)
{
    if (language == core::Language::Welsh)
        return {u"Rhan o\u2019r Swyddfa Gartref"_s,
                u"www.gov.uk/government/organisations/hm-passport-office.cy"_s};
    return {u"Part of the Home Office"_s,
            u"www.gov.uk/government/organisations/hm-passport-office"_s};
}

QStringList returnLabelOf(const SenderProfile &sender)
{
    const Office *office = officeOf(sender);
    if (!office)
        return {};
    return {shortName(core::Language::English), office->box, office->town, office->postcode};
}

QString signOffOf(const QString &salutation, core::Language language)
{
    if (language == core::Language::Welsh)
        return u"Yr eiddoch yn gywir"_s;
    return salutation.contains("Sir or Madam"_L1, Qt::CaseInsensitive) ? u"Yours faithfully"_s
                                                                       : u"Yours sincerely"_s;
}

QStringList signatureOf(const SenderProfile &sender, core::Language language, const QDate &on)
{
    QStringList lines;
    if (const QString team = core::printableName(sender.team); !team.isEmpty())
        lines += team;
    lines += organisationName(language, on);
    return lines;
}

QString customerReference(const QString &reference)
{
    const QString plain = core::printableName(reference);
    for (const QLatin1StringView system : {"AMS"_L1, "DAP"_L1}) {
        if (!plain.startsWith(system, Qt::CaseInsensitive) || plain.size() <= system.size())
            continue;
        const QChar after = plain[system.size()];
        if (after == u'-' || after == u' ' || after == u'/')
            return plain.mid(system.size() + 1).trimmed();
    }
    return plain;
}

QString ourReferenceOf(const SenderProfile &sender, const QString &reference)
{
    QStringList parts{core::printableName(sender.team),
                      core::printableName(sender.initials),
                      customerReference(reference)};
    parts.removeAll(QString());
    return parts.join(u'/');
}

} // namespace casepost::letters
