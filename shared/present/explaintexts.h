#pragma once

#include "observe/conversations.h"

#include <QCoreApplication>

namespace handshake::present {

/// What a segment says, for a person who never saw TCP.
enum class Utterance : quint8 {
    AskToConnect,
    AskAgain,
    AnswerAndAsk,
    AnswerAgain,
    ConfirmOpening,
    Data,
    DataAgain,
    DataAgainForNothing,
    DataLate,
    Acknowledge,
    AcknowledgeAgain,
    Goodbye,
    GoodbyeWithData,
    GoodbyeAgain,
    GoodbyeAndHeard,
    HeardGoodbye,
    Refuse,
    BreakOff,
    StillThere,
    StillHere,
    NoRoom,
    AskForRoom,
    StillNoRoom,
    RoomAgain,
    MoreRoom,
    Twice,
    Odd,
};
inline constexpr std::size_t utterances = std::size_t(Utterance::Odd) + 1;

/// Tells one conversation from its beginning, segment by segment.
class Narrator
{
public:
    explicit Narrator(const observe::Conversation &conversation) : m_conversation(conversation) { }

    /// What the next segment says.
    Utterance next(const observe::KeptSegment &segment);

private:
    struct End // what it said so far
    {
        std::optional<tcp::SeqNum> answer = {}; // behind its SYN+ACK
        std::optional<tcp::SeqNum> goodbye = {}; // behind its FIN
        bool hasConfirmed = false; // the other's SYN+ACK
        bool hasHeardGoodbye = false;
        bool hasRoom = true;
    };

    Utterance opening(const observe::KeptSegment &segment);
    Utterance goodbye(const observe::KeptSegment &segment);
    Utterance data(const observe::KeptSegment &segment);
    Utterance acknowledgment(const observe::KeptSegment &segment);
    bool hearsGoodbye(const observe::KeptSegment &segment);
    Utterance aboutRoom(const observe::KeptSegment &segment, bool hadRoom) const;

    const observe::Conversation &m_conversation;
    std::array<End, 2> m_ends = {};
};

class SayingText
{
    Q_DECLARE_TR_FUNCTIONS(SayingText)
public:
    /// One or two sentences. \a octets is the amount of data, for those that name it.
    static QString of(Utterance saying, bool byClient, quint32 octets);
    static bool namesAmount(Utterance saying);
};

class CourseText
{
    Q_DECLARE_TR_FUNCTIONS(CourseText)
public:
    static QString of(observe::Opening opening); ///< one sentence
    static QString of(observe::Closing closing); ///< one sentence
    /// "Conversation 3: client 10.0.0.1:5000, server 10.0.0.2:80"
    static QString heading(qsizetype number, const QString &client, const QString &server);
    /// There is no TCP in the file.
    static QString nothing();
    static QString fragments(int count);
    static QString cut(int count);
};

class CaptureText
{
    Q_DECLARE_TR_FUNCTIONS(CaptureText)
public:
    /// What is wrong with the file \a name, and what to try. Begins with the file's name.
    static QString of(observe::CaptureError error, const QString &name);
};

} // namespace handshake::present
