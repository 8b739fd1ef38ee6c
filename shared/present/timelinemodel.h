#pragma once

#include "present/laddertexts.h"

#include <QAbstractListModel>

namespace handshake::present {

/// The ladder as a list, for the keyboard and for screen readers: one row for each step, with the
/// same content as the picture. Rows say themselves anew in the language in force.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int {
        StepRole = Qt::UserRole, ///< quint64: the step of the script
        StoryRole, ///< the sentence alone
        LabelRole, ///< what stands above the arrow
    };

    using QAbstractListModel::QAbstractListModel;

    /// Shows \a script from now on, or nothing. It must live until another one is set.
    void setScript(const LadderScript *script);
    /// The steps from \a firstChanged on are new or differ.
    void refresh(quint64 firstChanged);
    void setNumbers(Numbers numbers);
    /// Says all rows anew after a language switch.
    void retranslate();

    QModelIndex indexOf(quint64 step) const;
    std::optional<quint64> step(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const LadderScript *m_script = nullptr;
    quint64 m_first = 0; // what the views know
    quint64 m_end = 0;
    Numbers m_numbers = Numbers::Relative;
};

} // namespace handshake::present
