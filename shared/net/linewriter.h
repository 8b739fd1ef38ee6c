#pragma once

#include "net/descriptor.h"

#include <QByteArray>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace handshake::net {

/// Writes lines to a file, or to whoever reads the other end of a pipe, at once. The program never
/// waits for a reader: what it does not take is kept, up to limits::linesWaiting octets, and handed
/// over later. Use from one thread.
class LineWriter : public QObject
{
    Q_OBJECT

public:
    ~LineWriter() override; ///< gives a slow reader a second for what is kept

    /// \a path is a file to be written anew, or "-" for standard output. Opening a named pipe waits
    /// for its reader. \returns nothing if it cannot be written
    static std::unique_ptr<LineWriter> open(const QString &path);

    /// Does nothing after lost().
    void write(const QByteArray &line);

signals:
    /// Nothing more can be written: the reader is gone or far behind, or there is no room. Said
    /// once.
    void lost();

private:
    /// How not to wait.
    enum class Way : quint8 {
        AsItIs, ///< a file never waits; what was opened anew says EAGAIN
        Socket, ///< MSG_DONTWAIT
        Asked, ///< poll() before each small piece
    };

    LineWriter(Descriptor descriptor, Way way);
    static std::unique_ptr<LineWriter> on(Descriptor descriptor);

    void flush();
    bool writeSome();
    void lose();
    qint64 put(const char *octets, std::size_t count) const;

    Descriptor m_descriptor;
    Way m_way;
    std::unique_ptr<QSocketNotifier> m_room;
    QByteArray m_kept;
};

} // namespace handshake::net
