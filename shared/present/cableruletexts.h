#pragma once

#include "wire/rules.h"

#include <QCoreApplication>
#include <QString>

namespace handshake::present {

/// Rules of the cable in the words of the language in force. The pieces stand side by side without
/// grammar ("lose · the next one · SYN+ACK · from the server"), so that they fit every language.
class RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
public:
    static QString of(const wire::Rule &rule);
    static QString of(wire::RuleAction action);
    /// "every one", "the next one", "every 3rd one"
    static QString of(wire::RuleCount count, std::uint32_t n);
    /// SYN, SYN+ACK, FIN, RST and ACK in every language; "data".
    static QString of(wire::SegmentClass kind);
    /// What is wrong with \a text, as one sentence that names the word in question.
    static QString of(const wire::RuleError &error, const QString &text);

    /// "SYN, FIN · from the client"
    static QString segments(const wire::SegmentFilter &filter);
    /// "300 ms", "2 s"
    static QString time(std::chrono::milliseconds time);

private:
    static QString kinds(wire::SegmentClasses classes);
};

} // namespace handshake::present
