#include "widgets/sidebyside.h"

#include <QSplitter>
#include <QTabBar>
#include <QTest>

using handshake::widgets::SideBySide;

/// A part that wants some width, and may be narrower when it is alone.
class Part : public QWidget
{
public:
    Part(int wanted, int least) : m_wanted(wanted) { setMinimumWidth(least); }
    QSize sizeHint() const override { return { m_wanted, 200 }; }
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    const int m_wanted;
};

class tst_SideBySide : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bothWhereThereIsRoom();
    void oneAtATimeWhereItIsNarrow();
    void theDivisionOutlastsTheTabs();
    void tabsHaveTheirWords();

private:
    bool areVisible(bool first, bool second) const
    {
        return m_first->isVisible() == first && m_second->isVisible() == second;
    }

    std::unique_ptr<SideBySide> m_both;
    Part *m_first = nullptr;
    Part *m_second = nullptr;
    QTabBar *m_tabs = nullptr;
};

void tst_SideBySide::init()
{
    m_both = std::make_unique<SideBySide>();
    m_first = new Part(300, 0);
    m_second = new Part(250, 100);
    m_both->addPart(m_first, 1);
    m_both->addPart(m_second, 0);
    m_both->setTitles({ QStringLiteral("one"), QStringLiteral("two") });
    m_tabs = m_both->findChild<QTabBar *>();
    m_both->resize(700, 400);
    m_both->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_both.get()));
}

void tst_SideBySide::bothWhereThereIsRoom()
{
    QVERIFY(!m_both->isTabbed());
    QVERIFY(areVisible(true, true));
    QVERIFY(!m_tabs->isVisible());
    QVERIFY(m_first->geometry().right() < m_second->geometry().left());
    QVERIFY(m_first->width() > m_second->width()); // it takes what is left over
}

void tst_SideBySide::oneAtATimeWhereItIsNarrow()
{
    m_both->resize(500, 400); // less than the two want together
    QTRY_VERIFY(m_both->isTabbed());
    QVERIFY(m_tabs->isVisible());
    QVERIFY(areVisible(true, false));
    QTRY_COMPARE(m_first->width(), 500);
    m_tabs->setCurrentIndex(1);
    QVERIFY(areVisible(false, true));
    QCOMPARE(m_both->minimumSizeHint().width(), 300); // the second could be narrower
    m_both->resize(700, 400);
    QTRY_VERIFY(areVisible(true, true));
    QVERIFY(!m_tabs->isVisible());
}

void tst_SideBySide::theDivisionOutlastsTheTabs()
{
    auto *splitter = m_both->findChild<QSplitter *>();
    splitter->setSizes({ 330, 700 - 330 - splitter->handleWidth() });
    const QByteArray chosen = splitter->saveState();
    m_both->divide(chosen);
    m_both->resize(400, 400);
    QTRY_VERIFY(m_both->isTabbed());
    QCOMPARE(m_both->division(), chosen);
    m_both->resize(700, 400);
    QTRY_VERIFY(!m_both->isTabbed());
    QTRY_COMPARE(m_first->width(), 330);
}

void tst_SideBySide::tabsHaveTheirWords()
{
    QCOMPARE(m_tabs->count(), 2);
    QCOMPARE(m_tabs->tabText(1), QStringLiteral("two"));
    QVERIFY(m_tabs->accessibleName().contains(QStringLiteral("one")));
    m_both->setTitles({ QStringLiteral("eins"), QStringLiteral("zwei") });
    QCOMPARE(m_tabs->tabText(0), QStringLiteral("eins"));
}

QTEST_MAIN(tst_SideBySide)
#include "tst_sidebyside.moc"
