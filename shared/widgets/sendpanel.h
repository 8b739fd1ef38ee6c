#pragma once

#include "net/connection.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace handshake::widgets {

/// The send box: Enter sends, Shift+Enter breaks the line, ↑/↓ walk the history; hex input with a
/// visible error position, line ending choice, repeat every t with a Stop that always works, a
/// file with progress and cancel. Knows no connection: it asks by signals and is told the outcome.
class SendPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SendPanel(QWidget *parent = nullptr);
    ~SendPanel() override;

    /// Whether anybody is there to send to; when not, \a why says what to do first (translated).
    /// A draft can be typed all the same; a running repetition stops.
    void setReady(bool ready, const QString &why = {});
    /// Text is encoded in this encoding before it is handed out.
    void setEncoding(net::Encoding encoding);
    /// Under length framing or line framing the line ending choice has no meaning and is disabled.
    void setFraming(net::Framing framing);
    /// "To all", "To 2 peers", … beside the button; empty hides it (the client).
    void setRecipients(const QString &text);
    /// A sentence, made anew in every language.
    using Remark = std::function<QString()>;
    /// Shows a short remark about the last send (a full queue, say) until the next one.
    void showRemark(const Remark &remark);
    /// Says within sendRequested() that nobody took it, and why: what was typed stays in the box.
    void refuse(const Remark &remark);

    QString draft() const;
    /// Also within sendRequested(): then it is the same text once more.
    bool isRepeating() const;
    QStringList history() const;
    void setHistory(const QStringList &lines);

    void fileStarted(const QString &name);
    void fileProgressed(qint64 sent, qint64 total);
    void fileEnded(const Remark &remark);

public slots:
    void focusInput();

signals:
    /// Send these octets: a message of the framing, or (raw, hex input) exactly as they are.
    void sendRequested(const QByteArray &octets, bool raw);
    void fileRequested(const QString &path);
    void fileCancelled();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace handshake::widgets
