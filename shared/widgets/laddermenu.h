#pragma once

#include "present/laddertexts.h"

#include <QMenu>

namespace handshake::widgets {

/// Takes the ladder along: as a picture, on paper, as text; into a file or onto the clipboard.
class LadderMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LadderMenu(QWidget *parent = nullptr);

    /// What is taken along; nothing: the menu is empty-handed. It must live until another is set.
    void setScript(const present::LadderScript *script);
    void setNumbers(present::Numbers numbers) { m_numbers = numbers; }
    /// Writes the ladder to \a path, in the format that its ending names: svg, png, pdf, txt.
    /// \returns false when the file could not be written, or its ending names none of them
    bool saveTo(const QString &path);
    /// The ladder with letters, as it is copied.
    QString text() const;
    /// The sentence about the file that could not be written last.
    QString failure() const;

signals:
    void saved();
    /// A person should read failure().
    void failed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void askForFile();
    void saveAs(const QString &path);
    void copyPicture();
    void copyText();
    void retranslateUi();

    const present::LadderScript *m_script = nullptr;
    present::Numbers m_numbers = present::Numbers::Relative;
    QString m_unsaved; // path
    QAction *m_save;
    QAction *m_copyPicture;
    QAction *m_copyText;
};

} // namespace handshake::widgets
