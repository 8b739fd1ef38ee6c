#include "present/explaintexts.h"

#include "present/texts.h"

#include <QLocale>

#include <array>
#include <limits>

namespace handshake::present {

namespace {

struct Words
{
    Utterance saying;
    const char *client;
    const char *server;
    bool namesAmount = false;
};

// lupdate finds the sentences here; SayingText::of() looks them up in the language in force.
// clang-format off
constexpr std::array words {
    Words { Utterance::AskToConnect,
        QT_TRANSLATE_NOOP("SayingText",
            "The client asks: may I talk with you? Here is the number I start counting from (SYN)."),
        QT_TRANSLATE_NOOP("SayingText",
            "The server asks: may I talk with you? Here is the number I start counting from (SYN).") },
    Words { Utterance::AskAgain,
        QT_TRANSLATE_NOOP("SayingText", "The client asks once more: may I talk with you (SYN)?"),
        QT_TRANSLATE_NOOP("SayingText", "The server asks once more: may I talk with you (SYN)?") },
    Words { Utterance::AnswerAndAsk,
        QT_TRANSLATE_NOOP("SayingText",
            "The client says: I heard you (ACK), and here is my starting number (SYN)."),
        QT_TRANSLATE_NOOP("SayingText",
            "The server says: I heard you (ACK), and here is my starting number (SYN).") },
    Words { Utterance::AnswerAgain,
        QT_TRANSLATE_NOOP("SayingText",
            "The client says once more: I heard you, and here is my starting number "
            "(SYN+ACK)."),
        QT_TRANSLATE_NOOP("SayingText",
            "The server says once more: I heard you, and here is my starting number "
            "(SYN+ACK).") },
    Words { Utterance::ConfirmOpening,
        QT_TRANSLATE_NOOP("SayingText",
            "The client says: I heard you, too (ACK). Now both can talk."),
        QT_TRANSLATE_NOOP("SayingText",
            "The server says: I heard you, too (ACK). Now both can talk.") },
    Words { Utterance::Data,
        QT_TRANSLATE_N_NOOP("SayingText", "The client sends %Ln octet(s) of data."),
        QT_TRANSLATE_N_NOOP("SayingText", "The server sends %Ln octet(s) of data."), true },
    Words { Utterance::DataAgain,
        QT_TRANSLATE_N_NOOP("SayingText",
            "The client sends %Ln octet(s) of data again: nobody said that they had arrived."),
        QT_TRANSLATE_N_NOOP("SayingText",
            "The server sends %Ln octet(s) of data again: nobody said that they had "
            "arrived."), true },
    Words { Utterance::DataAgainForNothing,
        QT_TRANSLATE_N_NOOP("SayingText",
            "The client sends %Ln octet(s) of data again, although the server has them "
            "already."),
        QT_TRANSLATE_N_NOOP("SayingText",
            "The server sends %Ln octet(s) of data again, although the client has them "
            "already."), true },
    Words { Utterance::DataLate,
        QT_TRANSLATE_N_NOOP("SayingText",
            "%Ln octet(s) of data from the client come late: what was sent after them came "
            "first."),
        QT_TRANSLATE_N_NOOP("SayingText",
            "%Ln octet(s) of data from the server come late: what was sent after them came "
            "first."), true },
    Words { Utterance::Acknowledge,
        QT_TRANSLATE_NOOP("SayingText", "The client says: I have everything up to here (ACK)."),
        QT_TRANSLATE_NOOP("SayingText", "The server says: I have everything up to here (ACK).") },
    Words { Utterance::AcknowledgeAgain,
        QT_TRANSLATE_NOOP("SayingText",
            "The client says the same as before: this is how far I have everything (ACK). "
            "Something behind it may be missing."),
        QT_TRANSLATE_NOOP("SayingText",
            "The server says the same as before: this is how far I have everything (ACK). "
            "Something behind it may be missing.") },
    Words { Utterance::Goodbye,
        QT_TRANSLATE_NOOP("SayingText",
            "The client says goodbye: I have nothing more to say (FIN)."),
        QT_TRANSLATE_NOOP("SayingText",
            "The server says goodbye: I have nothing more to say (FIN).") },
    Words { Utterance::GoodbyeWithData,
        QT_TRANSLATE_N_NOOP("SayingText",
            "The client sends its last %Ln octet(s) of data and says goodbye (FIN)."),
        QT_TRANSLATE_N_NOOP("SayingText",
            "The server sends its last %Ln octet(s) of data and says goodbye (FIN)."), true },
    Words { Utterance::GoodbyeAgain,
        QT_TRANSLATE_NOOP("SayingText", "The client says goodbye once more (FIN)."),
        QT_TRANSLATE_NOOP("SayingText", "The server says goodbye once more (FIN).") },
    Words { Utterance::GoodbyeAndHeard,
        QT_TRANSLATE_NOOP("SayingText",
            "The client says: I heard your goodbye (ACK), and I have nothing more to say either (FIN). Two facts share one envelope."),
        QT_TRANSLATE_NOOP("SayingText",
            "The server says: I heard your goodbye (ACK), and I have nothing more to say either (FIN). Two facts share one envelope.") },
    Words { Utterance::HeardGoodbye,
        QT_TRANSLATE_NOOP("SayingText", "The client says: I heard your goodbye (ACK)."),
        QT_TRANSLATE_NOOP("SayingText", "The server says: I heard your goodbye (ACK).") },
    Words { Utterance::Refuse,
        QT_TRANSLATE_NOOP("SayingText", "The client says: nobody listens here (RST)."),
        QT_TRANSLATE_NOOP("SayingText", "The server says: nobody listens here (RST).") },
    Words { Utterance::BreakOff,
        QT_TRANSLATE_NOOP("SayingText",
            "The client breaks off: for me there is no such connection any more (RST)."),
        QT_TRANSLATE_NOOP("SayingText",
            "The server breaks off: for me there is no such connection any more (RST).") },
    Words { Utterance::StillThere,
        QT_TRANSLATE_NOOP("SayingText", "The client asks: are you still there (keep-alive)?"),
        QT_TRANSLATE_NOOP("SayingText", "The server asks: are you still there (keep-alive)?") },
    Words { Utterance::StillHere,
        QT_TRANSLATE_NOOP("SayingText", "The client says: I am still here (ACK)."),
        QT_TRANSLATE_NOOP("SayingText", "The server says: I am still here (ACK).") },
    Words { Utterance::NoRoom,
        QT_TRANSLATE_NOOP("SayingText",
            "The client says: I have no room left, please wait (window 0)."),
        QT_TRANSLATE_NOOP("SayingText",
            "The server says: I have no room left, please wait (window 0).") },
    Words { Utterance::AskForRoom,
        QT_TRANSLATE_NOOP("SayingText", "The client tries one octet: is there room again?"),
        QT_TRANSLATE_NOOP("SayingText", "The server tries one octet: is there room again?") },
    Words { Utterance::StillNoRoom,
        QT_TRANSLATE_NOOP("SayingText", "The client says: still no room, please wait (window 0)."),
        QT_TRANSLATE_NOOP("SayingText",
            "The server says: still no room, please wait (window 0).") },
    Words { Utterance::RoomAgain,
        QT_TRANSLATE_NOOP("SayingText", "The client says: I have room again, go on."),
        QT_TRANSLATE_NOOP("SayingText", "The server says: I have room again, go on.") },
    Words { Utterance::MoreRoom,
        QT_TRANSLATE_NOOP("SayingText", "The client says how much room it has now."),
        QT_TRANSLATE_NOOP("SayingText", "The server says how much room it has now.") },
    Words { Utterance::Twice,
        QT_TRANSLATE_NOOP("SayingText",
            "The same segment from the client, captured a second time."),
        QT_TRANSLATE_NOOP("SayingText",
            "The same segment from the server, captured a second time.") },
    Words { Utterance::Odd,
        QT_TRANSLATE_NOOP("SayingText", "The client sends a segment that says nothing of use."),
        QT_TRANSLATE_NOOP("SayingText", "The server sends a segment that says nothing of use.") },
};
// clang-format on

static_assert(
        [] {
            for (std::size_t i = 0; i < words.size(); ++i) {
                if (std::size_t(words[i].saying) != i)
                    return false;
            }
            return words.size() == utterances;
        }(),
        "one row for each saying, in their order");

const Words &wordsOf(Utterance saying)
{
    return words[std::size_t(saying)];
}

} // namespace

QString SayingText::of(Utterance saying, bool byClient, quint32 octets)
{
    const Words &row = wordsOf(saying);
    const char *sentence = byClient ? row.client : row.server;
    const bool fits = octets <= quint32(std::numeric_limits<int>::max());
    return row.namesAmount ? tr(sentence, nullptr, fits ? int(octets) : -1) : tr(sentence);
}

bool SayingText::namesAmount(Utterance saying)
{
    return wordsOf(saying).namesAmount;
}

QString CourseText::of(observe::Opening opening)
{
    switch (opening) {
    case observe::Opening::NotSeen:
        return tr("How it began was not captured.");
    case observe::Opening::Incomplete:
        return tr("The opening was not completed, or the rest of it was not captured.");
    case observe::Opening::ThreeWay:
        return tr("Opened with the three-way handshake.");
    case observe::Opening::Simultaneous:
        return tr("Both ends opened it at the same time.");
    case observe::Opening::Refused:
        return tr("Refused: nobody listened there.");
    case observe::Opening::Reset:
        return tr("Broken off before it was open.");
    }
    Q_UNREACHABLE();
}

QString CourseText::of(observe::Closing closing)
{
    switch (closing) {
    case observe::Closing::None:
        return tr("How it ended was not captured.");
    case observe::Closing::Four:
        return tr("Closed in four steps: each end said goodbye, and each heard it.");
    case observe::Closing::Three:
        return tr("Closed in three segments: one of them carried two facts.");
    case observe::Closing::Simultaneous:
        return tr("Both ends said goodbye at the same time.");
    case observe::Closing::Reset:
        return tr("Broken off with a reset (RST).");
    case observe::Closing::HalfOpen:
        return tr("Only one end said goodbye.");
    }
    Q_UNREACHABLE();
}

QString CourseText::heading(qsizetype number, const QString &client, const QString &server)
{
    //: %1: a number, from 1; %2, %3: address and port
    return tr("Conversation %1: client %2, server %3")
            .arg(QLocale().toString(qlonglong(number)), isolated(client), isolated(server));
}

QString CourseText::nothing()
{
    return tr("There is no TCP in this file.");
}

QString CourseText::fragments(int count)
{
    return tr("%Ln piece(s) of divided IP datagrams were left out.", nullptr, count);
}

QString CourseText::cut(int count)
{
    return tr("%Ln frame(s) were left out: too little of them was captured, or it makes no sense.",
              nullptr, count);
}

QString CaptureText::of(observe::CaptureError error, const QString &name)
{
    const QString file = isolated(name);
    //: %1 in all of these sentences: the name of a file
    switch (error) {
    case observe::CaptureError::CannotOpen:
        return tr("%1 cannot be opened: check its name, and whether you may read it.").arg(file);
    case observe::CaptureError::Empty:
        return tr("%1 is empty.").arg(file);
    case observe::CaptureError::NotACapture:
        return tr("%1 is no capture file: it should be pcap or pcapng, as tcpdump and Wireshark "
                  "write them.")
                .arg(file);
    case observe::CaptureError::Compressed:
        return tr("%1 is compressed: unpack it first.").arg(file);
    case observe::CaptureError::UnknownLink:
        return tr("%1 was captured on a kind of network that Handshake does not know.").arg(file);
    case observe::CaptureError::MixedInterfaces:
        return tr("%1 mixes interfaces of different kinds: save those of one interface alone, for "
                  "example with Wireshark.")
                .arg(file);
    case observe::CaptureError::Truncated:
        return tr("%1 breaks off: the end of the file is missing.").arg(file);
    case observe::CaptureError::Damaged:
        return tr("%1 is damaged: it contradicts itself.").arg(file);
    case observe::CaptureError::TooLong:
        return tr("%1 is too long: only its first part was read.").arg(file);
    }
    Q_UNREACHABLE();
}

} // namespace handshake::present
