#include "widgets/cablerules.h"

#include "present/cableruletexts.h"
#include "present/cabletexts.h"
#include "widgets/linelayout.h"
#include "widgets/naming.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace handshake::widgets {

using present::RuleText;
using wire::RuleAction;
using wire::RuleCount;
using wire::SegmentClass;

constexpr int actionCount = 6;
constexpr int whichCount = 3;
constexpr int endCount = 3; // both, the client, the server
constexpr int everyKind = -1;
constexpr int longestDelay = 600'000; // milliseconds

CableRules::CableRules(QWidget *parent)
    : QDialog(parent),
      m_sentence(new QLabel(this)),
      m_list(new QListWidget(this)),
      m_removeAll(new QPushButton(this)),
      m_action(new QComboBox(this)),
      m_count(new QComboBox(this)),
      m_number(new QSpinBox(this)),
      m_kind(new QComboBox(this)),
      m_from(new QComboBox(this)),
      m_time(new QSpinBox(this)),
      m_typed(new QLabel(this)),
      m_text(new QLineEdit(this)),
      m_mistake(new QLabel(this)),
      m_add(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("cableRules"));
    createFields();
    createLayout();
    for (QComboBox *choice : { m_action, m_count, m_kind, m_from })
        connect(choice, &QComboBox::currentIndexChanged, this, &CableRules::write);
    connect(m_number, &QSpinBox::valueChanged, this, &CableRules::write);
    connect(m_time, &QSpinBox::valueChanged, this, &CableRules::write);
    connect(m_text, &QLineEdit::textChanged, m_mistake, &QLabel::hide);
    connect(m_add, &QPushButton::clicked, this, &CableRules::add);
    connect(m_removeAll, &QPushButton::clicked, this, &CableRules::removeAll);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    retranslateUi();
    write();
}

void CableRules::createFields()
{
    m_list->setObjectName(QStringLiteral("ruleList"));
    m_removeAll->setObjectName(QStringLiteral("removeRules"));
    m_action->setObjectName(QStringLiteral("ruleAction"));
    m_count->setObjectName(QStringLiteral("ruleCount"));
    m_number->setObjectName(QStringLiteral("ruleNumber"));
    m_kind->setObjectName(QStringLiteral("ruleKind"));
    m_from->setObjectName(QStringLiteral("ruleFrom"));
    m_time->setObjectName(QStringLiteral("ruleTime"));
    m_text->setObjectName(QStringLiteral("ruleText"));
    m_mistake->setObjectName(QStringLiteral("ruleMistake"));
    m_add->setObjectName(QStringLiteral("addRule"));
    m_close->setObjectName(QStringLiteral("closeRules"));
    for (int i = 0; i < actionCount; ++i)
        m_action->addItem({}, i);
    for (int i = 0; i < whichCount; ++i)
        m_count->addItem({}, i);
    m_kind->addItem({}, everyKind);
    for (const SegmentClass kind : { SegmentClass::Syn, SegmentClass::SynAck, SegmentClass::Ack,
                                     SegmentClass::Fin, SegmentClass::Rst, SegmentClass::Data })
        m_kind->addItem({}, int(kind));
    for (int i = 0; i < endCount; ++i)
        m_from->addItem({}, i);
    m_action->setCurrentIndex(int(RuleAction::Lose));
    m_count->setCurrentIndex(int(RuleCount::Next));
    m_number->setRange(1, 1'000'000);
    m_time->setRange(1, longestDelay);
    m_time->setValue(300);
    m_text->setLayoutDirection(Qt::LeftToRight); // English words
    for (QLabel *label : { m_sentence, m_mistake }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_typed->setForegroundRole(QPalette::PlaceholderText);
    m_typed->setWordWrap(true);
    m_mistake->hide();
    m_add->setDefault(true); // Enter in the text adds it
    m_removeAll->setAutoDefault(false);
    m_close->setAutoDefault(false);
}

void CableRules::createLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_sentence);
    layout->addWidget(m_list, 1);
    auto *below = new LineLayout;
    below->addGap();
    below->addWidget(m_removeAll);
    layout->addLayout(below);
    auto *choices = new LineLayout;
    for (QWidget *choice : { static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_count),
                             static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_kind),
                             static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_time) })
        choices->addWidget(choice);
    layout->addLayout(choices);
    layout->addWidget(m_typed);
    auto *line = new QHBoxLayout;
    line->addWidget(m_text, 1);
    line->addWidget(m_add);
    layout->addLayout(line);
    layout->addWidget(m_mistake);
    auto *end = new LineLayout;
    end->addGap();
    end->addWidget(m_close);
    layout->addLayout(end);
}

