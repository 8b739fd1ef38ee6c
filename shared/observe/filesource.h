#pragma once

#include "observe/openedfile.h"

namespace handshake::observe {

/// An opened file as a source, whoever reads it: a connection has the number of its conversation,
/// and so has its claim.
class FileSource : public Source
{
    Q_OBJECT

public:
    explicit FileSource(std::shared_ptr<const OpenedFile> file, QObject *parent = nullptr);
    ~FileSource() override;

    const OpenedFile &file() const { return *m_file; }
    const std::shared_ptr<const OpenedFile> &sharedFile() const { return m_file; }
    Endpoints endpoints(const wire::Connection &connection) const override;

protected:
    void meet(const wire::Connection &connection) override;
    void forgotten(const wire::Connection &) override { }
    Timeline newTimeline() const override;

private:
    std::shared_ptr<const OpenedFile> m_file;
};

} // namespace handshake::observe
