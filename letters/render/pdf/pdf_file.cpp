#include "letters/render/pdf/pdf_file.h"

#include <QCryptographicHash>

#include <cmath>

namespace casepost::letters::pdf {

int PdfFile::reserve()
{
    m_objects.emplace_back();
    return m_known + static_cast<int>(m_objects.size());
}

void PdfFile::set(int object, const QByteArray &body)
{
    m_objects[static_cast<std::size_t>(object - m_known) - 1] = body;
}

int PdfFile::add(const QByteArray &body)
{
    const int object = reserve();
    set(object, body);
    return object;
}

int PdfFile::addStream(const QByteArray &data, const QByteArray &entries)
{
    // qCompress() puts four bytes of length before what PDF calls FlateDecode.
    return addPlainStream(qCompress(data, 6).mid(4), entries + "/Filter/FlateDecode");
}

int PdfFile::addPlainStream(const QByteArray &data, const QByteArray &entries)
{
    return add("<<" + entries + "/Length " + QByteArray::number(data.size()) + ">>\nstream\n" + data
               + "\nendstream");
}

namespace {

QByteArray entryAt(qsizetype place)
{
    return QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
}

QByteArray numbered(int object, const QByteArray &body)
{
    return QByteArray::number(object) + " 0 obj\n" + body + "\nendobj\n";
}

std::unexpected<core::Error> notOurs()
{
    return core::fail(core::ErrorCode::InvalidInput,
                      QStringLiteral("This PDF was not made by Casepost, so no mark can be laid "
                                     "over it: render the letter again."));
}

} // namespace

QByteArray PdfTable::body(int object) const
{
    const auto at = places[static_cast<std::size_t>(object) - 1];
    const auto from = bytes.indexOf('\n', at) + 1;
    return bytes.mid(from, bytes.indexOf("\nendobj\n", from) - from);
}

core::Result<PdfTable> readOwnPdf(const QByteArray &bytes)
{
    static constexpr int kEntry = 20; // bytes of one line of the table
    const auto said = bytes.lastIndexOf("startxref\n");
    if (!bytes.startsWith("%PDF-1.7\n") || said < 0)
        return notOurs();
    PdfTable table{bytes, bytes.mid(said + 10).split('\n').value(0).toLongLong(), {}, {}};
    const QByteArray head = bytes.mid(table.start, 40);
    const int count = head.startsWith("xref\n0 ") ? head.mid(7).split('\n').value(0).toInt() : 0;
    const auto first = bytes.indexOf('\n', table.start + 5) + 1;
    const auto trailer = bytes.indexOf("/Root ", first);
    const auto end = bytes.indexOf(">>\nstartxref", trailer);
    if (count < 2 || trailer < 0 || end < 0 || first + qsizetype(count) * kEntry > bytes.size())
        return notOurs();
    for (int i = 1; i < count; ++i) {
        const auto place = bytes.mid(first + qsizetype(i) * kEntry, 10).toLongLong();
        if (!bytes.mid(place, 20).startsWith(QByteArray::number(i) + " 0 obj\n"))
            return notOurs();
        table.places.push_back(place);
    }
    table.trailer = bytes.mid(trailer, end - trailer);
    return table;
}

QByteArray PdfFile::writtenBehind(const PdfTable &file,
                                  const std::map<int, QByteArray> &changed) const
{
    QByteArray bytes = file.bytes;
    QByteArray table;
    for (const auto &[object, body] : changed) {
        table += QByteArray::number(object) + " 1\n" + entryAt(bytes.size());
        bytes += numbered(object, body);
    }
    const auto count = static_cast<int>(m_objects.size());
    table += QByteArray::number(m_known + 1) + ' ' + QByteArray::number(count) + '\n';
    for (int i = 0; i < count; ++i) {
        table += entryAt(bytes.size());
        bytes += numbered(m_known + i + 1, m_objects[static_cast<std::size_t>(i)]);
    }
    const QByteArray at = QByteArray::number(bytes.size());
    return bytes + "xref\n" + table + "trailer\n<</Size " + QByteArray::number(m_known + count + 1)
           + file.trailer + "/Prev " + QByteArray::number(file.start) + ">>\nstartxref\n" + at
           + "\n%%EOF\n";
}

QByteArray PdfFile::finished(int catalog, int info) const
{
    // The comment of four high bytes tells transfer programs that the file is binary.
    QByteArray file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    QByteArray table;
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(static_cast<qulonglong>(i) + 1) + " 0 obj\n" + m_objects[i]
                + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(static_cast<qulonglong>(m_objects.size()) + 1);
    const QByteArray id =
        QCryptographicHash::hash(file, QCryptographicHash::Sha256).left(16).toHex();
    const QByteArray at = QByteArray::number(file.size());
    file += "xref\n0 " + count + "\n0000000000 65535 f \n" + table;
    file += "trailer\n<</Size " + count + "/Root " + reference(catalog) + "/Info " + reference(info)
            + "/ID[<" + id + "><" + id + ">]>>\nstartxref\n" + at + "\n%%EOF\n";
    return file;
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray number(double value)
{
    const long long thousandths = std::llround(value * 1000);
    if (thousandths % 1000 == 0)
        return QByteArray::number(thousandths / 1000);
    QByteArray digits = QByteArray::number(static_cast<double>(thousandths) / 1000, 'f', 3);
    while (digits.endsWith('0'))
        digits.chop(1);
    return digits;
}

QByteArray textString(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar letter : text)
        hex += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

} // namespace casepost::letters::pdf
