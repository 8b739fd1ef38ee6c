#pragma once

#include "observe/conversations.h"
#include "observe/openedfile.h"

namespace handshake::observe {

/// A capture file of any program. Its segments carry their octets, their states are deduced.
class OpenedCapture : public OpenedFile
{
public:
    static Result<std::shared_ptr<OpenedCapture>, CaptureError> read(const QString &path);

    bool isRecording() const override { return false; }
    OpenedNews news(quint32 number) const override;

private:
    explicit OpenedCapture(const QString &path) : m_path(path) { }

    void list();
    Observation observation(const Conversation &conversation, const KeptSegment &kept,
                            const CapturedSegment &segment) const;
    std::array<bool, 2> knownStarts(const Conversation &conversation) const;

    QString m_path;
    Conversations m_all;
};

} // namespace handshake::observe
