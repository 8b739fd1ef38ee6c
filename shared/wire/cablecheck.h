#pragma once

#include "wire/cable.h"

#include <QObject>

#include <optional>

namespace handshake::wire {

class CableHelper;

/// What the exit status of the helper means; nothing for 0.
std::optional<StartFailure> failureOf(int status);

/// Whether this computer can have a cable at all: runs the helper's self-test, once in the life of
/// the program. Nothing blocks. Use from one thread.
class CableCheck : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        std::optional<StartFailure> failure = {}; ///< nothing: a cable can be had
    };

    explicit CableCheck(QObject *parent = nullptr) : CableCheck(CablePlaces(), parent) { }
    /// Places of its own (tests) are asked anew.
    explicit CableCheck(const CablePlaces &places, QObject *parent = nullptr);
    ~CableCheck() override;

    /// answered() follows, from the event loop.
    void ask();
    /// What is known already, or nothing while nobody asked or the test runs.
    const std::optional<Answer> &answer() const { return m_answer; }

signals:
    void answered(const handshake::wire::CableCheck::Answer &answer);

private:
    void onExited(int status);
    void onTimeout();
    void give(Answer answer);

    const bool m_isUsual; // the answer holds for the whole program
    const QString m_program;
    QPointer<CableHelper> m_helper;
    QTimer m_deadline;
    std::optional<Answer> m_answer;
};

} // namespace handshake::wire
