// 200 one-page letters as PDF, against LibreOffice where it is installed, else against what Qt
// does by itself (QTextDocument on a QPdfWriter).

#include "tests/bench/bench.h"
#include "tests/letters/render/letters_for_render.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextDocument>

#include <thread>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLetters = 200;

letters::ComposedLetter letterNumber(int number)
{
    letters::ComposedLetter letter = letters::test::sampleLetter();
    letter.reference = QString::number(100'000'000 + number);
    letter.ourReference = u"Durham 3/KM/"_s + letter.reference;
    letter.blocks.insert(letter.blocks.end(), letter.blocks.begin(), letter.blocks.begin() + 2);
    return letter;
}

void ours(int from, int to)
{
    for (int i = from; i < to; ++i) {
        const auto laidOut = letters::layOut(letterNumber(i), {});
        if (!laidOut || letters::toPdf(*laidOut)->size() < 5'000)
            std::abort();
    }
}

void oursOnTwoThreads()
{
    std::thread half([] { ours(0, kLetters / 2); });
    ours(kLetters / 2, kLetters);
    half.join();
}

void plainQt()
{
    for (int i = 0; i < kLetters; ++i) {
        QTextDocument document;
        document.setPlainText(letters::toText(letterNumber(i)));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        document.print(&writer);
    }
}

QString openDocument(const QString &text)
{
    QString body;
    for (const QString &line : text.split(u'\n'))
        body += u"<text:p>"_s + line.toHtmlEscaped() + u"</text:p>"_s;
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\" "
           "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>"_s
           + body + u"</office:text></office:body></office:document>"_s;
}

double libreOffice(const QString &program)
{
    QTemporaryDir folder;
    QStringList arguments{
        u"--headless"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, folder.path()};
    for (int i = 0; i < kLetters; ++i) {
        QFile file(folder.filePath(u"%1.fodt"_s.arg(i)));
        if (!file.open(QIODevice::WriteOnly))
            return 0;
        file.write(openDocument(letters::toText(letterNumber(i))).toUtf8());
        arguments << file.fileName();
    }
    return bench::secondsOf(
        [&] {
            QProcess process;
            process.start(program, arguments);
            process.waitForFinished(600'000);
        },
        1);
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    ours(0, 1); // fonts are read once a process
    const double one = bench::secondsOf([] { ours(0, kLetters); });
    const double two = bench::secondsOf(oursOnTwoThreads);
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    bench::heading();
    if (!office.isEmpty()) {
        const double baseline = libreOffice(office);
        bench::report("200 letters as PDF, 1 thread / LibreOffice", one, baseline, 0.24);
        bench::report("200 letters as PDF, 2 threads / LibreOffice", two, baseline, 0.12);
        return 0;
    }
    // Measured before: QTextDocument takes 0.24 of LibreOffice, so half of it is 0.12.
    const double baseline = bench::secondsOf(plainQt);
    bench::report("200 letters as PDF, 1 thread / QTextDocument", one, baseline, 1.0);
    bench::report("200 letters as PDF, 2 threads / QTextDocument", two, baseline, 0.5);
    return 0;
}
