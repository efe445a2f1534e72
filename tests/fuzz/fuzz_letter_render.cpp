#include "letters/render/page/render.h"

#include <QGuiApplication>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;
namespace letters = casepost::letters;

namespace {

letters::ComposedLetter letterOf(const QStringList &texts)
{
    letters::ComposedLetter letter;
    letter.channel = letters::Channel::Email;
    letter.date = QDate(2024, 3, 12);
    letter.ourReference = texts.value(0);
    letter.addressBlock = texts.mid(1, 4);
    letter.subject = texts.value(5);
    letter.email = letters::ComposedEmail{
        u"team@example.org"_s, texts.value(6), texts.value(7), texts.mid(8, 3), texts.value(11)};
    for (const QString &text : texts.mid(8)) {
        letters::ComposedBlock block;
        block.text = text;
        letter.blocks.push_back(block);
    }
    return letter;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QGuiApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const letters::ComposedLetter letter = letterOf(QString::fromUtf8(bytes).split(u'\x1e'));
    if (const auto pages = letters::layOut(letter, {}))
        (void)letters::toPdf(*pages);
    (void)letters::toHtml(letter);
    const QDateTime date(QDate(2024, 3, 12), QTime(9, 0), Qt::UTC);
    const auto eml = letters::toEml(letter, bytes, u"<1@example.org>"_s, date);
    if (!eml)
        return 0;
    // One header line of each name, whatever stands in it.
    const QByteArray head = "\r\n" + eml->left(eml->indexOf("\r\n\r\n"));
    if (head.count("\r\nTo: ") != 1 || head.contains("\r\nBcc:"))
        std::abort();
    return 0;
}
