#include "widgets/sendpanelprivate.h"

#include "present/hextext.h"
#include "present/texts.h"
#include "widgets/icons.h"
#include "widgets/linelayout.h"
#include "widgets/naming.h"
#include "widgets/primarybutton.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace handshake::widgets {

SendPanel::Private::Private(SendPanel &panel)
    : q(panel),
      edit(new SendEdit(&panel)),
      options(new SendOptions(&panel)),
      file(new FileProgress(&panel)),
      recipients(new QLabel(&panel)),
      button(new PrimaryButton(&panel)),
      sign(new QLabel(&panel)),
      message(new QLabel(&panel)),
      escape(new QShortcut(Qt::Key_Escape, &panel)),
      directory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    edit->setObjectName(QStringLiteral("sendInput"));
    button->setObjectName(QStringLiteral("sendButton"));
    button->setAutoDefault(false);
    message->setObjectName(QStringLiteral("sendMessage"));
    message->setWordWrap(true);
    message->setTextFormat(Qt::PlainText);
    recipients->setTextFormat(Qt::PlainText);
    recipients->hide();
    escape->setEnabled(false);
    createLayout();
    connectPieces();
    updateLook();
    retranslateUi();
}

void SendPanel::Private::createLayout()
{
    auto *input = new LineLayout;
    input->addWidget(edit);
    input->addWidget(recipients);
    input->addWidget(button);
    auto *remarks = new QHBoxLayout;
    remarks->addWidget(sign, 0, Qt::AlignTop);
    remarks->addWidget(message, 1);
    auto *layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(input);
    layout->addLayout(remarks);
    layout->addWidget(options);
    layout->addWidget(file);
    q.setFocusProxy(edit);
    QWidget::setTabOrder(edit, button);
}

void SendPanel::Private::connectPieces()
{
    connect(edit, &SendEdit::submitted, this, &Private::submit);
    connect(edit, &SendEdit::previousRequested, this, &Private::showPrevious);
    connect(edit, &SendEdit::nextRequested, this, &Private::showNext);
    connect(edit, &SendEdit::textChanged, this, &Private::onTextChanged);
    connect(button, &PrimaryButton::clicked, this, &Private::submitOrStop);
    connect(escape, &QShortcut::activated, this, &Private::stopRepeating);
    connect(options, &SendOptions::hexToggled, this, &Private::onHexToggled);
    connect(options, &SendOptions::repeatToggled, this, &Private::onRepeatToggled);
    connect(options, &SendOptions::changed, this, &Private::onOptionsChanged);
    connect(options, &SendOptions::fileWanted, this, &Private::chooseFile);
    connect(file, &FileProgress::cancelled, &q, &SendPanel::fileCancelled);
    connect(&repeating, &QTimer::timeout, this, &Private::sendAgain);
}

void SendPanel::Private::setReady(bool isReady, const QString &why)
{
    ready = isReady;
    whyNotReady = why;
    if (!ready)
        stopRepeating();
    updateState();
}

void SendPanel::Private::setEncoding(net::Encoding wanted)
{
    encoding = wanted;
    updateState();
}

void SendPanel::Private::setRecipients(const QString &text)
{
    recipients->setText(text);
    recipients->setVisible(!text.isEmpty());
}

void SendPanel::Private::showRemark(const Remark &wanted)
{
    remark = wanted;
    updateState();
}

bool SendPanel::Private::canSendFile() const
{
    return ready && !file->isRunning();
}

SendPanel::Private::Composed SendPanel::Private::compose(const QString &text, bool hex) const
{
    if (hex) {
        const auto octets = present::parseHex(text);
        if (octets)
            return { .octets = *octets };
        const present::HexError error = octets.error();
        return { .problem = present::HexText::of(error),
                 .position = error.position,
                 .length = std::max<qsizetype>(1, error.length) };
    }
    // The choice is for every line of the text, not only for the last one.
    QString whole = text;
    const QString ending = options->lineEnding();
    if (!ending.isEmpty())
        whole = whole.replace(QLatin1Char('\n'), ending) + ending;
    if (auto octets = net::encode(encoding, whole))
        return { .octets = std::move(octets) };
    //: %1 is the name of a text encoding
    const QString problem = SendPanel::tr("This text has a character that %1 cannot write. "
                                          "Choose another encoding, UTF-8 for example.");
    return { .problem = problem.arg(present::EncodingText::of(encoding)) };
}

void SendPanel::Private::submitOrStop()
{
    if (isRepeating())
        stopRepeating();
    else
        submit();
}

