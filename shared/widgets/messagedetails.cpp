#include "widgets/messagedetails.h"

#include "present/hextext.h"
#include "present/safetext.h"
#include "present/texts.h"
#include "widgets/naming.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace handshake::widgets {

using present::Direction;
using present::isolated;
using present::NumberText;

namespace {

/// No encoding of ours takes more than four octets for a character.
constexpr qsizetype octetsKept = 4 * limits::charactersInDetails;
/// The hex view stays small enough to be laid out within a frame.
constexpr qsizetype octetsInHex = 16 * 1024;
constexpr qsizetype boxesDrawn = 200;

QPlainTextEdit *makeReader(QWidget *parent)
{
    auto *reader = new QPlainTextEdit(parent);
    reader->setReadOnly(true);
    reader->setTabChangesFocus(true);
    reader->setUndoRedoEnabled(false);
    reader->setFrameShape(QFrame::NoFrame);
    reader->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return reader;
}

} // namespace

MessageDetails::MessageDetails(QWidget *parent)
    : QWidget(parent),
      m_caption(new QLabel(this)),
      m_text(makeReader(this)),
      m_hex(makeReader(this))
{
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_text->setObjectName(QStringLiteral("detailsText"));
    m_hex->setObjectName(QStringLiteral("detailsHex"));
    m_hex->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_hex->setLayoutDirection(Qt::LeftToRight); // octets have one order in every language

    auto *sides = new QSplitter(this);
    sides->addWidget(m_text);
    sides->addWidget(m_hex);
    sides->setStretchFactor(0, 2);
    sides->setStretchFactor(1, 3);
    sides->setChildrenCollapsible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_caption);
    layout->addWidget(sides, 1);
    updateHexFont();
    retranslateUi();
}

void MessageDetails::showMessage(const present::MessageRow &row, const net::Endpoint &peer,
                                 const QString &sentence)
{
    m_row = row;
    m_row.octets = nullptr;
    const bool isNote = row.direction == Direction::Note; // its octets are no message
    const QByteArrayView octets = isNote ? QByteArrayView() : row.view();
    m_octets = octets.first(std::min(octets.size(), octetsKept)).toByteArray();
    m_peer = peer;
    m_sentence = sentence;
    fill();
}

void MessageDetails::clear()
{
    m_row = {};
    m_octets.clear();
    m_sentence.clear();
    m_textShortened = false;
    m_text->clear();
    m_hex->clear();
    retranslateUi();
}

void MessageDetails::fill()
{
    const present::SafeText safe = present::safeText(
            m_row.encoding, m_octets, limits::charactersInDetails, present::Lines::Keep);
    m_textShortened = safe.shortened || m_octets.size() < qsizetype(m_row.size);
    show(m_text, m_sentence.isEmpty() ? safe.text : m_sentence);
    m_text->setToolTip(present::undecodableHint(
            safe.undecodable.first(std::min(safe.undecodable.size(), qsizetype(12)))));
    markUndecodable(safe.undecodable);
    show(m_hex, present::hexDump(m_octets, octetsInHex));
    retranslateUi();
}

/// The same text again would lose the reader's place and selection.
void MessageDetails::show(QPlainTextEdit *view, const QString &text)
{
    const QString before = view->document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    if (before != text)
        view->setPlainText(text);
}

void MessageDetails::markUndecodable(const QList<net::Undecodable> &places)
{
    QList<QTextEdit::ExtraSelection> boxes;
    for (const net::Undecodable &place : places.first(std::min(places.size(), boxesDrawn))) {
        QTextEdit::ExtraSelection box;
        box.format.setBackground(palette().highlight());
        box.format.setForeground(palette().highlightedText());
        box.cursor = QTextCursor(m_text->document());
        box.cursor.setPosition(int(place.position));
        box.cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor);
        boxes.append(box);
    }
    m_text->setExtraSelections(boxes);
}

void MessageDetails::updateHexFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF() > 0 ? font().pointSizeF() : fixed.pointSizeF());
    m_hex->setFont(fixed);
}

void MessageDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        updateHexFont();
    else if (event->type() == QEvent::PaletteChange && !m_octets.isEmpty())
        fill();
    QWidget::changeEvent(event);
}

void MessageDetails::retranslateUi()
{
    m_caption->setText(caption());
    name(m_text, tr("The message as text"), m_text->toolTip());
    name(m_hex, tr("The message in hex"), {});
    m_text->setPlaceholderText(tr("Choose a row to read it here in full."));
}

QString MessageDetails::caption() const
{
    if (m_row.at == 0)
        return {};
    const QString at = QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_row.at),
                                          QStringLiteral("HH:mm:ss.zzz"));
    const QString peer = isolated(net::toString(m_peer));
    const QString size = NumberText::octets(m_row.size);
    switch (m_row.direction) {
    case Direction::Received:
        //: %1 an address and port, %2 a time, %3 "6 octets", %4 empty or "first 20 of 80 octets"
        return tr("From %1 at %2 · %3 %4").arg(peer, at, size, shortening()).trimmed();
    case Direction::Sent:
        //: %1 an address and port, %2 a time, %3 "6 octets", %4 empty or "first 20 of 80 octets"
        return tr("To %1 at %2 · %3 %4").arg(peer, at, size, shortening()).trimmed();
    case Direction::Note:
        //: %1 an address and port, %2 a time
        return tr("About %1 at %2").arg(peer, at);
    }
    Q_UNREACHABLE();
}

QString MessageDetails::shortening() const
{
    const qsizetype shown = std::min(m_octets.size(), octetsInHex);
    if (shown < qsizetype(m_row.size))
        //: %1 and %2 are numbers of octets; the hex view shows no more than the first %1
        return tr("(hex: first %1 of %2 octets)")
                .arg(NumberText::number(shown), NumberText::number(m_row.size));
    if (m_textShortened)
        //: %1 is a number of characters
        return tr("(text: first %1 characters)")
                .arg(NumberText::number(limits::charactersInDetails));
    return {};
}

} // namespace handshake::widgets
