#include "core/cases/record/cell_check.h"
#include "core/cases/search/search_keys.h"
#include "core/cases/search/word_index.h"
#include "core/people/contact/email_address.h"
#include "core/people/contact/phone_number.h"
#include "core/text/text.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

/// A text of random pieces, from a fixed seed: near enough to what is right to be wrong in every
/// way.
std::string randomText(QRandomGenerator &random, const std::vector<std::string> &pieces, int most)
{
    std::string text;
    for (int left = random.bounded(most + 1); left > 0; --left)
        text += pieces[random.bounded(quint32(pieces.size()))];
    return text;
}

QString textOf(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

TEST_CASE("what the quick way takes, the full way takes too", "[core][import]")
{
    QRandomGenerator random(1);
    const std::vector<std::string> mail{"a",
                                        "Z",
                                        "9",
                                        ".",
                                        "-",
                                        "_",
                                        "+",
                                        "@",
                                        "example",
                                        "org",
                                        ".uk",
                                        " ",
                                        "é",
                                        "\"",
                                        "x@y.org",
                                        ".."};
    const std::vector<std::string> moment{"2026-03-02",
                                          "T",
                                          "t",
                                          " ",
                                          "09:30:00",
                                          "24:00:00",
                                          "Z",
                                          "+01:00",
                                          "-14:00",
                                          "+15:00",
                                          ".250",
                                          "2025-02-29",
                                          ":"};
    CaseRecord record;
    const auto column = [](const QString &name) {
        return *std::find_if(caseColumns().begin(), caseColumns().end(), [&](const auto &c) {
            return c.name == name;
        });
    };
    int quick = 0;
    for (int i = 0; i < 200'000; ++i) {
        const std::string email = randomText(random, mail, 8);
        if (isPlainEmail(email)) {
            ++quick;
            CAPTURE(email);
            REQUIRE(EmailAddress::parse(textOf(email)));
        }
        const std::string at = randomText(random, moment, 4);
        if (const auto ms = plainMoment(at)) {
            ++quick;
            CAPTURE(at);
            REQUIRE_FALSE(column(u"updated_at"_s).read(record, textOf(at)));
            REQUIRE(record.updatedAt.toMSecsSinceEpoch() == *ms);
        }
    }
    CHECK(quick > 1000);
    for (int days = 0; days < 80'000; days += 13) {
        const QString day = QDate(1850, 1, 1).addDays(days).toString(Qt::ISODate);
        REQUIRE(isPlainDate(day.toStdString()));
    }
    CHECK_FALSE(isPlainDate("2025-02-29"));
    CHECK_FALSE(isPlainDate("2025-00-10"));
    CHECK_FALSE(isPlainDate("2025-01-32"));
}

TEST_CASE("keys and words are the same from bytes as from text", "[core][import]")
{
    QRandomGenerator random(2);
    const std::vector<std::string> pieces{"a", "B", "Mc", "'",   "`",   "’",   "-",
                                          "–", " ", ".",  "é",   "Ł",   "ß",   "李",
                                          "7", "0", "00", "+44", "(0)", "ext", "/"};
    WordFolder folder;
    std::string key;
    for (int i = 0; i < 50'000; ++i) {
        const std::string text = randomText(random, pieces, 10);
        CAPTURE(text);
        QStringList words;
        for (const auto word : folder.words(text))
            words += QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        REQUIRE(words == searchWords(textOf(text)));
        phoneDigits(text, key);
        REQUIRE(textOf(key) == phoneKey(textOf(text)));
    }
}

TEST_CASE("UTF-8 is told from other bytes as Qt tells it", "[core][import]")
{
    QRandomGenerator random(3);
    for (int i = 0; i < 200'000; ++i) {
        std::string bytes;
        for (int left = random.bounded(1, 6); left > 0; --left)
            bytes += static_cast<char>(random.bounded(2) ? random.bounded(0x80, 0x100)
                                                         : random.bounded(1, 0x80));
        const auto qt = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
        const bool valid = qt.toUtf8() == QByteArray::fromStdString(bytes);
        CAPTURE(QByteArray::fromStdString(bytes).toHex().toStdString());
        REQUIRE(isUtf8Text(bytes) == valid);
    }
    CHECK_FALSE(isUtf8Text(std::string_view("a\0b", 3)));
}

TEST_CASE("packed ids come back as they went in", "[core][find]")
{
    QRandomGenerator random(4);
    Postings postings;
    std::vector<std::int64_t> ids;
    std::int64_t id = 0;
    for (int i = 0; i < 10'000; ++i) {
        id += 1 + static_cast<std::int64_t>(random.bounded(i % 100 == 0 ? 100'000'000 : 300));
        ids.push_back(id);
        postings.add(id);
        postings.add(id); // once more is once
    }
    std::vector<std::int64_t> back;
    forEachPosting(postings.bytes(), [&back](std::int64_t one) {
        back.push_back(one);
        return true;
    });
    CHECK(back == ids);

    forEachPosting(std::string(20, '\xFF'), [](std::int64_t) {
        FAIL("damaged bytes hold no id");
        return false;
    });
}

TEST_CASE("sets of ids unite, intersect and subtract", "[core][find]")
{
    IdSet odd, small;
    for (std::int64_t id = 1; id < 1000; id += 2)
        odd.insert(id);
    for (std::int64_t id = 1; id <= 10; ++id)
        small.insert(id);
    CHECK(odd.count() == 500);
    CHECK(odd.count(10) > 10);

    IdSet both = odd;
    both.intersect(small);
    CHECK(both.count() == 5);
    IdSet rest = small;
    rest.subtract(odd);
    std::vector<std::int64_t> even;
    rest.forEach([&even](std::int64_t id) {
        even.push_back(id);
        return true;
    });
    CHECK(even == std::vector<std::int64_t>{2, 4, 6, 8, 10});
    rest.unite(odd);
    CHECK(rest.count() == 505);
    CHECK(rest.contains(10));
    CHECK_FALSE(rest.contains(1'000'000));
    CHECK(IdSet().isEmpty());
}
