#include "ui/composer/phrases/phrase_finder.h"

#include "letters/audience/audience.h"
#include "ui/composer/model/letter_model.h"
#include "ui/composer/model/new_letter.h"
#include "ui/composer/model/phrase_list_model.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_service.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestPhrases = 2; ///< in sight, and not more than kListPixels
constexpr int kListPixels = 140;

QList<ListPart> partsOfPhrases()
{
    return {{[] { return PhraseFinder::tr("Title"); }, PhraseListModel::TitleRole},
            {[] { return PhraseFinder::tr("Code"); }, PhraseListModel::CodeRole},
            {[] { return PhraseFinder::tr("Part of the letter"); }, PhraseListModel::RoleNameRole},
            {[] { return PhraseFinder::tr("Wording"); }, PhraseListModel::WordingRole}};
}

} // namespace

PhraseFinder::PhraseFinder(LetterModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_aboutLabel(new QLabel(this))
    , m_about(new QComboBox(this))
    , m_templateLabel(new QLabel(this))
    , m_templates(new ChoiceBox(this))
    , m_searchLabel(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_rows(new PhraseListModel(this))
    , m_service(new ListService(m_view, m_rows, partsOfPhrases()))
    , m_count(new QuietLabel(this))
    , m_wordingLabel(new QLabel(this))
    , m_wording(new QPlainTextEdit(this))
    , m_add(new QPushButton(this))
    , m_free(new QPushButton(this))
{
    setObjectName(u"phraseFinder"_s);
    build();
    connect(m_templates, &ChoiceBox::chosen, this, [this](int row) {
        Q_EMIT templateChosen(m_templates->itemData(row).toString());
    });
    connect(m_about, &QComboBox::activated, this, [this] {
        m_model.setAbout(letters::LetterAbout(m_about->currentData().toInt()));
        follow();
    });
    connect(m_search, &QLineEdit::textChanged, this, &PhraseFinder::list);
    connect(m_search, &QLineEdit::returnPressed, this, &PhraseFinder::addCurrent);
    connect(m_view, &QListView::activated, this, &PhraseFinder::addCurrent);
    connect(m_view->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &PhraseFinder::showWording);
    connect(m_add, &QPushButton::clicked, this, &PhraseFinder::addCurrent);
    connect(m_free, &QPushButton::clicked, this, &PhraseFinder::freeTextWanted);
    retranslate();
}

void PhraseFinder::build()
{
    m_about->setObjectName(u"aboutChoice"_s);
    m_about->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_about->setMinimumContentsLength(12);
    m_aboutLabel->setBuddy(m_about);
    m_templates->setObjectName(u"templateChoice"_s);
    m_templates->setSizeAdjustPolicy(ChoiceBox::AdjustToMinimumContentsLengthWithIcon);
    m_templates->setMinimumContentsLength(12);
    m_templateLabel->setBuddy(m_templates);
    m_search->setObjectName(u"phraseSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_searchLabel->setBuddy(m_search);
    m_view->setObjectName(u"phraseList"_s);
    m_service->setFileName(u"phrases"_s);
    connect(m_service, &ListService::said, this, &PhraseFinder::said);
    connect(m_service, &ListService::failed, this, &PhraseFinder::failed);
    m_view->setItemDelegate(new PhraseDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    fitList();
    m_wording->setObjectName(u"phraseWording"_s);
    m_wording->setReadOnly(true);
    m_wording->setTabChangesFocus(true);
    m_wording->setMaximumHeight(fontMetrics().lineSpacing() * 7);
    m_wordingLabel->setBuddy(m_wording);
    m_add->setObjectName(u"addPhrase"_s);
    m_free->setObjectName(u"addFreeText"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 4, 12);
    column->addWidget(m_aboutLabel);
    column->addWidget(m_about);
    column->addWidget(m_templateLabel);
    column->addWidget(m_templates);
    column->addSpacing(4);
    column->addWidget(m_searchLabel);
    column->addWidget(m_search);
    column->addWidget(m_count);
    column->addWidget(m_view, 3);
    column->addWidget(m_wordingLabel);
    column->addWidget(m_wording, 1);
    column->addWidget(m_add);
    column->addWidget(m_free);
}

void PhraseFinder::fitList()
{
    const int two = kFewestPhrases * (2 * fontMetrics().lineSpacing() + 16);
    m_view->setMinimumHeight(qMin(kListPixels, two + 2));
}

void PhraseFinder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitList();
}

void PhraseFinder::begin(const LetterGround &ground)
{
    m_ground = ground;
    const bool either = letters::aboutOf(ground.record) == letters::LetterAbout::LostStolen;
    m_aboutLabel->setVisible(either);
    m_about->setVisible(either);
    offerTemplates();
    m_search->clear();
    follow();
}

void PhraseFinder::offerTemplates()
{
    m_shownAbout = m_model.document().about;
    m_offered = templatesFor(m_ground, m_shownAbout);
    m_templates->clear();
    m_templates->addItem(tr("Choose a template"), QString());
    const bool welsh = QLocale().language() == QLocale::Welsh;
    for (const auto &each : m_offered) {
        const auto &title = welsh && !each.titleCy.isEmpty() ? each.titleCy : each.titleEn;
        m_templates->addItem(each.code + u" – "_s + title, each.code);
        m_templates->setItemData(m_templates->count() - 1, each.purpose, Qt::ToolTipRole);
    }
}

void PhraseFinder::follow()
{
    if (m_ground.library && m_shownAbout != m_model.document().about)
        offerTemplates();
    m_about->setCurrentIndex(m_about->findData(int(m_model.document().about)));
    const int at = m_templates->findData(m_model.document().templateCode);
    m_templates->setChosen(qMax(0, at));
    list();
}

void PhraseFinder::list()
{
    if (!m_ground.library)
        return;
    const auto code = m_model.document().templateCode;
    const auto typed = m_search->text().trimmed();
    const auto before = m_view->currentIndex().data(PhraseListModel::CodeRole).toString();
    auto found = typed.isEmpty() ? m_ground.library->phrases(m_ground.on, {code, {}, {}})
                                 : m_ground.library->find(typed, m_ground.on);
    std::erase_if(found, [about = m_model.document().about](const phrases::Phrase *each) {
        return !letters::isOffered(*each, about);
    });
    m_rows->show(std::move(found), m_model.document().language);
    m_count->setText(m_rows->rowCount() == 0
                         ? tr("No phrase fits. Type another word, or write free text.")
                         : tr("Phrases: %1").arg(m_rows->rowCount()));
    int row = -1;
    for (int i = 0; i < m_rows->rowCount(); ++i)
        if (m_rows->phrase(i).code == before)
            row = i;
    m_service->setCurrentRow(row >= 0 ? row : m_service->firstRow());
    showWording();
}

void PhraseFinder::showWording()
{
    const auto index = m_view->currentIndex();
    m_add->setEnabled(index.isValid());
    m_wording->setPlainText(index.isValid() ? index.data(PhraseListModel::WordingRole).toString()
                                            : QString());
}

void PhraseFinder::addCurrent()
{
    const auto index = m_view->currentIndex();
    if (!index.isValid())
        return;
    Q_EMIT phrasesChosen({index.data(PhraseListModel::CodeRole).toString()});
    m_search->clear(); // the next search begins anew
}

bool PhraseFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && m_rows->rowCount() > 0) {
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PhraseFinder::settle()
{
    m_templates->settle();
}

QStringList PhraseFinder::startOf(const QString &code) const
{
    for (const auto &each : m_offered)
        if (each.code == code)
            return each.start;
    return {};
}

void PhraseFinder::addTemplate()
{
    const auto start = startOf(m_model.document().templateCode);
    if (start.isEmpty())
        m_templates->setFocus(Qt::ShortcutFocusReason);
    else
        Q_EMIT phrasesChosen(start);
}

void PhraseFinder::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PhraseFinder::focusTemplate()
{
    m_templates->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> PhraseFinder::panes() const
{
    return {const_cast<PhraseFinder *>(this)};
}

void PhraseFinder::retranslate()
{
    const QSignalBlocker quiet(m_about);
    m_about->clear();
    m_about->addItem(tr("The lost or stolen report"), int(letters::LetterAbout::LostStolen));
    m_about->addItem(tr("The application"), int(letters::LetterAbout::Application));
    m_aboutLabel->setText(tr("The letter is abou&t"));
    m_about->setAccessibleName(tr("What the letter is about"));
    m_about->setCurrentIndex(m_about->findData(int(m_model.document().about)));
    setAccessibleName(tr("Phrases"));
    m_templateLabel->setText(tr("&Template"));
    m_templates->setAccessibleName(tr("Template"));
    m_searchLabel->setText(tr("Find a &phrase"));
    m_search->setAccessibleName(tr("Find a phrase"));
    m_search->setPlaceholderText(tr("Word, title or code"));
    m_search->setToolTip(tr("Empty: the phrases of the template"));
    m_view->setAccessibleName(tr("Phrases"));
    m_wordingLabel->setText(tr("Wordin&g"));
    m_wording->setAccessibleName(tr("Wording of the phrase"));
    m_add->setText(tr("&Add phrase"));
    m_free->setText(tr("Write f&ree text"));
    m_free->setToolTip(tr("When no phrase fits: say why beside it"));
    if (!m_ground.library)
        return;
    offerTemplates();
    follow();
}

} // namespace casepost::ui
