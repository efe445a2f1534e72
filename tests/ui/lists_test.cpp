// What a person may expect of every list, and of the page before anything is searched.
#include "tests/support/catch.h"
#include "tests/ui/desk_window.h"
#include "ui/cases/cases_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/page.h"
#include "ui/widgets/list_service.h"
#include "ui/widgets/table_csv.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

core::CaseHit hitOf(int number)
{
    core::CaseHit hit;
    hit.reference = u"%1"_s.arg(100000000 + number);
    hit.name = u"Person Khan %1"_s.arg(number);
    hit.status = u"in-progress"_s;
    return hit;
}

std::unique_ptr<QStandardItemModel> modelOf(const QList<QStringList> &rows)
{
    auto model = std::make_unique<QStandardItemModel>();
    model->setHorizontalHeaderLabels({u"Name"_s, u"Note"_s});
    for (const auto &row : rows) {
        QList<QStandardItem *> items;
        for (const auto &cell : row)
            items.append(new QStandardItem(cell));
        model->appendRow(items);
    }
    return model;
}

QStringList firstColumn(const QTableView &view)
{
    QStringList shown;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        shown.append(view.model()->index(row, 0).data().toString());
    return shown;
}

} // namespace

TEST_CASE("a saved list runs nothing in a spreadsheet, whatever its cells begin with",
          "[ui][lists]")
{
    const auto begins = GENERATE(values<QString>(
        {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t="_s, u"\r+"_s, u"\n@"_s, u"  ="_s, u"＝"_s}));
    const auto evil = begins + u"HYPERLINK(\"http://a\";\"b\")"_s;
    CHECK(ui::safeCell(evil) == u'\'' + evil);
    const auto csv = ui::csvOf(*modelOf({{evil, u"x"_s}}));
    CHECK(QString::fromUtf8(csv).section(u"\r\n"_s, 1).startsWith(u"\"'"_s));
    CHECK(ui::tabbedText(*modelOf({{evil, u"x"_s}}), {0}).startsWith(u'\''));
}

TEST_CASE("a saved list keeps every sign of a cell", "[ui][lists]")
{
    CHECK(ui::safeCell(u"O’Neill"_s) == u"O’Neill"_s);
    CHECK(ui::safeCell(u"100000001"_s) == u"100000001"_s);
    CHECK(ui::safeCell({}).isEmpty());
    const auto csv = ui::csvOf(*modelOf({{u"Ŵyn, \"Siôn\""_s, u"two\nlines"_s}}));
    CHECK(csv
          == QString(u"\uFEFF\"Name\",\"Note\"\r\n\"Ŵyn, \"\"Siôn\"\"\",\"two\nlines\"\r\n"_s)
                 .toUtf8());
}

TEST_CASE("a list is ordered by its headings, numbers by value, and goes back to how it came",
          "[ui][lists]")
{
    QTableView view;
    auto model = modelOf({{u"ref 10"_s, u"b"_s}, {u"Ref 2"_s, u"a"_s}, {u"ref 1"_s, u"c"_s}});
    ui::ListService service(&view, model.get(), {1});
    service.setCurrentRow(1);

    view.sortByColumn(0, Qt::AscendingOrder);
    CHECK(firstColumn(view) == QStringList{u"ref 1"_s, u"Ref 2"_s, u"ref 10"_s});
    CHECK(service.currentRow() == 1); // the same row stays in hand
    CHECK(service.firstRow() == 2);
    view.sortByColumn(0, Qt::DescendingOrder);
    CHECK(firstColumn(view) == QStringList{u"ref 10"_s, u"Ref 2"_s, u"ref 1"_s});
    view.sortByColumn(-1, Qt::AscendingOrder);
    CHECK(firstColumn(view) == QStringList{u"ref 10"_s, u"Ref 2"_s, u"ref 1"_s});
    CHECK(service.firstRow() == 0);
}

TEST_CASE("a list is copied and saved as it is shown, in a file for its owner alone", "[ui][lists]")
{
    QTableView view;
    auto model = modelOf({{u"B"_s, u"=1+1"_s}, {u"A"_s, u"two"_s}});
    ui::ListService service(&view, model.get(), {});
    view.sortByColumn(0, Qt::AscendingOrder);
    service.setCurrentRow(0);
    service.copyRow();
    CHECK(QApplication::clipboard()->text() == u"B\t'=1+1"_s);
    service.copyAll();
    CHECK(QApplication::clipboard()->text() == u"A\ttwo\nB\t'=1+1"_s);

    QTemporaryDir folder;
    const auto file = folder.filePath(u"list.csv"_s);
    CHECK(service.saveTo(file).isEmpty());
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll()
          == "\xEF\xBB\xBF\"Name\",\"Note\"\r\n\"A\",\"two\"\r\n\"B\",\"'=1+1\"\r\n");
    CHECK_FALSE(saved.permissions() & (QFile::ReadOther | QFile::ReadGroup));
    CHECK_FALSE(service.saveTo(folder.filePath(u"no/such/list.csv"_s)).isEmpty());
}

TEST_CASE("every list has a menu with copy, save and order", "[ui][lists]")
{
    test::DeskWindow desk;
    ui::DraftRow row;
    row.reference = u"123456789"_s;
    desk.letters.rows = {row};
    for (const auto &command : {u"go.drafts"_s, u"go.outbox"_s, u"go.cases"_s}) {
        desk.trigger(command);
        INFO(command.toStdString());
        auto *list = desk.window.currentPage()->list();
        REQUIRE(list);
        const std::unique_ptr<QMenu> menu(list->makeMenu());
        QStringList texts;
        for (const auto *action : menu->actions())
            texts.append(action->text());
        for (const auto &wanted : {u"Copy the &row"_s, u"&Save the list as CSV…"_s, u"&Order by"_s})
            CHECK(texts.contains(wanted));
        CHECK(desk.window.actions().action(u"list.save")->isEnabled());
    }
    desk.trigger(u"go.letter"); // none is open
    CHECK_FALSE(desk.window.actions().action(u"list.save")->isEnabled());
}

TEST_CASE("references are shown whole, and what is cut ends in dots with the whole in a tip",
          "[ui][lists]")
{
    test::DeskWindow desk;
    desk.window.resize(1280, 690);
    auto hit = hitOf(1);
    hit.name = u"Khan "_s.repeated(30);
    desk.cases.hits = {hit};
    desk.part<QLineEdit>(u"caseSearch"_s)->setText(u"khan"_s);
    auto *list = desk.part<QTableView>(u"caseList"_s);
    REQUIRE(QTest::qWaitFor([list] { return list->isVisible(); }));
    QCoreApplication::processEvents();
    CHECK(list->columnWidth(0) >= list->sizeHintForIndex(list->model()->index(0, 0)).width());
    CHECK(list->textElideMode() == Qt::ElideRight);
    CHECK(list->model()->index(0, 1).data(Qt::ToolTipRole).toString() == hit.name);
}

TEST_CASE("a count says when it was cut", "[ui][lists]")
{
    test::DeskWindow desk;
    for (int i = 0; i < ui::kMostCasesFound + 1; ++i)
        desk.cases.hits.push_back(hitOf(i + 1000));
    auto *search = desk.part<QLineEdit>(u"caseSearch"_s);
    auto *count = desk.part<QLabel>(u"caseCount"_s);
    search->setText(u"khan"_s);
    auto *list = desk.part<QTableView>(u"caseList"_s);
    REQUIRE(QTest::qWaitFor([list] { return list->model()->rowCount() > 1; }));
    CHECK(list->model()->rowCount() == ui::kMostCasesFound);
    CHECK(count->text().contains(u"first 200"_s));
    search->setText(u"Amira"_s);
    REQUIRE(QTest::qWaitFor([list] { return list->model()->rowCount() == 1; }));
    CHECK(count->text() == u"Cases found: 1"_s);
}

TEST_CASE("the outbox names the person and the letter, and hides what only machines read",
          "[ui][outbox]")
{
    test::DeskWindow desk;
    core::QueuedMessage message;
    message.id = core::MessageId::fromRow(7);
    message.state = core::MessageState::Sent;
    message.caseReference = u"123456789"_s;
    message.caseName = u"Amira Khan"_s;
    message.description = u"Ask for a photo"_s;
    message.gateway = u"spool"_s;
    message.smtpId = u"<x@example.org>"_s;
    desk.outbox.messages = {message};
    desk.trigger(u"go.outbox");
    auto *table = desk.part<QTableView>(u"outboxTable"_s);
    REQUIRE(QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }));
    QStringList cells;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        cells.append(table->model()->index(0, column).data().toString());
    CHECK(cells.contains(u"Amira Khan"_s));
    CHECK(cells.contains(u"Ask for a photo"_s));
    CHECK_FALSE(cells.contains(u"spool"_s));
    auto *story = desk.part<QPlainTextEdit>(u"messageStory"_s);
    CHECK(story->toPlainText().contains(u"Amira Khan"_s));
    CHECK_FALSE(story->toPlainText().contains(u"x@example.org"_s));
    desk.part<QPushButton>(u"messageDetails"_s)->click();
    CHECK(story->toPlainText().contains(u"x@example.org"_s));
}

