#include "base/result.h"

#include <QTest>

#include <memory>
#include <string>

using handshake::Result;

namespace {

enum class Trouble { Small, Large };

Result<int, Trouble> half(int number)
{
    if (number % 2 != 0)
        return Trouble::Small;
    return number / 2;
}

} // namespace

class tst_Result : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValue();
    void holdsAnError();
    void pointsIntoItsValue();
    void movesItsValueIn();
    void takesTheValueOfAnEnum();
};

void tst_Result::holdsAValue()
{
    const auto result = half(8);
    QVERIFY(result.has_value());
    QVERIFY(bool(result));
    QCOMPARE(result.value(), 4);
    QCOMPARE(*result, 4);
}

void tst_Result::holdsAnError()
{
    const auto result = half(7);
    QVERIFY(!result.has_value());
    QVERIFY(!result);
    QCOMPARE(result.error(), Trouble::Small);
}

void tst_Result::pointsIntoItsValue()
{
    const Result<std::string, Trouble> result = std::string("segment");
    QCOMPARE(result->size(), std::size_t(7));
    QCOMPARE(&result.value(), &*result);
}

void tst_Result::movesItsValueIn()
{
    const Result<std::shared_ptr<int>, Trouble> result = std::make_shared<int>(5);
    QCOMPARE(result.value().use_count(), 1L);
}

void tst_Result::takesTheValueOfAnEnum()
{
    // Neither a value nor an error is mistaken for the other when both are plain numbers inside.
    enum class Answer { Yes };
    QVERIFY((Result<Answer, Trouble>(Answer::Yes).has_value()));
    QVERIFY(!(Result<Answer, Trouble>(Trouble::Large).has_value()));
}

QTEST_APPLESS_MAIN(tst_Result)
#include "tst_result.moc"
