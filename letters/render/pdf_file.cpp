#include "letters/render/pdf_file.h"

#include <QCryptographicHash>

#include <cmath>

namespace casepost::letters::pdf {

int PdfFile::reserve()
{
    m_objects.emplace_back();
    return static_cast<int>(m_objects.size());
}

void PdfFile::set(int object, const QByteArray &body)
{
    m_objects[static_cast<std::size_t>(object) - 1] = body;
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
