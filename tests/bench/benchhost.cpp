#include "bench/benchhost.h"

#include "bench/turnprobe.h"

#include <QAbstractProxyModel>
#include <QCoreApplication>
#include <QScrollBar>
#include <QTableView>

#include <array>
#include <cstdio>

#include <unistd.h>

namespace handshake::bench {

static constexpr int scrollSteps = 200;
static constexpr int sortSteps = 2 * present::PeerModel::ColumnCount;

static void print(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

BenchHost::BenchHost(ServerSession &session, QWidget &window)
    : m_session(session), m_window(window), m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_input, &QSocketNotifier::activated, this, &BenchHost::readOrders);
    connect(&m_exercise, &QTimer::timeout, this, &BenchHost::exerciseStep);
    m_exercise.setInterval(std::chrono::milliseconds(10));
}

void BenchHost::readOrders()
{
    std::array<char, 4096> buffer;
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0) {
        QCoreApplication::quit();
        return;
    }
    m_received.append(buffer.data(), count);
    for (qsizetype end = m_received.indexOf('\n'); end >= 0; end = m_received.indexOf('\n')) {
        const QByteArray order = m_received.first(end);
        m_received.remove(0, end + 1);
        obey(order);
    }
}

void BenchHost::obey(const QByteArray &order)
{
    if (order == "mark")
        mark();
    else if (order == "report")
        report();
    else if (order == "exercise")
        beginExercise();
    else
        print("{\"error\":\"no such order\"}");
}

void BenchHost::mark()
{
    m_rowsAtMark = m_session.messages().log().end();
    TurnProbe::instance().mark();
    print("{}");
}

void BenchHost::report()
{
    using Milliseconds = std::chrono::duration<double, std::milli>;
    const TurnProbe &probe = TurnProbe::instance();
    const qint64 rows = m_session.messages().log().end() - m_rowsAtMark;
    const auto milliseconds = [](std::chrono::nanoseconds time) {
        return QByteArray::number(Milliseconds(time).count(), 'f', 3);
    };
    print("{\"turns\":" + QByteArray::number(qint64(probe.turns())) + ",\"maxMs\":"
          + milliseconds(probe.longest()) + ",\"p99Ms\":" + milliseconds(probe.percentile(0.99))
          + ",\"rows\":" + QByteArray::number(rows)
          + ",\"peers\":" + QByteArray::number(qint64(m_session.connectionCount())) + "}");
}

QTableView *BenchHost::peersTable() const
{
    const QList<QTableView *> tables = m_window.findChildren<QTableView *>();
    for (QTableView *table : tables) {
        const QAbstractItemModel *model = table->model();
        while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model))
            model = proxy->sourceModel();
        if (model == &m_session.peers())
            return table;
    }
    return nullptr;
}

void BenchHost::beginExercise()
{
    const QTableView *table = peersTable();
    if (!table || !table->isVisible() || table->verticalScrollBar()->maximum() == 0) {
        print("{\"error\":\"no peers table to scroll\"}");
        return;
    }
    m_step = 0;
    m_exercise.start();
}

void BenchHost::exerciseStep()
{
    QTableView *table = peersTable();
    if (m_step < scrollSteps) {
        QScrollBar *bar = table->verticalScrollBar();
        bar->setValue(int(qint64(bar->maximum()) * m_step / (scrollSteps - 1)));
    } else {
        const int sort = m_step - scrollSteps;
        table->sortByColumn(sort / 2, sort % 2 ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    if (++m_step < scrollSteps + sortSteps)
        return;
    m_exercise.stop();
    print("{\"steps\":" + QByteArray::number(m_step) + "}");
}

} // namespace handshake::bench
