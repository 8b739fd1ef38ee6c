#include "observe/filesource.h"

namespace handshake::observe {

FileSource::FileSource(std::shared_ptr<const OpenedFile> file, QObject *parent)
    : Source(parent), m_file(std::move(file))
{
}

FileSource::~FileSource() = default;

Endpoints FileSource::endpoints(const wire::Connection &connection) const
{
    const auto &all = m_file->conversations();
    if (connection.number < 1 || connection.number > all.size())
        return Source::endpoints(connection);
    Endpoints ends;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const auto read = net::parseEndpoint(all[connection.number - 1].ends[i]);
        ends[i] = read ? *read : net::Endpoint { {}, connection.ports[i] };
    }
    return ends;
}

void FileSource::meet(const wire::Connection &connection)
{
    assign(connection.number, net::ConnectionId { connection.number });
}

Timeline FileSource::newTimeline() const
{
    return Timeline(limits::openedNews, limits::openedOctets);
}

} // namespace handshake::observe
