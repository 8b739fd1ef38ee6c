#pragma once

#include "present/messagelogmodel.h"

#include <QAbstractItemModelTester>
#include <QStringList>

#include <memory>

namespace handshake::test {

/// A log of at most five rows with two known peers, its model, and Qt's watchman over the model.
class MessageLogFixture
{
protected:
    void setUp()
    {
        m_log = std::make_unique<present::MessageLog>(5, 1000);
        m_log->setPeer(net::ConnectionId { 1 }, { QHostAddress(QHostAddress::LocalHost), 5001 });
        m_log->setPeer(net::ConnectionId { 2 },
                       { QHostAddress(QHostAddress::LocalHostIPv6), 5002 });
        m_model = std::make_unique<present::MessageLogModel>(*m_log);
        using Mode = QAbstractItemModelTester::FailureReportingMode;
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Mode::QtTest);
    }

    void tearDown()
    {
        m_tester.reset();
        m_model.reset();
        m_log.reset();
    }

    void append(const QString &text, present::Direction direction = present::Direction::Received,
                int peer = 1)
    {
        const QByteArray octets = text.toUtf8();
        present::MessageRow row;
        row.octets = octets.constData();
        row.size = quint32(octets.size());
        row.peer = net::ConnectionId(peer);
        row.direction = direction;
        m_log->append(row);
        m_model->logChanged();
    }

    void appendNote(present::Note note, int peer = 1)
    {
        present::MessageRow row;
        row.peer = net::ConnectionId(peer);
        row.direction = present::Direction::Note;
        row.note = note;
        m_log->append(row);
        m_model->logChanged();
    }

    QVariant cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role);
    }

    QStringList texts() const
    {
        QStringList texts;
        for (int row = 0; row < m_model->rowCount(); ++row)
            texts.append(cell(row, present::MessageLogModel::TextColumn).toString());
        return texts;
    }

    std::unique_ptr<present::MessageLog> m_log;
    std::unique_ptr<present::MessageLogModel> m_model;

private:
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace handshake::test
