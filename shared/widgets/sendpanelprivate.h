#pragma once

#include "present/sendhistory.h"
#include "widgets/fileprogress.h"
#include "widgets/sendedit.h"
#include "widgets/sendoptions.h"
#include "widgets/sendpanel.h"

#include <QPointer>
#include <QTimer>

#include <optional>

class QFileDialog;
class QLabel;
class QShortcut;

namespace handshake::widgets {

class PrimaryButton;

/// What the send box consists of. Repeating takes a copy of the text, so that the draft can be
/// changed meanwhile; Enter starts anew with what stands there then.
class SendPanel::Private : public QObject
{
public:
    explicit Private(SendPanel &panel);

    void setReady(bool isReady, const QString &why);
    void setEncoding(net::Encoding wanted);
    void setRecipients(const QString &text);
    bool isRepeating() const { return repeating.isActive(); }
    void showRemark(const Remark &wanted);
    bool canSendFile() const;
    void updateState();
    void updateLook();
    void retranslateUi();

    SendPanel &q;
    SendEdit *edit;
    SendOptions *options;
    FileProgress *file;
    present::SendHistory history;
    bool refused = false; // nobody took what was handed out last

private:
    /// The octets to send, or why there are none.
    struct Composed
    {
        std::optional<QByteArray> octets = {};
        QString problem = {};
        qsizetype position = 0; // where in the text, when length > 0
        qsizetype length = 0;
    };

    void createLayout();
    void connectPieces();
    Composed compose(const QString &text, bool hex) const;
    void submit();
    void submitOrStop();
    bool send(const QString &text, bool hex);
    void startRepeating(const QString &text, bool hex);
    void sendAgain();
    void stopRepeating();
    void onRepeatToggled(bool on);
    void onHexToggled(bool hex);
    void onOptionsChanged();
    void onTextChanged();
    void showPrevious();
    void showNext();
    void chooseFile();
    void setDirectoryAndRequest(const QString &path);
    void updateMessage(const Composed &composed);

    QLabel *recipients;
    PrimaryButton *button;
    QLabel *sign; // the warning beside the message
    QLabel *message;
    QShortcut *escape;
    QPointer<QFileDialog> dialog;
    QString directory; // where the last file came from
    net::Encoding encoding = net::Encoding::Utf8;
    bool ready = false;
    QString whyNotReady;
    Remark remark;
    bool triedEmpty = false; // Enter was pressed with nothing to send
    QTimer repeating;
    QString repeatedText;
    bool repeatedHex = false;
};

} // namespace handshake::widgets
