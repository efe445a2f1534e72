#include "ui/cases/case_words.h"

#include <QCoreApplication>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CaseWords", text);
}

} // namespace

QString statusWords(core::CaseStatus status)
{
    using enum core::CaseStatus;
    switch (status) {
    case InProgress:
        return words(QT_TRANSLATE_NOOP("CaseWords", "In progress"));
    case AwaitingDocuments:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Awaiting documents"));
    case OnHold:
        return words(QT_TRANSLATE_NOOP("CaseWords", "On hold"));
    case Approved:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Approved"));
    case Issued:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Issued"));
    case Withdrawn:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Withdrawn"));
    case Refused:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Refused"));
    }
    return {};
}

QString statusWords(const QString &code)
{
    using enum core::CaseStatus;
    static const std::map<QString, core::CaseStatus> known{
        {u"in-progress"_s, InProgress},
        {u"awaiting-documents"_s, AwaitingDocuments},
        {u"on-hold"_s, OnHold},
        {u"approved"_s, Approved},
        {u"issued"_s, Issued},
        {u"withdrawn"_s, Withdrawn},
        {u"refused"_s, Refused}};
    const auto found = known.find(code);
    return found == known.end() ? code : statusWords(found->second);
}

QString serviceWords(core::Service service)
{
    switch (service) {
    case core::Service::Standard:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Standard"));
    case core::Service::FastTrack:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Fast Track"));
    case core::Service::Premium:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Premium"));
    case core::Service::DigitalFastTrack:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Digital Fast Track"));
    case core::Service::Unknown:
        break;
    }
    return {};
}

QString routeWords(core::Route route)
{
    switch (route) {
    case core::Route::Online:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Online"));
    case core::Route::Paper:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Paper"));
    case core::Route::CheckAndSend:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Check and Send"));
    case core::Route::OverseasTerritory:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Overseas territory"));
    case core::Route::Unknown:
        break;
    }
    return {};
}

QString relationshipWords(core::Relationship relationship)
{
    switch (relationship) {
    case core::Relationship::Self:
        return words(QT_TRANSLATE_NOOP("CaseWords", "The applicant"));
    case core::Relationship::Parent:
        return words(QT_TRANSLATE_NOOP("CaseWords", "A parent"));
    case core::Relationship::Guardian:
        return words(QT_TRANSLATE_NOOP("CaseWords", "A guardian"));
    case core::Relationship::Other:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Someone else"));
    case core::Relationship::Unknown:
        break;
    }
    return {};
}

QString notifyWords(core::NotifyBy notify)
{
    switch (notify) {
    case core::NotifyBy::Email:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Email"));
    case core::NotifyBy::Sms:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Text message"));
    case core::NotifyBy::Both:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Email and text message"));
    case core::NotifyBy::None:
        return words(QT_TRANSLATE_NOOP("CaseWords", "No notifications"));
    case core::NotifyBy::Unknown:
        break;
    }
    return {};
}

QString formatWords(core::AccessibleFormat format)
{
    switch (format) {
    case core::AccessibleFormat::None:
        return words(QT_TRANSLATE_NOOP("CaseWords", "None needed"));
    case core::AccessibleFormat::LargePrint:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Large print"));
    case core::AccessibleFormat::Braille:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Braille"));
    case core::AccessibleFormat::Audio:
        return words(QT_TRANSLATE_NOOP("CaseWords", "Audio"));
    case core::AccessibleFormat::Unknown:
        break;
    }
    return {};
}

QString languageWords(core::Language language)
{
    return language == core::Language::Welsh ? words(QT_TRANSLATE_NOOP("CaseWords", "Welsh"))
                                             : words(QT_TRANSLATE_NOOP("CaseWords", "English"));
}

QString eventWords(const QString &kind)
{
    static const std::map<QString, const char *> known{
        {u"note"_s, QT_TRANSLATE_NOOP("CaseWords", "Note")},
        {u"letter"_s, QT_TRANSLATE_NOOP("CaseWords", "Letter")},
        {u"message"_s, QT_TRANSLATE_NOOP("CaseWords", "Message")},
        {u"extract"_s, QT_TRANSLATE_NOOP("CaseWords", "Extract")},
        {u"name"_s, QT_TRANSLATE_NOOP("CaseWords", "Name")},
        {u"call"_s, QT_TRANSLATE_NOOP("CaseWords", "Call")},
        {u"hold"_s, QT_TRANSLATE_NOOP("CaseWords", "Hold")},
        {u"follow-up"_s, QT_TRANSLATE_NOOP("CaseWords", "Follow-up")},
        {u"move"_s, QT_TRANSLATE_NOOP("CaseWords", "Move")},
        {u"address-change"_s, QT_TRANSLATE_NOOP("CaseWords", "Change of address")},
        {u"photo-review"_s, QT_TRANSLATE_NOOP("CaseWords", "Photo looked at")},
        {u"document"_s, QT_TRANSLATE_NOOP("CaseWords", "Received")},
        {u"notice"_s, QT_TRANSLATE_NOOP("CaseWords", "Notice")},
        {u"incident"_s, QT_TRANSLATE_NOOP("CaseWords", "Incident")},
        {u"contact"_s, QT_TRANSLATE_NOOP("CaseWords", "Contact")},
        {u"approval"_s, QT_TRANSLATE_NOOP("CaseWords", "Approval")}};
    const auto found = known.find(kind);
    return found == known.end() ? kind : words(found->second);
}

} // namespace casepost::ui
