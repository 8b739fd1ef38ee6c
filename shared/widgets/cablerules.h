#pragma once

#include "wire/protocol.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace handshake::widgets {

/// Instructions to the cable that hold before anything happens: "lose the first SYN+ACK". Chosen
/// from lists or typed as wire::parseRule() reads them; the lists write what one would type. Acts
/// at once.
class CableRules : public QDialog
{
    Q_OBJECT

public:
    explicit CableRules(QWidget *parent);

    /// The rules that hold now, in their order.
    void setRules(const std::vector<wire::RuleState> &rules);

signals:
    void requested(const handshake::wire::Request &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createFields();
    void createLayout();
    wire::Rule chosen() const;
    void write();
    void add();
    void removeAll();
    void showRules();
    void showMistake();
    void retranslateUi();
    void retranslateChoices();

    std::vector<wire::RuleState> m_states;
    std::optional<wire::RuleError> m_error;
    QString m_mistaken; // the text that is no rule
    QLabel *m_sentence;
    QListWidget *m_list;
    QPushButton *m_removeAll;
    QComboBox *m_action;
    QComboBox *m_count;
    QSpinBox *m_number;
    QComboBox *m_kind;
    QComboBox *m_from;
    QSpinBox *m_time;
    QLabel *m_typed;
    QLineEdit *m_text;
    QLabel *m_mistake;
    QPushButton *m_add;
    QPushButton *m_close;
};

} // namespace handshake::widgets
