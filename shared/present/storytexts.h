#pragma once

#include "present/storymoment.h"

#include <QCoreApplication>

namespace handshake::present {

/// The story in plain sentences for people who never saw TCP, in the language in force now. Every
/// special word stands beside what it means.
class StoryText
{
    Q_DECLARE_TR_FUNCTIONS(StoryText)
public:
    /// Everything about one event: who said what, what became of it, what is different now.
    static QString of(const StoryMoment &moment);
    /// What the segment says, in its own words: "May I come in? (SYN)".
    static QString speech(const StoryMoment &moment);
    /// What is different afterwards, or empty.
    static QString outcome(const StoryMoment &moment);

private:
    static QString told(const StoryMoment &moment);
    static QString fromClient(const StoryMoment &moment);
    static QString fromServer(const StoryMoment &moment);
    static QString lostFromClient(const StoryMoment &moment);
    static QString strangeFromClient(const StoryMoment &moment);
    static QString strangeFromServer(const StoryMoment &moment);
    static QString lostFromServer(const StoryMoment &moment);
    static QString greeting(const StoryMoment &moment);
    static QString farewell(const StoryMoment &moment);
    static QString reset(const StoryMoment &moment);
    static QString acknowledgment(const StoryMoment &moment);
    static QString again(const StoryMoment &moment);
    static QString connected(Outcome outcome);
    static QString ended(Outcome outcome);
    static QString gone(Outcome outcome);
    static QString gathered(const StoryMoment &moment, const QString &words);
    static QString states(const StoryMoment &moment);
    static QString state(wire::End end, const std::optional<tcp::State> &now);
    static QString givenUp(wire::End end);
};

/// How we know, in words.
class EvidenceText
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceText)
public:
    /// One word for a badge: "wire".
    static QString badge(observe::Evidence evidence);
    /// One short line for an event: "How we know: segment reconstructed, states counted".
    static QString line(const StoryMoment &moment);
    /// The same in sentences.
    static QString of(const StoryMoment &moment);
    /// A sentence about the segment. \a isSyn: the system keeps these for whoever asks.
    static QString ofSegment(observe::Evidence evidence, bool isSyn);
    /// A sentence about the states of both ends.
    static QString ofStates(observe::Evidence evidence);

private:
    static QString aboutStates(const StoryMoment &moment);
};

} // namespace handshake::present
