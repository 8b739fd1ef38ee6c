#include "widgets/sendpanelfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QToolButton>

using namespace handshake;
using namespace handshake::test;

class tst_SendEdit : public SendPanelFixture
{
    Q_OBJECT

private slots:
    void shiftEnterBreaksTheLine();
    void everyCharacterIsSentAsItIs();
    void historyByArrows();
    void arrowsMoveInsideSeveralLines();
    void hexIsSentRaw();
    void hexErrorIsShown_data();
    void hexErrorIsShown();
    void hexPasteIsTolerant();
    void tabFollowsTheEye();
    void growsToFourLines();
    void aLongTextMayBreakAnywhere();
    void languageChangeKeepsTheDraft();
};

void tst_SendEdit::shiftEnterBreaksTheLine()
{
    type(QStringLiteral("one"));
    press(Qt::Key_Return, Qt::ShiftModifier);
    type(QStringLiteral("two"));
    QCOMPARE(m_sent->size(), 0);
    press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(sent(), "one\ntwo");
}

void tst_SendEdit::everyCharacterIsSentAsItIs()
{
    // A no-break space, a narrow one, the separators of lines and of paragraphs in a pasted text.
    const QString text = QStringLiteral("10\u00A0000\u202F\u20AC\u2028next");
    edit()->insertPlainText(text);
    press(Qt::Key_Return);
    QCOMPARE(QString::fromUtf8(sent()), text);
}

void tst_SendEdit::historyByArrows()
{
    for (const char *line : { "first", "second" }) {
        type(QLatin1StringView(line));
        press(Qt::Key_Return);
    }
    type(QStringLiteral("draft"));
    press(Qt::Key_Up);
    QCOMPARE(m_panel->draft(), "second");
    press(Qt::Key_Up);
    QCOMPARE(m_panel->draft(), "first");
    press(Qt::Key_Up);
    QCOMPARE(m_panel->draft(), "first");
    press(Qt::Key_Down);
    QCOMPARE(m_panel->draft(), "second");
    press(Qt::Key_Down);
    QCOMPARE(m_panel->draft(), "draft");
}

void tst_SendEdit::arrowsMoveInsideSeveralLines()
{
    m_panel->setHistory({ QStringLiteral("old") });
    edit()->setPlainText(QStringLiteral("one\ntwo"));
    edit()->moveCursor(QTextCursor::End);
    press(Qt::Key_Up);
    QCOMPARE(m_panel->draft(), "one\ntwo");
    press(Qt::Key_Up);
    QCOMPARE(m_panel->draft(), "old");
}

void tst_SendEdit::hexIsSentRaw()
{
    QTest::mouseClick(find<QToolButton>("hexInput"), Qt::LeftButton);
    QVERIFY(!find<QComboBox>("lineEnding")->isEnabled());
    QCOMPARE(edit()->layoutDirection(), Qt::LeftToRight);
    edit()->setPlainText(QStringLiteral("00 ff 0A"));
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(sent(), QByteArray("\x00\xff\x0A", 3));
    QCOMPARE(m_sent->at(0).at(1).toBool(), true);
}

void tst_SendEdit::hexErrorIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::newRow("not hex") << "48 zz" << 3;
    QTest::newRow("not hex at the start") << "g" << 0;
    QTest::newRow("one digit") << "48 6" << 3;
}

void tst_SendEdit::hexErrorIsShown()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    QTest::mouseClick(find<QToolButton>("hexInput"), Qt::LeftButton);
    const QString hint = message();
    type(text);
    QCOMPARE(edit()->extraSelections().size(), 1);
    const QTextEdit::ExtraSelection place = edit()->extraSelections().first();
    QCOMPARE(place.cursor.selectionStart(), position);
    QVERIFY(place.cursor.selectionEnd() > position);
    QVERIFY(place.format.underlineStyle() != QTextCharFormat::NoUnderline);
    QVERIFY(message() != hint);
    QVERIFY(!button()->isEnabled());
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 0);
    QCOMPARE(m_panel->draft(), text);

    edit()->clear();
    QCOMPARE(edit()->extraSelections().size(), 0);
    QCOMPARE(message(), hint);
}

void tst_SendEdit::hexPasteIsTolerant()
{
    QTest::mouseClick(find<QToolButton>("hexInput"), Qt::LeftButton);
    QGuiApplication::clipboard()->setText(QStringLiteral("0x48,0x65\n\\x6c 6C:6f"));
    press(Qt::Key_V, Qt::ControlModifier);
    press(Qt::Key_Return);
    QCOMPARE(m_sent->size(), 1);
    QCOMPARE(sent(), "Hello");
}

void tst_SendEdit::tabFollowsTheEye()
{
    type(QStringLiteral("x"));
    const QStringList expected { QStringLiteral("sendButton"), QStringLiteral("hexInput"),
                                 QStringLiteral("lineEnding"), QStringLiteral("repeat"),
                                 QStringLiteral("sendFile") };
    for (const QString &name : expected) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), name);
    }
}

void tst_SendEdit::growsToFourLines()
{
    const int one = edit()->height();
    QList<int> heights;
    for (int line = 0; line < 6; ++line) {
        press(Qt::Key_Return, Qt::ShiftModifier);
        QCoreApplication::processEvents();
        heights.append(edit()->height());
    }
    QVERIFY(heights.at(0) > one);
    QVERIFY(heights.at(2) > heights.at(1));
    QCOMPARE(heights.at(3), heights.at(2));
    QCOMPARE(heights.at(5), heights.at(2));
    edit()->clear();
    QTRY_COMPARE(edit()->height(), one);
}

/// Qt would freeze for seconds over a long text without blanks.
void tst_SendEdit::aLongTextMayBreakAnywhere()
{
    edit()->insertPlainText(QStringLiteral("some words"));
    QCOMPARE(edit()->wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
    edit()->insertPlainText(QString(100'000, u'y'));
    QCOMPARE(edit()->wordWrapMode(), QTextOption::WrapAnywhere);
    edit()->clear();
    QCOMPARE(edit()->wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void tst_SendEdit::languageChangeKeepsTheDraft()
{
    edit()->setPlainText(QStringLiteral("half a thou"));
    edit()->moveCursor(QTextCursor::Start);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_panel.get(), &change);
    QCOMPARE(m_panel->draft(), "half a thou");
    QCOMPARE(edit()->textCursor().selectedText(), "h");
}

QTEST_MAIN(tst_SendEdit)
#include "tst_sendedit.moc"
