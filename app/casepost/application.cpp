#include "app/casepost/application.h"

#include "app/casepost/kept_settings.h"
#include "app/casepost/picture.h"
#include "app/casepost/store_desks.h"
#include "app/casepost/work_desk.h"
#include "ui/accessibility/access_factory.h"
#include "ui/composer/findings/letter_judge.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/shell/side_bar.h"
#include "ui/theme/house_style.h"
#include "ui/today/today_page.h"
#include "ui/workplace/workplace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QStandardPaths>

#include <cstdio>
#include <optional>
#include <utility>

namespace casepost::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWrongUsage = 2;

/// Where a store is looked for that no option names: as the environment says, or the usual place.
enum class Place { AsAsked, Usual };

/// What the command line asks for, or the person in the window.
struct Wish
{
    QString store;
    Place place = Place::AsAsked;
    QString asUser;
    bool practice = false;
    bool own = false; ///< make an empty store when there is none
    bool untilPainted = false;
    PictureWish picture;
    QString theme;
    QString language;
    int textSize = 0;
    QSize size;
};

QSize sizeOf(const QString &text)
{
    const auto parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

Wish wishOf(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Casepost: write letters for cases, checked and sent once."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(
        u"store"_s, u"The case store: a file or postgresql://…"_s, u"FILE"_s);
    const QCommandLineOption user(u"as"_s, u"The acting user (practice stores)."_s, u"USER"_s);
    const QCommandLineOption practice(u"practice"_s,
                                      u"Make a practice store when there is none."_s);
    const QCommandLineOption picture(
        u"screenshot"_s, u"Save a picture of the window and end."_s, u"FILE"_s);
    const QCommandLineOption page(
        u"page"_s,
        u"Picture: cases, composer, preview, drafts, outbox, today, guidance, try, change or proposals."_s,
        u"PAGE"_s,
        u"cases"_s);
    const QCommandLineOption caseRef(u"case"_s, u"Picture: the case to show."_s, u"REF"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark, contrast or system."_s, u"THEME"_s);
    const QCommandLineOption language(u"language"_s, u"en or cy."_s, u"CODE"_s);
    const QCommandLineOption textSize(u"text-size"_s, u"100 to 200 per cent."_s, u"PERCENT"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window, such as 1280x800."_s, u"WxH"_s);
    const QCommandLineOption untilPainted(u"until-painted"_s,
                                          u"End after the first paint (for measuring)."_s);
    parser.addOptions({store,
                       user,
                       practice,
                       untilPainted,
                       picture,
                       page,
                       caseRef,
                       theme,
                       language,
                       textSize,
                       size});
    parser.process(application);
    return {parser.value(store),
            Place::AsAsked,
            parser.value(user),
            parser.isSet(practice),
            false,
            parser.isSet(untilPainted),
            {parser.value(picture), parser.value(page), parser.value(caseRef)},
            parser.value(theme),
            parser.value(language),
            parser.value(textSize).toInt(),
            sizeOf(parser.value(size))};
}

/// `--store`, `$CASEPOST_STORE`, then the user's data folder, as casepost-cli has it (cli.md).
core::Result<core::StoreLocation> storeOf(const Wish &wish)
{
    auto place = wish.store;
    if (place.isEmpty() && wish.place == Place::AsAsked)
        place = qEnvironmentVariable("CASEPOST_STORE");
    if (place.isEmpty()) {
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
        place = folder.filePath(wish.practice ? u"casepost/practice.casepost"_s
                                              : u"casepost/store.casepost"_s);
    }
    return core::StoreLocation::parse(place);
}

void dress(ui::MainWindow &window, const Wish &wish)
{
    if (!wish.theme.isEmpty())
        window.appearance().setTheme(ui::themeOf(wish.theme.toLatin1()));
    if (!wish.language.isEmpty())
        window.appearance().setLanguage(wish.language);
    if (wish.textSize > 0)
        window.appearance().setTextSize(wish.textSize);
    if (wish.size.isValid())
        window.resize(wish.size);
}

int complain(const core::Error &error)
{
    std::fprintf(stderr, "casepost: %s\n", qUtf8Printable(error.message));
    return kWrongUsage;
}

/// The wish for another store, made in the window.
Wish otherStore(const Wish &before, ui::StoreWish store, const QString &file)
{
    auto wish = before;
    wish.practice = store == ui::StoreWish::Practice;
    wish.own = store == ui::StoreWish::Make;
    wish.store = file;
    wish.place = Place::Usual; // what the environment names was not there, or is left behind
    if (!wish.practice)
        wish.asUser.clear();
    return wish;
}

/// The page of the day, behind the others; it looks again whenever the store is ready.
void addToday(ui::MainWindow &window,
              ui::Workplace &workplace,
              ui::TodayPage &page,
              ui::WorkDesk &work)
{
    // What is asked at the last look before a letter goes.
    QObject::connect(&workplace, &ui::Workplace::ready, &workplace, [&workplace, &work] {
        work.questions(&workplace,
                       [&workplace](const core::Result<core::ExaminationQuestions> &questions) {
                           if (questions)
                               workplace.composer().setQuestions(*questions);
                       });
    });
    const auto command = u"go.today"_s;
    window.addSection(command);
    window.setPage(command, &page);
    QObject::connect(&page, &ui::TodayPage::caseWanted, &workplace, &ui::Workplace::showCase);
    QObject::connect(&workplace, &ui::Workplace::ready, &page, &ui::TodayPage::refresh);
    QObject::connect(&page, &ui::TodayPage::countChanged, &window, [&window](int count) {
        if (auto *button = window.findChild<ui::SideBarButton *>(u"go.today.button"_s))
            button->setCount(count, ui::TodayPage::tr("Waiting: %1").arg(count));
    });
}

/// Shows the window on a store until it is closed. `next` is set when another store is wanted.
int run(const Wish &wish, const core::StoreLocation &where, std::optional<Wish> &next)
{
    const core::SystemClock clock;
    const StoreChoice choice{where, wish.asUser, wish.practice, wish.own};
    KeptWording wording; // outlives the jobs of the threads, which end last
    StoreThread reading(choice, clock);
    StoreThread writing(choice, clock);
    StoreThread working(choice, clock);
    StoreCaseDesk cases(reading, writing);
    StoreLetterDesk letters(reading, writing, wording, clock);
    StoreOutboxDesk outbox(writing, working, wording);
    StoreGuidanceDesk guidance(working, clock);
    StoreOfficeDesk office(writing, reading, working);
    StoreWorkDesk work(reading);
    const ui::HouseJudge judge;
    KeptSettings kept;
    NothingKept nothing; // a picture is the same on every machine
    const bool forPicture = !wish.picture.file.isEmpty();

    ui::MainWindow window(forPicture ? static_cast<ui::WindowMemory &>(nothing) : kept);
    ui::Workplace workplace(window, {cases, letters, outbox, guidance, office, clock}, judge);
    addToday(window, workplace, *new ui::TodayPage(work, clock), work);
    dress(window, wish);
    // The store is opened behind the window: the first paint waits for nothing.
    if (wish.untilPainted)
        QObject::connect(
            &window, &ui::MainWindow::painted, qApp, &QApplication::quit, Qt::QueuedConnection);
    else
        QObject::connect(&window, &ui::MainWindow::painted, &workplace, &ui::Workplace::start);
    QObject::connect(&workplace,
                     &ui::Workplace::storeWanted,
                     &window,
                     [&](ui::StoreWish store, const QString &file) {
                         next = otherStore(wish, store, file);
                         window.close();
                     });
    if (forPicture)
        new Picture(wish.picture, window, workplace);
    window.show();
    return QApplication::exec();
}

} // namespace

int runDesktop(int argc, char *argv[])
{
    QApplication::setApplicationName(u"casepost"_s);
    QApplication::setOrganizationName(u"casepost"_s);
    QApplication::setApplicationVersion(QStringLiteral(CASEPOST_VERSION));
    QApplication::setDesktopFileName(u"io.github.casepost.Casepost"_s);
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(u":/icons/io.github.casepost.Casepost.svg"_s));
    QApplication::setStyle(new ui::HouseStyle);
    ui::installAccessFactory();
    const auto wish = wishOf(application);
    auto wanted = std::optional(wish);
    int code = 0;
    while (wanted) {
        const auto now = *std::exchange(wanted, std::nullopt);
        const auto where = storeOf(now);
        if (!where)
            return complain(where.error());
        code = run(now, *where, wanted);
    }
    return code;
}

} // namespace casepost::app
