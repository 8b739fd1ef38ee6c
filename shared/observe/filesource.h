#pragma once

#include "observe/openedfile.h"

namespace handshake::observe {

/// An opened file as a source. The timeline of a conversation is filled when somebody asks for it;
/// its connection has the number of the conversation, and so has its claim.
class FileSource : public Source
{
    Q_OBJECT

public:
    explicit FileSource(std::shared_ptr<const OpenedFile> file, QObject *parent = nullptr);
    ~FileSource() override;

    const OpenedFile &file() const { return *m_file; }
    const std::shared_ptr<const OpenedFile> &sharedFile() const { return m_file; }
    /// Fills the timeline of conversation \a number, unless it is there; observed() and
    /// statesObserved() tell of it as if it happened now.
    /// \returns false when nothing was found of it
    bool show(quint32 number);
    /// Whether the end of a conversation that is shown was left out: OpenedNews::isCut.
    bool isCut(quint32 number) const { return m_cut.contains(number); }
    Endpoints endpoints(const wire::Connection &connection) const override;

protected:
    void meet(const wire::Connection &connection) override;
    void forgotten(const wire::Connection &connection) override;
    Timeline newTimeline() const override;

private:
    std::shared_ptr<const OpenedFile> m_file;
    QList<quint32> m_cut;
};

} // namespace handshake::observe
