#include "present/texts.h"

namespace handshake::present {

/// Of a note that tells of an end.
static net::CloseReason reasonOf(Note note)
{
    int reason = 0;
    while (NoteText::from(net::CloseReason(reason)) != note)
        ++reason;
    return net::CloseReason(reason);
}

QString NoteText::of(Note note, const QString &about)
{
    switch (note) {
    case Note::None:
        return {};
    case Note::Connected:
        return tr("Connected.");
    case Note::PeerSaidGoodbye:
        return tr("The other side said goodbye: it sends nothing more.");
    case Note::WeSaidGoodbye:
        return tr("We said goodbye: we send nothing more.");
    case Note::FinishedByUs:
    case Note::FinishedByPeer:
    case Note::FinishedByUsOnly:
    case Note::Reset:
    case Note::Refused:
    case Note::TimedOut:
    case Note::Unreachable:
    case Note::NameUnknown:
    case Note::AbortedHere:
    case Note::NoResources:
    case Note::CableLost:
    case Note::CableReset:
        return CloseText::of(reasonOf(note));
    case Note::FramingBroken:
        return tr("A message was too long for the chosen framing: what follows cannot be read.");
    case Note::NotDelivered:
        return tr("A message was not sent: too much is waiting already, or it was too long.");
    case Note::FileSent:
        //: %1 is the name of a file
        return tr("The file %1 was sent.").arg(quoted(about));
    case Note::FileSentInPart:
        //: %1 is the name of a file
        return tr("Of the file %1 only the beginning was sent.").arg(quoted(about));
    }
    Q_UNREACHABLE();
}

QString NoteText::of(const MessageRow &row)
{
    return of(row.note, QString::fromUtf8(row.view()));
}

Note NoteText::from(net::CloseReason reason)
{
    switch (reason) {
    case net::CloseReason::FinishedByUs:
        return Note::FinishedByUs;
    case net::CloseReason::FinishedByPeer:
        return Note::FinishedByPeer;
    case net::CloseReason::FinishedByUsOnly:
        return Note::FinishedByUsOnly;
    case net::CloseReason::Reset:
        return Note::Reset;
    case net::CloseReason::Refused:
        return Note::Refused;
    case net::CloseReason::TimedOut:
        return Note::TimedOut;
    case net::CloseReason::Unreachable:
        return Note::Unreachable;
    case net::CloseReason::NameUnknown:
        return Note::NameUnknown;
    case net::CloseReason::AbortedHere:
        return Note::AbortedHere;
    case net::CloseReason::NoResources:
        return Note::NoResources;
    case net::CloseReason::CableLost:
        return Note::CableLost;
    case net::CloseReason::CableReset:
        return Note::CableReset;
    }
    Q_UNREACHABLE();
}

std::optional<Note> NoteText::from(net::FileSendEnd end)
{
    switch (end) {
    case net::FileSendEnd::Sent:
        return Note::FileSent;
    case net::FileSendEnd::Cancelled:
        return Note::FileSentInPart;
    case net::FileSendEnd::FileUnreadable:
    case net::FileSendEnd::ConnectionEnded:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString StateText::gloss(tcp::State state)
{
    switch (state) {
    case tcp::State::Closed:
        return tr("there is no connection");
    case tcp::State::Listen:
        return tr("waits for somebody to connect");
    case tcp::State::SynSent:
        return tr("asked to connect and waits for the answer");
    case tcp::State::SynReceived:
        return tr("was asked, answered, and waits for the last word of the greeting");
    case tcp::State::Established:
        return tr("both may talk");
    case tcp::State::FinWait1:
        return tr("said goodbye and waits for the acknowledgement");
    case tcp::State::FinWait2:
        return tr("said goodbye; the other side may still talk");
    case tcp::State::CloseWait:
        return tr("the other side said goodbye; this side may still talk");
    case tcp::State::Closing:
        return tr("both said goodbye at the same time");
    case tcp::State::LastAck:
        return tr("said goodbye second and waits for the acknowledgement");
    case tcp::State::TimeWait:
        return tr("over; waits in case something old still arrives");
    }
    Q_UNREACHABLE();
}

QString DirectionText::of(Direction direction)
{
    switch (direction) {
    case Direction::Received:
        //: One word beside an arrow: the message came in
        return tr("received");
    case Direction::Sent:
        //: One word beside an arrow: the message went out
        return tr("sent");
    case Direction::Note:
        //: One word beside a sign: no message, something that happened
        return tr("note");
    }
    Q_UNREACHABLE();
}

QString EncodingText::of(net::Encoding encoding)
{
    switch (encoding) {
    case net::Encoding::Utf8:
        return tr("UTF-8 (every language)");
    case net::Encoding::Gb18030:
        return tr("GB 18030 (Chinese)");
    case net::Encoding::Utf16Le:
        return tr("UTF-16 little-endian");
    case net::Encoding::Utf16Be:
        return tr("UTF-16 big-endian");
    case net::Encoding::Latin1:
        return tr("Latin-1 (western Europe)");
    case net::Encoding::System:
        return tr("This computer's encoding");
    }
    Q_UNREACHABLE();
}

QString FramingText::of(net::Framing framing)
{
    switch (framing) {
    case net::Framing::None:
        return tr("None: one row is one arrival");
    case net::Framing::Lf:
        return tr("Lines that end with LF");
    case net::Framing::CrLf:
        return tr("Lines that end with CR LF");
    case net::Framing::Length:
        return tr("Length in front, four octets");
    }
    Q_UNREACHABLE();
}

QString HexText::of(const HexError &error)
{
    const QString position = NumberText::number(error.position + 1);
    switch (error.kind) {
    case HexError::Kind::NotHex:
        //: %1 is the position of a character in the text, counted from 1
        return tr("Character %1 is not hex. Use the digits 0 to 9 and the letters A to F.")
                .arg(position);
    case HexError::Kind::OddDigits:
        //: %1 is the position of a character in the text, counted from 1
        return tr("At character %1 a digit stands alone. Every octet needs two: write 0A, not A.")
                .arg(position);
    }
    Q_UNREACHABLE();
}

QString isolated(const QString &text)
{
    return u'\u2066' % text % u'\u2069';
}

} // namespace handshake::present
