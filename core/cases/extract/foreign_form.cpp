#include "core/cases/extract/foreign_form.h"

#include "core/cases/record/case_record.h"
#include "core/cases/record/cell_check.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kLookedAt = 4096; // bytes that tell how text is written
constexpr qsizetype kEnoughNames = 3;   // column names in one line: it is the line of names

struct Magic
{
    std::string_view begins;
    QStringView what;
    QStringView todo;
};

constexpr QStringView kChoose = u"choose the CSV file of the extract";
constexpr QStringView kSave =
    u"save its sheet as CSV (UTF-8), or choose the CSV file of the extract";
constexpr QStringView kUnpack = u"unpack it, and choose the CSV file in it";

// What people pick in place of the extract.
constexpr std::array kMagic{
    Magic{"\xD0\xCF\x11\xE0", u"an old workbook (.xls)", kSave},
    Magic{"%PDF", u"a PDF", kChoose},
    Magic{"\x1F\x8B", u"packed with gzip (.gz)", kUnpack},
    Magic{"BZh", u"packed with bzip2 (.bz2)", kUnpack},
    Magic{"\xFD\x37zXZ", u"packed with xz (.xz)", kUnpack},
    Magic{"\x28\xB5\x2F\xFD", u"packed with zstd (.zst)", kUnpack},
    Magic{"7z\xBC\xAF\x27\x1C", u"a packed folder (.7z)", kUnpack},
    Magic{"Rar!", u"a packed folder (.rar)", kUnpack},
    Magic{"SQLite format 3", u"a database", kChoose},
    Magic{"{\\rtf", u"a text document (RTF)", kChoose},
    Magic{"\x89PNG", u"a picture", kChoose},
    Magic{"\xFF\xD8\xFF", u"a picture", kChoose},
    Magic{"\x7F\x45LF", u"a program", kChoose},
    Magic{"<", u"a web page or XML", kChoose},
    Magic{"{", u"JSON", kChoose},
    Magic{"[", u"JSON", kChoose},
};

/// A ZIP folder, or what is kept in one: the names of its first files tell.
std::optional<Magic> zipOf(std::string_view head)
{
    const auto holds = [head](std::string_view name) {
        return head.find(name) != std::string_view::npos;
    };
    if (!head.starts_with("PK\x03\x04") && !head.starts_with("PK\x05\x06"))
        return {};
    if (holds("xl/"))
        return Magic{{}, u"a workbook (.xlsx)", kSave};
    if (holds("opendocument.spreadsheet"))
        return Magic{{}, u"a workbook (.ods)", kSave};
    if (holds("word/") || holds("opendocument.text"))
        return Magic{{}, u"a text document", kChoose};
    if (holds("[Content_Types].xml")) // an office document; a workbook most likely
        return Magic{{}, u"a workbook (.xlsx) or another office document", kSave};
    return Magic{{}, u"a ZIP folder", kUnpack};
}

struct Separator
{
    char sign;
    QStringView name;
};

constexpr std::array kSeparators{Separator{';', u"semicolons"},
                                 Separator{'\t', u"tabs"},
                                 Separator{'|', u"vertical bars"},
                                 Separator{':', u"colons"},
                                 Separator{'~', u"tildes"},
                                 Separator{'^', u"carets"}};

const QSet<QString> &knownNames()
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const CaseColumn &column : caseColumns())
            all += column.name;
        return all;
    }();
    return names;
}

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString unquoted(QString name)
{
    static const QString quotes = u"\"'`´‘’‚“”„«»\uFEFF"_s;
    name = name.trimmed();
    while (!name.isEmpty() && quotes.contains(name.front()))
        name = name.mid(1).trimmed();
    while (!name.isEmpty() && quotes.contains(name.back()))
        name = name.chopped(1).trimmed();
    return name;
}

/// "Applicant Surname" → "applicant_surname".
QString asColumn(const QString &name)
{
    QString column;
    for (const QChar c : unquoted(name).toLower())
        column += c.isLetterOrNumber() ? c : u'_';
    return column;
}

qsizetype namesIn(const QStringList &cells)
{
    return std::count_if(cells.begin(), cells.end(), [](const QString &cell) {
        return knownNames().contains(asColumn(cell));
    });
}

bool isLineOfNames(std::string_view line, char separator)
{
    return namesIn(textOf(line).split(QLatin1Char(separator))) >= kEnoughNames;
}

std::optional<QString> encodingOf(std::string_view line)
{
    const auto head = line.substr(0, kLookedAt);
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < head.size(); ++i)
        (i % 2 == 0 ? even : odd) += head[i] == '\0' ? 1 : 0;
    const std::size_t many = head.size() / 8;
    if (many > 0 && even > many && odd > many)
        return u"The file is written in UTF-32: save it as UTF-8."_s;
    if (many > 0 && (even > many || odd > many))
        return u"The file is written in UTF-16, without a mark that says so: save it as UTF-8."_s;
    if (even + odd > 0)
        return u"The file holds bytes of no text (NUL): it is damaged, or no text file."_s;
    if (!isUtf8Text(line))
        return u"The column names are not written in UTF-8, but in the code page of some machine: save the file as UTF-8."_s;
    return {};
}

