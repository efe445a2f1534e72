#include "letters/guidance/kinds/fields/field_pairs.h"

#include "phrases/field_value.h"
#include "phrases/phrase_code.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using phrases::FieldShape;

namespace {

/// The filled gaps of one paragraph.
struct Gaps
{
    const phrases::Phrase &phrase;
    const Block &block;
    int index;

    /// The gap that goes by one of these names, when it is of the shape and filled.
    const phrases::Field *named(const QStringList &names, FieldShape shape) const
    {
        for (const phrases::Field &field : phrase.fields)
            if (phrases::shapeOf(field) == shape && names.contains(phrases::fieldKey(field.name))
                && !value(field).isEmpty())
                return &field;
        return nullptr;
    }
    QString value(const phrases::Field &field) const
    {
        const QString key = phrases::fieldKey(field.name);
        for (const auto &[name, typed] : block.fields)
            if (phrases::fieldKey(name) == key)
                return typed;
        return {};
    }
    Hit hitOf(const phrases::Field &field) const
    {
        const QString typed = value(field);
        Hit hit = hitAt({Part::Block, index, field.name, 0, static_cast<int>(typed.size())},
                        typed.left(60));
        hit.named = {{u"field"_s, field.labelEn.isEmpty() ? field.name : field.labelEn},
                     {u"maes"_s, field.labelCy.isEmpty() ? field.name : field.labelCy}};
        return hit;
    }
};

using Find = std::optional<Hit> (*)(const Gaps &gaps);

/// A first day that is after the last.
std::optional<Hit> dayOrder(const Gaps &gaps)
{
    static const QStringList kFirst{
        u"from"_s, u"from date"_s, u"start"_s, u"start date"_s, u"first day"_s, u"since"_s};
    static const QStringList kLast{
        u"to"_s, u"to date"_s, u"until"_s, u"end"_s, u"end date"_s, u"last day"_s};
    const auto *first = gaps.named(kFirst, FieldShape::Day);
    const auto *last = gaps.named(kLast, FieldShape::Day);
    if (!first || !last)
        return std::nullopt;
    const auto begin = phrases::dayIn(gaps.value(*first)), end = phrases::dayIn(gaps.value(*last));
    if (!begin || !end || *begin <= *end)
        return std::nullopt;
    return gaps.hitOf(*last);
}

/// A fee, what was paid of it and what is between them, in pence.
struct Sums
{
    const phrases::Field *fee = nullptr;
    const phrases::Field *paid = nullptr;
    const phrases::Field *between = nullptr;
    qint64 feePence = 0, paidPence = 0, betweenPence = 0;

    qint64 right() const { return std::abs(feePence - paidPence); }
};

std::optional<Sums> sumsOf(const Gaps &gaps)
{
    static const QStringList kFee{u"fee"_s, u"due"_s, u"amount due"_s, u"fee due"_s};
    static const QStringList kPaid{u"paid"_s, u"amount paid"_s, u"fee paid"_s};
    static const QStringList kBetween{
        u"difference"_s, u"balance"_s, u"shortfall"_s, u"owed"_s, u"refund"_s};
    Sums sums{gaps.named(kFee, FieldShape::Amount),
              gaps.named(kPaid, FieldShape::Amount),
              gaps.named(kBetween, FieldShape::Amount)};
    if (!sums.fee || !sums.paid)
        return std::nullopt;
    const auto pence = [&gaps](const phrases::Field *field, qint64 &into) {
        const auto amount = field ? phrases::amountIn(gaps.value(*field)) : std::optional(0.0);
        if (amount)
            into = std::llround(*amount * 100);
        return amount.has_value();
    };
    // What is no amount is told by a rule of its own.
    if (!pence(sums.fee, sums.feePence) || !pence(sums.paid, sums.paidPence)
        || !pence(sums.between, sums.betweenPence))
        return std::nullopt;
    return sums;
}

QString inPounds(qint64 pence)
{
    const QString pounds = QString::number(pence / 100);
    return pence % 100 == 0 ? pounds
                            : pounds + u'.' + QString::number(pence % 100).rightJustified(2, u'0');
}

std::optional<Hit> difference(const Gaps &gaps)
{
    const auto sums = sumsOf(gaps);
    if (!sums || !sums->between || sums->betweenPence == sums->right() || sums->right() == 0)
        return std::nullopt;
    Hit hit = gaps.hitOf(*sums->between);
    hit.use = inPounds(sums->right());
    hit.named.emplace_back(u"right"_s, *hit.use);
    return hit;
}

/// Nothing is to be paid where the fee was, and nothing to be given back where it was not.
std::optional<Hit> feeDirection(const Gaps &gaps)
{
    const auto sums = sumsOf(gaps);
    if (!sums || !sums->between)
        return std::nullopt;
    const bool givesBack = gaps.phrase.textEn.contains("refund"_L1, Qt::CaseInsensitive);
    const qint64 owed = sums->feePence - sums->paidPence;
    if (givesBack ? owed < 0 : owed > 0)
        return std::nullopt;
    return gaps.hitOf(*sums->paid);
}

class FieldPairCheck final : public Check
{
public:
    explicit FieldPairCheck(Find look)
        : m_find(look)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto &blocks = letter.letter().blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (!letter.origins[i])
                continue;
            const Gaps gaps{*letter.origins[i], blocks[i], static_cast<int>(i)};
            if (auto hit = m_find(gaps))
                hits.push_back(std::move(*hit));
        }
    }

private:
    Find m_find;
};

struct Looked
{
    QStringView name;
    Find find;
};

constexpr std::array kLooked{Looked{u"day-order", dayOrder},
                             Looked{u"difference", difference},
                             Looked{u"fee-direction", feeDirection}};

} // namespace

std::unique_ptr<Check> fieldPairCheck(const QString &looksFor)
{
    const auto at = std::find_if(kLooked.begin(), kLooked.end(), [&looksFor](const Looked &each) {
        return each.name == looksFor;
    });
    if (at == kLooked.end())
        return nullptr;
    return std::make_unique<FieldPairCheck>(at->find);
}

} // namespace casepost::letters
