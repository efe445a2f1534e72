#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace casepost::letters::pdf {

/// A PDF file in the making: numbered objects, then the table that finds them. The same objects
/// give the same bytes; there are no dates, and the file identifier is a digest of the content.
class PdfFile
{
public:
    int reserve(); ///< an object number to refer to before its body is known
    void set(int object, const QByteArray &body);
    int add(const QByteArray &body);
    /// A deflated stream; `entries` are further entries of its dictionary.
    int addStream(const QByteArray &data, const QByteArray &entries = {});
    /// A stream as it is, for metadata that other programs search for.
    int addPlainStream(const QByteArray &data, const QByteArray &entries);
    QByteArray finished(int catalog, int info) const;

private:
    std::vector<QByteArray> m_objects;
};

QByteArray reference(int object);           ///< "12 0 R"
QByteArray number(double value);            ///< at most three decimals, never an exponent
QByteArray textString(const QString &text); ///< UTF-16 text as a hexadecimal string

} // namespace casepost::letters::pdf
