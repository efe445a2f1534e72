#include "core/audit/record/case_sum.h"

#include "core/audit/record/record_keeper.h"

#include <algorithm>
#include <charconv>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kColumns =
    "row_hash, reference, in_progress, reference_key, postcode_key, email_key, system, "
    "service, route, status, language, region, office, received_on, updated_at, "
    "applicant_surname, applicant_forenames, applicant_title, applicant_other_title, "
    "applicant_title_confirmed, applicant_date_of_birth, applicant_email, "
    "applicant_phone, applicant_mobile, applicant_address_1, applicant_address_2, "
    "applicant_address_3, applicant_address_4, applicant_address_5, applicant_postcode, "
    "applicant_country, applicant_time_zone, post_dated, passport_title, "
    "passport_forenames, passport_surname, declarant_relationship, declarant_title, "
    "declarant_forenames, declarant_surname, declarant_email, referee_title, "
    "referee_forenames, referee_surname, referee_email, referee_phone, "
    "referee_occupation, referee_address_1, referee_address_2, referee_address_3, "
    "referee_address_4, referee_address_5, referee_postcode, referee_country, "
    "alternative_name, alternative_address_1, alternative_address_2, "
    "alternative_address_3, alternative_address_4, alternative_address_5, "
    "alternative_postcode, alternative_country, forces_unit_office_email, "
    "overseas_territory, overseas_territory_email, lost_stolen_reference, notify_by, "
    "contact_preference, unavailable_times, accessible_format, photo_ok";
const int kColumnCount = 2 + static_cast<int>(std::ranges::count(std::string_view(kColumns), ','));
constexpr std::size_t kHexDigits = 16;

std::array<std::uint64_t, 4> numbersOf(const Sha256::Bytes &digest)
{
    std::array<std::uint64_t, 4> numbers{};
    for (std::size_t i = 0; i < digest.size(); ++i)
        numbers[i / 8] |= std::uint64_t(digest[i]) << (8 * (i % 8));
    return numbers;
}

/// Adds with carry; the difference is the sum with the other's complement.
void addTo(std::array<std::uint64_t, 4> &sum,
           const std::array<std::uint64_t, 4> &other,
           bool enters)
{
    std::uint64_t carry = enters ? 0 : 1;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const std::uint64_t part = enters ? other[i] : ~other[i];
        const std::uint64_t one = sum[i] + part;
        const std::uint64_t two = one + carry;
        carry = std::uint64_t(one < part) + std::uint64_t(two < one);
        sum[i] = two;
    }
}

} // namespace

CaseSum::CaseSum(std::string salt, const std::string &digest)
    : m_salt(std::move(salt))
{
    for (std::size_t i = 0; i < m_sum.size() && digest.size() == kHexDigits * m_sum.size(); ++i)
        std::from_chars(digest.data() + kHexDigits * i,
                        digest.data() + kHexDigits * (i + 1),
                        m_sum[m_sum.size() - 1 - i],
                        16);
}

Status CaseSum::enter(Database &db, const QString &condition)
{
    return change(db, condition, true);
}

Status CaseSum::leave(Database &db, const QString &condition)
{
    return change(db, condition, false);
}

Status CaseSum::change(Database &db, const QString &condition, bool enters)
{
    const QString where = condition.isEmpty() ? QString() : u" WHERE "_s + condition;
    TRY_ASSIGN(
        auto rows,
        BulkRead::begin(
            db, u"SELECT id, %1 FROM case_file%2"_s.arg(QLatin1StringView(kColumns), where)));
    RowDigest digest;
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return {};
        digest.begin(m_salt, kCaseKind);
        digest.add(rows, kColumnCount);
        addTo(m_sum, numbersOf(digest.bytes()), enters);
    }
}

std::string CaseSum::hex() const
{
    std::string bytes;
    for (auto number = m_sum.rbegin(); number != m_sum.rend(); ++number)
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes += static_cast<char>((*number >> shift) & 0xff);
    return hexOf(bytes);
}

RecordLine CaseSum::line() const
{
    return {kCaseKind, "all", m_salt, hex()};
}

Status casesLeave(Database &db, const QString &condition)
{
    return keeperOf(db).changeCases(condition, false);
}

Status casesEnter(Database &db, const QString &condition)
{
    return keeperOf(db).changeCases(condition, true);
}

} // namespace casepost::core
