#include "tests/support/catch.h"
#include "ui/composer/findings/letter_checker.h"

#include <QMutex>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// A judge that waits until it is let go, and notes what it judged and where.
class SlowJudge final : public ui::LetterJudge
{
public:
    ui::CheckedLetter judge(const letters::LetterDocument &letter,
                            const ui::LetterGround &) const override
    {
        begun.release();
        goOn.acquire();
        const QMutexLocker guard(&lock);
        judged.append(letter.description);
        thread = QThread::currentThread();
        ui::CheckedLetter checked;
        checked.letter.emplace();
        return checked;
    }
    ui::PreviewedLetter preview(const letters::ComposedLetter &,
                                const ui::LetterGround &) const override
    {
        ui::PreviewedLetter shown;
        shown.text = u"preview"_s;
        return shown;
    }

    mutable QSemaphore begun;
    mutable QSemaphore goOn;
    mutable QMutex lock;
    mutable QStringList judged;
    mutable QThread *thread = nullptr;
};

letters::LetterDocument described(const QString &text)
{
    letters::LetterDocument letter;
    letter.description = text;
    return letter;
}

} // namespace

TEST_CASE("the letter is judged off the window's thread and only its newest state is told",
          "[ui][composer]")
{
    const SlowJudge judge;
    ui::LetterChecker checker(judge);
    checker.setGround(std::make_shared<const ui::LetterGround>());
    std::vector<quint64> told;
    QObject::connect(&checker, &ui::LetterChecker::checked, &checker, [&told](const auto &checked) {
        told.push_back(checked->revision);
    });

    checker.checkNow(described(u"old"_s), 1);
    judge.begun.acquire(); // the first is being judged when the letter changes again
    checker.checkNow(described(u"between"_s), 2);
    checker.checkNow(described(u"new"_s), 3);
    CHECK(checker.isBusy());
    judge.goOn.release(3);

    REQUIRE(QTest::qWaitFor([&told] { return !told.empty(); }));
    CHECK(told == std::vector<quint64>{3});
    CHECK(judge.judged == QStringList{u"old"_s, u"new"_s});
    CHECK(judge.thread != QThread::currentThread());
    CHECK_FALSE(checker.isBusy());
}

TEST_CASE("keys in quick succession are judged once, after the pause", "[ui][composer]")
{
    const SlowJudge judge;
    judge.goOn.release(100);
    ui::LetterChecker checker(judge);
    checker.setGround(std::make_shared<const ui::LetterGround>());
    QSignalSpy shown(&checker, &ui::LetterChecker::previewed);

    for (quint64 revision = 1; revision <= 20; ++revision)
        checker.check(described(QString::number(revision)), revision);
    REQUIRE(shown.wait());
    CHECK(judge.judged == QStringList{u"20"_s});
}

TEST_CASE("a checker that goes away in the middle of judging ends cleanly", "[ui][composer]")
{
    const SlowJudge judge;
    {
        ui::LetterChecker checker(judge);
        checker.setGround(std::make_shared<const ui::LetterGround>());
        checker.checkNow(described(u"last"_s), 1);
        judge.begun.acquire();
        judge.goOn.release();
    }
    CHECK(judge.judged == QStringList{u"last"_s});
}
