#pragma once

#include "flows/laddercases.h"
#include "observe/wiresource.h"
#include "present/connectionfollower.h"
#include "widgets/ladderview.h"
#include "widgets/whatpane.h"
#include "wire/cable.h"

namespace handshake::test {

/// The pane "What TCP did" as a second program at the cable of a case: it only watches.
class LadderStage
{
public:
    /// Whether both sit at the cable.
    bool join();
    /// Plays \a shown and waits until the pane has everything that the hand on the wire was told.
    bool play(const LadderCase &shown);

    const present::LadderScript &script() const { return m_follower.script(); }
    const present::LadderLayout &rows() const { return *ladder()->rows(); }
    widgets::LadderView *ladder() const { return m_pane.findChild<widgets::LadderView *>(); }
    widgets::WhatPane &pane() { return m_pane; }
    LadderKernels &kernels() { return m_kernels; }

    /// Makes the pane as high as it takes to see the whole ladder at once.
    void showAll();
    /// The ladder with letters, then one sentence of the story a line.
    QString text() const;

private:
    bool isUpToDate();

    LadderKernels m_kernels;
    wire::Cable m_watcher { { QString::fromStdString(m_kernels.cable.directory()), {} } };
    observe::WireSource m_source { m_watcher };
    present::ConnectionFollower m_follower;
    widgets::WhatPane m_pane;
    std::size_t m_reports = 0; // to the watcher
};

} // namespace handshake::test
