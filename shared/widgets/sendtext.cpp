#include "widgets/sendtext.h"

namespace handshake::widgets {

QString SendText::of(net::SendResult result, int peers)
{
    switch (result) {
    case net::SendResult::Accepted:
        return {};
    case net::SendResult::QueueFull:
        //: %Ln: peers that did not get the message
        return tr("Not sent to %Ln peer(s): too much is still waiting to be sent. Try again in a "
                  "moment.",
                  nullptr, peers);
    case net::SendResult::NotConnected:
        //: %Ln: peers that did not get the message
        return tr("Not sent to %Ln peer(s): the connection is over.", nullptr, peers);
    case net::SendResult::AlreadyFinished:
        //: %Ln: peers that did not get the message
        return tr("Not sent to %Ln peer(s): this side has said goodbye (FIN) and may not talk any "
                  "more.",
                  nullptr, peers);
    case net::SendResult::TooLong:
        //: %Ln: peers that did not get the message
        return tr("Not sent to %Ln peer(s): the message is too long. Send it as a file.", nullptr,
                  peers);
    }
    Q_UNREACHABLE();
}

} // namespace handshake::widgets
