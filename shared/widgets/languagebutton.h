#pragma once

#include <QPushButton>

namespace handshake::widgets {

class Language;

/// Shows the language in force by its own name and offers the others. The menu is made when it is
/// opened: drawing the names of all languages needs fonts that a start would have to wait for.
class LanguageButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LanguageButton(Language &language, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void retranslateUi();

    Language &m_language;
};

} // namespace handshake::widgets
