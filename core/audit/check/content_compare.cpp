#include "core/audit/check/content_compare.h"

#include "core/audit/check/chain_walk.h"
#include "core/audit/check/record_check.h"
#include "core/audit/digests/row_digest.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kLetterFiles =
    u"SELECT l.id, l.sha256, c.format, c.bytes FROM letter l "
    "LEFT JOIN letter_content c ON c.letter_id = l.id ORDER BY l.id, c.format"_s;
const auto kStrayFiles =
    u"SELECT count(*) FROM letter_content WHERE letter_id NOT IN (SELECT id FROM letter)"_s;
const auto kMessageFiles = u"SELECT message_id, sha256, bytes FROM message_content"_s;
const auto kBareMessages =
    u"SELECT id FROM message WHERE id NOT IN (SELECT message_id FROM message_content)"_s;
const auto kOddStates = u"SELECT id FROM message WHERE (state <> 'sending' AND (phase <> 'none' OR "
                        u"sender IS NOT NULL)) "
                        "OR (state = 'sending' AND sender IS NULL) ORDER BY id"_s;

void addOther(AuditVerdict &verdict, const char *what, std::string_view id)
{
    addRowFault(
        verdict, {}, u"the file of %1 is not the one that was made"_s.arg(rowName(what, id)));
}

/// As contentDigest() makes it, part by part.
void addFile(Sha256 &digest, const BulkRead &row)
{
    const std::string_view bytes = row.blob(3);
    digest.add(row.text(2)).add({"\0", 1}).add(std::to_string(bytes.size())).add({"\0", 1});
    digest.add(bytes);
}

Status compareLetters(Database &db, AuditVerdict &verdict)
{
    TRY_ASSIGN(auto rows, BulkRead::begin(db, kLetterFiles));
    Sha256 digest;
    std::string id, said;
    const auto end = [&] {
        if (!id.empty() && digest.hex() != said)
            addOther(verdict, "letter", id);
    };
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more) {
            end();
            return {};
        }
        if (rows.text(0) != id) {
            end();
            id = rows.text(0);
            said = rows.text(1);
            digest.begin();
        }
        if (!rows.isNull(2))
            addFile(digest, rows);
    }
}

Status compareMessages(Database &db, AuditVerdict &verdict)
{
    TRY_ASSIGN(auto rows, BulkRead::begin(db, kMessageFiles));
    Sha256 digest;
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return {};
        if (digest.begin().add(rows.blob(2)).hex() != rows.text(1))
            addOther(verdict, "message", rows.text(0));
    }
}

Status addEach(Database &db, const QString &select, const QString &sentence, AuditVerdict &verdict)
{
    TRY_ASSIGN(auto rows, BulkRead::begin(db, select));
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return {};
        addRowFault(verdict, {}, sentence.arg(rowName("message", rows.text(0))));
    }
}

} // namespace

Status compareContents(Database &db, AuditVerdict &verdict)
{
    TRY(compareLetters(db, verdict));
    TRY(compareMessages(db, verdict));
    TRY_ASSIGN(const auto stray, db.scalar(kStrayFiles));
    if (stray != u"0"_s)
        addRowFault(verdict, {}, u"there are files of letters that are not there"_s);
    TRY(addEach(db, kBareMessages, u"%1 has no file"_s, verdict));
    return addEach(db, kOddStates, u"the state of %1 does not fit its sender"_s, verdict);
}

} // namespace casepost::core
