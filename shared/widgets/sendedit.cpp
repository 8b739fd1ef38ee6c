#include "widgets/sendedit.h"

#include "widgets/warningcolour.h"

#include <QEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace handshake::widgets {

namespace {

constexpr int mostLines = 4;
/// Characters of a text whose lines may break between words only: Qt seeks such a place again for
/// every line, which takes seconds in a long text without blanks.
constexpr int mostWithWords = 20'000;

} // namespace

SendEdit::SendEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document(), &QTextDocument::contentsChange, this, &SendEdit::updateWrapping);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &SendEdit::updateHeight);
    // Emptying a document changes its size without that signal.
    connect(this, &QPlainTextEdit::textChanged, this, &SendEdit::updateHeight);
    updateHeight();
}

void SendEdit::setHex(bool hex)
{
    m_hex = hex;
    updateFont();
    if (hex)
        setLayoutDirection(Qt::LeftToRight);
    else
        unsetLayoutDirection();
}

QString SendEdit::text() const
{
    // toPlainText() would make a blank of a no-break space, and a line end of U+2028.
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void SendEdit::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::End);
}

void SendEdit::markError(qsizetype position, qsizetype length)
{
    const qsizetype size = document()->characterCount() - 1;
    if (length <= 0 || size <= 0) {
        setExtraSelections({});
        return;
    }
    QTextEdit::ExtraSelection place;
    place.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    place.format.setUnderlineColor(warningColour(palette()));
    place.format.setForeground(warningColour(palette()));
    place.cursor = QTextCursor(document());
    const qsizetype first = std::clamp(position, qsizetype(0), size - 1);
    place.cursor.setPosition(int(first));
    place.cursor.setPosition(int(std::min(first + length, size)), QTextCursor::KeepAnchor);
    setExtraSelections({ place });
}

QSize SendEdit::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 40, heightOf(m_lines) };
}

QSize SendEdit::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 16, heightOf(m_lines) };
}

int SendEdit::heightOf(int lines) const
{
    const int margins = contentsMargins().top() + contentsMargins().bottom() + 2 * frameWidth();
    const int document = int(std::ceil(2 * this->document()->documentMargin()));
    return lines * fontMetrics().lineSpacing() + document + margins;
}

void SendEdit::updateWrapping()
{
    setWordWrapMode(document()->characterCount() > mostWithWords
                            ? QTextOption::WrapAnywhere
                            : QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void SendEdit::updateHeight()
{
    // A plain text document measures its height in lines.
    const int lines = std::clamp(int(std::ceil(document()->size().height())), 1, mostLines);
    const bool more = document()->size().height() > mostLines;
    setVerticalScrollBarPolicy(more ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
}

void SendEdit::updateFont()
{
    if (m_hex) {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(parentWidget()->font().pointSizeF());
        setFont(fixed);
    } else {
        setFont({}); // inherited again
    }
    updateGeometry();
}

bool SendEdit::isOnEdge(QTextCursor::MoveOperation towards) const
{
    QTextCursor cursor = textCursor();
    return !cursor.movePosition(towards);
}

void SendEdit::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit submitted();
    else if (event->matches(QKeySequence::InsertLineSeparator))
        insertPlainText(QStringLiteral("\n")); // by itself it would insert U+2028
    else if (plain && event->key() == Qt::Key_Up && isOnEdge(QTextCursor::Up))
        emit previousRequested();
    else if (plain && event->key() == Qt::Key_Down && isOnEdge(QTextCursor::Down))
        emit nextRequested();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void SendEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

bool SendEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return !source->hasUrls() && source->hasText();
}

void SendEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text());
    ensureCursorVisible();
}

} // namespace handshake::widgets
