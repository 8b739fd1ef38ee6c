#include "wire/cablecheck.h"

#include "wire/cablehelper.h"

namespace handshake::wire {

/// The answer for the usual places, for the life of the program.
static std::optional<CableCheck::Answer> &remembered()
{
    static std::optional<CableCheck::Answer> answer;
    return answer;
}

static bool isUsual(const CablePlaces &places)
{
    return places.directory.isEmpty() && places.program.isEmpty();
}

std::optional<StartFailure> failureOf(int status)
{
    if (status == 0)
        return std::nullopt;
    const int number = status - startFailureExitCode;
    const bool known = number >= 0 && number <= int(StartFailure::Other);
    return known ? StartFailure(number) : StartFailure::HelperDied;
}

CableCheck::CableCheck(const CablePlaces &places, QObject *parent)
    : QObject(parent), m_isUsual(isUsual(places)), m_program(resolved(places).program)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &CableCheck::onTimeout);
    if (m_isUsual)
        m_answer = remembered();
}

CableCheck::~CableCheck() = default;

void CableCheck::ask()
{
    if (m_helper || m_deadline.isActive())
        return;
    if (m_isUsual && remembered())
        m_answer = remembered();
    if (!m_answer)
        m_helper = CableHelper::start(m_program, { QStringLiteral("--self-test") });
    if (m_helper)
        connect(m_helper, &CableHelper::exited, this, &CableCheck::onExited);
    m_deadline.start(m_helper ? Cable::joinTimeout : std::chrono::milliseconds(0));
}

void CableCheck::onExited(int status)
{
    m_helper.clear();
    give({ .failure = failureOf(status) });
}

void CableCheck::onTimeout()
{
    if (m_answer)
        emit answered(*m_answer);
    else
        give({ .failure = m_helper ? StartFailure::HelperDied : StartFailure::HelperMissing });
}

void CableCheck::give(Answer answer)
{
    m_deadline.stop();
    if (m_helper)
        m_helper->disconnect(this);
    m_helper.clear();
    m_answer = answer;
    if (m_isUsual)
        remembered() = answer;
    emit answered(answer);
}

} // namespace handshake::wire