TEST_CASE("a draft is deleted by its name", "[ui][drafts]")
{
    test::DeskWindow desk;
    ui::DraftRow row;
    row.draft.id = core::DraftId::fromRow(3);
    row.draft.document.description = u"Ask for a photo"_s;
    row.reference = u"123456789"_s;
    row.name = u"Amira Khan"_s;
    desk.letters.rows = {row};
    desk.trigger(u"go.drafts");
    auto *discard = desk.part<QPushButton>(u"discardDraft"_s);
    REQUIRE(QTest::qWaitFor([discard] { return discard->isEnabled(); }));
    discard->click();
    const auto *box = desk.part<QMessageBox>(u"question"_s);
    for (const auto &part : {u"Ask for a photo"_s, u"Amira Khan"_s, u"123456789"_s})
        CHECK(box->informativeText().contains(part));
}

TEST_CASE("before a search the page shows what waits and what was touched last, and opens it",
          "[ui][cases]")
{
    test::DeskWindow desk;
    desk.cases.work = {{.kind = letters::OwnWorkKind::Draft,
                        .caseReference = u"123456789"_s,
                        .name = u"Amira Khan"_s,
                        .description = u"Ask for a photo"_s,
                        .atUtc = {},
                        .message = {},
                        .draft = {}},
                       {.kind = letters::OwnWorkKind::Lately,
                        .caseReference = u"200000003"_s,
                        .name = u"Carys Ap Rhys"_s,
                        .description = {},
                        .atUtc = {},
                        .message = {},
                        .draft = {}}};
    desk.trigger(u"go.cases");
    auto *list = desk.part<QTableView>(u"workList"_s);
    REQUIRE(QTest::qWaitFor([list] { return list->isVisible(); }));
    CHECK(list->model()->rowCount() == 2);
    CHECK(desk.part<QLabel>(u"caseCount"_s)->text().contains(u"Waiting for you: 1"_s));
    CHECK_FALSE(desk.workplace.cases().hasCase());

    desk.trigger(u"case.find");
    desk.key(Qt::Key_Down);
    CHECK(list->hasFocus());
    desk.key(Qt::Key_Down);
    REQUIRE(QTest::qWaitFor([&desk] {
        return desk.workplace.cases().hasCase()
               && desk.workplace.cases().wanted() == u"200000003"_s;
    }));
    CHECK(list->currentIndex().row() == 1);
}
