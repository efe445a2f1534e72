#pragma once

#include <QLabel>

namespace casepost::ui {

/// A label larger than the text around it; follows the text size chosen in the View menu.
class Heading final : public QLabel
{
    Q_OBJECT

public:
    enum class Level { Page, Part, Small };

    Heading(Level level, QWidget *parent);

    /// Takes its size from the text size now in use; Appearance calls it when that changes.
    void fit();

private:
    Level m_level;
};

/// A sentence in the quiet colour: secondary text of a theme.
class QuietLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit QuietLabel(QWidget *parent);

    /// Shortens with dots what does not fit; the whole stands in the tool tip.
    void setElided(bool elided) { m_elided = elided; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tint();
    bool m_elided = false;
    bool m_tinting = false;
};

} // namespace casepost::ui
