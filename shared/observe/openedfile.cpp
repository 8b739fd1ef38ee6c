#include "observe/openedcapture.h"
#include "observe/openedrecording.h"

namespace handshake::observe {

Result<std::shared_ptr<OpenedFile>, CaptureError> OpenedFile::open(const QString &path)
{
    if (const auto recording = OpenedRecording::read(path))
        return std::shared_ptr<OpenedFile>(recording);
    const auto capture = OpenedCapture::read(path);
    if (!capture)
        return capture.error();
    return std::shared_ptr<OpenedFile>(*capture);
}

} // namespace handshake::observe