wire::Rule CableRules::chosen() const
{
    wire::Rule rule;
    rule.action = RuleAction(m_action->currentData().toInt());
    rule.count = RuleCount(m_count->currentData().toInt());
    if (rule.count != RuleCount::Every)
        rule.n = std::uint32_t(m_number->value());
    if (const int kind = m_kind->currentData().toInt(); kind != everyKind)
        rule.filter.classes = wire::classBit(SegmentClass(kind));
    if (const int from = m_from->currentData().toInt(); from > 0)
        rule.filter.from = from == 1 ? wire::End::A : wire::End::B;
    if (rule.action == RuleAction::Delay)
        rule.delay = std::chrono::milliseconds(m_time->value());
    return rule;
}

void CableRules::write()
{
    const wire::Rule rule = chosen();
    m_number->setVisible(rule.count != RuleCount::Every);
    m_time->setVisible(rule.action == RuleAction::Delay);
    m_text->setText(QString::fromStdString(wire::ruleText(rule)));
}

void CableRules::add()
{
    const auto rule = wire::parseRule(m_text->text().toStdString());
    if (rule)
        return emit requested(wire::AddRule { *rule });
    m_error = rule.error();
    m_mistaken = m_text->text();
    showMistake();
    const QByteArray octets = m_mistaken.toUtf8();
    const qsizetype before = std::min(qsizetype(m_error->position), octets.size());
    const QString left = QString::fromUtf8(octets.first(before));
    const QString word = m_mistaken.mid(left.size()).section(u' ', 0, 0);
    m_text->setFocus();
    m_text->setSelection(int(left.size()), int(word.size()));
}

void CableRules::removeAll()
{
    emit requested(wire::ClearRules {});
}

void CableRules::setRules(const std::vector<wire::RuleState> &rules)
{
    if (m_states == rules && m_list->count() == int(rules.size()))
        return;
    m_states = rules;
    showRules();
}

void CableRules::showRules()
{
    m_list->clear();
    for (const wire::RuleState &state : m_states) {
        const QString words = RuleText::of(state.rule);
        //: How often a rule acted; %Ln: segments
        const QString taken = tr("took %Ln segment(s)", nullptr, int(state.taken));
        //: A rule that takes no more segments; keep it short
        const QString spent = state.spent ? tr("done") : QString();
        m_list->addItem(present::PieceText::joined({ words, taken, spent }));
    }
    m_removeAll->setEnabled(!m_states.empty());
}

void CableRules::showMistake()
{
    m_mistake->setText(RuleText::of(*m_error, m_mistaken));
    m_mistake->setAccessibleName(m_mistake->text());
    m_mistake->show();
}

void CableRules::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void CableRules::retranslateChoices()
{
    for (int i = 0; i < actionCount; ++i)
        m_action->setItemText(i, RuleText::of(RuleAction(i)));
    m_count->setItemText(int(RuleCount::Every), tr("every one"));
    //: Followed by a number: the next 3 segments
    m_count->setItemText(int(RuleCount::Next), tr("the next"));
    //: Followed by a number: one in 3 segments
    m_count->setItemText(int(RuleCount::EveryNth), tr("one in"));
    m_kind->setItemText(0, tr("any segment"));
    for (int i = 1; i < m_kind->count(); ++i)
        m_kind->setItemText(i, RuleText::of(SegmentClass(m_kind->itemData(i).toInt())));
    m_from->setItemText(0, tr("from both ends"));
    m_from->setItemText(1, tr("from the client"));
    m_from->setItemText(2, tr("from the server"));
    //: Unit of a time: milliseconds; with the blank in front of it
    m_time->setSuffix(tr(" ms"));
}

void CableRules::retranslateUi()
{
    setWindowTitle(tr("Rules of the cable"));
    m_sentence->setText(tr("A rule acts by itself, before anybody can click. The first rule that "
                           "fits a segment decides about it."));
    name(m_list, tr("Rules"), tr("The rules that hold now, in their order"));
    m_removeAll->setText(tr("Remove all"));
    name(m_removeAll, tr("Remove all rules"), tr("Segments cross again as without rules"));
    retranslateChoices();
    name(m_action, tr("What to do"), tr("What happens to the segment"));
    name(m_count, tr("Which of them"), tr("Every one, or only some"));
    name(m_number, tr("How many"), tr("The number that belongs to the choice before it"));
    name(m_kind, tr("Kind of segment"), tr("Which kind of segment the rule is about"));
    name(m_from, tr("From"), tr("Which end the segment comes from"));
    name(m_time, tr("Delay"), tr("How late the segment arrives, in milliseconds"));
    m_typed->setText(tr("The same in words, as the command line takes it; you may type it, too:"));
    name(m_text, tr("Rule"), tr("For example: lose first SYN+ACK"));
    m_add->setText(tr("Add"));
    name(m_add, tr("Add this rule"), tr("The rule holds from now on"));
    m_close->setText(tr("Close"));
    name(m_close, m_close->text(), tr("Close this window; the rules stay"));
    showRules();
    if (!m_mistake->isHidden())
        showMistake();
}

} // namespace handshake::widgets
