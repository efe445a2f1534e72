#pragma once

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace casepost::ui {

/// A sentence above the page that stays until it is dismissed or no longer true.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Notice, Warning, Problem };

    explicit MessageBar(QWidget *parent = nullptr);
    /// Shows the sentence. The kind is told by a word as well as by colour.
    void tell(Kind kind, const QString &sentence);
    /// A button for the one way on; clicked() of the bar is emitted.
    void offer(const QString &label);
    void clear();
    QString sentence() const { return m_sentence; }

Q_SIGNALS:
    void offerTaken();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void arrange();

    Kind m_kind = Kind::Notice;
    QString m_sentence;
    QGridLayout *m_grid;
    QLabel *m_word;
    QLabel *m_label;
    QPushButton *m_offer;
    QToolButton *m_close;
};

} // namespace casepost::ui
