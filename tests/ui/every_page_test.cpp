// Every page and every dialog of the joined window: named controls, and one language.
#include "tests/support/catch.h"
#include "tests/ui/window_walk.h"
#include "ui/shell/appearance.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QXmlStreamReader>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

/// The role a screen reader may say of a control of this kind.
bool isRoleOf(const QWidget *widget, QAccessible::Role role)
{
    using Role = QAccessible::Role;
    if (qobject_cast<const QComboBox *>(widget))
        return role == Role::ComboBox;
    if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget))
        return role == Role::EditableText || role == Role::StaticText || role == Role::Document;
    if (qobject_cast<const QTableView *>(widget))
        return role == Role::Table;
    if (qobject_cast<const QAbstractItemView *>(widget))
        return role == Role::List || role == Role::Table || role == Role::Tree;
    if (qobject_cast<const QTabBar *>(widget))
        return role == Role::PageTabList;
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return role == Role::PageTab || role == Role::ButtonMenu || role == Role::ButtonDropDown
               || (role == Role::CheckBox && button->isCheckable()) || role == Role::PushButton
               || role == Role::Button || role == Role::RadioButton;
    return role != Role::NoRole;
}

struct Control
{
    QString what;
    QString name;
    bool act = false; ///< a button: two of one name cannot be told apart
};

/// What can be reached with Tab; each is checked for its name and role.
QList<Control> controlsOf(QWidget &front)
{
    QList<Control> found;
    const auto all = front.findChildren<QWidget *>();
    for (auto *widget : all) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->window() != &front || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const auto what =
            QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        auto *access = QAccessible::queryAccessibleInterface(widget);
        INFO(what.toStdString());
        REQUIRE(access);
        CHECK(isRoleOf(widget, access->role()));
        found.append({what,
                      access->text(QAccessible::Name),
                      qobject_cast<QAbstractButton *>(widget) != nullptr});
    }
    return found;
}

/// English words of the window and their Welsh, where those differ: what may not stand in a window
/// in Welsh.
class EnglishWords
{
public:
    EnglishWords()
    {
        QFile file(QStringLiteral(CASEPOST_SOURCE_DIR "/translations/casepost_cy.ts"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "source"_L1) {
                source = xml.readElementText();
            } else if (xml.name() == "translation"_L1) {
                const auto welsh = xml.readElementText();
                m_welsh.insert(plain(welsh));
                if (plain(welsh) != plain(source))
                    add(plain(source));
            }
        }
        for (const auto &known : std::as_const(m_welsh))
            m_english.remove(known); // a word of both languages
        CHECK(m_english.size() > 500);
    }

    /// The English that this text is, or empty.
    QString in(const QString &text) const
    {
        const auto words = plain(text);
        if (m_english.contains(words))
            return words;
        for (const auto &pattern : m_patterns)
            if (pattern.match(words).hasMatch())
                return pattern.pattern();
        return {};
    }

private:
    static QString plain(QString text)
    {
        text.replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
        return text.trimmed();
    }
    void add(const QString &source)
    {
        static const QRegularExpression place(u"%[0-9n]"_s);
        if (!source.contains(place)) {
            m_english.insert(source);
            return;
        }
        // What is left beside the places must be enough to be a sentence of its own.
        if (QString(source).remove(place).count(QRegularExpression(u"\\p{L}{2,}"_s)) < 2)
            return;
        auto pattern = QRegularExpression::escape(source);
        pattern.replace(QRegularExpression(u"\\\\%[0-9n]"_s), u".+"_s);
        m_patterns.append(QRegularExpression(QRegularExpression::anchoredPattern(pattern)));
    }

    QSet<QString> m_english;
    QSet<QString> m_welsh;
    QList<QRegularExpression> m_patterns;
};

} // namespace

TEST_CASE("every control of every page and dialog has a role and a name of its own", "[ui][access]")
{
    test::DeskWindow desk;
    desk.window.resize(1700, 950);
    test::walkWindow(desk, [](const QString &where, QWidget &front) {
        QHash<QString, QString> acts;
        const auto controls = controlsOf(front);
        CHECK_FALSE(controls.isEmpty());
        for (const auto &control : controls) {
            INFO(where.toStdString() << ": " << control.what.toStdString() << " is named '"
                                     << control.name.toStdString() << "' as is "
                                     << acts.value(control.name).toStdString());
            CHECK_FALSE(control.name.trimmed().isEmpty());
            if (!control.act)
                continue;
            CHECK_FALSE(acts.contains(control.name));
            acts.insert(control.name, control.what);
        }
    });
}

TEST_CASE("a window in Welsh shows no English of its own, also when the language changes in sight",
          "[ui][language]")
{
    const bool changed = GENERATE(false, true);
    const EnglishWords english;
    test::DeskWindow desk;
    desk.window.resize(1700, 950);
    if (!changed)
        desk.window.appearance().setLanguage(u"cy"_s);
    QStringList seen;
    test::walkWindow(desk, [&](const QString &where, QWidget &front) {
        if (changed)
            desk.window.appearance().setLanguage(u"cy"_s);
        QTest::qWait(changed ? 30 : 1); // what is judged on another thread is told anew
        front.grab();                   // what is cut keeps its whole as it is painted
        const auto texts =
            changed && &front != &desk.window ? QStringList() : test::textsInSight(front);
        for (const auto &text : texts)
            if (const auto words = english.in(text); !words.isEmpty())
                seen.append(where + u": "_s + text);
        if (changed)
            desk.window.appearance().setLanguage(u"en"_s);
    });
    desk.window.appearance().setLanguage(u"en"_s);
    seen.removeDuplicates();
    CHECK(seen.join(u'\n').toStdString() == "");
}

TEST_CASE("every text of the window has its Welsh", "[ui][language]")
{
    const QTemporaryDir folder;
    const auto copy = folder.filePath(u"casepost_cy.ts"_s);
    REQUIRE(QFile::copy(QStringLiteral(CASEPOST_SOURCE_DIR "/translations/casepost_cy.ts"), copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(CASEPOST_SOURCE_DIR));
    lupdate.start(
        QStringLiteral(CASEPOST_LUPDATE),
        {u"-I"_s, u"."_s, u"ui"_s, u"app/casepost"_s, u"-locations"_s, u"none"_s, u"-ts"_s, copy});
    REQUIRE(lupdate.waitForFinished(120'000));
    REQUIRE(lupdate.exitCode() == 0);
    QFile file(copy);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    QStringList missing;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1
                 && xml.attributes().value("type"_L1) == "unfinished"_L1)
            missing.append(source);
    }
    CHECK(missing.join(u'\n').toStdString() == "");
}
