#pragma once

#include "present/messagelog.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace handshake::widgets {

/// One message in full: safe text on one side, its octets in hex on the other. Keeps a copy, so
/// that the message stays readable after its row has left the list.
class MessageDetails : public QWidget
{
    Q_OBJECT

public:
    explicit MessageDetails(QWidget *parent = nullptr);

    /// \a sentence: the words of a note; messages have none.
    void showMessage(const present::MessageRow &row, const net::Endpoint &peer,
                     const QString &sentence);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    static void show(QPlainTextEdit *view, const QString &text);
    void markUndecodable(const QList<net::Undecodable> &places);
    void updateHexFont();
    void retranslateUi();
    QString caption() const;
    QString shortening() const;

    present::MessageRow m_row; // its octets pointer is not kept
    QByteArray m_octets; // as many as are shown
    net::Endpoint m_peer;
    QString m_sentence;
    bool m_textShortened = false;
    QLabel *m_caption;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_hex;
};

} // namespace handshake::widgets
