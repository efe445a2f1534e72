#pragma once

#include "app/cli/common/context.h"

namespace casepost::app {

/// The ending of a file that `render` can write; Usage for another one.
core::Result<QString> renderEnding(const QString &to);

/// One letter document with all it needs to be judged and made: the case (its own, or the store's),
/// the sender, the wording and the guidance.
class LetterDesk
{
public:
    /// Reads the document; opens the store only when the document names a case of it.
    static core::Result<LetterDesk> open(Context &context, const QString &file);

    core::Result<letters::CheckResult> check() const;
    core::Result<letters::ComposedLetter> compose() const;
    /// The letter in the format of the file name's ending, with the mark of what was not sent
    /// (draft_mark.h). Usage for an ending that is none of ours.
    core::Result<QByteArray> render(const QString &to, bool largePrint) const;

    const letters::LetterDocument &document() const { return m_document; }
    /// The document as it was read.
    const QByteArray &bytes() const { return m_bytes; }

private:
    core::Result<QByteArray> renderMail(letters::ComposedLetter composed,
                                        const QByteArray &pdf) const;

    letters::LetterDocument m_document;
    QByteArray m_bytes;
    core::CaseRecord m_record;
    letters::CaseContext m_recorded;
    letters::SenderProfile m_sender;
    const phrases::PhraseLibrary *m_library = nullptr;
    const letters::Guidance *m_guidance = nullptr;
    core::Database *m_db = nullptr; ///< null: the document brings its own case
    const core::Session *m_session = nullptr;
    QDate m_on;
};

} // namespace casepost::app
