#include "letters/records/letter_store.h"
#include "phrases/phrase_code.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Result;

namespace {

// The codes of the phrases of one draft, as codeKey() writes them.
QSet<QString> codesOf(const QString &document)
{
    QSet<QString> codes;
    const QJsonObject letter = QJsonDocument::fromJson(document.toUtf8()).object();
    for (const QJsonValue &block : letter.value(u"blocks"_s).toArray())
        codes.insert(phrases::codeKey(block.toObject().value(u"phrase"_s).toString()));
    return codes;
}

} // namespace

Result<std::map<QString, int>> LetterStore::openDraftsByPhrase(const core::Session &session)
{
    TRY(core::require(session, core::action::kPhraseRead));
    TRY_ASSIGN(auto rows, m_db.prepare(u"SELECT document FROM draft WHERE state = 'open'"_s));
    TRY(rows.run());
    std::map<QString, int> counts;
    while (rows.next()) {
        for (const QString &code : codesOf(rows.text(0)))
            ++counts[code];
    }
    counts.erase(QString());
    return counts;
}

} // namespace casepost::letters
