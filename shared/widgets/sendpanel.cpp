#include "widgets/sendpanel.h"

#include "widgets/sendpanelprivate.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QMimeData>
#include <QUrl>

namespace handshake::widgets {

namespace {

/// The one local file that is dragged, or empty.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

SendPanel::SendPanel(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(*this))
{
    setAcceptDrops(true);
}

SendPanel::~SendPanel() = default;

void SendPanel::setReady(bool ready, const QString &why)
{
    d->setReady(ready, why);
}

void SendPanel::setEncoding(net::Encoding encoding)
{
    d->setEncoding(encoding);
}

void SendPanel::setFraming(net::Framing framing)
{
    d->options->setFraming(framing);
}

void SendPanel::setRecipients(const QString &text)
{
    d->setRecipients(text);
}

void SendPanel::showRemark(const Remark &remark)
{
    d->showRemark(remark);
}

void SendPanel::refuse(const Remark &remark)
{
    d->refused = true;
    d->showRemark(remark);
}

bool SendPanel::isRepeating() const
{
    return d->isRepeating();
}

QString SendPanel::draft() const
{
    return d->edit->text();
}

QStringList SendPanel::history() const
{
    return d->history.lines();
}

void SendPanel::setHistory(const QStringList &lines)
{
    d->history.setLines(lines);
}

void SendPanel::fileStarted(const QString &name)
{
    d->file->start(name);
    d->updateState();
}

void SendPanel::fileProgressed(qint64 sent, qint64 total)
{
    d->file->setProgress(sent, total);
}

void SendPanel::fileEnded(const Remark &remark)
{
    d->file->stop();
    d->showRemark(remark);
}

void SendPanel::focusInput()
{
    d->edit->setFocus(Qt::OtherFocusReason);
}

void SendPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslateUi();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->updateLook();
    QWidget::changeEvent(event);
}

void SendPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (d->canSendFile() && !draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SendPanel::dropEvent(QDropEvent *event)
{
    const QString path = draggedFile(event->mimeData());
    if (!d->canSendFile() || path.isEmpty())
        return;
    event->acceptProposedAction();
    emit fileRequested(path);
}

} // namespace handshake::widgets
