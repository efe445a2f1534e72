#include "app/cli/common/letter_desk.h"

#include "core/cases/file/case_store.h"
#include "letters/render/page/text_limits.h"
#include "letters/render/pdf/draft_mark.h"
#include "letters/service/print_check.h"

#include <QFileInfo>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;
using namespace casepost::letters;

namespace {

constexpr qint64 kLargestLetter = 8 << 20;

// A rendering outside the outbox must not look like a message of it, and is the same at every call.
QString renderedMessageId(const ComposedLetter &letter)
{
    return u"<preview.%1@casepost.invalid>"_s.arg(QString(letter.reference).remove(u' '));
}

} // namespace

Result<QString> renderEnding(const QString &to)
{
    const QString ending = QFileInfo(to).suffix().toLower();
    if (ending == u"pdf"_s || ending == u"html"_s || ending == u"txt"_s || ending == u"eml"_s)
        return ending;
    return fail(ErrorCode::Usage,
                u"--to needs a file ending in .pdf, .html, .txt or .eml, not '%1'."_s.arg(to));
}

Result<LetterDesk> LetterDesk::open(Context &context, const QString &file)
{
    LetterDesk desk;
    TRY_ASSIGN(desk.m_on, context.on());
    TRY_ASSIGN(desk.m_bytes, readInput(file, kLargestLetter));
    TRY_ASSIGN(desk.m_document, readLetterDocument(desk.m_bytes, file));
    const bool ownCase = desk.m_document.caseData.has_value();
    if (ownCase) {
        desk.m_record = *desk.m_document.caseData;
        desk.m_sender = desk.m_document.sender.value_or(SenderProfile());
    } else {
        TRY_ASSIGN(auto *db, context.database());
        TRY_ASSIGN(const auto *session, context.session());
        TRY_ASSIGN(desk.m_record,
                   CaseStore(*db).byReference(*session, desk.m_document.caseReference));
        desk.m_sender = senderOf(*session);
    }
    TRY_ASSIGN(desk.m_library, context.library(!ownCase));
    TRY_ASSIGN(desk.m_guidance, context.guidance());
    if (!ownCase) {
        TRY_ASSIGN(auto *db, context.database());
        TRY_ASSIGN(const auto *session, context.session());
        TRY_ASSIGN(desk.m_recorded, contextOf(*db, *session, desk.m_record.id, *desk.m_library));
        desk.m_db = db;
        desk.m_session = session;
    }
    return desk;
}

Result<CheckResult> LetterDesk::check() const
{
    const Basis basis{m_record,
                      m_recorded,
                      *m_library,
                      m_sender,
                      *m_guidance,
                      m_on,
                      {},
                      m_db ? otherCasesIn(*m_db, *m_session, m_record) : AskOtherCases()};
    TRY_ASSIGN(const auto judgement, judgeForPrint(m_document, basis));
    return judgement.result();
}

Result<ComposedLetter> LetterDesk::compose() const
{
    return letters::compose(m_document, m_record, *m_library, m_sender, m_on, m_recorded.offices);
}

Result<QByteArray> LetterDesk::render(const QString &to, bool largePrint) const
{
    TRY_ASSIGN(const auto ending, renderEnding(to));
    TRY_ASSIGN(const auto composed, compose());
    TRY(checkTexts(composed)); // what no page can show, no other form of the letter shows either
    if (ending == u"txt"_s)
        return textWithDraftMark(toText(composed)).toUtf8();
    if (ending == u"html"_s)
        return htmlWithDraftMark(toHtml(composed));
    const bool large = largePrint || m_record.accessibleFormat == AccessibleFormat::LargePrint;
    TRY_ASSIGN(const auto pages, layOut(composed, PageStyle{large}));
    TRY_ASSIGN(const auto sent, toPdf(pages));
    TRY_ASSIGN(const auto pdf, withDraftMark(sent));
    if (ending == u"pdf"_s)
        return pdf;
    return renderMail(composed, pdf);
}

Result<QByteArray> LetterDesk::renderMail(ComposedLetter composed, const QByteArray &pdf) const
{
    if (!composed.email)
        return fail(
            ErrorCode::InvalidInput,
            u"The channel of this letter is %1, so there is no email to write: set it to email."_s
                .arg(channelName(composed.channel)),
            {{u"field"_s, u"channel"_s}});
    const bool attached = !composed.email->attachment.isEmpty();
    const QString mark = u"%1: this email has not been sent."_s.arg(kDraftMark);
    ComposedBlock first;
    first.text = mark;
    if (attached)
        composed.email->body.prepend(mark);
    else
        composed.blocks.insert(composed.blocks.begin(), first);
    return toEml(composed,
                 attached ? pdf : QByteArray(),
                 renderedMessageId(composed),
                 m_on.startOfDay(Qt::UTC));
}

} // namespace casepost::app
