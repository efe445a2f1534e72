#pragma once

#include "ui/desk/letter_desk.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace casepost::ui {

class ChoiceBox;
class LetterModel;
class ListService;
class PhraseListModel;

/// The left of the composer: the template, its phrases or a search over all of them, and the way to
/// free text when nothing fits (REQ-PHR-01, 03, 07; REQ-LET-24, 26).
class PhraseFinder final : public QWidget
{
    Q_OBJECT

public:
    explicit PhraseFinder(LetterModel &model, QWidget *parent = nullptr);

    /// Shows the wording of a letter just begun.
    void begin(const LetterGround &ground);
    /// Follows what the letter says about template and language.
    void follow();
    void focusSearch();
    void focusTemplate();
    /// Adds the phrases the template starts with.
    void addTemplate();
    /// Chooses the template that is shown, if it is not chosen yet.
    void settle();
    QList<QWidget *> panes() const;
    ListService *service() const { return m_service; }
    void retranslate();

Q_SIGNALS:
    /// Add these behind the paragraph in hand.
    void phrasesChosen(const QStringList &codes);
    void freeTextWanted();
    void said(const QString &sentence);
    void failed(const QString &sentence);
    /// Another template was chosen; empty for none.
    void templateChosen(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fitList();
    void list();
    void addCurrent();
    void showWording();
    QStringList startOf(const QString &code) const;
    void offerTemplates();

    LetterModel &m_model;
    LetterGround m_ground;
    letters::LetterAbout m_shownAbout = letters::LetterAbout::Application;
    std::vector<phrases::Template> m_offered;
    QLabel *m_aboutLabel;
    QComboBox *m_about; ///< shown where the record has a lost or stolen report
    QLabel *m_templateLabel;
    ChoiceBox *m_templates;
    QLabel *m_searchLabel;
    QLineEdit *m_search;
    QListView *m_view;
    PhraseListModel *m_rows;
    ListService *m_service;
    QLabel *m_count;
    QLabel *m_wordingLabel;
    QPlainTextEdit *m_wording;
    QPushButton *m_add;
    QPushButton *m_free;
};

} // namespace casepost::ui
