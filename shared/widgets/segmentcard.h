#pragma once

#include "present/ladderscript.h"
#include "widgets/card.h"

class QLabel;

namespace handshake::widgets {

class SegmentCardHeader;

/// Everything about the chosen step: one plain sentence, how we know, the header bit by bit, and
/// its options.
class SegmentCard : public Card
{
    Q_OBJECT

public:
    explicit SegmentCard(QWidget *parent = nullptr);

    /// Shows \a step; \a observation is its segment, or null where there is none or nobody kept it.
    void show(const present::LadderStep &step, const observe::Observation *observation);
    void clear();
    using Card::show;

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addLabel();
    void showOctets();
    void showField();
    void retranslateUi();
    void showOptions();

    std::optional<present::LadderStep> m_step;
    std::optional<observe::Observation> m_observation;
    QLabel *m_sentence;
    QLabel *m_evidence;
    SegmentCardHeader *m_header;
    QLabel *m_octets;
    QLabel *m_field;
    QLabel *m_options;
};

} // namespace handshake::widgets
