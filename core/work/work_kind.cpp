#include "core/work/work_kind.h"

#include <algorithm>
#include <array>

namespace casepost::core {

namespace {

struct KindRow
{
    WorkKind kind;
    QStringView word;
};

constexpr std::array kKinds{
    KindRow{WorkKind::BringUp, u"bring-up"},
    KindRow{WorkKind::CallBack, u"call-back"},
    KindRow{WorkKind::Call, u"call"},
    KindRow{WorkKind::Letter, u"letter"},
    KindRow{WorkKind::Approval, u"approval"},
    KindRow{WorkKind::Returned, u"returned"},
    KindRow{WorkKind::Translation, u"translation"},
    KindRow{WorkKind::Bounce, u"bounce"},
    KindRow{WorkKind::Incident, u"incident"},
    KindRow{WorkKind::Document, u"document"},
    KindRow{WorkKind::Photo, u"photo"},
    KindRow{WorkKind::Hold, u"hold"},
    KindRow{WorkKind::Referee, u"referee"},
    KindRow{WorkKind::Withdrawal, u"withdrawal"},
};

} // namespace

QString workKindWord(WorkKind kind)
{
    return std::ranges::find(kKinds, kind, &KindRow::kind)->word.toString();
}

std::optional<WorkKind> workKindNamed(QStringView word)
{
    const auto row = std::ranges::find(kKinds, word, &KindRow::word);
    return row == kKinds.end() ? std::nullopt : std::optional(row->kind);
}

QStringList workKindWords()
{
    QStringList words;
    for (const KindRow &row : kKinds)
        words += row.word.toString();
    return words;
}

} // namespace casepost::core