std::optional<QString> lineEndOf(std::string_view line)
{
    const std::size_t cr = line.find('\r');
    if (cr == std::string_view::npos)
        return {};
    if (line.find_first_not_of('\r', cr) == std::string_view::npos)
        return u"The lines of the file end with CR CR LF: it was turned from one kind of line end to another twice; copy it again as it is."_s;
    return u"The file ends its lines with CR only: it must use LF or CRLF."_s;
}

std::optional<QString> separatorOf(std::string_view line)
{
    for (const Separator &separator : kSeparators)
        if (isLineOfNames(line, separator.sign))
            return u"The cells of the file are parted by %1: an extract has commas; save it as CSV with commas."_s
                .arg(separator.name);
    return {};
}

std::optional<QString> firstLineOf(const std::vector<std::string_view> &lines)
{
    const QString first = unquoted(textOf(lines.front())).toLower();
    if (first.startsWith(u"sep="_s) || first.startsWith(u"sep ="_s))
        return u"The file begins with a 'sep=' line, which only a spreadsheet understands: take that line out."_s;
    const auto names = std::find_if(lines.begin() + 1, lines.end(), [](std::string_view line) {
        return isLineOfNames(line, ',') || separatorOf(line).has_value();
    });
    if (names == lines.end())
        return {};
    const auto number = QString::number(names - lines.begin() + 1);
    if (first.trimmed().isEmpty() || first.count(u',') == first.size())
        return u"The file begins with an empty line: the column names stand on line %1, and must be the first."_s
            .arg(number);
    return u"The column names stand on line %1 of the file, below a title: they must be the first line."_s
        .arg(number);
}

/// The names are there, but written otherwise.
std::optional<QString> spellingOf(std::string_view line)
{
    const QString text = textOf(line);
    const QStringList cells = text.split(u',');
    if (namesIn(cells) < kEnoughNames)
        return {};
    if (text.startsWith(u'"') && text.endsWith(u'"') && text.count(u'"') == 2)
        return u"Each line of the file stands in quotes as a whole: take the quotes around the lines away, only cells have them."_s;
    qsizetype spare = 0;
    for (auto cell = cells.rbegin(); cell != cells.rend() && unquoted(*cell).isEmpty(); ++cell)
        ++spare;
    if (spare > 0)
        return u"The file has %1 spare columns without a name at its end: delete the empty columns, and save it again."_s
            .arg(spare);
    if (std::any_of(cells.begin(), cells.end(), [](const QString &cell) {
            return unquoted(cell).isEmpty();
        }))
        return u"The file has a column without a name: give it its name, or delete the column."_s;
    for (const QString &cell : cells) {
        const QString written = cell.trimmed();
        const bool doubleQuoted =
            written.size() > 1 && written.startsWith(u'"') && written.endsWith(u'"');
        const QString plain = doubleQuoted ? written.mid(1, written.size() - 2) : written;
        if (plain != unquoted(plain))
            return u"The cells of the file stand in quotes of another kind: an extract has \" only."_s;
        if (!knownNames().contains(plain) && knownNames().contains(asColumn(plain)))
            return u"The column '%1' must be written '%2': the names are in small letters with low lines."_s
                .arg(plain.left(64), asColumn(plain));
    }
    return {};
}

std::optional<QString> missingNamesOf(std::string_view line)
{
    const QStringList cells = textOf(line).split(u',');
    if (namesIn(cells) > 0)
        return {};
    if (cells.size() < 2)
        return u"The first line of the file has no commas: this is no extract, or its cells are parted by another sign."_s;
    return u"The first line of the file holds no column names: the extract begins with them."_s;
}

} // namespace

std::optional<QString> foreignForm(const std::vector<std::string_view> &lines)
{
    if (lines.empty())
        return {};
    const std::string_view first = lines.front();
    const auto start = first.substr(std::min(first.find_first_not_of(" \t"), first.size()));
    const auto refuse = [](const Magic &magic) {
        return u"The file is %1, not an extract: %2."_s.arg(magic.what, magic.todo);
    };
    std::string head;
    for (const std::string_view line : lines)
        head.append(line.substr(0, kLookedAt)).push_back('\n');
    if (const auto zip = zipOf(head))
        return refuse(*zip);
    for (const Magic &magic : kMagic)
        if (start.starts_with(magic.begins))
            return refuse(magic);
    if (const auto found = encodingOf(first))
        return found;
    if (const auto found = lineEndOf(first))
        return found;
    if (const auto found = firstLineOf(lines))
        return found;
    if (const auto found = separatorOf(first))
        return found;
    if (const auto found = spellingOf(first))
        return found;
    return missingNamesOf(first);
}

std::optional<QString> foreignTrailer(std::string_view line)
{
    const QString text = textOf(line);
    const QString plain = unquoted(text).toLower();
    if (!plain.startsWith(u"#end"_s) && !plain.startsWith(u"# end"_s))
        return {};
    if (text.contains(u'\r'))
        return u"its lines end with CR CR LF"_s;
    if (text.startsWith(u'"') || text.startsWith(u'\'') || text.startsWith(u'“'))
        return u"it stands in quotes"_s;
    if (text.endsWith(u','))
        return u"empty cells stand behind it, as a spreadsheet leaves them"_s;
    if (plain.contains(u';') || plain.contains(u'\t'))
        return u"its cells are not parted by a comma"_s;
    return u"it is written otherwise"_s;
}

} // namespace casepost::core
