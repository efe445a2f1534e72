#include "core/people/names/person_name.h"

#include "core/people/names/name_casing.h"
#include "core/people/names/name_text.h"
#include "core/people/names/title.h"

#include <QLatin1StringView>
#include <QStringList>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QStringList &parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(u' ');
}

/// Forenames and surname as they will be printed.
struct Parts
{
    QStringList forenames;
    QString surname;

    bool isOneName() const { return forenames.isEmpty() || surname.isEmpty(); }
    /// The only name there is, in full: a person of one name gets no invented initial (REQ-NAM-14).
    QString only() const { return joined({forenames.join(u' '), surname}); }
};

/// The words of a name as it stands; none when "." or "-" only fills a box that asked for one.
QStringList namesIn(const QString &text)
{
    const auto points = text.toUcs4();
    const bool named = std::any_of(points.begin(), points.end(), [](char32_t c) {
        return QChar::isLetterOrNumber(c) || c == QChar::ReplacementCharacter;
    });
    return named ? text.split(u' ', Qt::SkipEmptyParts) : QStringList();
}

CasedName casedPart(const QString &entered, NamePart part)
{
    CasedName cased = suggestCasing(printableName(entered), part);
    cased.entered = entered;
    return cased;
}

/// "Andrew J." for an emailed letter; given initials stay together ("A.J.").
QString firstAndInitials(const QStringList &forenames)
{
    const QString rest = initialsOf(forenames.mid(1).join(u' '));
    const QString &first = forenames.first();
    return first.endsWith(u'.') ? first + rest : joined({first, rest});
}

QString firstAndSurname(const Parts &parts)
{
    return parts.isOneName() ? parts.only() : joined({parts.forenames.first(), parts.surname});
}

QString postedForm(const QString &title, const Parts &parts)
{
    if (title.isEmpty())
        return firstAndSurname(parts);
    if (parts.isOneName())
        return joined({title, parts.only()});
    return joined({title, initialsOf(parts.forenames.join(u' ')), parts.surname});
}

QString emailedForm(const QString &title, const Parts &parts)
{
    if (title.isEmpty())
        return firstAndSurname(parts);
    if (parts.isOneName())
        return joined({title, parts.only()});
    return joined({title, firstAndInitials(parts.forenames), parts.surname});
}

QString salutationForm(const QString &title, const Parts &parts)
{
    if (title.isEmpty())
        return joined({u"Dear"_s, firstAndSurname(parts)});
    if (parts.isOneName())
        return joined({u"Dear"_s, title, parts.only()});
    const bool takesFirst = titleTakesFirstName(title);
    return joined({u"Dear"_s, title, takesFirst ? parts.forenames.first() : parts.surname});
}

/// DAP takes every title out by itself (REQ-TTL-11); a title already removed keeps its own reason.
void stripForDap(TitleDecision &decision)
{
    if (!decision.used && decision.verdict != TitleVerdict::NeedsConfirmation)
        return;
    if (decision.rule == "title.in-forenames"_L1)
        return; // there is no title to strip, but a name to look at
    decision.used = std::nullopt;
    decision.verdict = TitleVerdict::Removed;
    decision.rule = u"title.dap"_s;
    decision.why = u"DAP leaves out every title, so the first name and surname are used."_s;
}

} // namespace

QString systemName(System system)
{
    return system == System::Dap ? u"DAP"_s : u"AMS"_s;
}

NameForms decideName(const PersonName &name, System system, const NamePolicy &policy)
{
    NameForms forms;
    forms.title = decideTitle(name);
    if (system == System::Dap && policy.dapStripsTitles)
        stripForDap(forms.title);

    forms.forenames = casedPart(name.forenames, NamePart::Forenames);
    forms.surname = casedPart(name.surname, NamePart::Surname);
    // "HSBC Bank" is an office: capitals among other words are a person's only beside a forename.
    if (name.forenames.trimmed().isEmpty() && name.title.trimmed().isEmpty()
        && isMixedCase(name.surname))
        forms.surname = {name.surname, printableName(name.surname), false};
    const Parts parts{namesIn(forms.forenames.suggested),
                      namesIn(withoutPostNominals(forms.surname.suggested)).join(u' ')};
    if (parts.only().isEmpty())
        return forms; // a title alone is nobody
    const QString title = forms.title.used.value_or(QString());

    forms.posted = postedForm(title, parts);
    forms.emailed = emailedForm(title, parts);
    forms.dap = policy.dapStripsTitles ? firstAndSurname(parts) : forms.emailed;
    forms.salutation = salutationForm(title, parts);
    forms.full = parts.only();
    forms.first = parts.forenames.isEmpty() ? parts.surname : parts.forenames.first();
    return forms;
}

} // namespace casepost::core
