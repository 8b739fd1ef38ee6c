#include "present/timelinemodel.h"

#include "present/storytexts.h"

namespace handshake::present {

void TimelineModel::setScript(const LadderScript *script)
{
    beginResetModel();
    m_script = script;
    m_first = script ? script->firstStep() : 0;
    m_end = script ? script->endStep() : 0;
    endResetModel();
}

void TimelineModel::refresh(quint64 firstChanged)
{
    if (!m_script)
        return;
    const quint64 first = m_script->firstStep();
    if (first >= m_end) { // nothing of what the views know is left
        setScript(m_script);
        return;
    }
    if (first > m_first) {
        beginRemoveRows({}, 0, int(first - m_first) - 1);
        m_first = first;
        endRemoveRows();
    }
    const quint64 changed = std::max(firstChanged, m_first);
    if (changed < m_end)
        emit dataChanged(index(int(changed - m_first)), index(int(m_end - m_first) - 1));
    const quint64 end = m_script->endStep();
    if (end > m_end) {
        beginInsertRows({}, int(m_end - m_first), int(end - m_first) - 1);
        m_end = end;
        endInsertRows();
    }
}

void TimelineModel::setNumbers(Numbers numbers)
{
    m_numbers = numbers;
    retranslate();
}

void TimelineModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

QModelIndex TimelineModel::indexOf(quint64 step) const
{
    return step >= m_first && step < m_end ? index(int(step - m_first)) : QModelIndex();
}

std::optional<quint64> TimelineModel::step(const QModelIndex &index) const
{
    return index.isValid() ? std::optional(m_first + quint64(index.row())) : std::nullopt;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_end - m_first);
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const quint64 number = m_first + quint64(index.row());
    if (number < m_script->firstStep()) // it went, and the views hear of it with the next refresh()
        return {};
    const LadderStep &step = m_script->at(number);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return LadderText::row(step, m_script->observation(number), m_numbers);
    case StepRole:
        return number;
    case StoryRole:
        return StoryText::of(step.moment);
    case LabelRole:
        return LadderText::label(step, m_script->observation(number), m_numbers);
    }
    return {};
}

} // namespace handshake::present