void SendPanel::Private::submit()
{
    const QString text = edit->text();
    const bool hex = options->isHex();
    if (!send(text, hex))
        return;
    if (options->repeats()) {
        history.add(text);
        startRepeating(text, hex); // it may be taken the next time
    } else if (!refused) {
        history.add(text);
        edit->clear();
    }
    updateState();
}

bool SendPanel::Private::send(const QString &text, bool hex)
{
    const Composed composed = compose(text, hex);
    const bool isMessage = !hex && options->framing() != net::Framing::None;
    triedEmpty = composed.octets && composed.octets->isEmpty() && !isMessage;
    if (!ready || !composed.octets || triedEmpty) {
        updateState();
        return false;
    }
    remark = {};
    refused = false;
    emit q.sendRequested(*composed.octets, hex);
    return true;
}

void SendPanel::Private::startRepeating(const QString &text, bool hex)
{
    repeatedText = text;
    repeatedHex = hex;
    repeating.start(options->interval());
}

void SendPanel::Private::sendAgain()
{
    if (!send(repeatedText, repeatedHex))
        stopRepeating();
}

void SendPanel::Private::stopRepeating()
{
    repeating.stop();
    updateState();
}

void SendPanel::Private::onRepeatToggled(bool on)
{
    if (!on)
        stopRepeating();
}

void SendPanel::Private::onHexToggled(bool hex)
{
    edit->setHex(hex);
    retranslateUi();
}

void SendPanel::Private::onOptionsChanged()
{
    if (isRepeating())
        repeating.start(options->interval());
    updateState();
}

void SendPanel::Private::onTextChanged()
{
    triedEmpty = false;
    updateState();
}

void SendPanel::Private::showPrevious()
{
    edit->replaceText(history.previous(edit->text()));
}

void SendPanel::Private::showNext()
{
    edit->replaceText(history.next(edit->text()));
}

void SendPanel::Private::chooseFile()
{
    if (dialog) {
        dialog->raise();
        dialog->activateWindow();
        return;
    }
    dialog = new QFileDialog(&q, SendPanel::tr("Send a file"), directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &Private::setDirectoryAndRequest);
    dialog->open();
}

void SendPanel::Private::setDirectoryAndRequest(const QString &path)
{
    directory = QFileInfo(path).absolutePath();
    if (canSendFile()) // while the person chose, the last peer may have left
        emit q.fileRequested(path);
}

void SendPanel::Private::updateState()
{
    const Composed composed = compose(edit->text(), options->isHex());
    const bool isMessage = !options->isHex() && options->framing() != net::Framing::None;
    const bool something = composed.octets && (isMessage || !composed.octets->isEmpty());
    button->setEnabled(isRepeating() || (ready && something));
    if (isRepeating())
        button->say(Icon::Stop, SendPanel::tr("Stop"), SendPanel::tr("Stop repeating (Esc)"));
    else
        button->say(Icon::Send, SendPanel::tr("Send"),
                    SendPanel::tr("Send what stands in the box (Enter)"));
    escape->setEnabled(isRepeating());
    options->setFileEnabled(canSendFile());
    edit->markError(composed.position, composed.length);
    updateMessage(composed);
}

void SendPanel::Private::updateMessage(const Composed &composed)
{
    const bool problem = !composed.problem.isEmpty();
    QString text = composed.problem;
    if (!problem && !ready)
        text = whyNotReady;
    else if (!problem && triedEmpty)
        text = SendPanel::tr("There is nothing to send yet.");
    else if (!problem && remark)
        text = remark();
    const bool hint = text.isEmpty();
    if (hint)
        text = SendPanel::tr("Enter sends, Shift+Enter starts a new line.");
    message->setForegroundRole(hint ? QPalette::PlaceholderText : QPalette::WindowText);
    message->setText(text);
    edit->setAccessibleDescription(text);
    sign->setVisible(problem);
}

void SendPanel::Private::updateLook()
{
    const int side = q.fontMetrics().height();
    button->setIconSize({ side, side });
    sign->setPixmap(icon(Icon::Warning).pixmap(side, side));
    updateState();
}

void SendPanel::Private::retranslateUi()
{
    const bool hex = options->isHex();
    edit->setPlaceholderText(hex ? SendPanel::tr("Octets in hex: 48 65 6C 6C 6F")
                                 : SendPanel::tr("Type a message"));
    name(edit, hex ? SendPanel::tr("Octets to send, in hex") : SendPanel::tr("Message to send"),
         {});
    updateState();
}

} // namespace handshake::widgets
