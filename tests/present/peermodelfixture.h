#pragma once

#include "present/peermodel.h"

#include <QAbstractItemModelTester>

#include <memory>

namespace handshake::test {

/// An empty peers model under Qt's watchman, and peers to put into it.
class PeerModelFixture
{
protected:
    void setUp()
    {
        m_model = std::make_unique<present::PeerModel>();
        using Mode = QAbstractItemModelTester::FailureReportingMode;
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Mode::QtTest);
    }

    void tearDown()
    {
        m_tester.reset();
        m_model.reset();
    }

    static present::PeerEntry peer(quint64 id)
    {
        present::PeerEntry entry;
        entry.id = net::ConnectionId(id);
        entry.remote = { QHostAddress(QHostAddress::LocalHost), quint16(id % 60'000) };
        return entry;
    }

    void addPeers(quint64 first, quint64 last)
    {
        for (quint64 id = first; id <= last; ++id)
            m_model->add(peer(id));
    }

    QList<quint64> ids() const
    {
        QList<quint64> ids;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            ids.append(m_model->index(row, 0).data(present::PeerModel::IdRole).toULongLong());
            Q_ASSERT(m_model->rowOf(net::ConnectionId(ids.constLast())) == row);
        }
        return ids;
    }

    std::unique_ptr<present::PeerModel> m_model;

private:
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace handshake::test
