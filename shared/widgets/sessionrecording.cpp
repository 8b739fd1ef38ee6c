#include "widgets/sessionrecording.h"

#include "present/recordingtexts.h"
#include "wire/cable.h"

namespace handshake::widgets {

using observe::Recorder;
using present::RecordingText;

SessionRecording::SessionRecording(const ProgramInfo &program, const CommonOptions &options)
{
    if (!options.record)
        return;
    m_recorder = std::make_unique<Recorder>(program.name);
    QObject::connect(m_recorder.get(), &Recorder::ended, m_recorder.get(),
                     [](observe::RecordingEnd reason) { printFailure(RecordingText::of(reason)); });
}

void SessionRecording::follow(observe::Source &source)
{
    if (m_recorder)
        m_recorder->follow(source);
}

void SessionRecording::follow(wire::Cable &cable)
{
    if (m_recorder)
        QObject::connect(&cable, &wire::Cable::stateChanged, m_recorder.get(), &Recorder::note);
}

} // namespace handshake::widgets
