#include "flows/ladderstage.h"

#include "present/ladderplain.h"
#include "present/storytexts.h"

#include <QScrollBar>
#include <QTest>

namespace handshake::test {

using namespace present;

bool LadderStage::join()
{
    QObject::connect(&m_watcher, &wire::Cable::crossingsArrived, &m_pane,
                     [this](std::span<const wire::Crossing> news) { m_reports += news.size(); });
    m_pane.follow(m_watcher, m_source);
    m_follower.follow(m_source);
    m_pane.resize(1'120, 820);
    m_pane.show();
    m_watcher.join(wire::Role::Observer);
    return m_kernels.cable.isReady()
            && QTest::qWaitFor([this] { return m_watcher.phase() != wire::CablePhase::Joining; })
            && m_watcher.isJoined();
}

bool LadderStage::isUpToDate()
{
    return m_reports >= m_kernels.cable.hand().crossings().size() && !script().isEmpty()
            && ladder()->rows() && ladder()->rows()->rowOf(script().endStep() - 1).has_value();
}

bool LadderStage::play(const LadderCase &shown)
{
    if (!shown.play(m_kernels))
        return false;
    m_kernels.cable.seen(); // until nothing is under way any more
    return QTest::qWaitFor([this] { return isUpToDate(); });
}

void LadderStage::showAll()
{
    const QScrollBar *bar = ladder()->verticalScrollBar();
    for (int attempt = 0; attempt < 3; ++attempt) { // a sentence may take more lines then
        QCoreApplication::processEvents();
        if (bar->maximum() > 0)
            m_pane.resize(m_pane.width(), m_pane.height() + bar->maximum() + 4);
    }
}

QString LadderStage::text() const
{
    QString all = plainLadder(script(), rows(), Numbers::Relative) + u'\n';
    for (quint64 step = script().firstStep(); step < script().endStep(); ++step)
        all += StoryText::of(script().at(step).moment) + u'\n';
    return all;
}

} // namespace handshake::test
