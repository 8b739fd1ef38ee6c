#pragma once

#include "observe/recorder.h"
#include "widgets/application.h"

namespace handshake::wire {
class Cable;
}

namespace handshake::widgets {

/// Records the session of a program, unless its user said --no-recording. Declared before the
/// session, so that it hears its last words. That a recording ends early is said on standard error;
/// whoever shows it listens to recorder().
class SessionRecording
{
public:
    SessionRecording(const ProgramInfo &program, const CommonOptions &options);

    void follow(observe::Source &source);
    /// Notes what a person sets on \a cable.
    void follow(wire::Cable &cable);
    /// nullptr when nothing is recorded.
    observe::Recorder *recorder() const { return m_recorder.get(); }

private:
    std::unique_ptr<observe::Recorder> m_recorder;
};

} // namespace handshake::widgets
