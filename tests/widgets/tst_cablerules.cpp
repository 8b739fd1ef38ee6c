#include "widgets/cablerules.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace handshake;
using widgets::CableRules;
using wire::Request;

class tst_CableRules : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_rules.reset(); }
    void listsWriteTheRule();
    void typedRuleIsAdded();
    void mistakeIsMarkedWhereItIs();
    void rulesAreListedAndRemoved();

private:
    template<class T>
    T *find(const char *name) const
    {
        return m_rules->findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    std::unique_ptr<CableRules> m_rules;
    std::vector<Request> m_requests;
};

void tst_CableRules::init()
{
    m_requests.clear();
    m_rules = std::make_unique<CableRules>(nullptr);
    connect(m_rules.get(), &CableRules::requested, this,
            [this](const Request &request) { m_requests.push_back(request); });
    m_rules->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_rules.get()));
}

void tst_CableRules::listsWriteTheRule()
{
    find<QComboBox>("ruleAction")->setCurrentIndex(int(wire::RuleAction::Delay));
    QVERIFY(find<QSpinBox>("ruleTime")->isVisible());
    find<QComboBox>("ruleCount")->setCurrentIndex(int(wire::RuleCount::EveryNth));
    find<QSpinBox>("ruleNumber")->setValue(3);
    find<QComboBox>("ruleKind")->setCurrentIndex(6); // data
    find<QComboBox>("ruleFrom")->setCurrentIndex(2);
    find<QSpinBox>("ruleTime")->setValue(250);
    click("addRule");
    wire::Rule rule;
    rule.action = wire::RuleAction::Delay;
    rule.count = wire::RuleCount::EveryNth;
    rule.n = 3;
    rule.filter.classes = wire::classBit(wire::SegmentClass::Data);
    rule.filter.from = wire::End::B;
    rule.delay = std::chrono::milliseconds(250);
    QCOMPARE(m_requests, std::vector<Request> { wire::AddRule { rule } });
}

void tst_CableRules::typedRuleIsAdded()
{
    find<QLineEdit>("ruleText")->setText(QStringLiteral("Lose the first SYN+ACK"));
    QTest::keyClick(find<QLineEdit>("ruleText"), Qt::Key_Return);
    QCOMPARE(m_requests,
             std::vector<Request> { wire::AddRule { *wire::parseRule("lose first SYN+ACK") } });
    QVERIFY(m_rules->isVisible());
}

void tst_CableRules::mistakeIsMarkedWhereItIs()
{
    auto *text = find<QLineEdit>("ruleText");
    text->setText(QStringLiteral("lose 你好 SYN"));
    click("addRule");
    QVERIFY(m_requests.empty());
    QVERIFY(find<QLabel>("ruleMistake")->isVisible());
    QCOMPARE(text->selectedText(), QStringLiteral("你好"));
    QTest::keyClicks(text, QStringLiteral("first"));
    QVERIFY(find<QLabel>("ruleMistake")->isHidden());
    click("addRule");
    QCOMPARE(m_requests.size(), 1U);
}

void tst_CableRules::rulesAreListedAndRemoved()
{
    QVERIFY(!find<QPushButton>("removeRules")->isEnabled());
    m_rules->setRules({ { *wire::parseRule("hold FIN from server"), 2, false },
                        { *wire::parseRule("lose first SYN"), 1, true } });
    auto *list = find<QListWidget>("ruleList");
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().contains(QStringLiteral("FIN")));
    QVERIFY(list->item(1)->text() != list->item(0)->text());
    click("removeRules");
    QCOMPARE(m_requests, std::vector<Request> { wire::ClearRules {} });
    m_rules->setRules({});
    QCOMPARE(list->count(), 0);
}

QTEST_MAIN(tst_CableRules)
#include "tst_cablerules.moc"
