#include "present/explain.h"

#include <QFile>

namespace handshake::present {

using observe::FrameSkip;

std::optional<observe::CaptureError> Explanation::read(const QString &path)
{
    const auto opened = observe::CaptureReader::open(QFile::encodeName(path).toStdString());
    if (!opened)
        return opened.error();
    observe::CaptureReader reader = *opened;
    std::optional<observe::CaptureError> error;
    while (const auto frame = reader.next()) {
        const auto segment = observe::segmentIn(reader.link(), *frame);
        if (!segment) {
            m_fragments += segment.error() == FrameSkip::Fragment ? 1 : 0;
            const bool isUnusable = segment.error() == FrameSkip::CutShort
                    || segment.error() == FrameSkip::Malformed;
            m_unusable += isUnusable ? 1 : 0;
        } else if (!m_conversations.add(*frame, *segment)) {
            error = observe::CaptureError::TooLong;
            break;
        }
    }
    m_conversations.finish();
    return error ? error : reader.error();
}

} // namespace handshake::present
