#include "widgets/filedrop.h"

#include "base/limits.h"
#include "present/texts.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace handshake::widgets {

FileDrop::FileDrop(QWidget *window) : QWidget(window), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("fileDrop"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    hide();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

QStringList FileDrop::localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        resize(parentWidget()->size());
    return take(event) || QWidget::eventFilter(watched, event);
}

bool FileDrop::take(QEvent *event)
{
    if (event->type() == QEvent::DragLeave)
        hide();
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove
        && event->type() != QEvent::Drop)
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList paths = localFiles(drop->mimeData());
    const bool isGood = !paths.isEmpty() && paths.size() <= limits::openedAtOnce;
    drop->setDropAction(Qt::CopyAction);
    drop->setAccepted(isGood);
    if (event->type() == QEvent::DragEnter && !paths.isEmpty()) {
        drop->accept(); // also to say that there are too many
        say(paths);
    }
    if (event->type() == QEvent::Drop) {
        hide();
        if (isGood)
            emit dropped(paths);
    }
    return true;
}

void FileDrop::say(const QStringList &paths)
{
    const int count = int(paths.size());
    if (count > limits::openedAtOnce)
        m_text->setText(
                tr("Too many at once: at most %Ln file(s).", nullptr, limits::openedAtOnce));
    else if (count > 1)
        m_text->setText(tr("Let go to open %Ln file(s), each in its own window", nullptr, count));
    else //: %1: the name of a file that hovers over the window
        m_text->setText(tr("Let go to open %1")
                                .arg(present::isolated(QFileInfo(paths.first()).fileName())));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_text->setFont(large);
    resize(parentWidget()->size());
    raise();
    show();
}

void FileDrop::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = palette().color(QPalette::Base);
    veil.setAlphaF(0.92F);
    painter.fillRect(rect(), veil);
    const qreal unit = fontMetrics().height();
    painter.setPen(QPen(palette().color(QPalette::Highlight), unit / 6, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(unit, unit, -unit, -unit), unit, unit);
}

} // namespace handshake::widgets
