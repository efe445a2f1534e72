#include "core/cases/search/search_upkeep.h"

#include "core/base/logging.h"
#include "core/cases/record/case_record.h"
#include "core/cases/search/name_cells.h"
#include "core/cases/search/search_keys.h"
#include "core/cases/search/word_index.h"
#include "core/store/bulk/bulk.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// Counts the ways in which names and numbers were ever made into what a search looks for. A change
/// of one of them needs the next number here.
const auto kSearchForm = u"2"_s;

const auto kSelectForm = u"SELECT value FROM store_info WHERE key = 'search_form'"_s;
const auto kPutForm = u"INSERT INTO store_info (key, value) VALUES ('search_form', ?) "
                      "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s;
const auto kSelectCases =
    u"SELECT id, in_progress, COALESCE(phone_key, ''), COALESCE(mobile_key, ''), applicant_phone, "
    "applicant_mobile, %1 FROM case_file ORDER BY id"_s;
enum Column { Id, InProgress, PhoneKey, MobileKey, Phone, Mobile, FirstName };
const auto kPutKeys = u"UPDATE case_file SET phone_key = ?, mobile_key = ? WHERE id = ?"_s;

struct PhoneKeys
{
    std::int64_t id = 0;
    std::string phone;
    std::string mobile;
};

Result<bool> isUpToDate(Database &db)
{
    TRY_ASSIGN(const auto form, db.scalar(kSelectForm));
    return form == kSearchForm;
}

QString selectCasesWithNames()
{
    QStringList names;
    for (const NameColumn &name : nameColumns())
        names += caseColumns()[name.column].name;
    return kSelectCases.arg(names.join(u", "_s));
}

/// One pass over the cases: their words, and the keys that are another now.
Status readCases(Database &db, WordChanges &words, std::vector<PhoneKeys> &changed)
{
    WordFolder folder;
    PhoneKeys keys;
    TRY_ASSIGN(auto rows, BulkRead::begin(db, selectCasesWithNames()));
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return {};
        keys.id = rows.integer(Id);
        phoneDigits(rows.text(Phone), keys.phone);
        phoneDigits(rows.text(Mobile), keys.mobile);
        if (keys.phone != rows.text(PhoneKey) || keys.mobile != rows.text(MobileKey))
            changed.push_back(keys);
        for (std::size_t i = 0; i < nameColumns().size(); ++i)
            for (const auto word : folder.words(rows.text(FirstName + static_cast<int>(i))))
                words.addNew(keys.id, nameColumns()[i].field, word);
        if (rows.integer(InProgress) != 0)
            words.setInProgress(keys.id, true);
    }
}

Status writeKeys(Database &db, const std::vector<PhoneKeys> &changed)
{
    const auto orNull = [](const std::string &key) {
        return key.empty() ? QString() : QString::fromStdString(key);
    };
    TRY_ASSIGN(auto put, db.prepareAct(u"act_phone_keys", kPutKeys));
    for (const PhoneKeys &keys : changed)
        TRY(put.bind(orNull(keys.phone)).bind(orNull(keys.mobile)).bind(keys.id).run());
    return {};
}

/// On a server whoever may import; everybody else searches as before until one of them comes.
Result<bool> mayMakeAnew(Database &db)
{
    if (db.engine() == Engine::Sqlite)
        return true;
    TRY_ASSIGN(const auto may,
               db.scalar(u"SELECT CASE WHEN who_may('case.import') THEN 1 ELSE 0 END"_s));
    return may == u"1"_s;
}

// In the caller's transaction.
Status makeAnew(Database &db)
{
    if (db.engine() == Engine::Postgres) // no import meanwhile, and nobody else who does this
        TRY(db.act(u"act_lock_import", {}));
    TRY_ASSIGN(const bool done, isUpToDate(db));
    if (done)
        return {};
    WordChanges words;
    std::vector<PhoneKeys> changed;
    TRY(readCases(db, words, changed));
    TRY(db.act(u"act_drop_words", u"DELETE FROM case_word"_s));
    TRY_ASSIGN(const auto rows, words.merged(db));
    TRY(writeWordRows(db, rows, true));
    TRY(writeKeys(db, changed));
    TRY_ASSIGN(auto put, db.prepareAct(u"act_search_form", kPutForm));
    TRY(put.bind(kSearchForm).run());
    qCInfo(lcStore) << "search index made anew, words" << rows.size() << "numbers"
                    << changed.size();
    return {};
}

} // namespace

Status bringSearchUpToDate(Database &db)
{
    if (db.isReadOnly())
        return {};
    TRY_ASSIGN(const bool done, isUpToDate(db));
    if (done)
        return {};
    TRY_ASSIGN(const bool may, mayMakeAnew(db));
    if (!may)
        return {};
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(makeAnew(db));
    return transaction.commit();
}

} // namespace casepost::core
