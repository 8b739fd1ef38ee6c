#pragma once

#include "net/descriptor.h"
#include "observe/capturereader.h"
#include "observe/pcapngreader.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>
#include <vector>

class QSocketNotifier;

namespace handshake::observe {

/// What is captured: the segments of one port, at any address of it.
struct CaptureScope
{
    quint16 port = 0;
    bool isLoopback = true; ///< the interface lo only, else all of them

    /// Of what is sent to or from \a port of \a host, an address or a name that a person wrote.
    static CaptureScope of(const QString &host, quint16 port);
    bool operator==(const CaptureScope &) const = default;
};

/// Why nothing is captured.
enum class CaptureFailure : quint8 {
    NotFound, ///< there is no dumpcap in the PATH
    NotPermitted, ///< this user may not run it, or it may not capture
    NotStarted, ///< it ended before it began, or did not begin in limits::captureStart
    NotUnderstood, ///< what it wrote is no capture
    Ended, ///< it ended or was ended from outside while it captured
};

/// A frame behind its link header's kind.
struct LinkFrame
{
    LinkType link = LinkType::Ethernet;
    CapturedFrame frame = {}; ///< numbered from 1 in each run
};

/// One run of the program dumpcap (Wireshark), which writes what it captures into a pipe of ours.
/// Needs no privilege here: whether dumpcap may capture is the system's matter. At most
/// limits::captureTurn octets are read in a turn, and only one such piece a frame while there is
/// more: then the pipe fills and dumpcap drops segments. Use from one thread.
class Dumpcap : public QObject
{
    Q_OBJECT

public:
    explicit Dumpcap(QObject *parent = nullptr);
    ~Dumpcap() override; ///< ends it at once

    /// Why it surely cannot run: not there, or not for this user. Cheap; knows nothing of what
    /// dumpcap itself may.
    static std::optional<CaptureFailure> obstacle();

    /// Call once. ready() or ended() follows, never from within.
    void start(const CaptureScope &scope);
    /// Lets it write what it still holds; ended() without a reason follows.
    void stop();
    bool isReady() const { return m_isReady; }

signals:
    void ready(); ///< it captures from now on
    /// In the order of their arrival, which need not be that of their times. Valid during the call.
    void framesArrived(std::span<const handshake::observe::LinkFrame> frames);
    /// Said once, last. \a failure: why, or nothing after stop().
    void ended(std::optional<handshake::observe::CaptureFailure> failure);

private:
    bool openPipe();
    void read();
    std::int64_t readPiece();
    void takeFrames();
    void readWords();
    void giveUp();
    void onProcessError(QProcess::ProcessError error);
    void onProcessEnd();
    void end(std::optional<CaptureFailure> failure);
    CaptureFailure reasonOfEnd() const;

    std::unique_ptr<QProcess> m_process;
    net::Descriptor m_output; // our end of the pipe
    net::Descriptor m_input; // dumpcap's, until it has it
    std::unique_ptr<QSocketNotifier> m_notifier;
    PcapngReader m_reader;
    std::vector<LinkFrame> m_frames; // of this turn
    quint32 m_count = 0;
    QByteArray m_words; // what it said last
    QTimer m_deadline; // of the start, later of the end
    bool m_isReady = false;
    bool m_isStopping = false;
    bool m_isOver = false;
};

} // namespace handshake::observe
