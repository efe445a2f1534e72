#include "letters/composition/letter_frame.h"

#include "core/people/names/name_text.h"

#include <QLatin1StringView>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

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

QStringList returnLabelOf(const SenderProfile &sender, const core::Offices &offices)
{
    const core::Office *office = offices.ofSender(sender.office, sender.team);
    if (!office || office->poBox.isEmpty())
        return {};
    return QStringList{shortName(core::Language::English)} + office->poBox;
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
