#include "core/timeline/event_kind.h"

#include "core/access/session.h"

#include <algorithm>
#include <array>

namespace casepost::core {

namespace {

constexpr std::array kNote{QStringView(action::kCaseNote)};
constexpr std::array kName{QStringView(action::kCaseConfirmName)};
constexpr std::array kImport{QStringView(action::kCaseImport)};
constexpr std::array kLetter{QStringView(action::kLetterQueue)};
constexpr std::array kNoteOrLetter{QStringView(action::kCaseNote),
                                   QStringView(action::kLetterQueue)};
constexpr std::array kFollowUp{
    QStringView(action::kCaseNote),
    QStringView(action::kLetterQueue),
    QStringView(action::kOutboxCancelOwn), // with a letter that never went
    QStringView(action::kOutboxManage)};
constexpr std::array kApproval{QStringView(action::kLetterApprove),
                               QStringView(action::kLetterQueue)};
constexpr std::array kMessage{QStringView(action::kOutboxSend),
                              QStringView(action::kOutboxManage),
                              QStringView(action::kLetterQueue),
                              QStringView(action::kCaseImport),
                              QStringView(action::kOutboxCancelOwn),
                              QStringView(action::kSettingsManage),
                              QStringView(action::kStoreClaim)};

/// The one table of kinds; act_event of resources/server/rules.sql holds the same for a server.
struct KindRow
{
    EventKind kind;
    QStringView word;
    std::span<const QStringView> who;
    bool older = false; ///< `case_event.kind` knows the word
    bool byProgram = false;
};

constexpr std::array kKinds{
    KindRow{EventKind::Note, u"note", kNote, true},
    KindRow{EventKind::Letter, u"letter", kLetter, true, true},
    KindRow{EventKind::Message, u"message", kMessage, true, true},
    KindRow{EventKind::Call, u"call", kNote, true},
    KindRow{EventKind::Hold, u"hold", kNote},
    KindRow{EventKind::FollowUp, u"follow-up", kFollowUp},
    KindRow{EventKind::Move, u"move", kNoteOrLetter},
    KindRow{EventKind::AddressChange, u"address-change", kNote},
    KindRow{EventKind::PhotoReview, u"photo-review", kNote},
    KindRow{EventKind::Document, u"document", kNoteOrLetter},
    KindRow{EventKind::Notice, u"notice", kNote},
    KindRow{EventKind::Incident, u"incident", kNote},
    KindRow{EventKind::Contact, u"contact", kNote},
    KindRow{EventKind::Approval, u"approval", kApproval},
    KindRow{EventKind::Extract, u"extract", kImport, true, true},
    KindRow{EventKind::Name, u"name", kName, true},
};

const KindRow &rowOf(EventKind kind)
{
    return *std::ranges::find(kKinds, kind, &KindRow::kind);
}

} // namespace

QString eventKindWord(EventKind kind)
{
    return rowOf(kind).word.toString();
}

std::optional<EventKind> eventKindNamed(QStringView word)
{
    const auto row = std::ranges::find(kKinds, word, &KindRow::word);
    return row == kKinds.end() ? std::nullopt : std::optional(row->kind);
}

QString coarseKindWord(EventKind kind)
{
    const KindRow &row = rowOf(kind);
    return row.older ? row.word.toString() : QStringLiteral("event");
}

std::span<const QStringView> whoWrites(EventKind kind)
{
    return rowOf(kind).who;
}

bool isMadeByProgram(EventKind kind)
{
    return rowOf(kind).byProgram;
}

} // namespace casepost::core
