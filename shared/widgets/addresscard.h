#pragma once

#include "net/endpoint.h"
#include "widgets/card.h"

#include <QList>
#include <QTimer>

class QPushButton;

namespace handshake::widgets {

class AddressLabel;

/// Where the server can be reached, in huge type, with a button that copies it and a sentence about
/// who can reach it.
class AddressCard : public Card
{
    Q_OBJECT

public:
    explicit AddressCard(QWidget *parent = nullptr);

    /// The first one is shown in huge type, the others below; none: only the sentence, and \a idle
    /// (translated) in place of an address.
    void setAddresses(const QList<net::Endpoint> &addresses, const QString &idle = {});
    /// A place without an address to copy, in the same huge type; translated.
    void setPlace(const QString &place);
    /// Below the address; translated.
    void setSentence(const QString &sentence);

    /// "127.0.0.1 : 8080": blanks around the last colon make a large address easier to read.
    static QString largeText(const net::Endpoint &endpoint);

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void retranslateUi();

    QList<net::Endpoint> m_addresses;
    AddressLabel *m_large;
    QLabel *m_others;
    QLabel *m_sentence;
    QPushButton *m_copy;
    QTimer m_copied; // running: the button says that it has copied
};

} // namespace handshake::widgets
