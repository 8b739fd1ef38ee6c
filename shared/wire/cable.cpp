#include "wire/cable.h"

#include "wire/cablechannel.h"
#include "wire/cablecheck.h"
#include "wire/cablehelper.h"

namespace handshake::wire {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds retryPause = 5ms;
/// A helper that was the last one's may end just when we come; then a new one is due.
constexpr int helpersPerJoin = 3;

} // namespace

Cable::Cable(const CablePlaces &places, QObject *parent)
    : QObject(parent), m_places(resolved(places))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryPause);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(joinTimeout);
    connect(&m_retry, &QTimer::timeout, this, &Cable::tryToConnect);
    connect(&m_deadline, &QTimer::timeout, this, &Cable::onTimeout);
}

Cable::~Cable() = default;

void Cable::join(Role role)
{
    if (m_phase == CablePhase::Joining || m_phase == CablePhase::Joined)
        return;
    m_role = role;
    m_failure.reset();
    m_helpersStarted = 0;
    m_phase = CablePhase::Joining;
    m_deadline.start();
    m_retry.start(0ms); // never an answer from within join()
    emit phaseChanged(m_phase);
}

void Cable::tryToConnect()
{
    auto channel = std::make_unique<CableChannel>();
    switch (channel->connectTo(m_places.directory)) {
    case CableChannel::Attempt::Connected:
        m_channel = std::move(channel);
        connect(m_channel.get(), &CableChannel::arrived, this, &Cable::onArrived);
        connect(m_channel.get(), &CableChannel::broken, this, &Cable::onBroken);
        m_channel->send({ .request = ++m_lastRequest, .content = Hello { .role = m_role } });
        return;
    case CableChannel::Attempt::NobodyThere:
        startHelper();
        return;
    case CableChannel::Attempt::TryAgain:
        m_retry.start(retryPause);
        return;
    case CableChannel::Attempt::Unusable:
        fail(StartFailure::RuntimeDirectoryUnusable);
        return;
    }
    Q_UNREACHABLE();
}

void Cable::startHelper()
{
    if (!m_helper) {
        if (m_helpersStarted == helpersPerJoin) {
            fail(StartFailure::HelperDied);
            return;
        }
        ++m_helpersStarted;
        m_helper = CableHelper::start(m_places.program,
                                      { QStringLiteral("--directory"), m_places.directory });
        if (!m_helper) {
            fail(StartFailure::HelperMissing);
            return;
        }
        connect(m_helper, &CableHelper::exited, this, &Cable::onHelperExited);
    }
    m_retry.start(retryPause);
}

void Cable::onHelperExited(int status)
{
    m_helper.clear();
    if (m_phase != CablePhase::Joining || m_channel)
        return; // connected: the socket tells
    const auto failure = failureOf(status);
    if (failure && *failure != StartFailure::AlreadyRunning)
        fail(*failure);
    else
        m_retry.start(0ms); // it goes on in the background and its door is open
}

void Cable::onTimeout()
{
    fail(StartFailure::HelperDied);
}

void Cable::leave()
{
    if (m_phase == CablePhase::Joining || m_phase == CablePhase::Joined)
        end(CablePhase::Apart);
}

void Cable::fail(StartFailure failure)
{
    m_failure = failure;
    end(CablePhase::Failed);
}

void Cable::end(CablePhase phase)
{
    m_retry.stop();
    m_deadline.stop();
    if (m_channel) {
        m_channel->disconnect(this);
        m_channel->close();
        m_channel.release()->deleteLater(); // it may be speaking
    }
    m_state = {};
    m_listeners.clear();
    m_phase = phase;
    auto wishes = std::exchange(m_wishes, {});
    for (auto &[request, wish] : wishes) {
        if (wish.context)
            wish.taker(Fd());
    }
    emit phaseChanged(phase);
}

void Cable::onBroken()
{
    if (m_phase == CablePhase::Joined) {
        end(CablePhase::Lost);
        return;
    }
    // The helper ended just when we came, or speaks no language of ours: the deadline decides.
    m_channel.release()->deleteLater();
    m_retry.start(retryPause);
}

RequestId Cable::ask(const Request &request)
{
    if (!isJoined())
        return {};
    m_channel->send({ .request = ++m_lastRequest, .content = request });
    return RequestId { m_lastRequest };
}

void Cable::openSocket(End end, QObject *context, std::function<void(Fd)> taker)
{
    const RequestId request = ask(OpenSocket { .end = end });
    if (request == RequestId {})
        taker(Fd());
    else
        m_wishes.emplace(quint32(request), SocketWish { context, std::move(taker) });
}

void Cable::giveSocket(quint32 request, Fd socket)
{
    auto wish = m_wishes.extract(request);
    if (!wish.empty() && wish.mapped().context)
        wish.mapped().taker(std::move(socket));
}

} // namespace handshake::wire
