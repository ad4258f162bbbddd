<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>studio::app::GenerationController</name>
    <message numerus="yes">
        <source>Between 1 and %n digit(s) from 0 to 9 can be written at once</source>
        <translation>
            <numerusform>Only %n digit from 0 to 9 can be written at once</numerusform>
            <numerusform>Between 1 and %n digits from 0 to 9 can be written at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartNote</name>
    <message numerus="yes">
        <source>%n value(s) above %1 are cut off</source>
        <translation>
            <numerusform>%n value above %1 is cut off</numerusform>
            <numerusform>%n values above %1 are cut off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) below %1 are cut off</source>
        <translation>
            <numerusform>%n value below %1 is cut off</numerusform>
            <numerusform>%n values below %1 are cut off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) not above 0 are left out</source>
        <translation>
            <numerusform>%n value not above 0 is left out</numerusform>
            <numerusform>%n values not above 0 are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut off</source>
        <translation>
            <numerusform>%n cut off</numerusform>
            <numerusform>%n cut off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartTableDialog</name>
    <message numerus="yes">
        <source>%n row(s): all there are</source>
        <translation>
            <numerusform>%n row: all there is</numerusform>
            <numerusform>%n rows: all there are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::ComparePanel</name>
    <message numerus="yes">
        <source>%n more selected run(s) are not shown</source>
        <translation>
            <numerusform>%n more selected run is not shown</numerusform>
            <numerusform>%n more selected runs are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::DigitsPanel</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::FiguresCard</name>
    <message numerus="yes">
        <source>%n picture(s) that show none</source>
        <translation>
            <numerusform>%n picture that shows none</numerusform>
            <numerusform>%n pictures that show none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model would refuse %n of these digits; what counts here is its best guess.</source>
        <translation>
            <numerusform>The model would refuse %n of these digits; what counts here is its best guess.</numerusform>
            <numerusform>The model would refuse %n of these digits; what counts here is its best guess.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read as PNG and were left out.</source>
        <translation>
            <numerusform>%n file could not be read as PNG and was left out.</numerusform>
            <numerusform>%n files could not be read as PNG and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::FileCommands</name>
    <message numerus="yes">
        <source>The first of %n drawing(s) is shown</source>
        <translation>
            <numerusform>The drawing is shown</numerusform>
            <numerusform>The first of %n drawings is shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::HistogramSheet</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryWiring</name>
    <message numerus="yes">
        <source>%n run(s) are back</source>
        <translation>
            <numerusform>%n run is back</numerusform>
            <numerusform>%n runs are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted</source>
        <translation>
            <numerusform>%n run deleted</numerusform>
            <numerusform>%n runs deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was deleted stays in the trash for %n day(s).</source>
        <translation>
            <numerusform>What was deleted stays in the trash for %n day.</numerusform>
            <numerusform>What was deleted stays in the trash for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) with runs cannot be read</source>
        <translation>
            <numerusform>%n folder with runs cannot be read</numerusform>
            <numerusform>%n folders with runs cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) exported</source>
        <translation>
            <numerusform>%n run exported</numerusform>
            <numerusform>%n runs exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) not exported</source>
        <translation>
            <numerusform>%n run not exported</numerusform>
            <numerusform>%n runs not exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LiveChart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::MapPanel</name>
    <message numerus="yes">
        <source>In the middle of the %n image(s) most like it to the model: t-SNE itself has no place for new ones.</source>
        <translation>
            <numerusform>In the middle of the %n image most like it to the model: t-SNE itself has no place for new ones.</numerusform>
            <numerusform>In the middle of the %n images most like it to the model: t-SNE itself has no place for new ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::MistakesCard</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::MyDigitsDialog</name>
    <message numerus="yes">
        <source>%n drawing(s)</source>
        <translation>
            <numerusform>%n drawing</numerusform>
            <numerusform>%n drawings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::MyDigitsWiring</name>
    <message numerus="yes">
        <source>%n drawing(s) in My digits</source>
        <translation>
            <numerusform>%n drawing in My digits</numerusform>
            <numerusform>%n drawings in My digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawing(s) saved as %1</source>
        <translation>
            <numerusform>%n drawing saved as %1</numerusform>
            <numerusform>%n drawings saved as %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::QueueDialog</name>
    <message numerus="yes">
        <source>%n run(s) wait(s)</source>
        <translation>
            <numerusform>%n run waits</numerusform>
            <numerusform>%n runs wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::QueueWiring</name>
    <message numerus="yes">
        <source>The last run did not end by itself. %n run(s) wait(s).</source>
        <translation>
            <numerusform>The last run did not end by itself. %n run waits.</numerusform>
            <numerusform>The last run did not end by itself. %n runs wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait(s) in the queue</source>
        <translation>
            <numerusform>%n run waits in the queue</numerusform>
            <numerusform>%n runs wait in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait(s)</source>
        <translation>
            <numerusform>%n run waits</numerusform>
            <numerusform>%n runs wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::RecoveryWiring</name>
    <message numerus="yes">
        <source>%n run(s) ended without warning</source>
        <translation>
            <numerusform>A run ended without warning</numerusform>
            <numerusform>%n runs ended without warning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::RunsPage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 of %n run</numerusform>
            <numerusform>%1 of %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::SampleGallery</name>
    <message numerus="yes">
        <source>%n grid(s)</source>
        <translation>
            <numerusform>%n grid</numerusform>
            <numerusform>%n grids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::StudioStatusBar</name>
    <message numerus="yes">
        <source>CPU · %n thread(s)</source>
        <translation>
            <numerusform>CPU · %n thread</numerusform>
            <numerusform>CPU · %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::TeachingCard</name>
    <message numerus="yes">
        <source>The model learns your %n drawing(s) in about a quarter of a minute and rehearses meanwhile what it knows. It can be undone.</source>
        <translation>
            <numerusform>The model learns your drawing in about a quarter of a minute and rehearses meanwhile what it knows. It can be undone.</numerusform>
            <numerusform>The model learns your %n drawings in about a quarter of a minute and rehearses meanwhile what it knows. It can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::TrialPicture</name>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::TuningResults</name>
    <message numerus="yes">
        <source>Done after %n run(s).</source>
        <translation>
            <numerusform>Done after %n run.</numerusform>
            <numerusform>Done after %n runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time is over after %n run(s).</source>
        <translation>
            <numerusform>The time is over after %n run.</numerusform>
            <numerusform>The time is over after %n runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n run(s); the same search goes on from here.</source>
        <translation>
            <numerusform>Stopped after %n run; the same search goes on from here.</numerusform>
            <numerusform>Stopped after %n runs; the same search goes on from here.</numerusform>
        </translation>
    </message>
</context>
</TS>
