#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace casepost::letters::pdf {

/// A file made by PdfFile::finished(), taken apart as far as an update needs.
struct PdfTable
{
    QByteArray bytes;
    qsizetype start = 0;             ///< of its cross-reference table
    std::vector<qsizetype> places{}; ///< of its objects, from number 1 on
    QByteArray trailer;              ///< "/Root … /Info … /ID […]"

    /// The body of an object, without its number and its end.
    QByteArray body(int object) const;
};

/// InvalidInput for bytes that PdfFile did not write.
core::Result<PdfTable> readOwnPdf(const QByteArray &bytes);

/// A PDF file in the making: numbered objects, then the table that finds them. The same objects
/// give the same bytes; there are no dates, and the file identifier is a digest of the content.
class PdfFile
{
public:
    /// `known`: how many objects stand in a file that this one is written behind.
    explicit PdfFile(int known = 0)
        : m_known(known)
    {}

    int reserve(); ///< an object number to refer to before its body is known
    void set(int object, const QByteArray &body);
    int add(const QByteArray &body);
    /// A deflated stream; `entries` are further entries of its dictionary.
    int addStream(const QByteArray &data, const QByteArray &entries = {});
    /// A stream as it is, for metadata that other programs search for.
    int addPlainStream(const QByteArray &data, const QByteArray &entries);
    QByteArray finished(int catalog, int info) const;
    /// An incremental update: every byte of `file` (made by finished()) as it is, then other bodies
    /// for some of its objects, and the objects made here.
    QByteArray writtenBehind(const PdfTable &file, const std::map<int, QByteArray> &changed) const;

private:
    int m_known;
    std::vector<QByteArray> m_objects;
};

QByteArray reference(int object);           ///< "12 0 R"
QByteArray number(double value);            ///< at most three decimals, never an exponent
QByteArray textString(const QString &text); ///< UTF-16 text as a hexadecimal string

} // namespace casepost::letters::pdf
