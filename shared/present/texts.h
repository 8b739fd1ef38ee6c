#pragma once

#include "net/closereason.h"
#include "net/endpoint.h"
#include "net/filesender.h"
#include "net/listener.h"
#include "present/hextext.h"
#include "present/messagelog.h"

#include <QCoreApplication>

namespace handshake::present {

/// Every enum of ours in words, in the language in force now. A sentence about a failure says what
/// happened, why it may be so, and what to try next.

class CloseText
{
    Q_DECLARE_TR_FUNCTIONS(CloseText)
public:
    /// One sentence: what happened. "The other side said goodbye."
    static QString of(net::CloseReason reason);
    /// Why it may be so and what to try, or empty where nothing is wrong. \a target is what was
    /// connected to ("127.0.0.1:8080").
    static QString advice(net::CloseReason reason, const QString &target);
};

class ListenText
{
    Q_DECLARE_TR_FUNCTIONS(ListenText)
public:
    /// What happened and what to try; \a owner names the program that has the port, or is empty.
    static QString of(net::ListenError error, const net::Endpoint &endpoint, const QString &owner);

private:
    static QString portInUse(const net::Endpoint &endpoint, const QString &owner);
    static QString permissionDenied(const net::Endpoint &endpoint);
};

class EndpointText
{
    Q_DECLARE_TR_FUNCTIONS(EndpointText)
public:
    /// What is wrong with what was written, as one sentence. \a written is the text itself.
    static QString of(net::EndpointError error, const QString &written);

private:
    static QString bracketsMissing(const QString &what);
    static QString bracketsUnbalanced(const QString &what);
};

class NoteText
{
    Q_DECLARE_TR_FUNCTIONS(NoteText)
public:
    /// \a about is what some notes name: FileSent and FileSentInPart a file.
    static QString of(Note note, const QString &about = {});
    /// Of a row that is a note.
    static QString of(const MessageRow &row);
    static Note from(net::CloseReason reason);
    /// Nothing for an end that another note, or nothing, tells of.
    static std::optional<Note> from(net::FileSendEnd end);
};

class StateText
{
    Q_DECLARE_TR_FUNCTIONS(StateText)
public:
    /// What a state means, in a few words: ESTABLISHED "both may talk".
    static QString gloss(tcp::State state);
};

class DirectionText
{
    Q_DECLARE_TR_FUNCTIONS(DirectionText)
public:
    static QString of(Direction direction); ///< "received", "sent", "note"
};

class EncodingText
{
    Q_DECLARE_TR_FUNCTIONS(EncodingText)
public:
    static QString of(net::Encoding encoding);
};

class FramingText
{
    Q_DECLARE_TR_FUNCTIONS(FramingText)
public:
    static QString of(net::Framing framing);
};

class FileText
{
    Q_DECLARE_TR_FUNCTIONS(FileText)
public:
    static QString of(net::FileSendEnd end, const QString &name);
};

class HexText
{
    Q_DECLARE_TR_FUNCTIONS(HexText)
public:
    static QString of(const HexError &error);
};

/// What a person wrote or named, made safe and cut, fit to stand in a sentence of either direction.
QString quoted(const QString &text);
/// \a text wrapped in Unicode isolates (LRI … PDI): addresses, ports and hex keep their order
/// inside right-to-left sentences.
QString isolated(const QString &text);
/// A number of octets in the current locale, with a plural: "1,204 octets".
class NumberText
{
    Q_DECLARE_TR_FUNCTIONS(NumberText)
public:
    static QString octets(qint64 count);
    static QString number(qint64 count);
    /// "3 s", "2 min", "1 h": a duration for a narrow column.
    static QString duration(std::chrono::milliseconds duration);
    /// "0.03 ms"
    static QString milliseconds(std::chrono::microseconds duration);
};

} // namespace handshake::present
