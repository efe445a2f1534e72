// From start to the first paint of the window over a large store, against a bare QMainWindow: whole
// processes in turn, so that both meet the same noise. `--bare` is the baseline itself.
#include "tests/bench/bench.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QPaintEvent>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace casepost::bench;

namespace {

constexpr int kRounds = 15;

class BareWindow final : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QMetaObject::invokeMethod(qApp, &QApplication::quit, Qt::QueuedConnection);
    }
};

int showBareWindow(int argc, char *argv[])
{
    QApplication application(argc, argv);
    BareWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 2 && QByteArray(argv[1]) == "--bare")
        return showBareWindow(argc, argv);
    const QTemporaryDir folder;
    const QString store = folder.filePath(u"large.casepost"_s);
    const QString cases = qEnvironmentVariable("CASEPOST_BENCH_CASES", u"1000000"_s);
    if (runProgram(QStringLiteral(CASEPOST_FILL), {u"--fill"_s, store, cases}).exitCode != 0) {
        std::fprintf(stderr, "the large store could not be made\n");
        return 1;
    }
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    std::vector<double> bare, window, ratios;
    for (int round = -1; round < kRounds; ++round) { // the first round only warms up
        const auto without = runProgram(QString::fromLocal8Bit(argv[0]), {u"--bare"_s});
        const auto with = runProgram(QStringLiteral(CASEPOST_WINDOW),
                                     {u"--store"_s, store, u"--until-painted"_s});
        if (without.exitCode != 0 || with.exitCode != 0) {
            std::fprintf(stderr, "a window did not come up\n");
            return 1;
        }
        if (round < 0)
            continue;
        bare.push_back(without.seconds);
        window.push_back(with.seconds);
        ratios.push_back(with.seconds / without.seconds);
    }
    heading();
    std::printf("%-58s | %9.4f s | %9.4f s | %6.3f | %6.3f | %s\n",
                "first paint over the large store, start to exit",
                median(window),
                median(bare),
                median(ratios),
                1.8,
                median(ratios) <= 1.8 ? "met" : "NOT MET");
    return 0;
}
