#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace casepost::letters {

/// What stands across everything that is not a sent letter.
inline constexpr QStringView kDraftMark = u"DRAFT";

/// A PDF of toPdf() with the mark across each of its pages. The bytes that would be sent stay as
/// they are, at the beginning: the mark is written behind them, as an artifact that no screen
/// reader speaks in the middle of the letter. The same PDF gives the same bytes. Needs a
/// QGuiApplication; InvalidInput for a PDF of somebody else.
core::Result<QByteArray> withDraftMark(const QByteArray &pdf);

/// The letter as text, and as a page of toHtml(), with the mark before and behind it.
QString textWithDraftMark(const QString &text);
QByteArray htmlWithDraftMark(const QByteArray &html);

} // namespace casepost::letters
