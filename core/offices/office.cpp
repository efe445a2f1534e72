#include "core/offices/office.h"

#include "core/text/text.h"

#include <QFile>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const QString &a, const QString &b)
{
    return squeezed(a).compare(squeezed(b), Qt::CaseInsensitive) == 0;
}

/// "Durham 3" begins with Durham, "Durhamshire" does not.
bool beginsWithName(const QString &text, const QString &name)
{
    return text.startsWith(name, Qt::CaseInsensitive)
           && (text.size() == name.size() || !text[name.size()].isLetterOrNumber());
}

std::vector<Office> builtInOffices()
{
    QFile file(u":/casepost/sample/offices.toml"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const auto read = readOffices(file.readAll(), u"offices.toml"_s);
    Q_ASSERT(read);
    return read ? read->put : std::vector<Office>();
}

} // namespace

QStringList Office::returnAddress() const
{
    QStringList lines = overseasReturn.isEmpty() ? street : overseasReturn;
    if (!lines.isEmpty() && overseasReturn.isEmpty())
        lines += u"United Kingdom"_s;
    return lines;
}

const Offices &Offices::samples()
{
    static const Offices offices(builtInOffices());
    return offices;
}

Offices::Offices(std::vector<Office> offices)
{
    std::ranges::sort(offices, [](const Office &a, const Office &b) {
        return QString::compare(a.name, b.name, Qt::CaseInsensitive) < 0;
    });
    m_offices = std::make_shared<const std::vector<Office>>(std::move(offices));
}

const Office *Offices::named(const QString &name) const
{
    const auto found = std::ranges::find_if(
        all(), [&](const Office &office) { return isSame(office.name, name); });
    return found == all().end() ? nullptr : &*found;
}

const Office *Offices::ofSender(const QString &office, const QString &team) const
{
    const QString text = squeezed(office.isEmpty() ? team : office);
    const Office *longest = nullptr;
    for (const Office &one : all())
        if (beginsWithName(text, one.name) && (!longest || one.name.size() > longest->name.size()))
            longest = &one;
    return longest;
}

const Office *Offices::withReturnPhrase(const QString &code) const
{
    const auto found = std::ranges::find_if(all(), [&](const Office &office) {
        return !office.returnPhrase.isEmpty() && isSame(office.returnPhrase, code);
    });
    return found == all().end() ? nullptr : &*found;
}

Result<Offices> withChanges(const Offices &offices, const OfficeChanges &changes)
{
    std::vector<Office> all = offices.all();
    for (const QString &name : changes.remove)
        if (std::erase_if(all, [&](const Office &office) { return isSame(office.name, name); })
            == 0)
            return fail(
                ErrorCode::NotFound,
                u"There is no office '%1' to remove: 'office list' tells their names."_s.arg(
                    name.left(60)),
                {{u"office"_s, name.left(60)}});
    for (const Office &office : changes.put) {
        std::erase_if(all, [&](const Office &other) { return isSame(other.name, office.name); });
        all.push_back(office);
    }
    const Offices changed(std::move(all));
    for (const Office &office : changed.all())
        if (const auto *first = changed.withReturnPhrase(office.returnPhrase);
            first && first != &office)
            return fail(
                ErrorCode::InvalidInput,
                u"%1 and %2 both claim the return phrase %3: it stands for one office."_s.arg(
                    first->name, office.name, office.returnPhrase),
                {{u"field"_s, u"return-phrase"_s}});
    return changed;
}

} // namespace casepost::core
